import type { ChainLink } from '../../analysis/claim.ts';
import { driftOf, shownIn, within } from '../match/drift.ts';
import { areAlike, namesOf, speakerNames } from '../match/speaker-names.ts';
import type { Finding, Rule } from './rule.ts';

/** A claim file leaves out no teller of a claim. */
export const chainShortened: Rule = {
  id: 'chain-shortened',
  severity: 'error',
  summary: 'the chain of a claim names every teller that the article names, and no other in its place',
  why: 'When an agency reports what a minister said, the claim rests on the agency. A chain without the agency turns hearsay into a statement. Add the missing teller to chain, the outermost first. If the analysis is wrong, ignore the rule for the claim with a reason.',
  wrong: 'source: minister   # قالت سانا إن الوزير أعلن …',
  right: 'source: minister\nchain:\n  - sana\n  - minister',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const { filed, found: names } = speakerNames(context.file, drift.report);
    const sources = new Map(context.file.sources.map((source) => [source.id, source]));
    return drift.both.flatMap(({ claim, found, index, round }): Finding[] => {
      const chain = claim.chain ?? (claim.source === undefined ? [] : [claim.source]);
      // Another rule reports claims without any teller.
      if (chain.length === 0) return [];
      const isIn = (link: string, { id }: ChainLink): boolean => areAlike(filed(link), names(id));
      const tellers = found.chain.slice(0, -1).filter((teller) => !chain.some((link) => isIn(link, teller)));
      // Another teller whom the sentence names may be a correction of the analysis.
      const isNear = (link: string): boolean =>
        namesOf(sources.get(link) ?? {}).some((name) => within(drift, name, round).length > 0);
      const extra = chain.filter((link) => !found.chain.some((teller) => isIn(link, teller)));
      const isReplaced = extra.length > 0 && extra.every((link) => sources.has(link) && !isNear(link));
      if (chain.length >= found.chain.length && !isReplaced) return [];
      const field = claim.chain === undefined ? 'source' : 'chain';
      const [start = 0] = found.content.spans.map((span) => span.start);
      return tellers.map(({ name }) => {
        const words = shownIn(drift, name, start);
        return {
          path: ['claims', index, field],
          message: {
            en: `in the article this comes through ${words.en}, who is not in the chain`,
            ar: `وصل هذا في المقال عن طريق ${words.ar}، وليس في السلسلة`,
          },
        };
      });
    });
  },
};
