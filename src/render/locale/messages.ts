import type {
  Axis,
  Certainty,
  ClaimKind,
  Irrealis,
  Level,
  Polarity,
  QuoteType,
  Stance,
  Transparency,
} from '../../language/values.ts';
import type { ColumnId } from '../claims/column-ids.ts';
import type { Direction } from '../terminal/bidi.ts';

/** All text that renderers add in their own name, in one interface language. */
export interface Messages {
  readonly direction: Direction;
  /** A BCP 47 tag, for plural rules. */
  readonly tag: string;
  readonly headers: Readonly<Record<ColumnId, string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly polarity: Readonly<Record<Polarity, string>>;
  readonly irrealis: Readonly<Record<Irrealis, string>>;
  readonly transparency: Readonly<Record<Transparency, string>>;
  readonly type: Readonly<Record<QuoteType, string>>;
  readonly kind: Readonly<Record<ClaimKind, string>>;
  readonly ownVoice: string;
  readonly nobody: string;
  readonly unresolved: string;
  readonly axis: Readonly<Record<Axis, string>>;
  readonly sum: string;
  /** Tellers counted, by plural category; `#` stands for the number. */
  readonly tellers: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly list: string;
  readonly clause: string;
  readonly claims: string;
  readonly ownVoiceStatements: string;
  readonly noClaims: string;
  readonly ruleTitle: string;
  /** Which row of a rule table ended the source's mention, and the content; what stands where none did. */
  readonly sourceEnd: string;
  readonly contentEnd: string;
  readonly noRow: string;
  /** How a claim was found that no frame of the lexicon fits, and what was weighed. */
  readonly foundBy: string;
  readonly learned: string;
  /** What a model decided by features that are named: each part's words, and that it is an attribution. */
  readonly weighed: Readonly<Record<'cue' | 'source' | 'content' | 'choice', string>>;
  /** Which weights are in force: the published ones, or those of a file. */
  readonly weights: string;
  readonly published: string;
  /** The axis of transparency where there are several tellers. */
  readonly weakest: string;
  /** The stance by a claim's own cue, where an outer one weighs more. */
  readonly ownCue: string;
  readonly noPoints: string;
}
