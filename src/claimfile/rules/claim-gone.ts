import { findAnchors } from '../format/anchor.ts';
import type { Finding, Rule } from './rule.ts';

/** Somebody reviews the claims that the article no longer makes. */
export const claimGone: Rule = {
  id: 'claim-gone',
  severity: 'warning',
  summary: 'no claim is marked gone: the article still makes all of them',
  why: 'When the article no longer makes a claim, `isnad draft --update` marks it instead of deleting it, because you may still need its note and evidence. Delete the claim, or correct its words and remove the mark. A marked claim is not compared with the article otherwise.',
  wrong: 'id: c1\ngone: true\ncontent: الأمر انتهى',
  right: '(without the claim)',
  check: ({ file, text }) =>
    file.claims.flatMap(({ gone, content }, index): Finding[] => {
      if (gone !== true) return [];
      const stands = text !== null && content !== undefined && findAnchors(text, content).length > 0;
      const message = stands
        ? {
            en: 'this claim is marked gone, but its content is in the article; remove the mark if this passage is meant',
            ar: 'على هذا القول علامة gone، ونصّه في المقال؛ احذف العلامة إن كان هذا الموضع هو المقصود',
          }
        : {
            en: 'the article no longer says this; delete the claim, or correct its words and remove the mark',
            ar: 'لم يعد المقال يقول هذا؛ احذف القول، أو صحّح نصّه واحذف العلامة',
          };
      return [{ path: ['claims', index, 'gone'], message }];
    }),
};
