import type { PackFunctions } from '../pack.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Lower case, typographic apostrophes as straight ones, invisible characters dropped. */
const normalise = (word: string): string =>
  word.normalize('NFKC').replace(INVISIBLE, '').replace(/[‘’]/g, "'").toLowerCase();

/** English writes no proclitics. */
const split = (): number => 0;

export const functions: PackFunctions = {
  unjoin: (_, rest) => rest,
  mayEndInPronoun: () => false,
  normalise,
  split,
  beforePronoun: (stem) => [stem],
  bare: (norm) => norm,
  citation: (name) => name,
};
