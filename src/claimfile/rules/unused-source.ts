import type { Rule } from './rule.ts';

/** Every source says something, or passes something on. */
export const unusedSource: Rule = {
  id: 'unused-source',
  severity: 'warning',
  summary: 'every source is named by a claim, as its source or in its chain',
  why: 'A source that no claim names is left over from an edit, or a claim of it is missing. Remove it, or add what it says.',
  wrong: 'sources:\n  - id: sana\n    name: وكالة سانا\nclaims: []',
  right: 'sources: []\nclaims: []',
  check: ({ file: { sources, claims, listed } }) => {
    if (!listed) return [];
    const used = new Set(claims.flatMap(({ source, chain = [] }) => [source, ...chain]));
    return sources.flatMap(({ id }, index) => {
      if (id === undefined || used.has(id)) return [];
      return [
        { path: ['sources', index, 'id'], message: `no claim names the source '${id}'; remove it, or add its claim` },
      ];
    });
  },
};
