import type { Repair } from '../../claimfile/update/fix.ts';
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

/** All texts of the renderers in one interface language. */
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
  /** The number of tellers, by plural category; `#` stands for the number. */
  readonly tellers: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly list: string;
  readonly clause: string;
  readonly languageLabel: string;
  /** The names of languages, by their codes. */
  readonly languages: Readonly<Record<string, string>>;
  readonly claims: string;
  readonly ownVoiceStatements: string;
  /** The labels for the numbers of claims that are not shown. */
  readonly hiddenKinds: string;
  readonly filteredOut: string;
  readonly noClaims: string;
  readonly ruleTitle: string;
  /** The texts of the language server: what a hover says, and the titles of its fixes. */
  readonly editor: {
    readonly notInArticle: string;
    readonly notAnalysed: string;
    readonly fixes: Readonly<Record<Repair, string>>;
    readonly fixAll: string;
  };
  /** The label for the candidates for a source that is not named. */
  readonly candidates: string;
  /**
   * The labels for the row of a rule table that ended the source or the content, and the text where
   * none did.
   */
  readonly sourceEnd: string;
  readonly contentEnd: string;
  readonly noRow: string;
  /**
   * The labels for how a claim without a frame of the lexicon was found, and for the model's
   * features.
   */
  readonly foundBy: string;
  readonly learned: string;
  /** What a feature spoke for: a word of a part, or the attribution as a whole. */
  readonly weighed: Readonly<Record<'cue' | 'source' | 'content' | 'choice', string>>;
  /** The label for how likely a claim is right, and the heading over what was left out for that. */
  readonly confidence: string;
  readonly leftOut: string;
  /** The texts for the published weights and for those of a file. */
  readonly weights: string;
  readonly published: string;
  /** The label of the transparency axis where there are several tellers. */
  readonly weakest: string;
  /** The label of the stance by the claim's own cue, where an outer one has more points. */
  readonly ownCue: string;
  readonly noPoints: string;
}
