import type { ClaimEditor, ReviewedFile } from '../claimfile/edit/editor.ts';
import { type Problem, wordingOf } from '../problem.ts';
import { sha256Of } from '../text/sha256.ts';
import { same } from '../wording.ts';
import { differences } from './differences.ts';
import type { Draft } from './draft.ts';
import { type History, historyOf, recorded, redone, undone } from './history.ts';
import { patchBetween } from './patch.ts';
import type {
  ArticleState,
  Conflict,
  DraftRequest,
  DraftState,
  EditRequest,
  Refusal,
  ReviewState,
  ReviewStatus,
  RevisionRequest,
  SaveRequest,
  StatePatch,
  UiLanguage,
} from './protocol.ts';
import { oneByOne } from './queue.ts';
import { REFUSALS } from './refusals.ts';

/** The claim file and the draft of a review on disk. */
export interface ReviewStore {
  /** The text of the claim file; null where there is none. Throws where it is unreadable. */
  readonly read: () => string | null;
  /** Replaces the claim file; false, and no change, where its text is no longer `before`. */
  readonly replace: (before: string | null, text: string) => Promise<boolean>;
  readonly readDraft: () => { readonly draft: Draft; readonly writtenAt: string } | null;
  readonly writeDraft: (draft: Draft) => void;
  readonly removeDraft: () => void;
}

/** What a review begins with. */
export interface SessionInput {
  readonly editor: ClaimEditor;
  readonly store: ReviewStore;
  /** The text of the claim file, or of a new one. */
  readonly text: string;
  readonly isNew: boolean;
  readonly fileName: string;
  readonly article: ArticleState;
  readonly ui: UiLanguage;
}

/** The answer to a request: its HTTP status and body. */
export type Answer<Body> =
  | { readonly status: 200; readonly body: Body }
  | { readonly status: 409; readonly body: Conflict }
  | { readonly status: 422; readonly body: Refusal };

/** A review in progress. Requests are answered one after the other. */
export interface Session {
  readonly state: () => Promise<Answer<ReviewState>>;
  readonly edit: (request: EditRequest) => Promise<Answer<StatePatch>>;
  readonly undo: (request: RevisionRequest) => Promise<Answer<StatePatch>>;
  readonly redo: (request: RevisionRequest) => Promise<Answer<StatePatch>>;
  readonly save: (request: SaveRequest) => Promise<Answer<StatePatch>>;
  readonly reload: (request: RevisionRequest) => Promise<Answer<ReviewState>>;
  readonly draft: (request: DraftRequest) => Promise<Answer<ReviewState>>;
  /** Whether there are changes that only the draft has. */
  readonly isDirty: () => boolean;
}

/** Begins a review; problems where the shape of the claim file is not valid. */
export async function openSession(input: SessionInput): Promise<Session | { readonly problems: readonly Problem[] }> {
  const file = await input.editor.open(input.text);
  if ('problems' in file) return file;
  const review = new Review(input, file);
  const inTurn = oneByOne();
  return {
    state: () => inTurn(async () => ({ status: 200, body: review.state() })),
    edit: (request) => inTurn(() => review.edit(request)),
    undo: (request) => inTurn(() => review.step(request, undone)),
    redo: (request) => inTurn(() => review.step(request, redone)),
    save: (request) => inTurn(() => review.save(request)),
    reload: (request) => inTurn(() => review.reload(request)),
    draft: (request) => inTurn(() => review.decideDraft(request)),
    isDirty: () => review.hasUnsaved(),
  };
}

interface OfferedDraft {
  readonly draft: Draft;
  readonly state: DraftState;
}

/** What a change of the text is about. */
interface Subject {
  readonly focus?: string;
  readonly newSource?: string;
}

class Review {
  private revision = 1;
  private history: History;
  /** The digest of the claim file as it was read or written last; null where there was none. */
  private base: string | null;
  private offered: OfferedDraft | null;
  private isDrafted = false;

  constructor(
    private readonly input: SessionInput,
    private file: ReviewedFile,
  ) {
    this.history = historyOf(input.text);
    this.base = input.isNew ? null : sha256Of(input.text);
    this.offered = offeredDraft(input.store, this.base, input.text);
  }

  state(): ReviewState {
    const { ui, article, fileName } = this.input;
    return { ...this.status(), ui, article, fileName, ...this.file.state, draft: this.offered?.state ?? null };
  }

  async edit(request: EditRequest): Promise<Answer<StatePatch>> {
    const conflict = this.conflictWith(request);
    if (conflict !== null) return conflict;
    const edited = this.file.edit(request.edit);
    if ('error' in edited) return { status: 422, body: edited };
    if (edited.text === this.history.text) return { status: 200, body: this.status() };
    return this.moveTo(recorded(this.history, edited.text), edited);
  }

  async step(request: RevisionRequest, to: (history: History) => History | null): Promise<Answer<StatePatch>> {
    const conflict = this.conflictWith(request);
    if (conflict !== null) return conflict;
    const next = to(this.history);
    return next === null ? { status: 422, body: { error: REFUSALS.noStep } } : this.moveTo(next);
  }

  async save(request: SaveRequest): Promise<Answer<StatePatch>> {
    const conflict = this.conflictWith(request);
    if (conflict !== null) return conflict;
    const { store } = this.input;
    const { text } = this.history;
    const onDisk = store.read();
    const isAsRead = digestOf(onDisk) === this.base || request.overwrite === true;
    if (!isAsRead || !(await store.replace(onDisk, text))) return changedOnDisk(text, store.read() ?? '');
    this.base = sha256Of(text);
    this.keepDraft();
    return { status: 200, body: this.status() };
  }

  async reload(request: RevisionRequest): Promise<Answer<ReviewState>> {
    const conflict = this.conflictWith(request);
    if (conflict !== null) return conflict;
    const onDisk = this.input.store.read();
    if (onDisk === null) return { status: 422, body: { error: REFUSALS.noFile } };
    return this.replaceBy(onDisk, sha256Of(onDisk));
  }

  async decideDraft({ take }: DraftRequest): Promise<Answer<ReviewState>> {
    if (this.offered === null) return { status: 422, body: { error: REFUSALS.noDraft } };
    const { draft } = this.offered;
    if (take) return this.replaceBy(draft.text, draft.base);
    this.offered = null;
    this.input.store.removeDraft();
    return { status: 200, body: this.state() };
  }

  /** Whether there are changes that only the draft has. */
  hasUnsaved(): boolean {
    return this.offered === null && this.isDrafted;
  }

  /** Replaces the text by one that was made from the claim file with the digest `base`. */
  private async replaceBy(text: string, base: string | null): Promise<Answer<ReviewState>> {
    const former = this.base;
    this.base = base;
    const answer = await this.moveTo(recorded(this.history, text));
    if (answer.status !== 200) {
      this.base = former;
      return answer;
    }
    this.offered = null;
    return { status: 200, body: this.state() };
  }

  /** Moves to another version of the text, and writes the draft before it answers. */
  private async moveTo(next: History, { focus, newSource }: Subject = {}): Promise<Answer<StatePatch>> {
    const before = this.file;
    const reopened = await this.input.editor.open(next.text);
    if ('problems' in reopened) return { status: 422, body: refusalOf(reopened.problems) };
    [this.file, this.history, this.revision] = [reopened, next, this.revision + 1];
    this.keepDraft();
    const patch = patchBetween(before.state, reopened.state);
    const about = focus ?? patch.claims?.[0]?.id;
    return {
      status: 200,
      body: {
        ...this.status(),
        ...patch,
        ...(about === undefined ? {} : { focus: about }),
        ...(newSource === undefined ? {} : { newSource }),
      },
    };
  }

  private keepDraft(): void {
    const { store } = this.input;
    this.isDrafted = this.isChanged();
    if (this.isDrafted) store.writeDraft({ base: this.base, text: this.history.text });
    else store.removeDraft();
  }

  private isChanged(): boolean {
    return sha256Of(this.history.text) !== this.base;
  }

  private status(): ReviewStatus {
    const { past, future } = this.history;
    return {
      ...{ revision: this.revision, canUndo: past.length > 0, canRedo: future.length > 0 },
      ...{ dirty: this.isChanged(), isNew: this.base === null },
    };
  }

  /** Why a request cannot be answered in this state; null where it can. */
  private conflictWith({ revision }: RevisionRequest): Answer<never> | null {
    if (this.offered !== null) return { status: 409, body: { conflict: 'draft', error: REFUSALS.undecided } };
    if (revision === this.revision) return null;
    return { status: 409, body: { conflict: 'stale', error: REFUSALS.stale } };
  }
}

const digestOf = (text: string | null): string | null => (text === null ? null : sha256Of(text));

/** The draft of an earlier review; null for none, or for one that says what the file says. */
function offeredDraft(store: ReviewStore, base: string | null, text: string): OfferedDraft | null {
  const found = store.readDraft();
  if (found === null || found.draft.text === text) return null;
  const { draft, writtenAt } = found;
  return { draft, state: { writtenAt, isOutdated: draft.base !== base } };
}

const changedOnDisk = (ours: string, theirs: string): Answer<never> => ({
  status: 409,
  body: { conflict: 'changed', error: REFUSALS.changed, lines: differences(ours, theirs) },
});

function refusalOf([first]: readonly Problem[]): Refusal {
  const { line = 1 } = first ?? {};
  const reason = first === undefined ? same('') : wordingOf(first);
  return { error: { en: `line ${line}: ${reason.en}`, ar: `السطر ${line}: ${reason.ar}` } };
}
