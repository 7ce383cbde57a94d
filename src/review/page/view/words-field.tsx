import type { VNode } from 'preact';
import type { Span } from '../../../text/span.ts';
import type { ArticleState, ClaimState } from '../../protocol.ts';
import { IconButton } from './icon-button.tsx';
import { Problems } from './problems.tsx';
import { useUi } from './ui.tsx';

interface WordsProps {
  readonly claim: ClaimState;
  readonly article: ArticleState;
  readonly selection: Span | null;
  /** Which words of the article it is about. */
  readonly part: 'cue' | 'mention';
}

/** The cue, or the words for the source: taken from the selected words of the article. */
export function WordsField({ claim, article, selection, part }: WordsProps): VNode {
  const { texts, edit, run } = useUi();
  const words = claim[part];
  const labels =
    part === 'cue'
      ? { name: texts.claim.cue, none: texts.claim.noCue, use: texts.article.asCue }
      : { name: texts.claim.mention, none: texts.claim.noMention, use: texts.article.asMention };
  const id = `${part}-label`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame, and cannot be laid out as a line
    <div class="field words-field" role="group" aria-labelledby={id}>
      <span class="name" id={id}>
        {labels.name}
      </span>
      <span class="line">
        {words === '' ? (
          <span class="soft">{labels.none}</span>
        ) : (
          <span class={`quoted ${part}`} lang={article.language} dir={article.direction}>
            {words}
          </span>
        )}
        {words === '' ? null : (
          <IconButton
            icon="close"
            label={`${texts.claim.remove}: ${labels.name}`}
            title={texts.claim.remove}
            isSmall
            onClick={() => edit({ kind: part === 'cue' ? 'set-cue' : 'set-mention', claim: claim.id, spans: [] })}
          />
        )}
        {selection === null ? null : (
          <button type="button" class="small" onClick={() => run(part === 'cue' ? 'use-as-cue' : 'use-as-mention')}>
            {labels.use}
          </button>
        )}
      </span>
      <Problems claim={claim} fields={[part]} />
    </div>
  );
}
