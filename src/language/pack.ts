import type { TextRules } from '../text/document.ts';
import type { ConfidenceData } from './confidence-data.ts';
import type {
  Agreement,
  ClassPhrase,
  CueForm,
  CueKind,
  CuePhrase,
  Features,
  Gender,
  GrammaticalNumber,
  HedgeForm,
} from './cue-forms.ts';
import type { Lexeme } from './lexeme.ts';
import type { Profile } from './profile.ts';
import type { QuotationMarks } from './punctuation.ts';
import type { Certainty, ClaimKind, Irrealis, Polarity, Stance, Transparency } from './values.ts';
import type { WordClass } from './word-class.ts';

/** Which noun phrases may be the content of a cue; schema/cues.ts says what each value means. */
export type Nominal = 'none' | 'event' | 'evidence' | 'any' | 'object' | 'direct';

/** A lexicon entry: one cue with all its forms. */
export interface CueEntry {
  readonly id: string;
  readonly kind: CueKind;
  readonly sense: ClaimKind;
  readonly stance: Stance;
  readonly certainty: Certainty | null;
  readonly polarity: Polarity | null;
  readonly irrealis: Irrealis | null;
  readonly nominal: Nominal;
  /**
   * Prepositions of nominal content: عن (of) after أعلن (announced), إلى (to) after أشار (pointed).
   */
  readonly particles: readonly string[];
  /**
   * Prepositions before the source, where the subject is an intermediary (نقلت X عن Y, X quoted Y;
   * علمت X من Y, X learned from Y).
   */
  readonly via: readonly string[];
  /** Whether a complementizer clause may follow. */
  readonly clause: boolean;
  /** Whether a clause without complementizer may be its content (`he said the talks failed`). */
  readonly bare: boolean;
  /** Whether a colon or a quotation may follow. */
  readonly quote: boolean;
  /** Whether the direct object is the person told (أبلغ، told), not the content. */
  readonly addressee: boolean;
  /** Phrases, as normalised words, of which one must stand behind the cue in its sentence; empty for no condition. */
  readonly with: readonly (readonly string[])[];
}

/** A slot of a frame, in reading order; schema/frames.ts says what each one holds. */
export type Slot =
  | 'source'
  | 'subject'
  | 'as'
  | 'relative'
  | 'gap'
  | 'start'
  | 'this'
  | 'actor'
  | 'owner'
  | 'maker'
  | 'borne'
  | 'agent'
  | 'raised'
  | 'infinitive'
  | 'predicative'
  | 'quoted'
  | 'addressee'
  | 'via'
  | 'that'
  | 'wh'
  | 'colon'
  | 'particle'
  | 'quote'
  | 'clause'
  | 'nominal'
  | 'object'
  | 'rest';

/** A pattern of order round a cue; of a cue's frames the first that fits wins. */
export interface Frame {
  readonly id: string;
  readonly cues: readonly CueKind[];
  /** Slots before the cue, in reading order. */
  readonly left: readonly Slot[];
  /** Slots after the cue, in reading order. */
  readonly right: readonly Slot[];
}

/** A word for a kind of source: مصدر (source) → anonymous, وزارة (ministry) → organisation. */
export interface SourceEntry {
  readonly id: string;
  readonly transparency: Transparency;
  /** `head` names a kind of source, `title` an office that a name may follow, `name` is itself a name. */
  readonly role: 'head' | 'title' | 'name';
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
  /** The normalised words of the full name, where all forms are names of one body; null for other entries. */
  readonly full: readonly string[] | null;
  /** The name to show for a form that is none itself; null where the form shows. */
  readonly name: string | null;
}

/** Which way a hedge reaches; schema/hedges.ts says what each value means. */
export type HedgeScope = 'forward' | 'backward' | 'both' | 'stop' | 'decoy';

/** An expression that changes how firmly something is said; a decoy only looks like one. */
export interface HedgeEntry {
  readonly id: string;
  readonly kind: string;
  readonly scope: HedgeScope;
  readonly certainty: Certainty | null;
  readonly stance: Stance | null;
  readonly polarity: Polarity | null;
  readonly irrealis: Irrealis | null;
  /** Rows of words or patterns that must, or must not, stand after the form, the first nearest to it. */
  readonly next: readonly string[];
  readonly notNext: readonly string[];
  /** The same before the form, in reading order: the last is nearest to it. */
  readonly previous: readonly string[];
  readonly notPrevious: readonly string[];
  /** Words of which one must stand elsewhere in the sentence; empty for no condition. */
  readonly with: readonly string[];
  /** Whether it sets a claim's certainty only where the content begins with it. */
  readonly head: boolean;
  /** Whether a subordinate clause begins with it. */
  readonly clause: boolean;
  /** Whether it never has a capital inside a sentence. */
  readonly lower: boolean;
}

/** Whether a word of a condition is a pattern rather than a plain word. */
export const isPattern = (word: string): boolean => /[\^$.*+?()[\]|\\]/u.test(word);

/** An affix that may be stripped from a word to find a known form. */
export interface Affix extends Agreement {
  readonly form: string;
  /** It makes a present form future (سيقول, he will say). */
  readonly tense?: 'future';
  /** The kinds of cue it stands on; absent for any. */
  readonly kinds?: readonly CueKind[];
  /** It is an article, which belongs to the phrase that it begins. */
  readonly article?: true;
  /** It also stands on a present form (ليؤكد, to confirm). */
  readonly present?: true;
}

/** One language's data as compiled from its YAML, without the examples: plain JSON. */
export interface PackData {
  readonly id: string;
  readonly profile: Profile;
  readonly cues: readonly CueEntry[];
  /** Form → an entry, a kind of CUE_KINDS and a row of `features`, three numbers a reading. */
  readonly forms: Readonly<Record<string, readonly number[]>>;
  readonly features: readonly Features[];
  readonly phrases: Readonly<Record<string, readonly CuePhrase[]>>;
  readonly frames: readonly Frame[];
  readonly sources: readonly SourceEntry[];
  readonly sourceForms: Readonly<Record<string, number>>;
  /** Rows of source entries, by their index, that some form is of. */
  readonly sourceRows: readonly (readonly number[])[];
  /** First word → how many words the longest of the source entries' forms has that begin with it; none for forms of one word. */
  readonly sourceLengths: Readonly<Record<string, number>>;
  readonly hedges: readonly HedgeEntry[];
  readonly hedgeForms: Readonly<Record<string, readonly HedgeForm[]>>;
  /** The ids of the classes that the language lists. */
  readonly classes: readonly WordClass[];
  /** The distinct sets of classes that words are in, by index into `classes`. */
  readonly classRows: readonly (readonly number[])[];
  /** Normalised word → the index in `classRows` of the classes that list it. */
  readonly classWords: Readonly<Record<string, number>>;
  /** First word → the phrases of classes that begin with it, the longest first. */
  readonly classPhrases: Readonly<Record<string, readonly ClassPhrase[]>>;
  /** Class → how many words its longest phrase has; none for classes of single words. */
  readonly classLengths: Readonly<Partial<Record<WordClass, number>>>;
  /** Class → patterns on a normalised word. */
  readonly patterns: Readonly<Partial<Record<WordClass, readonly string[]>>>;
  readonly proclitics: readonly Affix[];
  readonly enclitics: readonly Affix[];
}

/** The functions of a language: its orthography and morphology. */
export interface PackFunctions {
  /** The normalised form of a word, for matching only. */
  readonly normalise: (word: string) => string;
  /** How many UTF-16 units at a word's start are proclitics that may safely be cut, given which normalised words are known. */
  readonly split: (word: string, isKnown: (norm: string) => boolean) => number;
  /** How a normalised word that stands before a pronoun may be spelt alone (قالو → قالوا, شهادت → شهاده). */
  readonly beforePronoun: (stem: string) => readonly string[];
  /** The normalised word behind proclitics, where writing joins the two (للوزير is ل and الوزير). */
  readonly unjoin: (proclitic: string, rest: string) => string;
  /** Whether a word as it is written may end in a pronoun: إفادته may, إفادة may not. */
  readonly mayEndInPronoun: (word: string) => boolean;
  /** A normalised word without its article. */
  readonly bare: (norm: string) => string;
  /** A name as a dictionary would give it (مصدرا امنيا → مصدر امني). */
  readonly citation: (name: string) => string;
}

/** The files of a learned model, each read when it is asked for. */
export interface ModelFiles {
  /** JSON: what the weights are, and what they were learned from. */
  readonly manifest: () => string;
  readonly weights: () => Uint8Array;
  /** A table of clusters of words; null where the model has none. */
  readonly clusters: (() => string) | null;
}

/** A language ready to analyse with. */
export interface Pack extends TextRules<Lexeme> {
  readonly data: PackData;
  /** The typology of the language: ask this, never which language it is. */
  readonly profile: Profile;
  readonly quotationMarks: QuotationMarks;
  /** The proclitics that a run of them is made of, the outermost first: ول is و and ل. */
  readonly procliticsIn: (proclitic: string) => readonly string[];
  /** Whether a normalised form is one of the language's proclitics. */
  readonly isProclitic: (norm: string) => boolean;
  /** Whether all letters of a word are of the language's scripts. */
  readonly isOwnScript: (word: string) => boolean;
  /** The files of what was learned from marked articles of the language; null where nothing was. */
  readonly model: ModelFiles | null;
  /** How likely a claim is right; null where nothing was learned of that. */
  readonly confidence: ConfidenceData | null;
  readonly normalise: PackFunctions['normalise'];
  readonly unjoin: PackFunctions['unjoin'];
  readonly beforePronoun: PackFunctions['beforePronoun'];
  readonly citation: PackFunctions['citation'];
  readonly mayEndInPronoun: PackFunctions['mayEndInPronoun'];
  /** Whether the data lists the normalised word whole. */
  readonly isKnown: (norm: string) => boolean;
  /** A normalised word without its article. */
  readonly bare: (norm: string) => string;
  /** Whether the normalised word is a listed event noun with a possessive pronoun (مشاركته). */
  readonly eventStem: (norm: string) => boolean;
  /** The cue readings that the data lists for the normalised word. */
  readonly listedForms: (norm: string) => readonly CueForm[];
  /** Whether the normalised word is in the class, by list or by pattern. */
  readonly is: (wordClass: WordClass, norm: string) => boolean;
  /** How many words the longest phrase of a class has: 1 for a class of single words, or none. */
  readonly longestIn: (wordClass: WordClass) => number;
  /** The indexes into `data.sources` of the entries with this normalised form. */
  readonly sourceEntries: (norm: string) => readonly number[];
  /** What a normalised word may be without a pronoun at its end; empty where none fits. */
  readonly withoutPronoun: (norm: string) => readonly string[];
  /** How many words the longest form of a source entry has that begins with this normalised word; 0 for none. */
  readonly longestSource: (norm: string) => number;
}
