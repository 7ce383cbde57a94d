import { firstWhere } from './halving.ts';

/** A half-open range of UTF-16 offsets into a document's untouched text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly inside `outer`; equal spans do. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether the two spans share at least one offset. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The text of the spans, in their order, joined by an ellipsis where there are several. */
export const textOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** The smallest span that covers all of `spans`; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

/** The index of the last of the spans, which are in order, that begins at or before an offset; -1 for none. */
export const lastBegun = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans, ({ start }) => start > offset) - 1;
