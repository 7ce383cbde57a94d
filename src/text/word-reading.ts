/** The parts of a word that do not depend on its context. */
export interface WordReading {
  /** The normalised word, clitics included; empty for joining signs alone. */
  readonly norm: string;
  /** Proclitics that were safely cut, normalised; empty for none. */
  readonly proclitic: string;
  /** The normalised word without its proclitics. */
  readonly stem: string;
  /** The length of the proclitics as written, in UTF-16 units. */
  readonly cut: number;
  /** Whether it is written with a capital. */
  readonly capital: boolean;
}

/** The rules of a language for single words. */
export interface WordRules {
  /** The normalised form of a word, for matching only. */
  readonly normalise: (word: string) => string;
  /** The length in UTF-16 units of the proclitics that can safely be cut; 0 for none. */
  readonly split: (word: string) => number;
  /** The normalised stem, where writing contracts the two: للوزير (to the minister) is ل and الوزير. */
  readonly unjoin: (proclitic: string, rest: string) => string;
}

/** Returns a reader of words by the rules of a language. Memoise its results: words recur. */
export const wordReader =
  ({ normalise, split, unjoin }: WordRules) =>
  (word: string): WordReading => {
    const norm = normalise(word);
    const cut = norm === '' ? 0 : split(word);
    const proclitic = cut > 0 ? normalise(word.slice(0, cut)) : '';
    const stem = cut > 0 ? unjoin(proclitic, normalise(word.slice(cut))) : norm;
    return { norm, proclitic, stem, cut, capital: /^\p{Lu}/u.test(word) };
  };

/** The reading of a punctuation mark. */
export const readingOfMark = (norm: string): WordReading => ({
  norm,
  proclitic: '',
  stem: norm,
  cut: 0,
  capital: false,
});
