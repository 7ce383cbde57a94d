import { addToGroup } from '../../text/group-by.ts';
import { hull, lastStartingAtOrBefore, type Span } from '../../text/span.ts';

// Contents are sentences or paragraphs: few are looked through for one offset, however long the article is.
const STRETCH = 2_000;

/** Tells which of the items, each a list of spans, may cover an offset: a superset, found without looking at all of them. */
export function indexSpans(items: readonly (readonly Span[])[]): (offset: number) => readonly number[] {
  const stretches = new Map<number, number[]>();
  items.forEach((spans, index) => {
    const whole = hull(spans);
    if (whole === null) return;
    for (let at = stretchOf(whole.start); at <= stretchOf(whole.end); at++) addToGroup(stretches, at, index);
  });
  return (offset) => stretches.get(stretchOf(offset)) ?? [];
}

/** Tells whether any of the items passes a test that only those pass which share an offset with some spans. */
export function indexNear<T>(items: readonly T[], spansOf: (item: T) => readonly Span[]) {
  const itemsAt = indexSpans(items.map(spansOf));
  return (spans: readonly Span[], test: (item: T) => boolean): boolean => {
    const whole = hull(spans);
    if (whole === null) return false;
    for (let at = whole.start; ; at = Math.min(at + STRETCH, whole.end)) {
      if (itemsAt(at).some((index) => test(items[index] as T))) return true;
      if (at >= whole.end) return false;
    }
  };
}

/** Tells whether a span overlaps any of the spans, which may be in any order and overlap each other. */
export function indexOverlaps(spans: readonly Span[]): (span: Span) => boolean {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else if (start < end) joined.push({ start, end });
  }
  return ({ start, end }) => (joined[lastStartingAtOrBefore(joined, end - 1)]?.end ?? start) > start;
}

const stretchOf = (offset: number): number => Math.floor(offset / STRETCH);
