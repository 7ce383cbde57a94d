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

/** What a claim was put by more firmly, or more cautiously. */
export type HedgeAxis = 'stance' | 'certainty' | 'irrealis' | 'level';

/** A claim in one of the versions, and the words there that the change is about. */
export interface ChangeSide {
  readonly claim: VersionClaim;
  readonly words: readonly string[];
  /** UTF-16 offsets of the words in the article; empty where they do not stand in it. */
  readonly spans: readonly Span[];
}

/** Something that is otherwise in the second version. */
export interface Change {
  readonly kind: ChangeKind;
  /**
   * Whether it leaves the attribution what it was: spelling, another form of the cue, the writer's
   * own statements.
   */
  readonly minor: boolean;
  /** The axes of a hedge that was dropped or added; else empty. */
  readonly axes: readonly HedgeAxis[];
  /** Null where the first version does not have the claim; `after` where the second does not. */
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  /** The content word for word; null where its words are the same. */
  readonly diff: readonly WordRun[] | null;
}

/** Two versions of one claim. */
export interface Both<Value = VersionClaim> {
  readonly before: Value;
  readonly after: Value;
}

/** What is asked of both versions. */
export const each = <Value, Result>({ before, after }: Both<Value>, ask: (value: Value) => Result): Both<Result> => ({
  before: ask(before),
  after: ask(after),
});

/** Whether both versions have the same. */
export const isSame = <Value>({ before, after }: Both<Value>): boolean => before === after;

/** The words of a side, each once and none empty. */
export const sideOf = (claim: VersionClaim, words: readonly string[], spans: readonly Span[] = []): ChangeSide => ({
  claim,
  words: [...new Set(words)].filter((word) => word !== ''),
  spans,
});

/** A change of a claim that both versions have. */
export const changeOf = (
  kind: ChangeKind,
  { before, after }: Both<ChangeSide>,
  rest: Partial<Pick<Change, 'minor' | 'axes' | 'diff'>> = {},
): Change => ({ kind, minor: false, axes: [], before, after, diff: null, ...rest });
