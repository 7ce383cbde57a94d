import type { Span } from '../../text/span.ts';
import type { TokenView } from './token-view.ts';

/** The offset behind a token's first letter and the vowel marks on it. */
export function afterLetter({ document, pack }: TokenView, { start, end }: Span): number {
  let at = start + 1;
  while (at < end && pack.normalise(document.text[at] ?? '') === '') at++;
  return at;
}
