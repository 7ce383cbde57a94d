import { driftOf, shown } from '../match/drift.ts';
import { areAlike, speakerNames } from '../match/speaker-names.ts';
import type { Finding, Rule } from './rule.ts';

/** A claim file leaves out no teller of a claim. */
export const chainShortened: Rule = {
  id: 'chain-shortened',
  severity: 'error',
  summary: 'the chain of a claim names every teller that the article names',
  why: 'When an agency reports what a minister said, the claim rests on the agency. A chain without the agency turns hearsay into a statement. Add the missing teller to chain, the outermost first. If the analysis is wrong, ignore the rule for the claim with a reason.',
  wrong: 'source: minister   # قالت سانا إن الوزير أعلن …',
  right: 'source: minister\nchain:\n  - sana\n  - minister',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const { filed, found: names } = speakerNames(context.file, drift.report);
    return drift.both.flatMap(({ claim, found, index }): Finding[] => {
      const chain = claim.chain ?? (claim.source === undefined ? [] : [claim.source]);
      // Another rule reports claims without any teller.
      if (chain.length === 0 || chain.length >= found.chain.length) return [];
      const tellers = found.chain
        .slice(0, -1)
        .filter(({ id }) => !chain.some((link) => areAlike(filed(link), names(id))));
      const field = claim.chain === undefined ? 'source' : 'chain';
      const [start = 0] = found.content.spans.map((span) => span.start);
      return tellers.map(({ name }) => ({
        path: ['claims', index, field],
        message: `in the article this comes through ${shown(drift, name, start)}, who is not in the chain`,
      }));
    });
  },
};
