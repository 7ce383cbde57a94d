import { render } from 'preact';
import { readPreferences } from './browser/preferences.ts';
import { askForReview } from './browser/server.ts';
import { createStore } from './browser/store.ts';
import { startSync } from './browser/sync.ts';
import { carryUnsent } from './browser/unsent.ts';
import { initialState } from './state/page-state.ts';
import { App } from './view/app.tsx';

/** How long the page waits before it asks for the review again, in milliseconds. */
const RETRY = 1000;

/** Asks for the review and shows it. */
async function open(root: HTMLElement): Promise<void> {
  const answer = await askForReview();
  if (answer.kind !== 'review') {
    setTimeout(() => void open(root), RETRY);
    return;
  }
  const store = createStore(initialState(answer.review, readPreferences(answer.review.ui)));
  startSync(store);
  carryUnsent(store);
  addEventListener('beforeunload', (event) => {
    // What the server has, it keeps; only what it does not have yet would be lost.
    if (store.get().queue.length > 0) event.preventDefault();
  });
  root.replaceChildren(); // removes the text for browsers without JavaScript
  render(<App store={store} />, root);
}

const root = document.getElementById('app');
if (root !== null) void open(root);
