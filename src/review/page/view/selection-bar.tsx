import type { VNode } from 'preact';
import type { Span } from '../../../text/span.ts';
import type { ArticleState } from '../../protocol.ts';
import type { Command } from '../state/commands.ts';
import { IconButton } from './icon-button.tsx';
import { useUi } from './ui.tsx';

interface BarProps {
  readonly article: ArticleState;
  readonly selection: Span | null;
  readonly hasChosen: boolean;
}

const LONGEST = 90;

/** What to do with the selected words; it appears with them, and says them to screen readers. */
export function SelectionBar({ article, selection, hasChosen }: BarProps): VNode {
  const { texts, run } = useUi();
  const words = selection === null ? '' : article.text.slice(selection.start, selection.end);
  const button = (command: Command, label: string, key: string): VNode => (
    <button type="button" class="small" title={key} onClick={() => run(command)}>
      {label}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no part of a form
    <div
      class={selection === null ? 'selection-bar empty' : 'selection-bar'}
      role="group"
      aria-label={texts.article.selection}
    >
      <span class="selected" aria-live="polite" lang={article.language} dir={article.direction}>
        {words.length > LONGEST ? `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}` : words}
      </span>
      {selection === null ? null : (
        <span class="line">
          <button type="button" class="primary small" title="N" onClick={() => run('new-claim')}>
            {texts.article.newClaim}
          </button>
          {hasChosen ? button('use-as-content', texts.article.asContent, 'C') : null}
          {hasChosen ? button('add-to-content', texts.article.addSpan, '+') : null}
          {hasChosen ? button('use-as-cue', texts.article.asCue, 'U') : null}
          {hasChosen ? button('use-as-mention', texts.article.asMention, 'M') : null}
          <IconButton
            icon="close"
            label={texts.article.dropSelection}
            title="Esc"
            isSmall
            onClick={() => {
              getSelection()?.removeAllRanges();
              run('clear-selection');
            }}
          />
        </span>
      )}
    </div>
  );
}
