import type { Claim } from '../../analysis/claim.ts';
import type { Policy } from '../../analysis/grading/policy.ts';
import { type AnchorText, findAnchors } from '../format/anchor.ts';
import { cleanName, contentOf } from '../format/passages.ts';
import type { ClaimRecord } from '../format/schema.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import { isWithin, levelsBy } from '../rules/level-mismatch.ts';

/** The fields of a claim that have words of the article which an analysis has as well. */
const QUOTING = ['content', 'cue', 'mention'] as const;

/** Those of a claim's words that the article does not have. */
export const lostWords = (claim: Partial<ClaimRecord>, article: AnchorText): (typeof QUOTING)[number][] =>
  QUOTING.filter((field) => {
    const words = claim[field];
    return words !== undefined && findAnchors(article, words).length === 0;
  });

/** A claim whose words have been changed in the article. */
export interface Lost {
  readonly claim: Partial<ClaimRecord>;
  readonly found: Claim | null;
  readonly fields: readonly (typeof QUOTING)[number][];
}

/** What a claim takes from the article in place of words that are not there any more. */
export type Rewording = Partial<Pick<ClaimRecord, 'content' | 'cue' | 'mention' | 'stance' | 'certainty' | 'hedging'>>;

/**
 * Gives the words that the article has now; null where there are none, or somebody has checked the
 * claim in its old words.
 */
export function rewordings(file: ValidParts, article: AnchorText, policy: Policy): (lost: Lost) => Rewording | null {
  const sumOf = levelsBy(file, policy);
  return ({ claim, found, fields }) => {
    const isChecked = claim.status !== undefined && claim.status !== 'unchecked';
    if (found === null || isChecked) return null;
    const words = {
      content: contentOf(found, article),
      cue: cleanName(found.cue?.text ?? ''),
      mention: cleanName(found.source?.text ?? ''),
    };
    if (fields.some((field) => findAnchors(article, words[field]).length === 0)) return null;
    const changed = {
      ...Object.fromEntries(fields.map((field) => [field, words[field]])),
      ...firmness(claim, found, policy),
    };
    const sum = sumOf({ ...claim, ...changed });
    const hedging =
      sum === null || claim.hedging === undefined || isWithin(claim.hedging, sum) ? {} : { hedging: sum.least };
    return { ...changed, ...hedging };
  };
}

/**
 * Other words are put no more firmly than the article puts them; where people are more careful,
 * they stay so.
 */
function firmness(
  { stance, certainty }: Partial<ClaimRecord>,
  found: Claim,
  { stance: distance, certainty: doubt }: Policy,
): Rewording {
  const isOwn = stance === 'own' || found.stance === 'own';
  return {
    ...(stance !== undefined && !isOwn && distance[found.stance] > distance[stance] ? { stance: found.stance } : {}),
    ...(certainty !== undefined && doubt[found.certainty] > doubt[certainty] ? { certainty: found.certainty } : {}),
  };
}
