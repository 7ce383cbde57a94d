import { type Stats, statSync } from 'node:fs';
import type { Article, Item } from '../../input/article.ts';
import { type ReadOptions, readInputs } from '../../input/read.ts';
import { wordingOf } from '../../problem.ts';
import { readingNotes } from '../../report/reading-notes.ts';
import { CliError } from '../cli-error.ts';
import { type InputFlags, LANGUAGES, type LanguageChoice } from '../options/input-options.ts';
import { logStderr } from './log.ts';

// Opened on first read: opening takes a fifteenth of the time that a short article does.
const STANDARD_INPUT: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
};

/** How to read articles according to the options. */
export const readOptions = (flags: InputFlags): ReadOptions => ({
  inputFormat: flags.inputFormat ?? null,
  encoding: flags.encoding ?? null,
  language: flags.language,
  languages: LANGUAGES,
  allowLocal: flags.allowLocal ?? false,
  stdinFilename: flags.stdinFilename ?? null,
  stdin: STANDARD_INPUT,
});

/** Reads inputs in their order, and logs the notes on how each article was read. */
export async function* articlesOf(inputs: readonly string[], flags: InputFlags): AsyncGenerator<Item> {
  for await (const item of readArticles(inputs, flags)) {
    for (const note of 'article' in item ? (item.article.notes ?? []) : []) logStderr(wordingOf(note));
    yield item;
  }
}

/** Analyses the articles of the inputs in turn, and logs and counts inputs that cannot be read. */
export async function analyseInputs<T>(
  inputs: readonly string[],
  flags: InputFlags,
  analyse: (article: Article) => Promise<T>,
): Promise<{ readonly results: readonly T[]; readonly failed: number }> {
  const results: T[] = [];
  let failed = 0;
  for await (const item of articlesOf(inputs, flags)) {
    if ('article' in item) results.push(await analyse(item.article));
    else {
      logStderr(wordingOf(item.problem));
      failed += 1;
    }
  }
  return { results, failed };
}

/**
 * Reads inputs in their order and leaves the notes for the caller to log. `onRead` receives the
 * number of bytes of each chunk read.
 */
export function readArticles(
  inputs: readonly string[],
  flags: InputFlags,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Item> {
  if (flags.saveText !== undefined && inputs.length > 1) {
    throw new CliError({
      en: `--save-text ${flags.saveText}: saves the text of one article; give one input`,
      ar: `--save-text ${flags.saveText}: يحفظ نص مقال واحد؛ أعطِ مقالًا واحدًا`,
    });
  }
  return readAndSave(inputs, flags, onRead);
}

async function* readAndSave(
  inputs: readonly string[],
  flags: InputFlags,
  onRead: (bytes: number) => void,
): AsyncGenerator<Item> {
  for await (const item of readInputs(inputs, { ...readOptions(flags), onRead })) {
    if ('article' in item) await save(item.article, flags);
    yield 'article' in item ? { article: withReadingNotes(item.article) } : item;
  }
}

const withReadingNotes = (article: Article): Article => {
  const notes = readingNotes(toInput(article));
  return notes.length === 0 ? article : { ...article, notes: [...(article.notes ?? []), ...notes] };
};

async function save({ text }: Article, { saveText: path }: InputFlags): Promise<void> {
  if (path === undefined) return;
  const { saveText } = await import('./save-text.ts');
  await saveText(path, text);
}

/** The article with its language typed as a supported one; the reader has rejected all others. */
export const toInput = (article: Article): Article & { readonly language: LanguageChoice } => ({
  ...article,
  language: LANGUAGES.find((language) => language === article.language) ?? 'auto',
});

/** The path of an input as its articles have it: for the standard input `--stdin-filename`, or null. */
export const pathOf = (input: string, { stdinFilename = null }: { readonly stdinFilename?: string | null }) =>
  input === '-' ? stdinFilename : input;

/** Throws a CliError for an output that is one of the inputs, under whatever name. */
export function rejectOverwriting(inputs: readonly string[], output: string | null): void {
  if (output !== null) overwriteGuard(inputs)(output);
}

/** `rejectOverwriting` for many outputs: the inputs are looked up once, for the first existing output. */
export function overwriteGuard(inputs: readonly string[]): (output: string) => void {
  let inputFiles: ReadonlySet<string> | null = null;
  return (output) => {
    const target = statOf(output);
    if (target === null || !target.isFile()) return;
    inputFiles ??= new Set(inputs.flatMap((input) => inodeOf(statOf(input)) ?? []));
    if (inputFiles.has(inodeOf(target) ?? '')) {
      throw new CliError({
        en: `--output ${output}: is an input as well; choose another file`,
        ar: `--output ${output}: هذا الملف من المدخلات أيضًا؛ اختر غيره`,
      });
    }
  };
}

const inodeOf = (stats: Stats | null): string | null => (stats === null ? null : `${stats.dev} ${stats.ino}`);

/** The status of a path; null where it cannot be read, which is reported by whoever opens it. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
