import type { CueKind, Features } from '../language/cue-forms.ts';
import type { CueEntry } from '../language/pack.ts';
import type { TokenRange } from './tokens/token-range.ts';

/** Source, cue and content as token ranges; names, chains and grades come later. */
export interface Attribution {
  readonly cue: AttributionCue | null;
  /** The source's mention without a preposition written onto it; empty where it is unexpressed. */
  readonly source: readonly TokenRange[];
  /**
   * The mention of an intermediary (نقلت الوكالة عن الوزير, the agency quoted the minister); null
   * for none.
   */
  readonly via: TokenRange | null;
  /** The content, in text order. */
  readonly content: readonly TokenRange[];
  /** The index of the attribution whose content this one lies in; null for none. */
  readonly parent: number | null;
  readonly frame: string;
  /** Whether its source is the label of a speaker in a transcript (`SMITH: …`). */
  readonly isSpeakerLabel: boolean;
  /** The log odds, in nats, that the language's model gives it; null where the model did not choose it, or there is none. */
  readonly odds: number | null;
}

/**
 * The meaning of a cue: the values of its entry, some of which further words may change («قال … على
 * حد زعمه» "said … as he claims" expresses distance). The id is that of the entry, or, for a verb
 * that the lexicon knows only by its kind, an id of the kind, such as `en/other-speech`.
 */
export type CueMeaning = Pick<CueEntry, 'id' | 'sense' | 'stance' | 'certainty' | 'polarity' | 'irrealis'>;

/** The meaning of a verb that the lexicon knows by its kind only, such as `en/other-speech`. */
export const meaningOfKind = (language: string, sense: CueMeaning['sense']): CueMeaning => ({
  id: `${language}/other-${sense}`,
  ...{ sense, stance: 'neutral', certainty: null, polarity: null, irrealis: null },
});

/** The words of the cue, their entry, and the features of their form. */
export interface AttributionCue {
  readonly ranges: readonly TokenRange[];
  /** The meaning of its entry here; null for a colon or a quotation alone. */
  readonly entry: CueMeaning | null;
  readonly features: Features;
  /**
   * The kind of the cue here: an entry's verb may be used as a participle, or after a preposition
   * (حسبما ذكرت, as she said).
   */
  readonly kind: CueKind;
  /** Whether the cue is negated (لم يؤكد, did not confirm). */
  readonly negated: boolean;
}
