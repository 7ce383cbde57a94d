import type { QueuedOperation } from '../state/page-state.ts';
import { isTyped } from '../state/queue.ts';
import { type Answer, askForReview, send } from './server.ts';
import type { Store } from './store.ts';

/** How long typing must pause before it is sent, in milliseconds. */
const PAUSE = 300;
/** How long the page waits before it asks a lost server again, in milliseconds. */
const RETRY = 1500;

/** Sends the operations in the queue, one at a time and in order, for as long as the page is open. */
export function startSync(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The numbers of the typed edit whose pause began last, and of the one whose pause ended last.
  let [waiting, waited] = [0, 0];

  const step = (): void => {
    const { queue, sending, connection } = store.get();
    const [first] = queue;
    if (first === undefined || sending !== null || connection !== 'online') return;
    if (queue.length > 1 || !isTyped(first) || waited === first.number) void deliver(first);
    else if (waiting !== first.number) {
      clearTimeout(timer);
      waiting = first.number;
      timer = setTimeout(() => {
        waited = waiting;
        step();
      }, PAUSE);
    }
  };

  const deliver = async (operation: QueuedOperation): Promise<void> => {
    store.dispatch({ type: 'sent', number: operation.number });
    await settle(store, operation, await send(operation, store.get().confirmed.revision));
  };

  store.subscribe(step);
  setInterval(() => {
    if (store.get().connection === 'lost') void reload(store);
  }, RETRY);
}

async function settle(store: Store, { number }: QueuedOperation, answer: Answer): Promise<void> {
  switch (answer.kind) {
    case 'patch':
      return store.dispatch({ type: 'patched', number, patch: answer.patch });
    case 'review':
      return store.dispatch({ type: 'replaced', number, review: answer.review });
    case 'refusal':
      return store.dispatch({ type: 'refused', number, refusal: answer.refusal });
    case 'conflict':
      if (answer.conflict.conflict !== 'changed') return reload(store);
      return store.dispatch({ type: 'conflicted', number, lines: answer.conflict.lines });
    default:
      return store.dispatch({ type: 'connection', connection: answer.kind });
  }
}

/** Takes the whole state anew; what is queued is sent again. */
async function reload(store: Store): Promise<void> {
  const answer = await askForReview();
  if (answer.kind === 'review') store.dispatch({ type: 'reloaded', review: answer.review });
  else store.dispatch({ type: 'connection', connection: answer.kind === 'locked-out' ? 'locked-out' : 'lost' });
}
