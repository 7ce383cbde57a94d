import type { Certainty, Irrealis, Level, Polarity, QuoteType, Stance, Transparency } from '../../language/values.ts';
import type { Span } from '../../text/span.ts';
import type { Wording } from '../../wording.ts';

// The changes that a person makes of a claim file in `isnad review`, as data. Types alone: they are part of the protocol
// between the review server and its page. Spans are half-open ranges of UTF-16 offsets into the article's text.

/** The result of checking a claim. */
export type Status = 'unchecked' | 'in-progress' | 'supported' | 'refuted' | 'disputed' | 'unverifiable';

/** Something that speaks for a claim or against it. */
export interface Evidence {
  readonly url?: string;
  readonly document?: string;
  readonly who?: string;
  readonly when?: string;
  readonly how?: string;
  readonly title?: string;
  readonly note?: string;
}

/** The labels of a claim that one edit sets; null takes an optional one away. */
export type Label =
  | { readonly field: 'type'; readonly value: QuoteType | null }
  | { readonly field: 'stance'; readonly value: Stance }
  | { readonly field: 'certainty'; readonly value: Certainty }
  | { readonly field: 'polarity'; readonly value: Polarity }
  | { readonly field: 'irrealis'; readonly value: Irrealis | null }
  | { readonly field: 'level'; readonly value: Level };

/** What a new source is. */
export interface NewSource {
  readonly name: string;
  readonly transparency: Transparency;
  readonly role?: string;
}

/** A change of the claim file. `claim` and `source` are ids. */
export type Edit =
  /** The boundaries of the content, at least one span; spaces and blank lines at their ends are dropped. */
  | { readonly kind: 'set-spans'; readonly claim: string; readonly spans: readonly Span[] }
  /** The cue, and the words for a source that is not named; no spans for none. */
  | { readonly kind: 'set-cue'; readonly claim: string; readonly spans: readonly Span[] }
  | { readonly kind: 'set-mention'; readonly claim: string; readonly spans: readonly Span[] }
  | { readonly kind: 'set-source'; readonly claim: string; readonly source: string | null }
  /** Makes a source, and gives the claim to it where there is one. */
  | { readonly kind: 'new-source'; readonly claim: string | null; readonly source: NewSource }
  /** The former name stays as an alias with `keepAlias`. */
  | { readonly kind: 'rename-source'; readonly source: string; readonly name: string; readonly keepAlias: boolean }
  /** Gives all claims of `source` to `into`, and its names as aliases. */
  | { readonly kind: 'merge-sources'; readonly source: string; readonly into: string }
  | { readonly kind: 'set-transparency'; readonly source: string; readonly value: Transparency }
  /** Empty for none. */
  | { readonly kind: 'set-role'; readonly source: string; readonly value: string }
  | { readonly kind: 'set-anonymity-reason'; readonly source: string; readonly value: string }
  | { readonly kind: 'set-aliases'; readonly source: string; readonly aliases: readonly string[] }
  /** Sources that no claim uses. */
  | { readonly kind: 'remove-sources'; readonly sources: readonly string[] }
  | { readonly kind: 'set-parent'; readonly claim: string; readonly parent: string | null }
  /** As in `ClaimState`: without the source, which stays as it is. */
  | { readonly kind: 'set-chain'; readonly claim: string; readonly chain: readonly string[] }
  | ({ readonly kind: 'set-label'; readonly claim: string } & Label)
  | { readonly kind: 'set-status'; readonly claim: string; readonly status: Status }
  | { readonly kind: 'set-reviewed'; readonly claim: string; readonly reviewed: boolean }
  /** Empty for none. */
  | { readonly kind: 'set-note'; readonly claim: string; readonly note: string }
  | { readonly kind: 'set-evidence'; readonly claim: string; readonly evidence: readonly Evidence[] }
  /** Ignores what a rule finds in this claim, with the reason. */
  | { readonly kind: 'ignore-problem'; readonly claim: string; readonly rule: string; readonly reason: string }
  /** Adds a claim from a selection; without cue and source it is in the writer's own voice. */
  | {
      readonly kind: 'add-claim';
      readonly spans: readonly Span[];
      readonly cueSpans?: readonly Span[];
      readonly source?: string | null;
    }
  /** Removes a claim, so that `isnad draft --update` does not propose it again; claims in it move to its parent. */
  | { readonly kind: 'reject-claim'; readonly claim: string }
  /** Adds one of `ReviewState.rejected` again. */
  | { readonly kind: 'restore-claim'; readonly claim: string };

/** The edits of some kinds. */
export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

/** Why an edit cannot be made, and where. */
export interface EditRefusal {
  readonly error: Wording;
  /** The claim or source, and its key, where the edit is wrong in one. */
  readonly claim?: string;
  readonly source?: string;
  readonly field?: string;
}
