import type { Words } from '../tokens/token-view.ts';

// Remarks between commas that name whose word is passed on: the agency reported, citing officials, that.

/** The token behind a remark that names whose word is passed on, where one begins at a comma; the comma itself elsewhere. */
export const skipCarried = (words: Words, at: number): number =>
  words.pack.data.headLast && words.isMark(at, ',') && words.match('on-the-word-of', at + 1) > 0
    ? remarkEnd(words, at + 1)
    : at;

/** Where such a remark ends: the next comma, or the end of the sentence without its stop. */
export function remarkEnd(words: Words, from: number): number {
  const { endToken } = words.sentenceOf(from);
  let at = from;
  while (at < endToken && !words.isMark(at, ',.;:') && !words.is('that', at) && words.opensAt(at) === null) at++;
  return at;
}
