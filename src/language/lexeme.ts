import type { WordReading } from '../text/word-reading.ts';
import type { ClassPhrase, CueForm, CuePhrase, HedgeForm } from './cue-forms.ts';
import type { MarkKinds } from './punctuation.ts';
import type { WordClass } from './word-class.ts';

/** A word with all that a pack knows of it out of context. It is read once and cached over articles. */
export interface Lexeme extends WordReading {
  /** How many UTF-16 units of its proclitics lie outside the phrase that it begins: those of an article are inside. */
  readonly phraseCut: number;
  /** The kinds of mark it is; 0 for words and numbers. */
  readonly mark: MarkKinds;
  /** The classes that the word is in, whole or without its proclitics, by list or by pattern. */
  readonly classes: ReadonlySet<WordClass>;
  /** The classes of the word without its proclitics. */
  readonly stemClasses: ReadonlySet<WordClass>;
  /** The citation form of its stem, and that of its stem without an article. */
  readonly citation: string;
  readonly bareCitation: string;
  /** How many words the longest entry of a source has that begins with the whole word, and with its stem; 0 for none. */
  readonly longestSource: number;
  readonly longestStemSource: number;
  /** The classes that it is in, or that a phrase beginning with it may be in. */
  readonly begins: ReadonlySet<WordClass>;
  /** A bit for each length that the name of one of the classes in `begins` has: most classes are ruled out by it. */
  readonly classLengths: number;
  /** The phrases of classes that begin with it, those of the whole word first, each list longest first. */
  readonly phrases: readonly ClassPhrase[];
  /** Its cue readings, and the cue phrases that it may begin; null for most words. */
  readonly cue: CueWord | null;
  /** The hedge forms that it may begin, those of the whole word first. */
  readonly hedges: readonly HedgeStart[];
}

/** The bits of `classLengths` for some classes. */
export function lengthsOf(classes: ReadonlySet<WordClass>): number {
  let lengths = 0;
  for (const { length } of classes) lengths |= 1 << length;
  return lengths;
}

/** Whether a word without its proclitics is of a class; the length of the class's name rules out most. */
export const has = ({ classLengths, stemClasses }: Lexeme, wordClass: WordClass): boolean =>
  ((classLengths >>> wordClass.length) & 1) === 1 && stemClasses.has(wordClass);

/** A cue form with the proclitics before it in the word. */
export type FormReading = CueForm & { readonly proclitic: string };

/** The cue readings of a word out of context. */
export interface CueWord {
  /** The phrases that it may begin, by the proclitics before them; the next words decide. */
  readonly phrases: readonly { readonly proclitic: string; readonly forms: readonly CuePhrase[] }[];
  /** Its readings as a cue of one word. */
  readonly forms: readonly FormReading[];
}

/** A hedge form that a word may begin, and how many UTF-16 units of the word stand before it. */
export interface HedgeStart {
  readonly form: HedgeForm;
  readonly cut: number;
}
