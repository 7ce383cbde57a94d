import type { Claim } from '../analysis/claim.ts';
import { cueNamed, isImpersonalFrame } from '../language/entries.ts';
import type { Pack } from '../language/pack.ts';
import type { ReportProblem } from '../problem.ts';

/** The rule of these problems. */
const RULE = 'source-unresolved';

/**
 * A problem for each claim whose source is a pronoun, or only in the form of the verb, and for which the article names
 * nobody, or two that are as likely.
 */
export const unresolvedSources = (claims: readonly Claim[], pack: Pack, path: string | null): ReportProblem[] =>
  claims.filter((claim) => isUnresolved(claim, pack)).map((claim) => problemOf(claim, path));

function isUnresolved({ source, cue, frame }: Claim, pack: Pack): boolean {
  if (source === null || source.id !== null) return false;
  if (source.text !== '') return true;
  const kind = cueNamed(pack, cue?.entry)?.kind;
  return pack.profile.proDrop && kind === 'verb' && !isImpersonalFrame(frame);
}

function problemOf({ id, source, cue, place }: Claim, path: string | null): ReportProblem {
  const words = [source?.text, cue?.text].filter(Boolean).join(' … ');
  return {
    rule: RULE,
    severity: 'info',
    message: `“${words}”: the article does not make clear who is meant; the source is left open`,
    path,
    line: place.line,
    column: place.column,
    claim: id,
  };
}
