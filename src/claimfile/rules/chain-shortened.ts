import { driftOf, shown } from '../match/drift.ts';
import { areAlike, speakerNames } from '../match/speaker-names.ts';
import type { Finding, Rule } from './rule.ts';

/** A file leaves out nobody through whom a claim came. */
export const chainShortened: Rule = {
  id: 'chain-shortened',
  severity: 'error',
  summary: 'everybody through whom a claim came is in its chain',
  why: 'What an agency says that a minister said is the agency’s word for it. A chain without the agency makes hearsay a statement. Put the missing teller into chain, the outermost first. Where the analysis takes somebody for a teller who is none, ignore the rule for the claim with a reason.',
  wrong: 'source: minister   # قالت سانا إن الوزير أعلن …',
  right: 'source: minister\nchain:\n  - sana\n  - minister',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const { filed, found: names } = speakerNames(context.file, drift.report);
    return drift.both.flatMap(({ claim, found, index }): Finding[] => {
      const chain = claim.chain ?? (claim.source === undefined ? [] : [claim.source]);
      // A claim without any teller has another rule.
      if (chain.length === 0 || chain.length >= found.chain.length) return [];
      const tellers = found.chain
        .slice(0, -1)
        .filter(({ id }) => !chain.some((link) => areAlike(filed(link), names(id))));
      const field = claim.chain === undefined ? 'source' : 'chain';
      const [start = 0] = found.content.spans.map((span) => span.start);
      return tellers.map(({ name }) => ({
        path: ['claims', index, field],
        message: `the article has this by way of ${shown(drift, name, start)}, who is not in the chain`,
      }));
    });
  },
};
