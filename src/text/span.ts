import { lowerBound } from './binary-search.ts';

/** A half-open range of UTF-16 offsets into the original text of a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` contains `inner`; equal spans contain each other. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether the two spans share at least one offset. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The texts of the spans in their order, joined by an ellipsis. */
export const textOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** The smallest span that covers all spans; null for an empty list. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

/** The spans that overlap any of the ranges, in order. `spans` must be sorted and disjoint. */
export function overlapping<S extends Span>(spans: readonly S[], ranges: readonly Span[]): S[] {
  const found = ranges.flatMap(({ start, end }) => {
    const first = lowerBound(spans, (span) => span.end > start);
    const behind = lowerBound(spans, (span) => span.start >= end);
    return Array.from({ length: Math.max(0, behind - first) }, (_, at) => first + at);
  });
  const indexes = ranges.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  return indexes.map((index) => spans[index] as S);
}

/** Returns a test of whether a span overlaps any of `spans`, which may be nested and unsorted. */
export function coverage(spans: readonly Span[]): (one: Span) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let farthest = 0;
  // The farthest end of the spans up to each one.
  const reach = ordered.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return (one) => (reach[lowerBound(ordered, ({ start }) => start >= one.end) - 1] ?? one.start) > one.start;
}

/** The index of the last span that starts at or before an offset, in a sorted list; -1 for none. */
export const lastStartingAtOrBefore = (spans: readonly Span[], offset: number): number =>
  lowerBound(spans, ({ start }) => start > offset) - 1;
