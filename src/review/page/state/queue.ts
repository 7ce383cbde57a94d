import type { Edit, ReviewState } from '../../protocol.ts';
import { applyEdit } from './apply-edit.ts';
import type { Operation, PageState, QueuedOperation } from './page-state.ts';

/** Edits that are made by typing: the page waits for a pause before it sends one. */
const TYPED: readonly Edit['kind'][] = ['set-note', 'set-evidence', 'set-role', 'set-anonymity-reason'];

/** Whether an operation is an edit that is made by typing. */
export const isTyped = (operation: Operation): boolean =>
  operation.kind === 'edit' && TYPED.includes(operation.edit.kind);

/** The state with one more operation; an edit takes the place of the last one if both set the same field. */
export function enqueued(state: PageState, operation: Operation): PageState {
  const number = state.nextNumber;
  const last = state.queue.at(-1);
  const replaces = last !== undefined && last.number !== state.sending && setSameField(last, operation);
  const queue = [...(replaces ? state.queue.slice(0, -1) : state.queue), { ...operation, number }];
  return withQueue({ ...state, nextNumber: number + 1, refusal: null }, queue);
}

function setSameField(last: Operation, next: Operation): boolean {
  if (last.kind !== 'edit' || next.kind !== 'edit' || last.edit.kind !== next.edit.kind) return false;
  if (!isTyped(next)) return false;
  return subjectOf(last.edit) === subjectOf(next.edit);
}

const subjectOf = (edit: Edit): unknown => ('claim' in edit ? edit.claim : 'source' in edit ? edit.source : null);

/** The state without an operation that the server has answered. */
export const dequeued = (state: PageState, number: number): PageState =>
  withQueue(
    { ...state, sending: state.sending === number ? null : state.sending, connection: 'online' },
    state.queue.filter((operation) => operation.number !== number),
  );

/** The state with another queue, and the review that follows from it. */
export function withQueue(state: PageState, queue: readonly QueuedOperation[]): PageState {
  return { ...state, queue, review: editsIn(queue).reduce(applyEdit, state.confirmed) };
}

/** The edits in a queue, without saving and the like. */
export const editsIn = (queue: readonly QueuedOperation[]): readonly Edit[] =>
  queue.flatMap((operation) => (operation.kind === 'edit' ? [operation.edit] : []));

/** The queue without the new claims that the review has already: their answer was lost, not they. */
export const withoutDone = (queue: readonly QueuedOperation[], { claims }: ReviewState): readonly QueuedOperation[] =>
  queue.filter((operation) => {
    if (operation.kind !== 'edit' || operation.edit.kind !== 'add-claim') return true;
    const added = JSON.stringify(operation.edit.spans);
    return !claims.some(({ spans }) => JSON.stringify(spans) === added);
  });
