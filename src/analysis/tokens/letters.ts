import type { Span } from '../../text/span.ts';
import type { TokenView } from './token-view.ts';

/** How many UTF-16 units a token's first letter has with the vowel marks on it. */
export function firstLetterLength({ document, pack }: TokenView, { start, end }: Span): number {
  let at = start + 1;
  while (at < end && pack.normalise(document.text[at] ?? '') === '') at++;
  return at - start;
}
