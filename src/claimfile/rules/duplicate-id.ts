import type { Finding, Rule } from './rule.ts';

/** No two sources and no two claims have one id. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: 'no two sources, and no two claims, have the same id',
  why: 'Claims refer to sources, and people to claims, by id; with two of one id nobody knows which is meant. Rename the second, and every reference to it.',
  wrong: 'sources:\n  - id: sana\n    name: وكالة سانا\n  - id: sana\n    name: وزارة الخارجية',
  right: 'sources:\n  - id: sana\n    name: وكالة سانا\n  - id: foreign-ministry\n    name: وزارة الخارجية',
  check: ({ file: { sources, claims } }) => [
    ...repeated(
      'sources',
      'source',
      sources.map(({ id }) => id),
    ),
    ...repeated(
      'claims',
      'claim',
      claims.map(({ id }) => id),
    ),
  ],
};

function repeated(list: string, what: string, ids: readonly (string | undefined)[]): Finding[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (id === undefined || (!seen.has(id) && seen.add(id))) return [];
    return [
      {
        path: [list, index, 'id'],
        message: {
          en: `a ${what} above has the same id '${id}'; give this one another`,
          ar: `المعرّف '${id}' مستعمل أعلاه؛ اختر معرّفًا آخر`,
        },
      },
    ];
  });
}
