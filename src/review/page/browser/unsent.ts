import type { Edit, ReviewState } from '../../protocol.ts';
import { editsIn } from '../state/queue.ts';
import { readStored, writeStored } from './storage.ts';
import type { Store } from './store.ts';

const KEY = 'isnad-review-unsent';

interface Unsent {
  readonly fileName: string;
  readonly edits: readonly Edit[];
}

/**
 * Keeps the edits that a server started anew does not take from this page, and makes them again when the page is opened by
 * the new address: in this browser, at the same port.
 */
export function carryUnsent(store: Store): void {
  const kept = takeUnsent(store.get().review);
  const makeAgain = (): boolean => {
    const { review } = store.get();
    if (review.draft !== null) return false; // it must be taken or dropped first
    for (const edit of kept) if (isPossible(edit, review)) store.dispatch({ type: 'edited', edit });
    return true;
  };
  let isDone = kept.length === 0 || makeAgain();
  store.subscribe(() => {
    if (!isDone) {
      isDone = true; // before the edits, whose changes come here too
      isDone = makeAgain();
    }
    const { connection, queue, review } = store.get();
    if (connection !== 'locked-out') return;
    const unsent: Unsent = { fileName: review.fileName, edits: editsIn(queue) };
    writeStored(KEY, unsent);
  });
}

const isPossible = (edit: Edit, { claims }: ReviewState): boolean =>
  !('claim' in edit) || edit.claim === null || claims.some(({ id }) => id === edit.claim);

/** The edits that were kept for this file; they are kept no longer. */
function takeUnsent({ fileName }: ReviewState): readonly Edit[] {
  const kept = readStored(KEY) as Unsent | null;
  if (kept?.fileName !== fileName) return [];
  localStorage.removeItem(KEY);
  return kept.edits;
}
