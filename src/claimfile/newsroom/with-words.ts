import type { WordLists } from '../../language/newsroom-lists.ts';
import type { Pack } from '../../language/pack.ts';
import type { Settings } from '../settings/settings.ts';

/** The lists with the newsroom's additions and without its removals. */
export function withWords(lists: WordLists, changes: Settings['words'], pack: Pack): WordLists {
  const normalised = (text: string): string => text.trim().split(/\s+/u).map(pack.normalise).join(' ');
  const changed = [...changes].map(([list, { add, remove }]) => {
    const removed = new Set(remove.map(normalised));
    const kept = lists[list].map((group) => ({ ...group, words: group.words.filter((word) => !removed.has(word)) }));
    return [list, [...kept, { id: 'added', words: add.map(normalised), patterns: [] }]];
  });
  return { ...lists, ...Object.fromEntries(changed) };
}
