import type { Rule } from './rule.ts';

/** Every source is the source or a teller of some claim. */
export const unusedSource: Rule = {
  id: 'unused-source',
  severity: 'warning',
  summary: 'every source is named by a claim, as its source or in its chain',
  why: 'A source that no claim refers to is left over from an edit, or its claim is missing. Remove the source, or add its claim.',
  wrong: 'sources:\n  - id: sana\n    name: وكالة سانا\nclaims: []',
  right: 'sources: []\nclaims: []',
  check: ({ file: { sources, claims, listed } }) => {
    if (!listed) return [];
    const used = new Set(claims.flatMap(({ source, chain = [] }) => [source, ...chain]));
    return sources.flatMap(({ id }, index) => {
      if (id === undefined || used.has(id)) return [];
      return [
        {
          path: ['sources', index, 'id'],
          message: {
            en: `no claim refers to the source '${id}'; remove it, or add its claim`,
            ar: `لا قول يشير إلى المصدر '${id}'؛ احذفه أو أضف قوله`,
          },
        },
      ];
    });
  },
};
