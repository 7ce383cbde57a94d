import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXTENSION_OF_FORMAT } from '../../render/claims/claim-formats.ts';
import { CliError } from '../cli-error.ts';
import { guardOf } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import { isEnding } from '../io/signals.ts';
import type { Batch } from './batch.ts';
import type { Rendered } from './render-article.ts';
import { reportsOn, type Tagged } from './reports.ts';
import { refuseSeveral, type Writer } from './writer.ts';

/** Where files go: into a folder, named after the articles, or to one name with an extension for each file. */
export interface Destination {
  readonly inputs: readonly string[];
  readonly output?: string;
  readonly outputDir?: string;
  readonly skipExisting?: true;
}

/** Writes each article's report to a file of its own, with what has to stand beside it, each whole or not at all. */
export async function writeFiles(batch: Batch, writer: Writer, to: Destination): Promise<void> {
  const folder = to.outputDir ?? dirname(to.output ?? '');
  if (to.outputDir !== undefined) makeFolder(to.outputDir);
  const { tally } = batch;
  const guard = guardOf(to.inputs);
  for await (const each of reportsOn(named(batch, writer, to), writer, batch)) {
    if (isEnding()) return;
    if ('failure' in each) {
      tally.failed += 1;
      continue;
    }
    if (to.output !== undefined && tally.done > 0) refuseSeveral(writer.name, writer.format);
    for (const [name, text] of filesOf(each.tag, each.rendered, writer))
      await writeFile(join(folder, name), text, guard);
    tally.done += 1;
  }
  for (const [name, text] of Object.entries(writer.format.folder ?? {})) {
    const path = join(folder, name);
    if (to.outputDir !== undefined && tally.done > 0 && !existsSync(path)) await writeFile(path, text, guard);
  }
}

/** Articles with the names of their files, as they are read: whatever comes of one, those after it keep theirs. */
async function* named({ items, tally }: Batch, writer: Writer, to: Destination): AsyncGenerator<Tagged<string>> {
  const taken = new Map<string, number>();
  for await (const item of items) {
    const id = 'article' in item ? item.article.id : (item.id ?? '');
    const stem = to.output === undefined ? unusedStem(id, taken) : stemOf(to.output, writer);
    const path = join(to.outputDir ?? '', `${stem}${EXTENSION_OF_FORMAT[writer.name]}`);
    if (to.skipExisting && 'article' in item && existsSync(path)) tally.skipped += 1;
    else yield { item, tag: stem };
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'this is a file; name a folder' : `no such folder (${code})`;
    throw new CliError(`--output-dir ${path}: ${reason}`);
  }
}

/** The files of one article: what stands beside the report, and then the report, which says that all are there. */
function filesOf(stem: string, { text, beside }: Rendered, { name, format, options }: Writer) {
  const whole = `${format.open?.(options) ?? ''}${text}${format.close?.(options) ?? ''}`;
  return [
    ...Object.entries(beside).map(([extension, other]) => [`${stem}${extension}`, other] as const),
    [`${stem}${EXTENSION_OF_FORMAT[name]}`, whole] as const,
  ];
}

async function writeFile(path: string, text: string, guard: (output: string) => void): Promise<void> {
  // The article's own file may be what has to stand there.
  if (holds(path, text)) return;
  guard(path);
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
function unusedStem(id: string, taken: Map<string, number>): string {
  const plain = id.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  const stem = [...plain].slice(0, LONGEST).join('') || 'article';
  for (let count = (taken.get(stem) ?? 0) + 1; ; count++) {
    const name = count === 1 ? stem : `${stem}-${count}`;
    if (count > 1 && taken.has(name)) continue;
    taken.set(name, 1).set(stem, count);
    return name;
  }
}
