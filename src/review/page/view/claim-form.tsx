import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Span } from '../../../text/span.ts';
import type { ClaimState, ReviewState } from '../../protocol.ts';
import { ChainField } from './chain-field.tsx';
import { ContentField } from './content-field.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { Field, Select, TextField } from './field.tsx';
import { STATUSES } from './filters.tsx';
import { IconButton } from './icon-button.tsx';
import { Icon } from './icons.tsx';
import { LabelFields } from './label-fields.tsx';
import { LevelSum } from './level.tsx';
import { memo } from './memo.tsx';
import { ParentField } from './parent-field.tsx';
import { Problems } from './problems.tsx';
import { SourceField } from './source-field.tsx';
import { useUi } from './ui.tsx';
import { WordsField } from './words-field.tsx';

interface FormProps {
  readonly claim: ClaimState;
  readonly review: ReviewState;
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  readonly selection: Span | null;
}

/** The form for the chosen claim. Every change takes effect at once. Its fields stay when another claim is chosen, and with them the focus. */
export const ClaimForm = memo(({ claim, review, numbers, names, selection }: FormProps): VNode => {
  const { texts, edit } = useUi();
  const { article } = review;
  const onNote = useMemo(() => (note: string) => edit({ kind: 'set-note', claim: claim.id, note }), [edit, claim.id]);
  const words = { claim, article, selection };
  return (
    <form class="claim-form" id="claim-form" onSubmit={(event) => event.preventDefault()}>
      <Problems claim={claim} fields={null} />
      <LevelSum claim={claim} names={names} numbers={numbers} />
      <SourceField claim={claim} sources={review.sources} />
      <div class="grid">
        <WordsField {...words} part="cue" />
        <WordsField {...words} part="mention" />
      </div>
      <ContentField {...words} />
      <LabelFields claim={claim} />
      <Field label={texts.claim.status} note={<Problems claim={claim} fields={['status']} />}>
        <Select
          value={claim.status}
          options={STATUSES.map((status) => [status, texts.status[status]] as const)}
          onPick={(status) => edit({ kind: 'set-status', claim: claim.id, status })}
        />
      </Field>
      <Field label={texts.claim.note} note={<Problems claim={claim} fields={['note']} />}>
        <TextField value={claim.note} lines={2} onText={onNote} />
      </Field>
      <EvidenceField key={claim.id} claim={claim} />
      <ChainField claim={claim} sources={review.sources} names={names} />
      <ParentField claim={claim} claims={review.claims} numbers={numbers} />
    </form>
  );
});

/** Accept, reject, and the claims beside: what one does with the chosen claim as a whole. */
export function ClaimActions({ claim, number }: { readonly claim: ClaimState; readonly number: number }): VNode {
  const { texts } = useUi();
  return (
    <div class="actions">
      <h2 id="claim-label">
        {texts.claim.label} <span class="number">{number}</span>
        {claim.reviewed ? (
          <span class="is-accepted">
            <Icon name="check" />
            <span class="hidden-text"> {texts.claim.accepted}</span>
          </span>
        ) : null}
      </h2>
      <ActionButtons claim={claim} />
    </div>
  );
}

function ActionButtons({ claim }: { readonly claim: ClaimState }): VNode {
  const { texts, run } = useUi();
  return (
    <>
      <IconButton
        icon="before"
        label={texts.claim.previous}
        title={`${texts.claim.previous} (K)`}
        onClick={() => run('previous')}
      />
      <IconButton icon="after" label={texts.claim.next} title={`${texts.claim.next} (J)`} onClick={() => run('next')} />
      <button type="button" class="danger" title="R" onClick={() => run('reject')}>
        {texts.claim.reject}
      </button>
      {claim.reviewed ? (
        <button type="button" onClick={() => run('take-back')}>
          {texts.claim.takeBack}
        </button>
      ) : (
        <button type="button" class="primary" title="A" onClick={() => run('accept')}>
          {texts.claim.accept}
        </button>
      )}
    </>
  );
}
