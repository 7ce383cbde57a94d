import { lowerBound } from './binary-search.ts';
import type { Span } from './span.ts';

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Tells spans of UTF-16 offsets of one text in code points, as most programs but browsers count. */
export function inCodePoints(text: string): (span: Span) => Span {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  // A pair that begins before the offset has given two units for one code point.
  const point = (offset: number): number => offset - lowerBound(pairs, (pair) => pair + 1 >= offset);
  return ({ start, end }) => ({ start: point(start), end: point(end) });
}
