import { foldName } from '../../report/names.ts';
import type { Rule } from './rule.ts';

/** No two sources of one kind have one name. */
export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'error',
  summary: 'no two sources of one transparency share a name or an alias',
  why: 'Two entries for one source split its claims, and counts of sources come out too high. Keep one, with the other’s names as aliases. Diacritics, quotation marks and spellings of hamza make no difference. A person and an organisation may share a name.',
  wrong: 'sources:\n  - id: sana\n    name: وكالة سانا\n  - id: sana-2\n    name: وكالة «سانا»',
  right: 'sources:\n  - id: sana\n    name: وكالة سانا',
  check: ({ file: { sources } }) => {
    const taken = new Map<string, number>();
    return sources.flatMap(({ name, aliases = [], transparency }, index) =>
      [name, ...aliases].flatMap((each, at) => {
        const folded = foldName(each ?? '');
        const key = `${transparency} ${folded}`;
        const owner = taken.get(key) ?? index;
        if (folded !== '') taken.set(key, owner);
        if (owner === index) return [];
        const path = at === 0 ? ['sources', index, 'name'] : ['sources', index, 'aliases', at - 1];
        const id = sources[owner]?.id;
        return [
          {
            path,
            message: {
              en: `the source ${id === undefined ? 'above' : `'${id}'`} already has this name`,
              ar: `هذا الاسم لمصدر سبق ذكره${id === undefined ? '' : ` ('${id}')`}`,
            },
          },
        ];
      }),
    );
  },
};
