import type { Policy } from '../../analysis/grading/policy.ts';
import type { Level } from '../../language/values.ts';
import type { ClaimFile, ClaimRecord } from '../format/schema.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import { type LevelSum, levelsBy } from '../rules/level-mismatch.ts';
import { changedList, type FieldChanges, type FileChanges } from './changes.ts';
import { isAttributed } from './voice.ts';

/** The file with changes, as data. */
export const changedFile = (file: ClaimFile, { claims, sources }: FileChanges): ClaimFile => ({
  ...file,
  claims: changedList(file.claims, claims),
  sources: changedList(file.sources, sources),
});

/** A function that gives the sum of claims of a file. */
export const sumsOf = (file: ClaimFile, policy: Policy): ((claim: ClaimRecord) => LevelSum | null) =>
  levelsBy(file as unknown as ValidParts, policy);

/** The points of a claim: in another claim, also those of the cues around it. */
export const pointsOf = (claim: ClaimRecord, { points, most }: LevelSum): number =>
  isAttributed(claim) ? most : points;

/** The level of a claim's points. */
const levelIn = (claim: ClaimRecord, { least, levelOfMost }: LevelSum): Level =>
  isAttributed(claim) ? levelOfMost : least;

/**
 * Changes with the new levels of all claims whose sums they change: a claim's own, those of claims
 * in it, and those of a changed source. A level that was set otherwise stays while its sum does.
 */
export function regraded(file: ClaimFile, policy: Policy, changes: FileChanges): FileChanges {
  const after = changedFile(file, changes);
  const [sumBefore, sumAfter] = [sumsOf(file, policy), sumsOf(after, policy)];
  const now = new Map(after.claims.map((claim) => [claim.id, claim]));
  const changed = new Map<number, FieldChanges<ClaimRecord>>(changes.claims.changed);
  for (const [index, claim] of file.claims.entries()) {
    const next = now.get(claim.id);
    const sum = next === undefined ? null : sumAfter(next);
    if (next === undefined || sum === null || isSame(sumBefore(claim), sum)) continue;
    const hedging = levelIn(next, sum);
    if (hedging !== next.hedging) changed.set(index, { ...changed.get(index), hedging });
  }
  const added = changes.claims.added.map(({ after: at, record }) => {
    const sum = sumAfter(record);
    return { after: at, record: sum === null ? record : { ...record, hedging: levelIn(record, sum) } };
  });
  return { ...changes, claims: { ...changes.claims, changed, added } };
}

const isSame = (before: LevelSum | null, { points, most }: LevelSum): boolean =>
  before !== null && before.points === points && before.most === most;
