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
} from '../language/values.ts';
import type { Span } from '../text/span.ts';

/** A span with its words. */
export interface Mention extends Span {
  readonly text: string;
}

/** Words of the article as one or more spans; `text` joins them with an ellipsis. */
export interface Passage {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Somebody the article attributes words to, under one name for all mentions. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly transparency: Transparency;
  readonly mentions: readonly Mention[];
}

/** A link of a chain: the tellers from the outermost reporter inward. */
export interface ChainLink {
  readonly id: string;
  readonly name: string;
}

/** The words that set one axis, and the points they give. */
export interface Reason extends Mention {
  readonly axis: Axis;
  readonly points: number;
  /** The lexicon entry that matched, such as `ar/zaama`; null where no entry did (a missing source, the length of the chain). */
  readonly entry: string | null;
}

/** The hedging level of a claim with the points behind it: it measures wording, not truth. */
export interface Hedging {
  readonly level: Level;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

export interface ClaimSource extends Passage {
  /** The resolved source; null when nobody is named or the source could not be resolved. */
  readonly id: string | null;
  readonly name: string | null;
  readonly transparency: Transparency;
}

export interface ClaimCue extends Passage {
  /** The lexicon entry, such as `ar/dhakara`; null for a colon or a quotation alone. */
  readonly entry: string | null;
}

/** One attribution, graded; or, where source and cue are null, a sentence in the writer's own voice. */
export interface Claim {
  readonly id: string;
  /** The claim that this one is nested in; never one in the writer's own voice. */
  readonly parent: string | null;
  readonly type: QuoteType;
  /** What the source does: speak, think, show; null in the writer's own voice. */
  readonly kind: ClaimKind | null;
  readonly content: Passage;
  readonly cue: ClaimCue | null;
  readonly source: ClaimSource | null;
  readonly chain: readonly ChainLink[];
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly irrealis: Irrealis | null;
  readonly hedging: Hedging;
  /** The frame that matched, such as `ar/cue-source-that-content`; null for the writer's own voice. */
  readonly frame: string | null;
  /** Where the claim begins: paragraph, line and column (code points), all 1-based. */
  readonly place: { readonly paragraph: number; readonly line: number; readonly column: number };
}

/** An expression that lowers or raises how firmly something is said, found anywhere in the article. */
export interface Hedge extends Mention {
  readonly kind: string;
  readonly entry: string;
}
