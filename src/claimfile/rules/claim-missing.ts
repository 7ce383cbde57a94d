import { driftOf, shown } from '../match/drift.ts';
import { missingClaims } from '../match/missing-claims.ts';
import type { Finding, Rule } from './rule.ts';

/** A file has the claims that its article ascribes to somebody. */
export const claimMissing: Rule = {
  id: 'claim-missing',
  severity: 'warning',
  summary: 'every claim that the article ascribes to somebody is in the file',
  why: 'A new analysis finds a claim in the article that the file has not: the article has been edited, or the claim was deleted. `isnad draft --update` adds it. Where the analysis is wrong, or the claim is not wanted, ignore the rule for the file with a reason. Statements in the writer’s own voice may be left out.',
  wrong: 'claims: []   # of an article that says: وأعلن الوزير أن الجسر سيفتح.',
  right: 'claims:\n  - id: c1\n    source: الوزير\n    cue: أعلن\n    content: الجسر سيفتح',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null || context.file.flawed.size > 0) return [];
    return missingClaims(drift.matched, drift.pairs).flatMap(({ claim: { cue, source, content } }): Finding[] => {
      if (source === null) return [];
      const who = source.name ?? (source.text === '' ? 'somebody who is not named' : source.text);
      const by = cue === null ? '' : ` by “${cue.text}”`;
      const words = shown(drift, content.text, content.spans[0]?.start ?? 0);
      return [{ path: [], key: 'claims', message: `the article also has ${words}, ascribed to ${who}${by}` }];
    });
  },
};
