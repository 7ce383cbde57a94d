import { driftOf, shown, within } from '../match/drift.ts';
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
    return drift.both.flatMap(({ claim, found, index, round }): Finding[] => {
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
      const said = theirs.spans[0];
      const words = said === undefined ? `“${theirs.name}”` : shown(drift, theirs.text, said.start);
      const [severity, message] =
        said === undefined
          ? (['warning', `this continues what ${words} says`] as const)
          : (['error', `the article attributes this to ${words}`] as const);
      return [{ path: ['claims', index, 'source'], severity, message: `${message}, not to '${ours}'` }];
    });
  },
};
