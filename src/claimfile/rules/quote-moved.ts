import { selected } from '../format/anchor.ts';
import type { Finding, Rule } from './rule.ts';

/** A quotation stands where the file says it does. */
export const quoteMoved: Rule = {
  id: 'quote-moved',
  severity: 'error',
  summary: 'content occurs between the words that at.prefix and at.suffix give',
  why: 'The words are in the article, but not where at says: the article was edited around them, or at names the wrong passage. Correct at, or remove it if the words occur only once.',
  wrong: 'content: الأسد\nat:\n  prefix: وزعم',
  right: 'content: الأسد\nat:\n  prefix: وذكرت وكالة سانا أن',
  check: ({ file, text, anchors }) =>
    file.claims.flatMap(({ at }, index): Finding[] => {
      const found = anchors[index] ?? [];
      if (at === undefined || text === null || found.length === 0 || selected(text, found, at).length > 0) return [];
      const given = (['exact', 'prefix', 'suffix'] as const).filter((part) => at[part] !== undefined).join(' and ');
      return [
        {
          path: ['claims', index, 'at'],
          message: {
            en: `content is in the article, but not with this ${given}`,
            ar: `النص في المقال، لكن ليس في الموضع الذي تصفه at (${given})`,
          },
        },
      ];
    }),
};
