import type { VNode } from 'preact';
import type { PageState } from '../state/page-state.ts';
import { ConflictDialog, DraftDialog } from './dialogs.tsx';
import { Help } from './help.tsx';
import { useUi } from './ui.tsx';

/** What stands over the page or above it: a dialog, and messages that concern no field. */
export function Overlays({ state }: { readonly state: PageState }): VNode {
  const { dialog, review, preferences } = state;
  return (
    <>
      <Banner state={state} />
      {dialog?.kind === 'help' ? <Help letterKeys={preferences.letterKeys} /> : null}
      {dialog?.kind === 'conflict' ? <ConflictDialog lines={dialog.lines} /> : null}
      {dialog === null && review.draft !== null && state.queue.length === 0 ? (
        <DraftDialog draft={review.draft} />
      ) : null}
    </>
  );
}

/** That the server is away, or why a change was refused that belongs to no claim in sight. */
function Banner({ state }: { readonly state: PageState }): VNode {
  const { texts, language } = useUi();
  const { connection, refusal, chosen } = state;
  const text =
    connection === 'lost'
      ? texts.connection.lost
      : connection === 'locked-out'
        ? texts.connection.lockedOut
        : refusal !== null && refusal.claim !== chosen
          ? `${texts.connection.refused} ${refusal.error[language]}`
          : null;
  return <div role="alert">{text === null ? null : <p class="banner">{text}</p>}</div>;
}
