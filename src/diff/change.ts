import type { Span } from '../text/span.ts';
import type { VersionClaim } from './version.ts';
import type { WordRun } from './word-diff.ts';

/**
 * The kinds of change, each with its counterpart when the versions are exchanged, in report order.
 */
export const CHANGE_KINDS = {
  'claim-added': 'claim-removed',
  'claim-removed': 'claim-added',
  'claim-moved': 'claim-moved',
  'attribution-added': 'attribution-removed',
  'attribution-removed': 'attribution-added',
  'source-named': 'source-unnamed',
  'source-unnamed': 'source-named',
  'source-replaced': 'source-replaced',
  'source-reworded': 'source-reworded',
  'reason-dropped': 'reason-added',
  'reason-added': 'reason-dropped',
  'chain-shortened': 'chain-lengthened',
  'chain-lengthened': 'chain-shortened',
  'chain-replaced': 'chain-replaced',
  'hedge-dropped': 'hedge-added',
  'hedge-added': 'hedge-dropped',
  'polarity-flipped': 'polarity-flipped',
  'cue-replaced': 'cue-replaced',
  'quoting-changed': 'quoting-changed',
  reworded: 'reworded',
  spelling: 'spelling',
} as const;

/** A kind of change. */
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** The property that makes a claim firmer or more cautious. */
export type HedgeAxis = 'stance' | 'certainty' | 'irrealis' | 'level';

/** A claim in one of the versions, and those of its words that changed. */
export interface ChangeSide {
  readonly claim: VersionClaim;
  readonly words: readonly string[];
  /** UTF-16 offsets of the words in the article; empty where the article does not have them. */
  readonly spans: readonly Span[];
}

/** A difference between the second version and the first. */
export interface Change {
  readonly kind: ChangeKind;
  /**
   * Whether the attribution stays what it was: changes of spelling, of the cue's form, or of the
   * writer's own statements.
   */
  readonly minor: boolean;
  /** The axes of a hedge that was dropped or added; else empty. */
  readonly axes: readonly HedgeAxis[];
  /**
   * Null where the claim is not in the first version; `after` is null where it is not in the
   * second.
   */
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  /** A word diff of the content; null where its words are the same. */
  readonly diff: readonly WordRun[] | null;
}

/** Two versions of one claim. */
export interface Both<Value = VersionClaim> {
  readonly before: Value;
  readonly after: Value;
}

/** Applies a function to both versions. */
export const each = <Value, Result>({ before, after }: Both<Value>, ask: (value: Value) => Result): Both<Result> => ({
  before: ask(before),
  after: ask(after),
});

/** Whether the value is the same in both versions. */
export const isSame = <Value>({ before, after }: Both<Value>): boolean => before === after;

/** One side of a change: the non-empty words, without repetitions. */
export const sideOf = (claim: VersionClaim, words: readonly string[], spans: readonly Span[] = []): ChangeSide => ({
  claim,
  words: [...new Set(words)].filter((word) => word !== ''),
  spans,
});

/** A change of a claim that is in both versions. */
export const changeOf = (
  kind: ChangeKind,
  { before, after }: Both<ChangeSide>,
  rest: Partial<Pick<Change, 'minor' | 'axes' | 'diff'>> = {},
): Change => ({ kind, minor: false, axes: [], before, after, diff: null, ...rest });
