import type { VNode } from 'preact';
import { counted } from '../../../wording.ts';
import type { ReviewState } from '../../protocol.ts';
import type { PageState, Preferences } from '../state/page-state.ts';
import { IconButton } from './icon-button.tsx';
import { Icon } from './icons.tsx';
import { filled, useUi } from './ui.tsx';

/** The file, what became of it, and what concerns it as a whole. */
export function Header({ state }: { readonly state: PageState }): VNode {
  const { texts, dispatch } = useUi();
  const { review, queue } = state;
  const busy = queue.some(({ kind }) => kind === 'save' || kind === 'overwrite');
  return (
    <header class="bar" data-waiting={queue.length}>
      <div class="file">
        <h1>
          <bdi>{review.fileName}</bdi>
        </h1>
        <span class="soft saved" role="status">
          {stateOf(state, texts.header, busy)}
        </span>
      </div>
      <Counts review={review} problemsOnly={state.filters.problems} />
      <div class="tools">
        <IconButton
          icon="undo"
          label={texts.header.undo}
          title={`${texts.header.undo} (Ctrl+Z)`}
          isDisabled={!review.canUndo && queue.length === 0}
          onClick={() => dispatch({ type: 'requested', kind: 'undo' })}
        />
        <IconButton
          icon="redo"
          label={texts.header.redo}
          title={`${texts.header.redo} (Ctrl+Shift+Z)`}
          isDisabled={!review.canRedo}
          onClick={() => dispatch({ type: 'requested', kind: 'redo' })}
        />
        <PreferenceButtons preferences={state.preferences} />
        <button
          type="button"
          class="primary"
          title="Ctrl+S"
          aria-disabled={!needsSaving(state)}
          onClick={() => dispatch({ type: 'requested', kind: 'save' })}
        >
          {texts.header.save}
        </button>
      </div>
    </header>
  );
}

const needsSaving = ({ review, queue }: PageState): boolean => review.dirty || review.isNew || queue.length > 0;

function stateOf(state: PageState, texts: ReturnType<typeof useUi>['texts']['header'], busy: boolean): string {
  if (busy) return texts.saving;
  if (state.review.dirty || state.queue.length > 0) return texts.unsaved;
  return state.review.isNew ? texts.notYetWritten : texts.saved;
}

function Counts({ review, problemsOnly }: { readonly review: ReviewState; readonly problemsOnly: boolean }): VNode {
  const { texts, messages, dispatch } = useUi();
  const { claims, sources, problems } = review;
  const accepted = claims.filter(({ reviewed }) => reviewed).length;
  const count = [...claims, ...sources].reduce((sum, each) => sum + each.problems.length, problems.length);
  const progress = filled(texts.header.progress, { count: accepted, total: claims.length });
  return (
    <div class="counts">
      <span class="progress">
        <progress max={Math.max(1, claims.length)} value={accepted} aria-label={progress} />
        <span>{progress}</span>
      </span>
      <button
        type="button"
        class={count > 0 ? 'quiet has-problems' : 'quiet'}
        aria-pressed={problemsOnly}
        onClick={() => dispatch({ type: 'filtered', filters: { problems: !problemsOnly } })}
      >
        {count > 0 ? <Icon name="problem" /> : <Icon name="check" />}
        <span role="status">
          {count === 0 ? texts.header.noProblems : counted(count, texts.header.problems, messages.tag)}
        </span>
      </button>
    </div>
  );
}

const NEXT_THEME = { system: 'light', light: 'dark', dark: 'system' } as const;

function PreferenceButtons({ preferences }: { readonly preferences: Preferences }): VNode {
  const { texts, dispatch, language } = useUi();
  const { theme } = preferences;
  const prefer = (change: Partial<Preferences>): void => dispatch({ type: 'preferred', preferences: change });
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <>
      <button type="button" class="quiet" lang={other} onClick={() => prefer({ ui: other })}>
        {texts.header.otherLanguage}
      </button>
      <IconButton icon={theme} label={texts.header.theme[theme]} onClick={() => prefer({ theme: NEXT_THEME[theme] })} />
      <button
        type="button"
        class="icon-button"
        aria-label={texts.header.help}
        title={`${texts.header.help} (?)`}
        onClick={() => dispatch({ type: 'help-opened' })}
      >
        <span aria-hidden="true">?</span>
      </button>
    </>
  );
}
