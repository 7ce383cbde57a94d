import type { Edit } from '../claimfile/edit/edit.ts';
import type { ClaimState, FileState, ProblemState, RejectedState, SourceState } from '../claimfile/edit/state.ts';
import type { UiLanguage, Wording } from '../wording.ts';

export type { Edit, EditRefusal as Refusal, Evidence, Label, Status } from '../claimfile/edit/edit.ts';
export type {
  ClaimState,
  ProblemState,
  RejectedState,
  SourceState,
  SumTerm,
} from '../claimfile/edit/state.ts';
export type { UiLanguage } from '../wording.ts';

// What the review server and its page say to each other, as JSON. Types alone: the page is bundled for browsers. All spans
// are half-open ranges of UTF-16 offsets into the article's text. All texts are data: the page must never take one as HTML.
//
// GET  /            the page: a document with <main id="app"> whose lang and dir are those of the interface
// GET  /page.js     its script, an ES module; GET /page.css its style: bundled from src/review/page/ to dist/review/
// GET  /api/state                       → 200 ReviewState
// POST /api/edit    EditRequest         → 200 StatePatch
// POST /api/undo    RevisionRequest     → 200 StatePatch
// POST /api/redo    RevisionRequest     → 200 StatePatch
// POST /api/save    SaveRequest         → 200 StatePatch
// POST /api/reload  RevisionRequest     → 200 ReviewState: the file as it is on disk now; one step that undo takes back
// POST /api/draft   DraftRequest        → 200 ReviewState
//
// Every POST has `Content-Type: application/json` and answers 409 with a Conflict, or 422 with a Refusal, where it changes
// nothing. 4xx and 5xx without such a body are `{ "error": Wording }` as well.

/** The state of a review that every change can change. */
export interface ReviewStatus {
  /** Counts up with each change; edits name the one that they were made in. */
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether there are changes that are not saved. */
  readonly dirty: boolean;
  /** Whether the claim file is not on the disk yet; the first save creates it. */
  readonly isNew: boolean;
}

/** The whole state of a review. */
export interface ReviewState extends ReviewStatus, FileState {
  /** The language in which the page begins; its direction follows. */
  readonly ui: UiLanguage;
  readonly article: ArticleState;
  /** The claim file's name without its folder. */
  readonly fileName: string;
  /** Unsaved changes of an earlier review, which must be taken or dropped before anything else; null for none. */
  readonly draft: DraftState | null;
}

/** The article under review. */
export interface ArticleState {
  readonly title: string;
  /** The text that all spans count in, with its own line ends. */
  readonly text: string;
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
}

/** Changes of an earlier review that were not saved. */
export interface DraftState {
  /** When it was written, in ISO 8601. */
  readonly writtenAt: string;
  /** Whether the claim file has changed since. */
  readonly isOutdated: boolean;
}

/** The body of POST /api/undo, /api/redo and /api/reload. */
export interface RevisionRequest {
  readonly revision: number;
}

/** The body of POST /api/edit. */
export interface EditRequest extends RevisionRequest {
  readonly edit: Edit;
}

/** The body of POST /api/save. */
export interface SaveRequest extends RevisionRequest {
  /** Whether a file that has changed on disk is replaced all the same. */
  readonly overwrite?: boolean;
}

/** The body of POST /api/draft: takes the changes of the earlier review, or drops them. */
export interface DraftRequest {
  readonly take: boolean;
}

/** What a change made of the state; parts that are absent stay as they are. */
export interface StatePatch extends ReviewStatus {
  /** The claims that are new or changed. */
  readonly claims?: readonly ClaimState[];
  /** The ids of all claims in the order of the file, where one was added, removed or moved. */
  readonly claimOrder?: readonly string[];
  readonly sources?: readonly SourceState[];
  readonly sourceOrder?: readonly string[];
  readonly rejected?: readonly RejectedState[];
  readonly problems?: readonly ProblemState[];
  /** The claim that the edit was about: the new one of `add-claim` and `restore-claim`, the changed one of an undo. */
  readonly focus?: string;
  /** The source that the edit made. */
  readonly newSource?: string;
}

/** A line of a difference, without its line end. */
export interface DiffLine {
  /** `ours` is only in the review, `theirs` only in the file on disk; `gap` stands for equal lines that are left out. */
  readonly kind: 'same' | 'ours' | 'theirs' | 'gap';
  readonly text: string;
}

/** Why a request changed nothing (409). */
export type Conflict =
  /** Another page has changed the state; ask for it again. */
  | { readonly conflict: 'stale'; readonly error: Wording }
  /** A draft is offered, and must be taken or dropped first. */
  | { readonly conflict: 'draft'; readonly error: Wording }
  /** The claim file has changed on disk; save with `overwrite`, or reload. */
  | { readonly conflict: 'changed'; readonly error: Wording; readonly lines: readonly DiffLine[] };
