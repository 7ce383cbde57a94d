import { lowerBound } from '../../text/binary-search.ts';
import { covers, hull } from '../../text/span.ts';
import { driftOf } from '../match/drift.ts';
import { isNegation } from '../match/weighty-words.ts';
import type { Finding, Rule } from './rule.ts';

/** A quotation does not begin just after its negation. */
export const quoteCut: Rule = {
  id: 'quote-cut',
  severity: 'error',
  summary: 'content does not begin just after the word that negates it',
  why: 'From “it will not close” the words “close before winter” are word for word, and mean the opposite. Begin the quotation before the negation. If the claim is that its source denies the rest, set polarity: negative.',
  wrong: 'content: تُغلق المدارس   # قال الوزير: «لن تُغلق المدارس»',
  right: 'content: لن تُغلق المدارس',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const { document, pack } = drift;
    return drift.all.flatMap(({ claim, content, found, index }): Finding[] => {
      const whole = hull(found.content.spans);
      const before = document.tokens[lowerBound(document.tokens, ({ end }) => end > content.start) - 1];
      if (whole === null || before === undefined || claim.polarity === 'negative') return [];
      if (!covers(whole, before) || !isNegation(pack, before)) return [];
      const word = document.text.slice(before.start, before.end);
      return [
        {
          path: ['claims', index, 'content'],
          message: {
            en: `in the article “${word}” stands just before this and negates it; quote it as well`,
            ar: `تسبق هذا الكلامَ في المقال “${word}”، وهي تنفيه؛ أثبتها في الاقتباس`,
          },
        },
      ];
    });
  },
};
