import type { ReviewState } from '../../protocol.ts';
import type { Action } from './actions.ts';
import { applyPatch } from './apply-patch.ts';
import { claimAfter } from './filtered-claims.ts';
import type { PageState, QueuedOperation } from './page-state.ts';
import { placeOf } from './places.ts';
import { dequeued, enqueued, withoutDone, withQueue } from './queue.ts';

/** The state of the page after something happened. Pure. */
export function reducer(state: PageState, action: Action): PageState {
  switch (action.type) {
    case 'edited':
      return edited(state, action);
    case 'requested':
      return { ...enqueued(state, { kind: action.kind }), dialog: null };
    case 'sent':
      return { ...state, sending: action.number };
    case 'patched':
      return patched(state, action);
    case 'replaced':
      return withChoice(dequeued({ ...state, confirmed: action.review, selection: null }, action.number));
    case 'refused':
      return refused(state, action);
    case 'conflicted':
      return { ...dequeued(state, action.number), dialog: { kind: 'conflict', lines: action.lines } };
    case 'reloaded':
      return reloaded(state, action.review);
    case 'connection':
      return { ...state, connection: action.connection, sending: null };
    default:
      return ofThePage(state, action);
  }
}

type PageAction = Exclude<
  Action,
  {
    readonly type:
      | 'edited'
      | 'requested'
      | 'sent'
      | 'patched'
      | 'replaced'
      | 'refused'
      | 'conflicted'
      | 'reloaded'
      | 'connection';
  }
>;

/** What changes the page alone. */
function ofThePage(state: PageState, action: PageAction): PageState {
  switch (action.type) {
    case 'chosen':
      return { ...state, chosen: action.claim, refusal: null, tab: action.tab ?? state.tab };
    case 'selected':
      return isSame(state.selection, action.selection) ? state : { ...state, selection: action.selection };
    case 'filtered':
      return { ...state, filters: { ...state.filters, ...action.filters } };
    case 'tab-shown':
      return { ...state, tab: action.tab };
    case 'help-opened':
      return { ...state, dialog: { kind: 'help' } };
    case 'dialog-closed':
      return { ...state, dialog: null };
    case 'preferred':
      return { ...state, preferences: { ...state.preferences, ...action.preferences } };
  }
}

const isSame = (a: PageState['selection'], b: PageState['selection']): boolean =>
  a?.start === b?.start && a?.end === b?.end;

/** The next claim of the list is chosen when the chosen one is rejected. */
function edited(state: PageState, { edit }: Extract<Action, { type: 'edited' }>): PageState {
  const rejects = edit.kind === 'reject-claim' && edit.claim === state.chosen;
  const next = rejects ? (otherThan(state, claimAfter(state, 1)) ?? otherThan(state, claimAfter(state, -1))) : null;
  const queued = enqueued(state, { kind: 'edit', edit });
  return rejects ? { ...queued, chosen: next } : queued;
}

const otherThan = ({ chosen }: PageState, id: string | null): string | null => (id === chosen ? null : id);

function patched(state: PageState, { number, patch }: Extract<Action, { type: 'patched' }>): PageState {
  const operation = state.queue.find((each) => each.number === number);
  const next = dequeued({ ...state, confirmed: applyPatch(state.confirmed, patch) }, number);
  const focus = patch.focus !== undefined && movesChoice(operation) ? patch.focus : next.chosen;
  const made = operation?.kind === 'edit' && operation.edit.kind === 'add-claim';
  return withChoice({
    ...next,
    chosen: focus,
    selection: made ? null : next.selection,
    tab: made ? 'claim' : next.tab,
    saves: next.saves + Number(operation?.kind === 'save' || operation?.kind === 'overwrite'),
  });
}

/** The reason stands beside the field that the edit was of. */
function refused(state: PageState, { number, refusal }: Extract<Action, { type: 'refused' }>): PageState {
  const operation = state.queue.find((each) => each.number === number);
  const place = operation?.kind === 'edit' ? placeOf(operation.edit) : {};
  return { ...dequeued(state, number), refusal: { ...refusal, ...place } };
}

/** Whether the claim that the answer is about becomes the chosen one; of an edit it is chosen already, or left on purpose. */
const movesChoice = (operation: QueuedOperation | undefined): boolean =>
  operation !== undefined &&
  (operation.kind === 'undo' ||
    operation.kind === 'redo' ||
    (operation.kind === 'edit' && (operation.edit.kind === 'add-claim' || operation.edit.kind === 'restore-claim')));

/** The whole review anew, because another page changed it or the server was away: what is queued is sent again. */
const reloaded = (state: PageState, review: ReviewState): PageState =>
  withChoice(
    withQueue({ ...state, confirmed: review, sending: null, connection: 'online' }, withoutDone(state.queue, review)),
  );

/** A claim that is no longer there cannot stay chosen. */
function withChoice(state: PageState): PageState {
  const { claims } = state.review;
  if (claims.some(({ id }) => id === state.chosen)) return state;
  return { ...state, chosen: claims[0]?.id ?? null };
}
