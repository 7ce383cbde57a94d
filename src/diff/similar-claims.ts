import { sharedCount } from '../text/comparable.ts';
import { groupBy, groupByKeys } from '../text/group-by.ts';
import type { AlignableClaim } from './facet.ts';
import type { Pair } from './heaviest-subsequence.ts';

// Words of many claims do not discriminate, and would make the search quadratic.
const MOST_HOLDERS = 400;
// Between two claims that stayed, all are compared with all while they are few.
const MOST_IN_GAP = 144;

// How much two contents share: half of their words; less where the same source says it in the same
// place, or where one is a part of the other there.
const SHARED = 0.5;
const SHARED_BY_THE_SAME = 0.3;
const CONTAINED = 0.8;
const FEWEST_CONTAINED = 4;
const BONUS = 0.1;
// “No”, said somewhere else, is another claim.
export const FEWEST_ELSEWHERE = 3;

/**
 * Pairs of claims that `equal` left over and whose contents share enough words, the most alike
 * first. `fixed` are the pairs that stayed in their order: what lies between the same two of them
 * is in the same place.
 */
export function similarPairs(
  before: readonly AlignableClaim[],
  after: readonly AlignableClaim[],
  fixed: readonly Pair[],
  equal: readonly Pair[],
): Pair[] {
  const left = leftOver(
    before,
    new Set(equal.map((pair) => pair.before)),
    fixed.map((pair) => pair.before),
  );
  const right = leftOver(
    after,
    new Set(equal.map((pair) => pair.after)),
    fixed.map((pair) => pair.after),
  );
  const scored = [...candidates(left, right)]
    .map(([a, b]) => ({ before: a.index, after: b.index, score: scoreOf(a, b) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.before + a.after - b.before - b.after);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return scored.flatMap((pair) => {
    if (taken.before.has(pair.before) || taken.after.has(pair.after)) return [];
    taken.before.add(pair.before);
    taken.after.add(pair.after);
    return [{ before: pair.before, after: pair.after }];
  });
}

/** A claim without its counterpart. */
interface Single {
  readonly index: number;
  readonly facet: AlignableClaim;
  /** How many of the fixed pairs stand before it. */
  readonly gap: number;
}

function leftOver(facets: readonly AlignableClaim[], paired: ReadonlySet<number>, fixed: readonly number[]): Single[] {
  const singles: Single[] = [];
  let gap = 0;
  for (const [index, facet] of facets.entries()) {
    while (gap < fixed.length && (fixed[gap] as number) < index) gap += 1;
    if (!paired.has(index) && facet.words.length > 0) singles.push({ index, facet, gap });
  }
  return singles;
}

/** The singles worth comparing: those that share a word few have, and those of a small gap. */
function* candidates(left: readonly Single[], right: readonly Single[]): Generator<[Single, Single]> {
  const byWord = [holders(left), holders(right)] as const;
  const byGap = [groupBy(left, ({ gap }) => gap), groupBy(right, ({ gap }) => gap)] as const;
  for (const single of left) {
    const others = new Set(within(single.gap, byGap, MOST_IN_GAP));
    for (const word of new Set(single.facet.words)) {
      for (const other of within(word, byWord, MOST_HOLDERS)) others.add(other);
    }
    for (const other of others) yield [single, other];
  }
}

const holders = (singles: readonly Single[]): Map<string, Single[]> =>
  groupByKeys(singles, ({ facet }) => new Set(facet.words));

/**
 * Those on the right that have the key, unless with those on the left they are too many to compare.
 */
function within<Key>(
  key: Key,
  [left, right]: readonly [ReadonlyMap<Key, Single[]>, ReadonlyMap<Key, Single[]>],
  most: number,
): readonly Single[] {
  const others = right.get(key) ?? [];
  return others.length * (left.get(key)?.length ?? 0) > most ? [] : others;
}

/** How alike two claims are; 0 where they are not the same claim. */
function scoreOf(a: Single, b: Single): number {
  const shared = sharedCount(a.facet.words, b.facet.words);
  const [shorter, longer] = [a.facet.words.length, b.facet.words.length].sort((x, y) => x - y) as [number, number];
  const share = (2 * shared) / (shorter + longer);
  const near = a.gap === b.gap;
  const same = a.facet.who !== '' && a.facet.who === b.facet.who;
  if (!near && shorter < FEWEST_ELSEWHERE) return 0;
  const part = near && shorter >= FEWEST_CONTAINED && shared >= CONTAINED * shorter;
  const enough = share >= SHARED || part || (near && same && share >= SHARED_BY_THE_SAME);
  return enough ? share + (near ? BONUS : 0) + (same ? BONUS : 0) : 0;
}
