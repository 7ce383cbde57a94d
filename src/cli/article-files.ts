import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Item } from '../input/article.ts';
import { EXTENSION_OF_FORMAT } from '../render/claims/registry.ts';
import { Failure } from './failure.ts';
import { refuseOverwriting } from './inputs.ts';
import { withOutput } from './output.ts';
import { type Rendered, refuseSeveral, rendered, type Tally, type Writer } from './writer.ts';

/** Where files go: into a folder, named after the articles, or to one name with an extension for each file. */
export interface Destination {
  readonly inputs: readonly string[];
  readonly output?: string;
  readonly outputDir?: string;
}

/** Writes each article's report to a file of its own, with what has to stand beside it, each whole or not at all. */
export async function writeFiles(items: AsyncIterable<Item>, writer: Writer, to: Destination): Promise<Tally> {
  const folder = to.outputDir ?? dirname(to.output ?? '');
  if (to.outputDir !== undefined) makeFolder(to.outputDir);
  const stems = new Set<string>();
  let failed = 0;
  for await (const item of items) {
    const result = await rendered(item, writer);
    if (result === null) {
      failed += 1;
      continue;
    }
    if (to.output !== undefined && stems.size > 0) refuseSeveral(writer.name, writer.format);
    const stem = to.output === undefined ? unusedStem(result.article.id, stems) : stemOf(to.output, writer);
    stems.add(stem);
    for (const [name, text] of filesOf(stem, result, writer)) await writeFile(join(folder, name), text, to.inputs);
  }
  for (const [name, text] of Object.entries(writer.format.folder ?? {})) {
    const path = join(folder, name);
    if (to.outputDir !== undefined && stems.size > 0 && !existsSync(path)) await writeFile(path, text, to.inputs);
  }
  return { done: stems.size, failed };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'this is a file; name a folder' : `no such folder (${code})`;
    throw new Failure(`--output-dir ${path}: ${reason}`);
  }
}

/** The files of one article: the report, and what stands beside it. */
function filesOf(stem: string, { report, article, text }: Rendered, { name, format, options }: Writer) {
  const whole = `${format.open?.(options) ?? ''}${text}${format.close?.(options) ?? ''}`;
  return [
    [`${stem}${EXTENSION_OF_FORMAT[name]}`, whole] as const,
    ...Object.entries(format.beside ?? {}).map(
      ([extension, make]) => [`${stem}${extension}`, make(report, article.text)] as const,
    ),
  ];
}

async function writeFile(path: string, text: string, inputs: readonly string[]): Promise<void> {
  // The article's own file may be what has to stand there.
  if (holds(path, text)) return;
  refuseOverwriting(inputs, path);
  await withOutput(path, (output) => output.write(text));
}

const holds = (path: string, text: string): boolean =>
  existsSync(path) && statSync(path).isFile() && readFileSync(path).equals(Buffer.from(text));

/** The name `--output` gives without the extension of any of the files. */
function stemOf(output: string, { name, format }: Writer): string {
  const extensions = [EXTENSION_OF_FORMAT[name], ...Object.keys(format.beside ?? {})];
  const own = extensions.find((extension) => output.toLowerCase().endsWith(extension));
  return basename(output, own === undefined ? '' : output.slice(-own.length));
}

const LONGEST = 80;

/** A file name for an article: its id without what a file system or a shell takes for something else, and once only. */
function unusedStem(id: string, taken: ReadonlySet<string>): string {
  const plain = id.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  const stem = [...plain].slice(0, LONGEST).join('') || 'article';
  for (let count = 1; ; count++) {
    const name = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.has(name)) return name;
  }
}
