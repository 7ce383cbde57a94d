import { sharedCount } from '../text/comparable.ts';
import { groupBy, groupByKeys } from '../text/group-by.ts';
import type { AlignableClaim } from './facet.ts';
import type { Pair } from './heaviest-subsequence.ts';

// Words of many claims do not discriminate, and would make the search quadratic.
const MOST_HOLDERS = 400;
// Between two neighbouring fixed pairs all claims are compared with each other, up to this many
// comparisons.
const MOST_IN_GAP = 144;

// The share of common words that makes two contents alike: half. Less is enough where the same
// source says it at the same place, or where one content is a part of the other there.
const SHARED = 0.5;
const SHARED_BY_THE_SAME = 0.3;
const CONTAINED = 0.8;
const FEWEST_CONTAINED = 4;
const BONUS = 0.1;
// A content of fewer words, such as “No”, is another claim at another place.
export const FEWEST_ELSEWHERE = 3;

/**
 * Pairs of claims that `equal` left unpaired and whose contents share enough words, the most
 * similar first. `fixed` are the pairs that kept their order: claims between the same two fixed
 * pairs are at the same place.
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
  /** The number of fixed pairs before it. */
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

/**
 * The pairs worth comparing: those that share a rare word, and those between the same fixed pairs
 * where these are few.
 */
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

/** The right-hand claims with the key, unless there are too many pairs to compare. */
function within<Key>(
  key: Key,
  [left, right]: readonly [ReadonlyMap<Key, Single[]>, ReadonlyMap<Key, Single[]>],
  most: number,
): readonly Single[] {
  const others = right.get(key) ?? [];
  return others.length * (left.get(key)?.length ?? 0) > most ? [] : others;
}

/** The similarity of two claims; 0 where they are different claims. */
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
