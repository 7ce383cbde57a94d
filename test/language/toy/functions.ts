import type { PackFunctions } from '../../../src/language/pack.ts';

const ELIDED = /^[ld]'(?=\p{L})/u;

const normalise = (word: string): string => word.normalize('NFKC').replace(/’/g, "'").toLowerCase();

/** The elided article l' and preposition d' are cut from any word: they stand before vowels alone, and always. */
const split = (word: string): number => ELIDED.exec(normalise(word))?.[0].length ?? 0;

export const functions: PackFunctions = {
  normalise,
  split,
  unjoin: (_, rest) => rest,
  beforePronoun: (stem) => [stem],
  mayEndInPronoun: () => false,
  bare: (norm) => norm,
  citation: (name) => name,
};
