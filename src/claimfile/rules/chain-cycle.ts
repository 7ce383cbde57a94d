import { circular } from './parents.ts';
import type { Finding, Rule } from './rule.ts';

/** Chains and parents have no cycles. */
export const chainCycle: Rule = {
  id: 'chain-cycle',
  severity: 'error',
  summary: 'no teller occurs twice in a chain, and no claim is its own ancestor',
  why: 'A chain says who told whom; a chain that returns to an earlier teller has no origin. Remove the second mention, or correct the parent.',
  wrong: 'claims:\n  - id: c1\n    source: sana\n    chain:\n      - sana\n      - ministry\n      - sana',
  right: 'claims:\n  - id: c1\n    source: ministry\n    chain:\n      - sana\n      - ministry',
  check: ({ file: { claims } }) => {
    const parents = new Map(claims.flatMap(({ id, parent }) => (id === undefined ? [] : [[id, parent] as const])));
    const inThemselves = circular(parents);
    const comesBack = (id: string | undefined, parent: string | undefined): boolean => {
      if (id === undefined || parent === undefined) return false;
      return parents.get(id) === parent ? inThemselves.has(id) : reaches(parent, id, parents);
    };
    return claims.flatMap(({ id, parent, chain = [] }, index) => [
      ...repeats(chain).map(
        ({ teller, link }): Finding => ({
          path: ['claims', index, 'chain', link],
          message: { en: `'${teller}' occurs earlier in this chain`, ar: `سبق ذكر '${teller}' في هذه السلسلة` },
        }),
      ),
      ...(comesBack(id, parent)
        ? [
            {
              path: ['claims', index, 'parent'],
              message: {
                en: `claim '${id}' is its own ancestor through '${parent}'`,
                ar: `القول '${id}' يقع ضمن نفسه عن طريق '${parent}'`,
              },
            },
          ]
        : []),
    ]);
  },
};

function repeats(chain: readonly string[]): { readonly teller: string; readonly link: number }[] {
  const seen = new Set<string>();
  return chain.flatMap((teller, link) => (!seen.has(teller) && seen.add(teller) ? [] : [{ teller, link }]));
}

/**
 * Whether the parents of a claim include another claim. Asked only of claims with duplicate ids.
 */
function reaches(from: string, id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !passed.has(at); at = parents.get(at)) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
}
