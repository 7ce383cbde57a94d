import type { CueKind, Features } from '../language/cue-forms.ts';
import type { CueEntry } from '../language/pack.ts';
import type { TokenRange } from './tokens/token-range.ts';

/** Source, cue and content, as read from the words; names, chains and grades come later. */
export interface Attribution {
  readonly cue: AttributionCue | null;
  /** The source's mention without a preposition written onto it; empty where it is unexpressed. */
  readonly source: readonly TokenRange[];
  /** The mention of an intermediary (نقلت الوكالة عن الوزير); null for none. */
  readonly via: TokenRange | null;
  /** What is ascribed, in text order. */
  readonly content: readonly TokenRange[];
  /** The index of the attribution whose content this one lies in; null for none. */
  readonly parent: number | null;
  readonly frame: string;
  /** Whether its source is the label of a speaker in a transcript (`SMITH: …`). */
  readonly isSpeakerLabel: boolean;
}

/**
 * What a cue says of its content and of the writer's stance: the values of its entry, of which further words may change some
 * («قال … على حد زعمه» keeps its distance). The id is the entry's, or for a verb that the lexicon knows only by its kind one
 * that names the kind, such as `en/other-speech`.
 */
export type CueMeaning = Pick<CueEntry, 'id' | 'sense' | 'stance' | 'certainty' | 'polarity' | 'irrealis'>;

/** The words that ascribe, their entry, and what their form says of the subject. */
export interface AttributionCue {
  readonly ranges: readonly TokenRange[];
  /** What its entry says here; null for a colon or a quotation alone. */
  readonly entry: CueMeaning | null;
  readonly features: Features;
  /** What the cue is here: an entry's verb may stand as a participle, or behind a preposition (حسبما ذكرت). */
  readonly kind: CueKind;
  /** Whether a negation stands with the cue (لم يؤكد, did not say). */
  readonly negated: boolean;
}
