import type { Action } from '../state/actions.ts';
import type { PageState } from '../state/page-state.ts';
import { reducer } from '../state/reducer.ts';

/** Holds the state of the page and tells its listeners when it changes. */
export interface Store {
  readonly get: () => PageState;
  readonly dispatch: (action: Action) => void;
  /** Returns a function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that begins with this state. */
export function createStore(initial: PageState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reducer(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
