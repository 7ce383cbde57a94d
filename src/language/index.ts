import type { LanguageModule } from './language-module.ts';
import type { WordLists } from './newsroom-lists.ts';
import type { Pack } from './pack.ts';

// The registry: a new language is a folder and one line here. `npm run packs` finds the folder by its profile.yaml, and
// detection (detect.ts) reads what the profiles say of scripts.
const LANGUAGES = {
  ar: () => import('./ar/language.ts'),
  en: () => import('./en/language.ts'),
} as const satisfies Record<string, () => Promise<{ readonly language: LanguageModule }>>;

export type Language = keyof typeof LANGUAGES;

/** The languages Isnad can analyse. */
export const languages = Object.keys(LANGUAGES) as readonly Language[];

const packs = new Map<Language, Promise<Pack>>();

/** A language's pack, loaded once, when first used. */
export function packOf(language: Language): Promise<Pack> {
  const pack = packs.get(language) ?? loadPackOf(language);
  packs.set(language, pack);
  return pack;
}

const loadPackOf = async (language: Language): Promise<Pack> => (await LANGUAGES[language]()).language.pack();

/** A language's word lists for newsroom rules, loaded when first used. */
export const wordListsOf = async (language: Language): Promise<WordLists> =>
  (await LANGUAGES[language]()).language.newsroom();
