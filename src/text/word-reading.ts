/** What a word says by itself, wherever it stands. */
export interface WordReading {
  /** The normalised word, clitics included; empty for signs that join nothing. */
  readonly norm: string;
  /** Proclitics that were safely cut, normalised; empty for none. */
  readonly proclitic: string;
  /** The normalised word without its proclitics. */
  readonly stem: string;
  /** How many UTF-16 units the proclitics take as they are written. */
  readonly cut: number;
  /** Whether it is written with a capital. */
  readonly capital: boolean;
}

/** What a language says of its words; the text layer knows nothing of it beyond this. */
export interface WordRules {
  /** The normalised form of a word, for matching only. */
  readonly normalise: (word: string) => string;
  /** How many UTF-16 units at a word's start are proclitics that may safely be cut; 0 for none. */
  readonly split: (word: string) => number;
  /** The normalised word behind proclitics, where writing joins the two (للوزير is ل and الوزير). */
  readonly unjoin: (proclitic: string, rest: string) => string;
}

/** Reads words by a language's rules. Words come again and again: keep the readings. */
export const wordReader =
  ({ normalise, split, unjoin }: WordRules) =>
  (word: string): WordReading => {
    const norm = normalise(word);
    const cut = norm === '' ? 0 : split(word);
    const proclitic = cut > 0 ? normalise(word.slice(0, cut)) : '';
    const stem = cut > 0 ? unjoin(proclitic, normalise(word.slice(cut))) : norm;
    return { norm, proclitic, stem, cut, capital: /^\p{Lu}/u.test(word) };
  };

/** A mark as what it counts as. */
export const readingOfMark = (norm: string): WordReading => ({
  norm,
  proclitic: '',
  stem: norm,
  cut: 0,
  capital: false,
});
