import type { WordReading } from '../text/word-reading.ts';
import type { ClassPhrase, CueForm, CuePhrase, HedgeForm } from './cue-forms.ts';
import type { MarkKinds } from './punctuation.ts';
import type { WordClass } from './word-class.ts';

/** All that a pack knows of a word by itself: found when the word is met first, and kept over articles. */
export interface Lexeme extends WordReading {
  /** How many UTF-16 units of its proclitics lie outside the phrase that it begins: those of an article are inside. */
  readonly phraseCut: number;
  /** The kinds of mark it is; 0 for words and numbers. */
  readonly mark: MarkKinds;
  /** The classes that the word is in, whole or without its proclitics, by list or by pattern. */
  readonly classes: ReadonlySet<WordClass>;
  /** The classes of the word without its proclitics. */
  readonly stemClasses: ReadonlySet<WordClass>;
  /** The classes that it is in, or that a phrase beginning with it may be in. */
  readonly begins: ReadonlySet<WordClass>;
  /** The phrases of classes that begin with it, those of the whole word first, each list longest first. */
  readonly phrases: readonly ClassPhrase[];
  /** What it may be as a cue; null for most words. */
  readonly cue: CueWord | null;
  /** The hedges that it may begin, the likeliest first. */
  readonly hedges: readonly HedgeStart[];
}

/** A form of a cue with the proclitics that had to be cut from the word to find it. */
export type FormReading = CueForm & { readonly proclitic: string };

/** What a word may be as a cue, as far as it tells by itself. */
export interface CueWord {
  /** Phrases that it may begin, by the proclitics cut for them; the words behind it decide. */
  readonly phrases: readonly { readonly proclitic: string; readonly forms: readonly CuePhrase[] }[];
  /** Its readings alone. */
  readonly forms: readonly FormReading[];
}

/** A hedge's form that a word may begin, and how many UTF-16 units of the word stand before it. */
export interface HedgeStart {
  readonly form: HedgeForm;
  readonly cut: number;
}
