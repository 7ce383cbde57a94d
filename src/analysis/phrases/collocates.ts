import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';

// The words that make a verb one of saying: «حمل الشركة مسؤولية» (held the company responsible), where «حمل» alone is "carried".

// Subject and object stand between a verb and the word that makes it a verb of saying.
const FARTHEST_COLLOCATE = 16;

/** Whether one of the words that a cue needs stands behind it in its sentence. */
export function hasCollocate(view: TokenView, cue: Cue): boolean {
  const end = Math.min(view.sentenceOf(cue.firstToken).endToken, cue.endToken + FARTHEST_COLLOCATE);
  for (let at = cue.endToken; at < end; at++) if (isCollocate(view, cue, at)) return true;
  return false;
}

/** Whether the words that a cue needs begin at the token. */
export const isCollocate = (view: TokenView, { entry }: Cue, at: number): boolean =>
  entry.with.some((words) => words.every((word, index) => isWord(view, at + index, word)));

/** Whether a token is a word, with or without an article or a proclitic. */
const isWord = ({ pack, tokens }: TokenView, at: number, word: string): boolean => {
  const { norm = '', stem = '' } = tokens[at] ?? {};
  return norm === word || stem === word || pack.bare(stem) === word;
};
