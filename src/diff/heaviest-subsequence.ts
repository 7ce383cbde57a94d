/** Two corresponding claims, by their indexes in the two versions. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * The heaviest list of pairs that have the same order in both versions; the other pairs moved.
 * Exchanging the versions gives the same pairs, unless two lists have the same weight. Takes time n
 * log n.
 */
export function heaviestSubsequence(pairs: readonly Pair[], weigh: (pair: Pair) => number): Pair[] {
  const size = pairs.reduce((most, { after }) => Math.max(most, after + 1), 0);
  const best = heaviestBelow(size);
  let heaviest: Chain | null = null;
  for (const pair of [...pairs].sort((a, b) => a.before - b.before)) {
    const last = best.below(pair.after);
    const chain: Chain = { pair, weight: (last?.weight ?? 0) + weigh(pair), last };
    best.add(pair.after, chain);
    if (chain.weight > (heaviest?.weight ?? 0)) heaviest = chain;
  }
  const kept: Pair[] = [];
  for (let at = heaviest; at !== null; at = at.last) kept.push(at.pair);
  return kept.reverse();
}

/** Pairs in order, the last one first. */
interface Chain {
  readonly pair: Pair;
  readonly weight: number;
  readonly last: Chain | null;
}

/** The heaviest chain that ends before an index: a Fenwick tree. */
function heaviestBelow(size: number) {
  const tree: (Chain | null)[] = new Array(size + 1).fill(null);
  return {
    below(index: number): Chain | null {
      let best: Chain | null = null;
      for (let at = index; at > 0; at -= at & -at) {
        const chain = tree[at] ?? null;
        if ((chain?.weight ?? 0) > (best?.weight ?? 0)) best = chain;
      }
      return best;
    },
    add(index: number, chain: Chain): void {
      for (let at = index + 1; at <= size; at += at & -at) {
        if (chain.weight > (tree[at]?.weight ?? 0)) tree[at] = chain;
      }
    },
  };
}
