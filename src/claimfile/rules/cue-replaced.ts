import { overlaps, type Span } from '../../text/span.ts';
import { type Drift, driftOf, type Pair, sameWords, shownIn, within } from '../match/drift.ts';
import type { Finding, Rule } from './rule.ts';

/** The cue of a claim is the one that attributes it. */
export const cueReplaced: Rule = {
  id: 'cue-replaced',
  severity: 'error',
  summary: 'cue is the word that attributes this claim, not one from elsewhere in the article',
  why: 'The word is in the article, but it attributes something else: a source that “said” one thing may only have “claimed” another. Use the cue of this claim. A word of the claim’s own sentence that attributes nothing else counts as a correction of the analysis.',
  wrong: 'cue: قال   # … وزعم الوزير أن الأزمة انتهت.',
  right: 'cue: زعم',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    return drift.both.flatMap((pair): Finding[] => {
      const { claim, found, index } = pair;
      if (claim.cue === undefined || found.cue === null || sameWords(claim.cue, found.cue.text)) return [];
      if (isItsOwn(claim.cue, pair, drift) || within(drift, claim.cue, WHOLE).length === 0) return [];
      const words = shownIn(drift, found.cue.text, found.cue.spans[0]?.start ?? 0);
      return [
        {
          path: ['claims', index, 'cue'],
          message: {
            en: `“${claim.cue}” attributes something else; the cue of this claim is ${words.en}`,
            ar: `اللفظ “${claim.cue}” يسند قولًا آخر؛ ولفظ هذا القول ${words.ar}`,
          },
        },
      ];
    });
  },
};

const WHOLE: Span = { start: 0, end: Number.POSITIVE_INFINITY };

/** Whether a cue is near its claim, and is not the cue of another claim there. */
function isItsOwn(cue: string, { found, round }: Pair, drift: Drift): boolean {
  const others = drift.report.claims.filter((other) => other !== found).flatMap((other) => other.cue?.spans ?? []);
  const own = found.cue?.spans ?? [];
  return within(drift, cue, round).some(
    (span) => own.some((each) => overlaps(span, each)) || !others.some((each) => overlaps(span, each)),
  );
}
