import type { Pack } from './pack.ts';

// The registry: a new language is a folder and one line here.
const PACKS = {
  ar: async () => (await import('./ar/pack.ts')).pack,
  en: async () => (await import('./en/pack.ts')).pack,
} as const;

export type Language = keyof typeof PACKS;

/** The languages Isnad can analyse. */
export const languages = Object.keys(PACKS) as readonly Language[];

const loaded = new Map<Language, Promise<Pack>>();

/** A language's pack, loaded once, when first used. */
export function packOf(language: Language): Promise<Pack> {
  const pack = loaded.get(language) ?? PACKS[language]();
  loaded.set(language, pack);
  return pack;
}
