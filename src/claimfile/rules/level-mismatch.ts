import type { Claim } from '../../analysis/claim.ts';
import { levelOf, type Policy } from '../../analysis/grading/policy.ts';
import { LEVELS, type Level } from '../../language/values.ts';
import type { ClaimRecord } from '../format/schema.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import { driftOf } from '../match/drift.ts';
import { highestOnTheWay } from './parents.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** The level is what the axes come to. */
export const levelMismatch: Rule = {
  id: 'level-mismatch',
  severity: 'error',
  summary: 'hedging is the level that stance, certainty, sources and chain add up to',
  why: 'The level is computed, not judged: the points of the stance, of the certainty and of the weakest teller, and one for each teller after the first. A wrong level was not updated when one of these was edited, or was set by hand. The weights come from the file’s policy, then from the nearest .isnad.yaml.',
  wrong: 'stance: distance\ncertainty: certain\nhedging: low',
  right: 'stance: distance\ncertainty: certain\nhedging: high',
  check: (context) => {
    const { file, policy } = context;
    const sumOf = levelsBy(file, policy);
    const settled = settledByParents(context);
    return file.claims.flatMap((claim, index) =>
      file.flawed.has(index) || settled.has(index) ? [] : findingsOf(claim, index, sumOf),
    );
  },
};

/**
 * The claims whose level the article gives them, where the file has removed the claim that they lie
 * in: what somebody “claimed that others said” stays as doubtful without the outer claim.
 */
function settledByParents(context: RuleContext): ReadonlySet<number> {
  const both = driftOf(context)?.both ?? [];
  return new Set(
    both.flatMap(({ claim, found, index }) =>
      claim.parent === undefined && found.parent !== null && isAsFound(claim, found) ? [index] : [],
    ),
  );
}

const isAsFound = ({ hedging, stance, certainty, source, chain = [] }: Partial<ClaimRecord>, found: Claim): boolean =>
  hedging === found.hedging.level &&
  stance === found.stance &&
  certainty === found.certainty &&
  Math.max(chain.length, source === undefined ? 0 : 1) === found.chain.length;

/** The sum of a claim's axes: the points, and the lowest and highest level that is right. */
export interface LevelSum {
  readonly points: number;
  /** The points with what the file may lack: the cues around the claim, or hearsay in the writer's own voice. */
  readonly most: number;
  /** The level of `points`. */
  readonly least: Level;
  /** The level of `most`. */
  readonly levelOfMost: Level;
  /** The lower and the higher of the two. */
  readonly low: Level;
  readonly high: Level;
}

/**
 * A function that adds up the points of claims of a file; null where something it needs is missing.
 */
export function levelsBy(file: ValidParts, policy: Policy): (claim: Partial<ClaimRecord>) => LevelSum | null {
  const weights = weightsOf(file, policy);
  return (claim) => {
    const range = pointsOf(claim, weights, policy);
    if (range === null) return null;
    const [least, levelOfMost] = range.map((points) => levelOf(points, policy)) as [Level, Level];
    const [low, high] = [least, levelOfMost].sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b)) as [Level, Level];
    return { ...{ points: range[0], most: range[1] }, least, levelOfMost, low, high };
  };
}

/** Whether a level lies in a range. */
export const isWithin = (level: Level, { low, high }: LevelSum): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(low) && LEVELS.indexOf(level) <= LEVELS.indexOf(high);

/**
 * The points of a file's sources and stances, each looked up in constant time: a file may have
 * thousands.
 */
interface Weights {
  /** The points of a source by its id; undefined where its transparency is not known. */
  readonly tellers: ReadonlyMap<string, number | undefined>;
  /** The highest stance points of a claim, by its id, and of the claims that it is nested in. */
  readonly outermost: (id: string | undefined) => number;
}

function weightsOf({ sources, claims }: ValidParts, policy: Policy): Weights {
  const tellers = firstById(sources, ({ transparency }) => transparency && policy.transparency[transparency]);
  const stances = firstById(claims, ({ stance }) => stance && policy.stance[stance]);
  const parents = firstById(claims, ({ parent }) => parent);
  return { tellers, outermost: highestOnTheWay(parents, (id) => stances.get(id) ?? 0) };
}

/** A value of each item, by the item's id; of items with the same id the first counts. */
function firstById<Item extends { readonly id?: string }, Value>(
  items: readonly Item[],
  ask: (item: Item) => Value,
): ReadonlyMap<string, Value> {
  return new Map([...items].reverse().flatMap((item) => (item.id === undefined ? [] : [[item.id, ask(item)]])));
}

function findingsOf(claim: Partial<ClaimRecord>, index: number, sumOf: ReturnType<typeof levelsBy>): Finding[] {
  const { hedging } = claim;
  const sum = sumOf(claim);
  if (hedging === undefined || sum === null || isWithin(hedging, sum)) return [];
  const { points, least } = sum;
  const message = {
    en: `this claim adds up to ${points} points, which is ${least}, not ${hedging}`,
    ar: `مجموع نقاط هذا القول ${points}، فدرجته ${least} لا ${hedging}`,
  };
  return [{ path: ['claims', index, 'hedging'], message }];
}

// The file lacks two conditions of a level: whether the claim is in the scope of another one's cue,
// and whether a statement in the writer's own voice reports hearsay. Both ends of the range are
// then correct.
function pointsOf(
  { stance, certainty, parent, ...claim }: Partial<ClaimRecord>,
  { tellers, outermost }: Weights,
  policy: Policy,
): [number, number] | null {
  if (stance === undefined || certainty === undefined) return null;
  const fixed = policy.certainty[certainty];
  if (claim.source === undefined && claim.chain === undefined && claim.cue === undefined && claim.type === undefined) {
    const own = policy.stance[stance] + fixed;
    return [own, own + policy.transparency.none];
  }
  const chain = claim.chain ?? (claim.source === undefined ? [] : [claim.source]);
  if (chain.some((id) => tellers.get(id) === undefined)) return null;
  const weakest =
    chain.length === 0 ? policy.transparency.none : chain.reduce((most, id) => Math.max(most, tellers.get(id) ?? 0), 0);
  const rest = fixed + weakest + policy.teller * Math.max(0, chain.length - 1);
  const round = (points: number): number => Math.round(1000 * points) / 1000;
  return [round(policy.stance[stance] + rest), round(Math.max(policy.stance[stance], outermost(parent)) + rest)];
}
