import { hull, type Span } from '../text/span.ts';

// Contents are sentences or paragraphs: few are looked through for one offset, however long the article is.
const STRETCH = 2_000;

/** Tells which of the items, each a list of spans, may cover an offset: a superset, found without looking at all of them. */
export function indexStretches(items: readonly (readonly Span[])[]): (offset: number) => readonly number[] {
  const stretches = new Map<number, number[]>();
  items.forEach((spans, index) => {
    const whole = hull(spans);
    if (whole === null) return;
    for (let at = stretchOf(whole.start); at <= stretchOf(whole.end); at++) {
      const list = stretches.get(at);
      if (list === undefined) stretches.set(at, [index]);
      else list.push(index);
    }
  });
  return (offset) => stretches.get(stretchOf(offset)) ?? [];
}

const stretchOf = (offset: number): number => Math.floor(offset / STRETCH);
