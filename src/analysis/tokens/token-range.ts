import type { Lexeme } from '../../language/lexeme.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';

/**
 * A half-open range of tokens of a part of an attribution. Stages pass ranges to each other; claims
 * turn them into spans of the text.
 */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
  /**
   * UTF-16 units at the start of the first token that are outside the range, such as a proclitic
   * («و» in «وقال», "and he said"); mostly 0.
   */
  readonly cut: number;
}

interface Tokens {
  readonly tokens: readonly Token<Lexeme>[];
}

/** A range of whole tokens. */
export const wholeTokens = (firstToken: number, endToken: number): TokenRange => ({ firstToken, endToken, cut: 0 });

/** A range of tokens without the proclitics written onto its first word; an article stays. */
export const withoutProclitic = ({ tokens }: Tokens, firstToken: number, endToken: number): TokenRange => ({
  firstToken,
  endToken,
  cut: tokens[firstToken]?.word.phraseCut ?? 0,
});

/** The span of the text for a range. */
export const spanOf = ({ tokens }: Tokens, { firstToken, endToken, cut }: TokenRange): Span => ({
  start: (tokens[firstToken]?.start ?? 0) + cut,
  end: tokens[endToken - 1]?.end ?? 0,
});

// More than the length of any proclitics with their vowel marks.
const LONGEST_CUT = 2 ** 20;

/** A number that orders ranges by where they begin, the same for those that begin at the same place. */
export const startOf = ({ firstToken, cut }: TokenRange): number => firstToken + cut / LONGEST_CUT;

/** The smallest range that holds all of some ranges; null for none. */
export function hull(ranges: readonly TokenRange[]): TokenRange | null {
  const [first, ...others] = ranges;
  if (first === undefined) return null;
  let { firstToken, endToken, cut } = first;
  for (const range of others) {
    if (range.firstToken < firstToken || (range.firstToken === firstToken && range.cut < cut))
      ({ firstToken, cut } = range);
    endToken = Math.max(endToken, range.endToken);
  }
  return { firstToken, endToken, cut };
}

/** Whether `inner` lies wholly inside `outer`; equal ranges do. */
export const covers = (outer: TokenRange, inner: TokenRange): boolean =>
  inner.endToken <= outer.endToken &&
  (outer.firstToken < inner.firstToken || (outer.firstToken === inner.firstToken && outer.cut <= inner.cut));

/** Whether the two ranges share a token. */
export const overlaps = (a: TokenRange, b: TokenRange): boolean =>
  a.firstToken < b.endToken && b.firstToken < a.endToken;
