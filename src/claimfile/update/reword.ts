import type { Claim } from '../../analysis/claim.ts';
import type { Policy } from '../../analysis/grading/policy.ts';
import { type AnchorText, findAnchors } from '../format/anchor.ts';
import { cleanName, contentOf } from '../format/passages.ts';
import type { ClaimRecord } from '../format/schema.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import { isWithin, levelsBy } from '../rules/level-mismatch.ts';

/** The fields of a claim that quote the article. */
const QUOTING = ['content', 'cue', 'mention'] as const;

/** The words of a claim that the article does not contain. */
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

/** The fields of a claim that quote the changed article. */
export type Rewording = Partial<Pick<ClaimRecord, 'content' | 'cue' | 'mention' | 'stance' | 'certainty' | 'hedging'>>;

/**
 * Gives the words that the article has now; null where there are none, or where a person has
 * reviewed the claim.
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

/** New words are never firmer than the article; where a person was more careful, that is kept. */
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
