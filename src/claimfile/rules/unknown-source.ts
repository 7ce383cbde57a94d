import type { Path } from '../format/yaml.ts';
import { idsKnown } from './hints.ts';
import type { Finding, Rule } from './rule.ts';

/** Every source that a claim names is in the list of sources. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'error',
  summary: 'every id in source and chain belongs to a source of the file',
  why: 'A claim names its source by the id it has under sources. Correct the id, or add the source there.',
  wrong: 'sources:\n  - id: sana\n    name: وكالة سانا\nclaims:\n  - id: c1\n    source: sanaa',
  right: 'sources:\n  - id: sana\n    name: وكالة سانا\nclaims:\n  - id: c1\n    source: sana',
  check: ({ file: { sources, claims, listed } }) => {
    if (!listed) return [];
    const known = idsKnown(sources.map(({ id }) => id));
    const check = (id: string | undefined, path: Path): Finding[] => {
      if (id === undefined || known.has(id)) return [];
      const hint = known.hint(id, { en: 'add it under sources', ar: 'أضفه تحت sources' });
      const message = {
        en: `no source has the id '${id}'; ${hint.en}`,
        ar: `لا مصدر معرّفه '${id}'؛ ${hint.ar}`,
      };
      return [{ path, message }];
    };
    return claims.flatMap(({ source, chain = [] }, index) => [
      ...check(source, ['claims', index, 'source']),
      ...chain.flatMap((id, link) => check(id, ['claims', index, 'chain', link])),
    ]);
  },
};
