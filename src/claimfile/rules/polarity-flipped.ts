import { overlaps } from '../../text/span.ts';
import { driftOf, sameWords, shownIn } from '../match/drift.ts';
import { isNegation } from '../match/weighty-words.ts';
import { tokensIn } from '../newsroom/content-words.ts';
import type { Finding, Rule } from './rule.ts';

/** The file makes no denial of what a source says. */
export const polarityFlipped: Rule = {
  id: 'polarity-flipped',
  severity: 'error',
  summary: 'polarity: negative stands only where the source denies the content',
  why: 'With polarity: negative the file says that the source denies the content. Here the cue affirms it, and the sentence has no negation that the content leaves out. Remove polarity.',
  wrong: 'cue: قال   # قال الوزير إن الجسر آمن.\ncontent: الجسر آمن\npolarity: negative',
  right: 'cue: قال\ncontent: الجسر آمن',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const { document, pack, places } = drift;
    return drift.both.flatMap(({ claim, found, index, round }): Finding[] => {
      if (claim.polarity !== 'negative' || found.polarity !== 'positive' || found.cue === null) return [];
      if (!sameWords(claim.cue ?? '', found.cue.text)) return [];
      const quoted = places[index]?.spans ?? [];
      const isElsewhere = tokensIn(document.tokens, round).some(
        (token) => isNegation(pack, token) && !quoted.some((span) => overlaps(span, token)),
      );
      if (isElsewhere) return [];
      const words = shownIn(drift, found.cue.text, found.cue.spans[0]?.start ?? 0);
      return [
        {
          path: ['claims', index, 'polarity'],
          message: {
            en: `with ${words.en} the source affirms this; polarity: negative says that it denies it`,
            ar: `بلفظ ${words.ar} يثبت المصدر هذا، والقيمة negative تعني أنه ينفيه`,
          },
        },
      ];
    });
  },
};
