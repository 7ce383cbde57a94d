import { comparable } from '../text/comparable.ts';
import type { Alignment } from './align.ts';
import { type Both, each } from './change.ts';
import { lostAndGained } from './content-changes.ts';
import type { AlignableClaim } from './facet.ts';
import type { Pair } from './heaviest-subsequence.ts';
import type { VersionClaim } from './version.ts';

/** Relations between the changes of nested claims and those of the claims that enclose them. */
export interface Family {
  /** Whether an enclosing claim moved and took this one along. */
  readonly movedWith: (pair: Pair) => boolean;
  /**
   * Whether the enclosing claim was removed or has another level: both change the level of the
   * nested claim.
   */
  readonly isRegraded: (pair: Pair) => boolean;
  /** The words added and removed in nested claims and in their attributions. */
  readonly wordsInside: (pair: Pair) => Both<readonly string[]>;
  /** The indexes of the enclosing claims. */
  readonly around: (pairs: readonly Pair[]) => Both<ReadonlySet<number>>;
}

/** The relations between the nested claims of an alignment. */
export function family({ before, after, pairs, moved }: Alignment): Family {
  const parents = { before: parentsOf(before), after: parentsOf(after) };
  const partner = new Map(pairs.map((pair) => [pair.before, pair]));
  const inside = { before: collect(parents.before), after: collect(parents.after) };
  addChanged({ before, after }, pairs, inside);
  return {
    movedWith: (pair) => parents.before(pair.before).some((index) => moved.has(partner.get(index) as Pair)),
    isRegraded: (pair) => isRegraded({ before, after }, parentPair(pair, parents, partner)),
    wordsInside: (pair) => ({ before: inside.before.of(pair.before), after: inside.after.of(pair.after) }),
    around: (some) => ({
      before: new Set(some.flatMap((pair) => parents.before(pair.before))),
      after: new Set(some.flatMap((pair) => parents.after(pair.after))),
    }),
  };
}

// A bound for claim files; articles do not nest deeper.
const DEEPEST = 16;

/** The indexes of the enclosing claims, the nearest first. */
type Parents = (index: number) => number[];

function parentsOf(facets: readonly AlignableClaim[]): Parents {
  const byId = new Map(facets.map(({ claim }, index) => [claim.id, index]));
  return (index) => {
    const found = new Set<number>();
    // In a claim file two claims may have each other as parent.
    for (let at = parentAt(index); at !== undefined && !found.has(at) && at !== index; at = parentAt(at)) {
      if (found.size === DEEPEST) break;
      found.add(at);
    }
    return [...found];
  };
  function parentAt(index: number): number | undefined {
    const parent = facets[index]?.claim.parent ?? null;
    return parent === null ? undefined : byId.get(parent);
  }
}

/**
 * The pair that encloses a pair; undefined for none, null where the two claims are nested in
 * different claims.
 */
function parentPair(pair: Pair, parents: Both<Parents>, partner: ReadonlyMap<number, Pair>): Pair | null | undefined {
  const [was, is] = [parents.before(pair.before)[0], parents.after(pair.after)[0]];
  if (was === undefined && is === undefined) return undefined;
  const outer = was === undefined ? undefined : partner.get(was);
  return outer?.after === is ? (outer ?? null) : null;
}

const isRegraded = ({ before, after }: Both<readonly AlignableClaim[]>, outer: Pair | null | undefined): boolean =>
  outer === null || (outer !== undefined && before[outer.before]?.claim.level !== after[outer.after]?.claim.level);

/** Lists of words by the index of the claim that holds them. */
interface Collected {
  readonly add: (index: number, words: readonly string[]) => void;
  readonly of: (index: number) => readonly string[];
}

function collect(parents: Parents): Collected {
  const words = new Map<number, string[]>();
  return {
    of: (index) => words.get(index) ?? [],
    add: (index, more) => {
      for (const outer of more.length === 0 ? [] : parents(index)) {
        const known = words.get(outer) ?? [];
        for (const word of more) known.push(word);
        words.set(outer, known);
      }
    },
  };
}

function addChanged(
  { before, after }: Both<readonly AlignableClaim[]>,
  pairs: readonly Pair[],
  inside: Both<Collected>,
): void {
  for (const pair of pairs) {
    const facets = { before: before[pair.before] as AlignableClaim, after: after[pair.after] as AlignableClaim };
    const words = lostAndGained(each(facets, (facet) => facet.words));
    const attributing = lostAndGained(each(facets, ({ claim }) => attributingWords(claim)));
    inside.before.add(pair.before, [...words.before, ...attributing.before]);
    inside.after.add(pair.after, [...words.after, ...attributing.after]);
  }
  addLone(before, new Set(pairs.map((pair) => pair.before)), inside.before);
  addLone(after, new Set(pairs.map((pair) => pair.after)), inside.after);
}

function addLone(facets: readonly AlignableClaim[], paired: ReadonlySet<number>, inside: Collected): void {
  for (const [index, { claim, words }] of facets.entries()) {
    if (!paired.has(index)) inside.add(index, [...words, ...attributingWords(claim)]);
  }
}

const attributingWords = ({ cue, source }: VersionClaim): string[] =>
  [cue?.text ?? '', source?.mention ?? ''].flatMap(comparable);
