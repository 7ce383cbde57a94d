import { driftOf, shownIn } from '../match/drift.ts';
import { missingClaims } from '../match/missing-claims.ts';
import { proposalKeys } from '../match/proposals.ts';
import type { Finding, Rule } from './rule.ts';

/** A claim file has every claim that its article attributes to somebody. */
export const claimMissing: Rule = {
  id: 'claim-missing',
  severity: 'warning',
  summary: 'every claim that the article attributes to somebody is in the file',
  why: 'A new analysis finds a claim in the article that the file lacks: the article was edited. `isnad draft --update` adds it. Claims that `isnad draft` has proposed before, which `proposed` lists, are not missing: somebody has removed them. If the analysis is wrong, or you do not want the claim, ignore the rule for the file with a reason. Statements in the writer’s own voice may be left out.',
  wrong: 'claims: []   # of an article that says: وأعلن الوزير أن الجسر سيفتح.',
  right: 'claims:\n  - id: c1\n    source: الوزير\n    cue: أعلن\n    content: الجسر سيفتح',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null || context.file.flawed.size > 0) return [];
    const keyOf = proposalKeys(drift.document);
    const proposed = new Set(context.file.proposed ?? []);
    return missingClaims(drift.matched, drift.pairs).flatMap(({ claim }): Finding[] => {
      const { cue, source, content } = claim;
      // What was proposed, and is not in the file, a person has removed or put in other words.
      if (source === null || proposed.has(keyOf(claim))) return [];
      const who = source.name ?? (source.text === '' ? 'an unnamed source' : source.text);
      const by = cue === null ? '' : ` by “${cue.text}”`;
      const words = shownIn(drift, content.text, content.spans[0]?.start ?? 0);
      const message = {
        en: `the article also has ${words.en}, attributed to ${who}${by}`,
        ar: `في المقال أيضًا ${words.ar}، منسوبًا إلى “${source.name ?? (source.text === '' ? 'مصدر لم يُسمّ' : source.text)}”`,
      };
      return [{ path: [], key: 'claims', message }];
    });
  },
};
