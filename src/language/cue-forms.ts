import type { WordClass } from './word-class.ts';

/** Masculine or feminine. */
export type Gender = 'm' | 'f';
/** Singular, dual or plural. */
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
  /** Whether a past form is a participle only (known), which is no verb without an auxiliary. */
  readonly participle?: true;
  /**
   * An enclitic pronoun of the form: an object (`أكده`, confirmed it) or a possessor (`قوله`, his
   * saying).
   */
  readonly pronoun?: Agreement;
}

/** What a cue is grammatically; frames name the kinds they take. schema/values.ts says what each one is. */
export const CUE_KINDS = [
  'verb',
  'participle',
  'noun',
  'preposition',
  'self',
  'impersonal',
  'adverb',
  'extension',
  'act',
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
