import type { Span } from '../../../text/span.ts';

// Steps by words, for the boundaries of contents and for selecting words with the keyboard. A punctuation mark is a step of
// its own, so that a quotation mark can be taken in or left out.

const STEP = /[\p{L}\p{N}\p{M}\u0640]+(?:['’.\-_/][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
/** How far from an offset a word is searched for, in UTF-16 units; no word is longer. */
const WINDOW = 400;

/** The first word or mark that ends after an offset, from there on; null behind the last one. */
export function wordFrom(text: string, offset: number): Span | null {
  for (const span of wordsAround(text, offset)) if (span.end > offset) return span;
  return null;
}

/** The last word or mark that begins before an offset; null before the first one. */
export function wordBefore(text: string, offset: number): Span | null {
  let last: Span | null = null;
  for (const span of wordsAround(text, offset)) {
    if (span.start >= offset) break;
    last = span;
  }
  return last;
}

function* wordsAround(text: string, offset: number): Generator<Span> {
  const from = Math.max(0, offset - WINDOW);
  for (const { index, 0: word } of text.slice(from, offset + WINDOW).matchAll(STEP))
    yield { start: from + index, end: from + index + word.length };
}

/** Which end of a span moves, and whether to the word before or the one behind. */
export interface BoundaryStep {
  readonly edge: 'start' | 'end';
  readonly by: -1 | 1;
}

/** The span with one end moved by a word; it keeps at least one word. */
export function movedBoundary(text: string, span: Span, { edge, by }: BoundaryStep): Span {
  const word = edge === 'start' ? nextStart(text, span.start, by) : nextEnd(text, span.end, by);
  const moved = { ...span, [edge]: word ?? span[edge] };
  return moved.start < moved.end ? moved : span;
}

const nextStart = (text: string, start: number, by: -1 | 1): number | undefined =>
  by < 0 ? wordBefore(text, start)?.start : wordFrom(text, wordFrom(text, start)?.end ?? start)?.start;

const nextEnd = (text: string, end: number, by: -1 | 1): number | undefined =>
  by > 0 ? wordFrom(text, end)?.end : wordBefore(text, wordBefore(text, end)?.start ?? end)?.end;

/** The spans in order, those that overlap or touch as one. */
export function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === '')
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}
