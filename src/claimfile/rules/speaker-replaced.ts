import { driftOf, shown, within } from '../match/drift.ts';
import { areAlike, namesOf, speakerNames } from '../match/speaker-names.ts';
import type { Finding, Rule } from './rule.ts';

/** A claim is ascribed to whoever says it. */
export const speakerReplaced: Rule = {
  id: 'speaker-replaced',
  severity: 'error',
  summary: 'source is whoever the article ascribes the claim to',
  why: 'Words in somebody else’s mouth are the gravest error of attribution. The message says whom the article names. Correct the source; where the analysis is wrong, ignore the rule for the claim with a reason. It is a warning where the article names nobody beside the claim (“he added”), and says nothing of a source that stands in the claim’s own sentence.',
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
      // Only somebody whom the article has as a source is somebody else; another name for the same one is not.
      const isAnother = drift.report.sources.some(({ id }) => [...mine].some((name) => names(id).has(name)));
      const isNear = [...namesOf(sources.get(ours) ?? {}), claim.mention ?? ''].some(
        (name) => within(drift, name, round).length > 0,
      );
      if (!isAnother || isNear) return [];
      const said = theirs.spans[0];
      const words = said === undefined ? `“${theirs.name}”` : shown(drift, theirs.text, said.start);
      const [severity, message] =
        said === undefined
          ? (['warning', `this goes on from what ${words} says`] as const)
          : (['error', `the article ascribes this to ${words}`] as const);
      return [{ path: ['claims', index, 'source'], severity, message: `${message}, not to '${ours}'` }];
    });
  },
};
