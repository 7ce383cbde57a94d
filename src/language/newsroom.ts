import type { Language } from './index.ts';
import type { WordLists } from './newsroom-lists.ts';

// The registry, as that of the packs: these are loaded by what checks sourcing alone.
const LISTS: Readonly<Record<Language, () => Promise<WordLists>>> = {
  ar: async () => (await import('./ar/newsroom.ts')).lists,
  en: async () => (await import('./en/newsroom.ts')).lists,
};

/** A language's word lists, read when they are first asked for. */
export const wordListsOf = (language: Language): Promise<WordLists> => LISTS[language]();
