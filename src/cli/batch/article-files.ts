import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXTENSION_OF_FORMAT } from '../../render/claims/claim-formats.ts';
import { wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { hasContent } from '../io/has-content.ts';
import { overwriteGuard } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import { isShuttingDown } from '../io/signals.ts';
import type { Batch } from './batch.ts';
import type { Rendered } from './render-article.ts';
import { renderReports, type Tagged } from './reports.ts';
import { rejectSeveral, type Writer } from './writer.ts';

/** Where files go: to a folder, named after their articles, or to one name with several extensions. */
export interface Destination {
  readonly inputs: readonly string[];
  readonly output?: string;
  readonly outputDir?: string;
  readonly skipExisting?: true;
}

/** Writes each article's report to a file, with its companion files; each write is atomic. */
export async function writeFiles(batch: Batch, writer: Writer, to: Destination): Promise<void> {
  const folder = to.outputDir ?? dirname(to.output ?? '');
  if (to.outputDir !== undefined) makeFolder(to.outputDir);
  const { tally } = batch;
  const guard = overwriteGuard(to.inputs);
  for await (const result of renderReports(withStems(batch, writer, to), writer, batch)) {
    if (isShuttingDown()) return;
    if ('failure' in result) {
      tally.failed += 1;
      continue;
    }
    if (to.output !== undefined && tally.done > 0) rejectSeveral(writer.name, writer.format);
    for (const [name, text] of filesOf(result.tag, result.rendered, writer))
      await writeFile(join(folder, name), text, guard);
    tally.done += 1;
  }
  for (const [name, text] of Object.entries(writer.format.folder ?? {})) {
    const path = join(folder, name);
    if (to.outputDir !== undefined && tally.done > 0 && !existsSync(path)) await writeFile(path, text, guard);
  }
}

/**
 * Tags articles with their file names without extension. Names are given in the order of the
 * inputs, so a failed article does not change the names of those after it.
 */
async function* withStems({ items, tally }: Batch, writer: Writer, to: Destination): AsyncGenerator<Tagged<string>> {
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
      code === 'EEXIST' || code === 'ENOTDIR'
        ? { en: 'is a file; give a folder', ar: 'هذا ملف؛ أعطِ مجلّدًا' }
        : { en: `cannot create the folder (${code})`, ar: `تعذّر إنشاء المجلّد (${code})` };
    throw new CliError(wording`--output-dir ${path}: ${reason}`);
  }
}

/** The files of one article, the report last: where it exists, all of them do. */
function filesOf(stem: string, { text, companions }: Rendered, { name, format, options }: Writer) {
  const report = `${format.open?.(options) ?? ''}${text}${format.close?.(options) ?? ''}`;
  return [
    ...Object.entries(companions).map(([extension, other]) => [`${stem}${extension}`, other] as const),
    [`${stem}${EXTENSION_OF_FORMAT[name]}`, report] as const,
  ];
}

async function writeFile(path: string, text: string, guard: (output: string) => void): Promise<void> {
  // A companion file may be the input itself: the article as plain text.
  if (hasContent(path, text)) return;
  guard(path);
  await withOutput(path, (output) => output.write(text));
}

/** The value of `--output` without the extension of any of the files. */
function stemOf(output: string, { name, format }: Writer): string {
  const extensions = [EXTENSION_OF_FORMAT[name], ...Object.keys(format.beside ?? {})];
  const own = extensions.find((extension) => output.toLowerCase().endsWith(extension));
  return basename(output, own === undefined ? '' : output.slice(-own.length));
}

// In characters: with its extension, a name of letters of 3 bytes fits the 255 bytes of file systems.
const MAX_STEM = 80;

/** A unique file name for an article: its id without characters special to file systems or shells. */
function unusedStem(id: string, taken: Map<string, number>): string {
  const plain = id.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  const stem = [...plain].slice(0, MAX_STEM).join('') || 'article';
  for (let count = (taken.get(stem) ?? 0) + 1; ; count++) {
    const name = count === 1 ? stem : `${stem}-${count}`;
    if (count > 1 && taken.has(name)) continue;
    taken.set(name, 1).set(stem, count);
    return name;
  }
}
