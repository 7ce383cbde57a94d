import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { applyPreferences } from '../browser/preferences.ts';
import type { Store } from '../browser/store.ts';
import { actionsOf, type Command } from '../state/commands.ts';
import type { PageState } from '../state/page-state.ts';
import { Header } from './header.tsx';
import { Overlays } from './overlays.tsx';
import { Panes } from './panes.tsx';
import { UiProvider, uiIn, useUi } from './ui.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** The whole page. */
export function App({ store }: { readonly store: Store }): VNode {
  const [state, setState] = useState(store.get);
  useLayoutEffect(() => store.subscribe(() => setState(store.get())), [store]);
  const { preferences } = state;
  const ui = useMemo(() => {
    const run = (command: Command): void => {
      for (const action of actionsOf(store.get(), command)) store.dispatch(action);
    };
    return uiIn(preferences.ui, store.dispatch, run);
  }, [preferences.ui, store]);
  useLayoutEffect(() => applyPreferences(preferences), [preferences]);
  return (
    <UiProvider value={ui}>
      <Page state={state} get={store.get} />
    </UiProvider>
  );
}

function Page({ state, get }: { readonly state: PageState; readonly get: () => PageState }): VNode {
  const { texts } = useUi();
  const { fileName } = state.review;
  const unsaved = state.review.dirty || state.queue.length > 0;
  useShortcuts(get);
  useEffect(() => {
    document.title = `${unsaved ? '• ' : ''}${fileName} – ${texts.title}`;
  }, [fileName, texts, unsaved]);
  return (
    <>
      <Header state={state} />
      <Overlays state={state} />
      <Panes state={state} />
    </>
  );
}
