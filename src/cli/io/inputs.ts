import { type Stats, statSync } from 'node:fs';
import type { Article, Item } from '../../input/article.ts';
import { type ReadOptions, readInputs } from '../../input/read.ts';
import { CliError } from '../cli-error.ts';
import { type InputFlags, LANGUAGES, type LanguageChoice } from '../options/analyze.ts';
import { logStderr } from './log.ts';

/** The standard input, which is opened when it is read: to open it takes a fifteenth of the time that a short article does. */
const STANDARD_INPUT: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
};

/** How the options say that articles are to be read. */
export const readOptions = (flags: InputFlags): ReadOptions => ({
  inputFormat: flags.inputFormat ?? null,
  encoding: flags.encoding ?? null,
  language: flags.language,
  languages: LANGUAGES,
  allowLocal: flags.allowLocal ?? false,
  stdinFilename: flags.stdinFilename ?? null,
  stdin: STANDARD_INPUT,
});

/** Reads inputs in their order, and says what is to be known of how an article was read. */
export async function* articlesOf(inputs: readonly string[], flags: InputFlags): AsyncGenerator<Item> {
  for await (const item of readArticles(inputs, flags)) {
    for (const { message } of 'article' in item ? (item.article.notes ?? []) : []) logStderr(message);
    yield item;
  }
}

/** The same for whoever says it in its time; `onRead` is told of bytes as they are read. */
export function readArticles(
  inputs: readonly string[],
  flags: InputFlags,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Item> {
  if (flags.saveText !== undefined && inputs.length > 1) {
    throw new CliError(`--save-text ${flags.saveText}: a file keeps the text of one article; name one`);
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
    yield item;
  }
}

async function save({ text }: Article, { saveText: path }: InputFlags): Promise<void> {
  if (path === undefined) return;
  const { saveText } = await import('./save-text.ts');
  await saveText(path, text);
}

/** An article with its language as one that is known: readers let no other through. */
export const toInput = (article: Article): Article & { readonly language: LanguageChoice } => ({
  ...article,
  language: LANGUAGES.find((language) => language === article.language) ?? 'auto',
});

/** The path of an input as its articles have it: that of the standard input is what the options call it, if anything. */
export const pathOf = (input: string, { stdinFilename = null }: { readonly stdinFilename?: string | null }) =>
  input === '-' ? stdinFilename : input;

/** Refuses an output that is one of the inputs, under whatever name: the article would be gone. */
export function refuseOverwriting(inputs: readonly string[], output: string | null): void {
  if (output !== null) guardOf(inputs)(output);
}

/** The same for many outputs; the inputs are looked at once, when there is an output that is there already. */
export function guardOf(inputs: readonly string[]): (output: string) => void {
  let known: ReadonlySet<string> | null = null;
  return (output) => {
    const target = statOf(output);
    if (target === null || !target.isFile()) return;
    known ??= new Set(inputs.flatMap((input) => keyOf(statOf(input)) ?? []));
    if (known.has(keyOf(target) ?? '')) {
      throw new CliError(`--output ${output}: this is the article itself; name another file`);
    }
  };
}

const keyOf = (stats: Stats | null): string | null => (stats === null ? null : `${stats.dev} ${stats.ino}`);

/** What is known of a path; null where nothing is. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null; // whoever opens it says why
  }
}
