import { foldName } from '../report/names.ts';
import { comparable } from '../text/comparable.ts';
import { fnv1a } from '../text/fnv1a.ts';
import { groupBy } from '../text/group-by.ts';
import type { Facet } from './facet.ts';
import { inOrder, type Pair } from './kept-order.ts';
import { FEWEST_ELSEWHERE, similarPairs } from './similar-claims.ts';
import type { Compared } from './version.ts';

/** The claims of both versions, and which became which. */
export interface Alignment {
  readonly before: readonly Facet[];
  readonly after: readonly Facet[];
  readonly pairs: readonly Pair[];
  /** Those of the pairs that are not where the others are. */
  readonly moved: ReadonlySet<Pair>;
}

/** Pairs each claim with what it became: equal contents first, then those that share enough of their words. */
export function alignClaims(before: readonly Compared[], after: readonly Compared[]): Alignment {
  const sides = [before.map(facetOf), after.map(facetOf)] as const;
  const weigh = (pair: Pair): number => weightOf(sides[0][pair.before]) + weightOf(sides[1][pair.after]);
  const equal = equalPairs(...sides);
  const pairs = [...equal, ...similarPairs(...sides, inOrder(equal, weigh), equal)];
  const kept = new Set(inOrder(pairs, weigh));
  return { before: sides[0], after: sides[1], pairs, moved: new Set(pairs.filter((pair) => !kept.has(pair))) };
}

function facetOf(claim: Compared): Facet {
  const words = comparable(claim.content.text);
  const who = claim.source === null ? '' : foldName(claim.source.name) || claim.source.name;
  return { claim, words, content: words.join(' '), who, cue: comparable(claim.cue?.text ?? '').join(' ') };
}

// The least text is what moved. Of equal lengths one is chosen by its letters, so that it is the same one when the
// versions are exchanged.
const weightOf = (facet?: Facet): number =>
  facet === undefined ? 0 : 1 + facet.words.length + fraction(`${facet.content}\n${facet.who}\n${facet.cue}`);

const fraction = (text: string): number => fnv1a(text) / 0x1_0000_0000;

/** What a claim has to share with another: asked in this order, each of those that the ones before left over. */
type Key = (facets: readonly Facet[], index: number) => string | null;

const around: Key = (facets, index) => [-1, 0, 1].map((step) => facets[index + step]?.content ?? '').join('\n');
const KEYS: readonly Key[] = [
  (facets, index) => `${around(facets, index)}\n${facets[index]?.who}\n${facets[index]?.cue}`,
  (facets, index) => `${facets[index]?.content}\n${facets[index]?.who}\n${facets[index]?.cue}`,
  (facets, index) => `${facets[index]?.content}\n${facets[index]?.who}`,
  around,
  (facets, index) => ((facets[index]?.words.length ?? 0) < FEWEST_ELSEWHERE ? null : (facets[index]?.content ?? null)),
];

function equalPairs(before: readonly Facet[], after: readonly Facet[]): Pair[] {
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

/** The indexes not taken, in their order, by what they have to share. */
const grouped = (facets: readonly Facet[], key: Key, taken: ReadonlySet<number>): Map<string, number[]> =>
  groupBy(facets.keys(), (index) => (taken.has(index) ? null : key(facets, index)));
