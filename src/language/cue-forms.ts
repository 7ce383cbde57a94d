import type { WordClass } from './word-class.ts';
export type Gender = 'm' | 'f';

export type GrammaticalNumber = 's' | 'd' | 'p';

/** Person, gender and number; absent where the form leaves them open. */
export interface Agreement {
  readonly person?: 1 | 2 | 3;
  readonly gender?: Gender;
  readonly number?: GrammaticalNumber;
}

/** What a cue's form says of its subject and time. */
export interface Features extends Agreement {
  readonly tense?: 'past' | 'present' | 'future';
  readonly passive?: true;
  /** A pronoun written onto the form: an object (`أكده`) or a possessor (`قوله`). */
  readonly pronoun?: Agreement;
}

/** What a cue is, grammatically; frames name the kinds they take. */
export const CUE_KINDS = [
  'verb', // قال، said
  'participle', // مؤكدا، adding: shares the subject of the main verb
  'noun', // إعلان، claim
  'preposition', // بحسب، according to
  'self', // على حد قوله: goes back to the speaker of the words before it
  'impersonal', // أفيد، it is believed: nobody named
  'adverb', // reportedly: stands inside the clause that nobody named told
  'extension', // قائلا، بالقول: only lengthens the cue before it
  'act', // وجّه، رفض: no cue, but its subject is who a following participle speaks for
] as const;

export type CueKind = (typeof CUE_KINDS)[number];

/** One form of an entry, as compiled: the entry's index and what the form says. */
export interface CueForm {
  readonly entry: number;
  readonly kind: CueKind;
  readonly features: Features;
}

/** A form of several words: the normalised words after its first. */
export interface CuePhrase extends CueForm {
  readonly rest: readonly string[];
}

/** A hedge form: its entry's index and the normalised words after its first; `*` stands for one word. */
export interface HedgeForm {
  readonly entry: number;
  readonly rest: readonly string[];
}

/** A phrase of a word class: its normalised words behind the first. */
export interface ClassPhrase {
  readonly wordClass: WordClass;
  readonly rest: readonly string[];
}
