import type {
  Axis,
  Certainty,
  Irrealis,
  Level,
  Polarity,
  QuoteType,
  Stance,
  Transparency,
} from '../../language/values.ts';
import type { Severity } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Wording } from '../../wording.ts';
import type { Evidence, Status } from './edit.ts';

// The sources and claims of a claim file as `isnad review` shows them. Types alone: they are part of the protocol between
// the review server and its page. Spans are half-open ranges of UTF-16 offsets into the article's text.

/** A claim file as `isnad review` shows it. */
export interface FileState {
  /** In the order of the file. */
  readonly sources: readonly SourceState[];
  /** In the order of the file. */
  readonly claims: readonly ClaimState[];
  /** What the analysis finds and the file lacks: claims that were rejected, before or now. In text order. */
  readonly rejected: readonly RejectedState[];
  /** The problems that belong to no claim and no source. */
  readonly problems: readonly ProblemState[];
}

/** A source of the claim file. */
export interface SourceState {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly transparency: Transparency;
  /** Empty where the file has none, as `anonymityReason` is. */
  readonly role: string;
  readonly anonymityReason: string;
  /** The claims that have it as their source or in their chain. */
  readonly uses: number;
  readonly problems: readonly ProblemState[];
}

/** A claim of the claim file. */
export interface ClaimState {
  readonly id: string;
  /** The content; empty where the article does not have these words at one place. */
  readonly spans: readonly Span[];
  /** The cue, where it stands near the content; empty for none. */
  readonly cueSpans: readonly Span[];
  /** The words for the source, where they stand near the cue; empty for a pronoun or an unnamed source. */
  readonly sourceSpans: readonly Span[];
  /** The file's words, which need not be in the article. */
  readonly content: string;
  readonly cue: string;
  readonly mention: string;
  /** The id of a source; null where nobody is named, and in the writer's own voice. */
  readonly source: string | null;
  /** The id of the claim that it lies in. */
  readonly parent: string | null;
  /** Ids of the sources that passed it on, the outermost first, without the source; empty where nobody did. */
  readonly chain: readonly string[];
  /** Null in the writer's own voice. */
  readonly type: QuoteType | null;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly irrealis: Irrealis | null;
  /** The level that the file states; the server sets it anew whenever the sum changes. */
  readonly level: Level;
  /** What the level adds up to; null where something it needs is missing. */
  readonly sum: SumState | null;
  readonly status: Status;
  /** Whether a person has accepted that the article says this, and who says it. */
  readonly reviewed: boolean;
  /** Whether the article does not say it any more. */
  readonly gone: boolean;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly problems: readonly ProblemState[];
}

/** The points of a claim. */
export interface SumState {
  readonly terms: readonly SumTerm[];
  readonly points: number;
  /** The level of these points. */
  readonly level: Level;
}

/** A term of a sum. */
export interface SumTerm {
  readonly axis: Axis;
  /** The value on the axis, such as `distance` or `anonymous`; the number of tellers for the axis `distance`. */
  readonly value: string;
  readonly points: number;
  /** The words of the article that set it, where known. */
  readonly words: readonly string[];
  /** The source whose transparency it is, or the claim around this one whose stance it is; null for this claim's own. */
  readonly of: string | null;
}

/** A problem, as `isnad validate` finds it. */
export interface ProblemState {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Wording;
  /** The key of the claim or source that it is about, such as `content`; null for the whole of it. */
  readonly field: string | null;
}

/** A claim that the analysis finds and the file lacks. */
export interface RejectedState {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly content: string;
  readonly cue: string;
  /** The source's name; empty for none. */
  readonly source: string;
}
