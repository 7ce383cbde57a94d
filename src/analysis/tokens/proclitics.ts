import type { WordClass } from '../../language/word-class.ts';
import type { Span } from '../../text/span.ts';
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

/** The conjunction that a normalised word may begin with, for a word that no list has; empty for none. */
export const conjunctionIn = ({ pack }: TokenView, norm: string): string =>
  pack.data.proclitics.find(({ form }) => norm.startsWith(form) && pack.is('conjunction', form))?.form ?? '';

/** The UTF-16 length of a normalised proclitic as it is written at the start of a token, its vowel marks included. */
export function procliticLength({ document, pack }: TokenView, { start, end }: Span, proclitic: string): number {
  if (proclitic === '') return 0;
  const text = document.text.slice(start, end);
  for (let cut = 1; cut < text.length; cut++) {
    const next = pack.normalise(text.slice(0, cut + 1));
    if (next !== proclitic && pack.normalise(text.slice(0, cut)) === proclitic) return cut;
  }
  return 0;
}
