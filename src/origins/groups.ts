import type { ComparableSource } from './comparable-source.ts';
import type { Likeness } from './likeness.ts';
import { areOthers, type Relation, relationOf } from './relation.ts';
import type { Statement } from './statements.ts';

/** Statements of one origin, by their indexes. */
export interface Group {
  readonly statements: readonly number[];
}

/** The relation that puts two statements into one group. */
export interface Tie {
  readonly to: number;
  readonly relation: Relation;
  readonly share: number;
}

/** The statements by origin. The ties of a group connect all of its statements. */
export interface Groups {
  readonly of: (statement: number) => Group;
  readonly tiesOf: (statement: number) => readonly Tie[];
}

interface Growing extends Group {
  statements: number[];
  speakers: readonly ComparableSource[];
}

const WORDING = 2;

const rankOf = ({ speaker, relay }: Relation): number => (speaker !== null ? 0 : relay !== null ? 1 : WORDING);
// A bound on the work for hostile articles.
const MOST_SPEAKERS = 16;

/**
 * Merges related statements, the most similar first. A group never has two speakers known to be
 * different.
 */
export function groupsOf(statements: readonly Statement[], pairs: readonly Likeness[]): Groups {
  const groups = statements.map(
    ({ index, speaker }): Growing => ({ statements: [index], speakers: speaker === null ? [] : [speaker] }),
  );
  const ties: Tie[][] = statements.map(() => []);
  for (const { one, other, relation, share } of related(pairs)) {
    const [a, b] = [groups[one.index] as Growing, groups[other.index] as Growing];
    if (a === b || a.speakers.some((x) => b.speakers.some((y) => areOthers(x, y)))) continue;
    ties[one.index]?.push({ to: other.index, relation, share });
    ties[other.index]?.push({ to: one.index, relation, share });
    merge(groups, a, b);
  }
  return { of: (index) => groups[index] as Growing, tiesOf: (index) => ties[index] ?? [] };
}

interface Related extends Likeness {
  readonly relation: Relation;
}

function related(pairs: readonly Likeness[]): Related[] {
  const found = pairs.flatMap((pair): Related[] => {
    const relation = relationOf(pair);
    return relation === null ? [] : [{ ...pair, relation }];
  });
  const undecided = undecidedAmong(found);
  return found
    .filter((pair) => rankOf(pair.relation) < WORDING || !isUndecided(pair, undecided))
    .sort((a, b) => rankOf(a.relation) - rankOf(b.relation) || b.share - a.share || a.one.index - b.one.index);
}

/**
 * The statements without a named speaker that two different speakers make in the same words. Their
 * origin is ambiguous.
 */
function undecidedAmong(found: readonly Related[]): ReadonlySet<number> {
  const speakers = new Map<number, ComparableSource[]>();
  const undecided = new Set<number>();
  const note = ({ index, speaker: own }: Statement, { speaker }: Statement): void => {
    if (own !== null || speaker === null) return;
    const known = speakers.get(index) ?? [];
    if (known.some((each) => areOthers(each, speaker))) undecided.add(index);
    if (known.length < MOST_SPEAKERS) speakers.set(index, [...known, speaker]);
  };
  for (const { one, other, relation } of found) {
    if (rankOf(relation) < WORDING) continue;
    note(one, other);
    note(other, one);
  }
  return undecided;
}

const isUndecided = ({ one, other }: Related, undecided: ReadonlySet<number>): boolean =>
  (undecided.has(one.index) && other.speaker !== null) || (undecided.has(other.index) && one.speaker !== null);

/** Merges the smaller group into the larger, so that all merges take time n log n. */
function merge(groups: Growing[], a: Growing, b: Growing): void {
  const [small, large] = a.statements.length < b.statements.length ? [a, b] : [b, a];
  const known = new Set(large.speakers.map(({ name }) => name));
  const more = small.speakers.filter(({ name }) => !known.has(name));
  large.speakers = [...large.speakers, ...more].slice(0, MOST_SPEAKERS);
  for (const index of small.statements) {
    large.statements.push(index);
    groups[index] = large;
  }
}
