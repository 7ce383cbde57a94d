import { findAnchors } from '../format/anchor.ts';
import type { Finding, Rule } from './rule.ts';

/** Claims that the article does not make any more are looked at by somebody. */
export const claimGone: Rule = {
  id: 'claim-gone',
  severity: 'warning',
  summary: 'no claim is marked gone: the article says all of them',
  why: 'A claim that the article does not make any more is marked by `isnad draft --update`, which deletes none: its note and its evidence may still be wanted. Delete the claim, or correct its words and take the mark away. Nothing else of it is compared with the article.',
  wrong: 'id: c1\ngone: true\ncontent: الأمر انتهى',
  right: '(without the claim)',
  check: ({ file, text }) =>
    file.claims.flatMap(({ gone, content }, index): Finding[] => {
      if (gone !== true) return [];
      const stands = text !== null && content !== undefined && findAnchors(text, content).length > 0;
      const message = stands
        ? 'this is marked gone, but its content is in the article; take the mark away where it is meant'
        : 'the article does not say this any more; delete the claim, or correct its words and take the mark away';
      return [{ path: ['claims', index, 'gone'], message }];
    }),
};
