import type { VNode } from 'preact';
import type { Span } from '../../../text/span.ts';
import type { ArticleState, ClaimState } from '../../protocol.ts';
import { boundaryEdit } from '../state/commands.ts';
import type { BoundaryStep } from '../state/words.ts';
import { IconButton } from './icon-button.tsx';
import { Problems } from './problems.tsx';
import { filled, useUi } from './ui.tsx';

interface ContentProps {
  readonly claim: ClaimState;
  readonly article: ArticleState;
  readonly selection: Span | null;
}

/** The content, part by part; the ends of each part move by a word, and the selected words replace or extend it. */
export function ContentField({ claim, article, selection }: ContentProps): VNode {
  const { texts, run } = useUi();
  return (
    // biome-ignore lint/a11y/useSemanticElements: as for the cue
    <div class="field content-field" role="group" aria-labelledby="content-label">
      <span class="name" id="content-label">
        {texts.claim.content}
      </span>
      {claim.spans.length === 0 ? (
        <div class="span-box">
          <p class="quoted" lang={article.language} dir={article.direction}>
            {claim.content}
          </p>
          <p class="soft">{texts.claim.contentMissing}</p>
        </div>
      ) : (
        claim.spans.map((span, index) => <Part key={index} claim={claim} article={article} span={span} index={index} />)
      )}
      {selection === null ? null : (
        <span class="line">
          <button type="button" class="small" onClick={() => run('use-as-content')}>
            {texts.article.asContent}
          </button>
          <button type="button" class="small" onClick={() => run('add-to-content')}>
            {texts.article.addSpan}
          </button>
        </span>
      )}
      <Problems claim={claim} fields={['content', 'at']} />
    </div>
  );
}

interface PartProps {
  readonly claim: ClaimState;
  readonly article: ArticleState;
  readonly span: Span;
  readonly index: number;
}

function Part({ claim, article, span, index }: PartProps): VNode {
  const { texts, edit } = useUi();
  const others = claim.spans.filter((_, at) => at !== index);
  const mover = (step: BoundaryStep, label: string): VNode => (
    <IconButton
      icon={step.by < 0 ? 'before' : 'after'}
      label={label}
      isSmall
      onClick={() => edit(boundaryEdit(claim, article.text, { ...step, index }))}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: as for the cue
    <div class="span-box" role="group" aria-label={filled(texts.claim.span, { count: index + 1 })}>
      <p class="quoted" lang={article.language} dir={article.direction}>
        {article.text.slice(span.start, span.end)}
      </p>
      {/* In the direction of the article: «earlier» points to where its lines begin. */}
      <div class="movers" dir={article.direction}>
        <span class="pair">
          {mover({ edge: 'start', by: -1 }, texts.claim.startEarlier)}
          <span aria-hidden="true">{texts.claim.start}</span>
          {mover({ edge: 'start', by: 1 }, texts.claim.startLater)}
        </span>
        {others.length === 0 ? null : (
          <IconButton
            icon="close"
            label={texts.claim.removeSpan}
            isSmall
            onClick={() => edit({ kind: 'set-spans', claim: claim.id, spans: others })}
          />
        )}
        <span class="pair">
          {mover({ edge: 'end', by: -1 }, texts.claim.endEarlier)}
          <span aria-hidden="true">{texts.claim.end}</span>
          {mover({ edge: 'end', by: 1 }, texts.claim.endLater)}
        </span>
      </div>
    </div>
  );
}
