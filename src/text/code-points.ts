import { lowerBound } from './binary-search.ts';
import type { Span } from './span.ts';

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Returns a function that converts spans of a text from UTF-16 offsets to code points. */
export function inCodePoints(text: string): (span: Span) => Span {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  // Each surrogate pair before the offset has two units for one code point.
  const point = (offset: number): number => offset - lowerBound(pairs, (pair) => pair + 1 >= offset);
  return ({ start, end }) => ({ start: point(start), end: point(end) });
}
