import { hull, lastStartingAtOrBefore, type Span } from '../../text/span.ts';
import { type Drift, driftOf, type Pair, within } from '../match/drift.ts';
import { namesOf } from '../match/speaker-names.ts';
import type { Finding, Rule } from './rule.ts';

/** The file attributes nothing that the writer states. */
export const attributionAdded: Rule = {
  id: 'attribution-added',
  severity: 'error',
  summary:
    'what the article says in the writer’s own voice has no source, unless its paragraph names the source or the cue',
  why: 'The article vouches for this statement itself. A source that neither the statement nor its paragraph mentions was invented for it. Remove source, cue and type, and set stance: own. If the attribution stands elsewhere, ignore the rule for the claim with a reason.',
  wrong: 'source: minister   # The road was closed on Tuesday.\ncontent: The road was closed',
  right: 'content: The road was closed on Tuesday.\nstance: own',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const sources = new Map(context.file.sources.map((source) => [source.id, source]));
    return drift.both.flatMap((pair): Finding[] => {
      const { claim, found, content, index } = pair;
      const field = FIELDS.find((each) => claim[each] !== undefined);
      if (field === undefined || found.source !== null || found.cue !== null) return [];
      const near = paragraphOf(pair, drift);
      const said = [claim.cue, claim.mention, ...namesOf(sources.get(claim.source) ?? {})];
      if (said.some((words) => words !== undefined && within(drift, words, near).length > 0)) return [];
      const { line } = drift.placeOf(content.start);
      return [
        {
          path: ['claims', index, field],
          message: {
            en: `the article says this in the writer’s own voice (line ${line}); its paragraph names neither this source nor this cue`,
            ar: `يقول المقال هذا بصوت كاتبه (السطر ${line})، ولا تذكر فقرته هذا المصدر ولا لفظ الإسناد`,
          },
        },
      ];
    });
  },
};

const FIELDS = ['source', 'mention', 'cue'] as const;

function paragraphOf({ round }: Pair, { document }: Drift): Span {
  const paragraph = document.paragraphs[lastStartingAtOrBefore(document.paragraphs, round.start)];
  return hull(paragraph === undefined ? [round] : [round, paragraph]) ?? round;
}
