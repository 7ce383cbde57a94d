import type { ClaimSource } from '../../analysis/claim.ts';
import { type Drift, driftOf, shownIn, within } from '../match/drift.ts';
import { areAlike, namesOf, speakerNames } from '../match/speaker-names.ts';
import type { Finding, Rule } from './rule.ts';

/** A claim has the source that the article gives it. */
export const speakerReplaced: Rule = {
  id: 'speaker-replaced',
  severity: 'error',
  summary: 'source is the one that the article attributes the claim to',
  why: 'To put words into somebody else’s mouth is the gravest error of attribution. The message says whom the article names. Correct the source; if the analysis is wrong, ignore the rule for the claim with a reason. It is only a warning if the article names nobody beside the claim (“he added”), and the rule accepts any source that the claim’s own sentence names.',
  wrong: 'source: sana   # … قال الوزير إن الأزمة انتهت.',
  right: 'source: minister',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const { file } = context;
    const { filed, found: names } = speakerNames(file, drift.report);
    const sources = new Map(file.sources.map((source) => [source.id, source]));
    return drift.all.flatMap(({ claim, found, index, round }): Finding[] => {
      const [ours, theirs] = [claim.source, found.source];
      if (ours === undefined || theirs === null || theirs.id === null || theirs.name === null) return [];
      const mine = filed(ours);
      if (areAlike(mine, names(theirs.id))) return [];
      // Only a source of the article is another source; any other name may stand for the same one.
      const isAnother = drift.report.sources.some(({ id }) => [...mine].some((name) => names(id).has(name)));
      const isNear = [...namesOf(sources.get(ours) ?? {}), claim.mention ?? ''].some(
        (name) => within(drift, name, round).length > 0,
      );
      if (!isAnother || isNear) return [];
      return [{ path: ['claims', index, 'source'], ...replaced(theirs, ours, drift) }];
    });
  },
};

function replaced({ text, name, spans: [said] }: ClaimSource, ours: string, drift: Drift): Omit<Finding, 'path'> {
  const words = said === undefined ? { en: `“${name}”`, ar: `“${name}”` } : shownIn(drift, text, said.start);
  return said === undefined
    ? {
        severity: 'warning',
        message: {
          en: `this continues what ${words.en} says, not '${ours}'`,
          ar: `هذا تتمّة لكلام ${words.ar} لا لكلام '${ours}'`,
        },
      }
    : {
        severity: 'error',
        message: {
          en: `the article attributes this to ${words.en}, not to '${ours}'`,
          ar: `ينسب المقال هذا إلى ${words.ar} لا إلى '${ours}'`,
        },
      };
}
