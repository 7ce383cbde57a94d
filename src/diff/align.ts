import { foldName } from '../report/names.ts';
import { comparable } from '../text/comparable.ts';
import { fnv1a } from '../text/fnv1a.ts';
import { groupBy } from '../text/group-by.ts';
import type { AlignableClaim } from './facet.ts';
import { heaviestSubsequence, type Pair } from './heaviest-subsequence.ts';
import { FEWEST_ELSEWHERE, similarPairs } from './similar-claims.ts';
import type { VersionClaim } from './version.ts';

/** The claims of both versions, and the pairs of claims that correspond to each other. */
export interface Alignment {
  readonly before: readonly AlignableClaim[];
  readonly after: readonly AlignableClaim[];
  readonly pairs: readonly Pair[];
  /** The pairs whose order relative to the others changed. */
  readonly moved: ReadonlySet<Pair>;
}

/**
 * Pairs the claims of two versions: those with equal contents first, then those whose contents
 * share enough words.
 */
export function alignClaims(before: readonly VersionClaim[], after: readonly VersionClaim[]): Alignment {
  const sides = [before.map(alignableClaim), after.map(alignableClaim)] as const;
  const weigh = (pair: Pair): number => weightOf(sides[0][pair.before]) + weightOf(sides[1][pair.after]);
  const equal = equalPairs(...sides);
  const pairs = [...equal, ...similarPairs(...sides, heaviestSubsequence(equal, weigh), equal)];
  const kept = new Set(heaviestSubsequence(pairs, weigh));
  return { before: sides[0], after: sides[1], pairs, moved: new Set(pairs.filter((pair) => !kept.has(pair))) };
}

function alignableClaim(claim: VersionClaim): AlignableClaim {
  const words = claim.contentWords?.words ?? comparable(claim.content.text);
  const who = claim.source === null ? '' : foldName(claim.source.name) || claim.source.name;
  return { claim, words, content: words.join(' '), who, cue: comparable(claim.cue?.text ?? '').join(' ') };
}

// The pairs that moved are those with the least text. Their letters break ties, so that exchanging
// the versions gives the same pairs.
const weightOf = (facet?: AlignableClaim): number =>
  facet === undefined ? 0 : 1 + facet.words.length + fraction(`${facet.content}\n${facet.who}\n${facet.cue}`);

const fraction = (text: string): number => fnv1a(text) / 0x1_0000_0000;

/**
 * What two claims must have in common to be paired. The keys are tried in order, each on the claims
 * that are still unpaired.
 */
type Key = (facets: readonly AlignableClaim[], index: number) => string | null;

const around: Key = (facets, index) => [-1, 0, 1].map((step) => facets[index + step]?.content ?? '').join('\n');
const KEYS: readonly Key[] = [
  (facets, index) => `${around(facets, index)}\n${facets[index]?.who}\n${facets[index]?.cue}`,
  (facets, index) => `${facets[index]?.content}\n${facets[index]?.who}\n${facets[index]?.cue}`,
  (facets, index) => `${facets[index]?.content}\n${facets[index]?.who}`,
  around,
  (facets, index) => ((facets[index]?.words.length ?? 0) < FEWEST_ELSEWHERE ? null : (facets[index]?.content ?? null)),
];

function equalPairs(before: readonly AlignableClaim[], after: readonly AlignableClaim[]): Pair[] {
  const pairs: Pair[] = [];
  const taken = { before: new Set<number>(), after: new Set<number>() };
  for (const key of KEYS) {
    const free = grouped(after, key, taken.after);
    for (const [name, indexes] of grouped(before, key, taken.before)) {
      for (const [at, index] of (free.get(name) ?? []).slice(0, indexes.length).entries()) {
        const pair = { before: indexes[at] as number, after: index };
        pairs.push(pair);
        taken.before.add(pair.before);
        taken.after.add(pair.after);
      }
    }
  }
  return pairs;
}

/** The indexes that are not taken, in order, grouped by key. */
const grouped = (facets: readonly AlignableClaim[], key: Key, taken: ReadonlySet<number>): Map<string, number[]> =>
  groupBy(facets.keys(), (index) => (taken.has(index) ? null : key(facets, index)));
