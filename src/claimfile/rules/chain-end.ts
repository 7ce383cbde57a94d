import type { Rule } from './rule.ts';

/** A chain ends with the claim's source. */
export const chainEnd: Rule = {
  id: 'chain-end',
  severity: 'error',
  summary: 'a chain ends with the source of its claim',
  why: 'A chain runs from the outermost teller inward, and the innermost is the source. Put the source at the end of the chain, or make the last teller the source.',
  wrong: 'source: ankara\nchain:\n  - mayadeen\n  - sources',
  right: 'source: ankara\nchain:\n  - mayadeen\n  - sources\n  - ankara',
  check: ({ file: { claims } }) =>
    claims.flatMap(({ source, chain }, index) => {
      const last = chain?.at(-1);
      if (source === undefined || chain === undefined || last === source) return [];
      const message = {
        en: `the chain ends with '${last}', but the source is '${source}'; a chain ends with the source`,
        ar: `آخر السلسلة '${last}' والمصدر '${source}'؛ يجب أن تنتهي السلسلة بالمصدر`,
      };
      return [{ path: ['claims', index, 'chain', chain.length - 1], message }];
    }),
};
