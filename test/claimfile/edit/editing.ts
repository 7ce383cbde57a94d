import type { Edit } from '../../../src/claimfile/edit/edit.ts';
import { openEditor, type ReviewedFile } from '../../../src/claimfile/edit/editor.ts';
import { DEFAULT_SETTINGS } from '../../../src/claimfile/settings/settings.ts';
import { analyzeArticle } from '../../../src/report/build.ts';
import { ARTICLE } from '../good.ts';

/** An editor of claim files of an article. */
export async function editorOf(text = ARTICLE): Promise<ReturnType<typeof openEditor>> {
  const article = await analyzeArticle({ id: 'a', path: null, text, language: 'auto' });
  return openEditor({ path: 'claims.yaml', text, article, checks: { settings: DEFAULT_SETTINGS } });
}

/** A claim file opened; throws where it has problems. */
export async function opened(editor: Awaited<ReturnType<typeof editorOf>>, text: string): Promise<ReviewedFile> {
  const file = await editor.open(text);
  if ('problems' in file) throw new Error(file.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return file;
}

/** The text after an edit; throws the reason where it is refused. */
export function edited(file: ReviewedFile, edit: Edit): string {
  const result = file.edit(edit);
  if ('error' in result) throw new Error(result.error.en);
  return result.text;
}

/** The lines that differ between two texts, as `-old` and `+new`. */
export function changedLines(before: string, after: string): string[] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [gone, come] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const kept = new Set(gone.filter((line) => come.includes(line)));
  return [
    ...gone.filter((line) => !kept.has(line)).map((line) => `-${line.trim()}`),
    ...come.filter((line) => !kept.has(line)).map((line) => `+${line.trim()}`),
  ];
}

/** The span of the first place of some words in a text. */
export function spanIn(text: string, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}
