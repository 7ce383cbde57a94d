import type { ContentIntroducer } from '../phrases/content-introducers.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { TokenRange } from '../tokens/token-range.ts';

/** Where a content begins; where it ends depends on what follows and is settled in contents.ts. */
export type ContentStart =
  | { readonly kind: 'clause'; readonly token: number }
  | { readonly kind: 'quotation'; readonly quotation: Quotation }
  /** The sentence round the cue: what stands before `token`, and what goes on after the source. */
  | { readonly kind: 'around'; readonly token: number }
  /** A relative clause that goes on behind the cue: its pronoun, and its verb (which critics say … is a waste). */
  | { readonly kind: 'gapped'; readonly relative: number; readonly token: number }
  /**
   * The subject of a passive, and what its verb says of it, before or behind its agent: |the plan| was dismissed |as gossip|
   * by the mayor. `behind` is where the part behind the agent begins; null for none.
   */
  | {
      readonly kind: 'borne';
      readonly subject: Mention;
      readonly token: number;
      readonly end: number;
      readonly behind: number | null;
    }
  /** One word that stands for what was said before. */
  | { readonly kind: 'word'; readonly token: number };

/** A cue with its source and the start of its content, as one frame reads them. */
export interface Reading {
  readonly cue: Cue;
  readonly frame: string;
  /**
   * Further words of the cue after its source: تابع X قائلا (X continued, saying), نقلت X عن Y قوله
   * (X quoted Y as saying).
   */
  readonly moreCue: readonly TokenRange[];
  readonly source: Mention | null;
  readonly via: Mention | null;
  readonly content: ContentStart;
  /** Whether the content is a noun phrase rather than a clause of its own. */
  readonly nominal: boolean;
  /** The token after everything that was read up to the content, or after the source where the content stands before. */
  readonly endToken: number;
}

/** What the grammar knows round one cue: its first opener, and the words that only lengthen it. */
export interface CueContext {
  readonly opener: ContentIntroducer | null;
  readonly extension: { readonly token: number; readonly range: TokenRange } | null;
  /** A limit for sources that nothing else ends: the next comma, cue or clause end. */
  readonly sourceLimit: () => number;
  /** Where a content without an opener must have begun. */
  readonly clauseLimit: () => number;
}

/** What has been read so far: the next token on the right, and what the slots have filled. */
export interface MatchState {
  readonly at: number;
  readonly source: Mention | null;
  readonly via: Mention | null;
  readonly content: ContentStart | null;
  /** Further words of the cue that a slot has read: quoted him as saying. */
  readonly said?: TokenRange;
}
