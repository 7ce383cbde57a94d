import type { Script } from './scripts.ts';

/**
 * The typology of a language: what the engine asks instead of asking which language it reads. `schema/profile.ts` says
 * what each property means, with the features of WALS and Universal Dependencies that fit.
 */
export interface Profile {
  readonly direction: 'rtl' | 'ltr';
  readonly scripts: readonly Script[];
  readonly functionWords: readonly string[];
  readonly subject: 'before-verb' | 'after-verb';
  readonly proDrop: boolean;
  readonly modifiers: 'before-noun' | 'after-noun';
  readonly names: 'capitals' | 'lists';
  readonly relativeWord: 'pronoun' | 'marker';
  readonly complementizerRelatives: boolean;
  readonly bareRelatives: boolean;
  readonly participles: 'adjective' | 'gerund';
  readonly prepositionStranding: boolean;
  readonly bracketsQuote: boolean;
  readonly writer: string | null;
  readonly quotationContinues: boolean;
  readonly sentencesJoined: boolean;
  readonly numerals: Readonly<Record<string, number>>;
  readonly punctuation: ProfilePunctuation;
}

/** The marks that a language writes, by what they do. */
export interface ProfilePunctuation {
  readonly comma: readonly string[];
  readonly semicolon: readonly string[];
  /** A semicolon that the press also writes for a comma inside a phrase. */
  readonly lightSemicolon: readonly string[];
  readonly colon: readonly string[];
  readonly stop: readonly string[];
  readonly question: readonly string[];
  readonly exclamation: readonly string[];
  readonly hyphen: readonly string[];
  readonly dash: readonly string[];
  /** Each mark that opens a quotation, with those that may close it. */
  readonly quotations: Readonly<Record<string, readonly string[]>>;
  /** The same for marks that are apostrophes too. */
  readonly singleQuotations: Readonly<Record<string, readonly string[]>>;
}
