import { idsKnown } from './hints.ts';
import type { Rule } from './rule.ts';

/** Every claim that another one lies in is in the file. */
export const unknownParent: Rule = {
  id: 'unknown-parent',
  severity: 'error',
  summary: 'every parent is the id of a claim of the file',
  why: 'A nested claim refers to the outer one by its id. Correct the id, or remove parent if the claim is not nested.',
  wrong: 'claims:\n  - id: c1\n  - id: c2\n    parent: c3',
  right: 'claims:\n  - id: c1\n  - id: c2\n    parent: c1',
  check: ({ file: { claims } }) => {
    const known = idsKnown(claims.map(({ id }) => id));
    return claims.flatMap(({ parent }, index) => {
      if (parent === undefined || known.has(parent)) return [];
      const hint = known.hint(parent, {
        en: 'leave it out where the claim lies in none',
        ar: 'احذفه إن لم يكن هذا القول ضمن قول آخر',
      });
      return [
        {
          path: ['claims', index, 'parent'],
          message: {
            en: `no claim has the id '${parent}'; ${hint.en}`,
            ar: `لا قول معرّفه '${parent}'؛ ${hint.ar}`,
          },
        },
      ];
    });
  },
};
