import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from './token-view.ts';

/** Whether the outermost of a token's proclitics, which stands first, is of a class. */
export const opensWith = (view: TokenView, wordClass: WordClass, at: number): boolean =>
  isOfClass(view, wordClass, procliticsAt(view, at)[0]);

/** Whether the innermost of a token's proclitics, which stands next to the stem, is of a class. */
export const isLedBy = (view: TokenView, wordClass: WordClass, at: number): boolean =>
  isOfClass(view, wordClass, procliticsAt(view, at).at(-1));

const NONE: readonly string[] = [];

function procliticsAt({ tokens, pack }: TokenView, at: number): readonly string[] {
  const proclitic = tokens[at]?.proclitic ?? '';
  return proclitic === '' ? NONE : pack.procliticsIn(proclitic);
}

const isOfClass = ({ pack }: TokenView, wordClass: WordClass, proclitic: string | undefined): boolean =>
  proclitic !== undefined && pack.is(wordClass, proclitic);
