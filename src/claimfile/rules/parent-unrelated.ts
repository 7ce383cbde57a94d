import { overlaps } from '../../text/span.ts';
import { driftOf } from '../match/drift.ts';
import type { Finding, Rule } from './rule.ts';

/** A claim lies in the claim that it names as its parent. */
export const parentUnrelated: Rule = {
  id: 'parent-unrelated',
  severity: 'error',
  summary: 'the content of a claim stands inside the content of its parent',
  why: 'The field parent says that somebody said that somebody said this: the inner claim is a part of what the outer source says. A parent elsewhere in the article gives the claim a teller it does not have. Correct the id, or remove parent.',
  wrong:
    'claims:\n  - id: c1\n    content: the road is closed   # line 2\n  - id: c2\n    parent: c1\n    content: nobody was hurt   # line 5',
  right: 'claims:\n  - id: c1\n    content: the road is closed\n  - id: c2\n    content: nobody was hurt',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const { claims } = context.file;
    const indexes = new Map([...claims].map(({ id }, index) => [id, index] as const).reverse());
    const found = (index: number) => drift.report.claims[drift.pairs.found[index] ?? -1];
    return claims.flatMap(({ parent }, index): Finding[] => {
      const outer = parent === undefined ? -1 : (indexes.get(parent) ?? -1);
      const [inside, around] = [drift.places[index] ?? null, drift.places[outer] ?? null];
      if (inside === null || around === null || outer === index || overlaps(inside, around)) return [];
      if (claims[outer]?.parent === claims[index]?.id) return []; // the rule chain-cycle reports it
      const [mine, theirs] = [found(index), found(outer)];
      if (theirs !== undefined && mine?.parent === theirs.id) return [];
      const [there, here] = [around, inside].map(({ start }) => drift.placeOf(start).line);
      return [
        {
          path: ['claims', index, 'parent'],
          message: {
            en: `'${parent}' does not contain this claim: it stands in line ${there} of the article, this claim in line ${here}`,
            ar: `لا يقع هذا القول ضمن '${parent}': فذاك في السطر ${there} من المقال، وهذا في السطر ${here}`,
          },
        },
      ];
    });
  },
};
