import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LEVEL_SIGNS } from '../../../render/level-signs.ts';
import type { ArticleState, ClaimState, RejectedState } from '../../protocol.ts';
import { isOwnVoice, levelOf } from '../state/filtered-claims.ts';
import { Icon } from './icons.tsx';
import { memo } from './memo.tsx';
import { useUi } from './ui.tsx';

interface ListProps {
  /** The claims that the filters let through. */
  readonly claims: readonly ClaimState[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: string | null;
  readonly article: ArticleState;
}

/** The claims as a list. Tab leads to the chosen one, arrow keys from there to others. */
export const ClaimList = memo(({ claims, numbers, names, chosen, article }: ListProps): VNode => {
  const { texts } = useUi();
  const list = useRef<HTMLUListElement>(null);
  const isShown = claims.some(({ id }) => id === chosen);
  const hasFocus = useRef(false);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    row?.scrollIntoView({ block: 'nearest' });
    // The keyboard stays in the list while one walks through it, also when its row goes away.
    const active = document.activeElement;
    const isFree = active === null || active === document.body || list.current?.contains(active) === true;
    if (hasFocus.current && isFree && active !== row) row?.focus({ preventScroll: true });
  }, [chosen]);
  return (
    <ul
      class="rows"
      ref={list}
      aria-label={texts.list.label}
      onFocusCapture={() => {
        hasFocus.current = true;
      }}
      onBlurCapture={({ relatedTarget }) => {
        hasFocus.current = relatedTarget === null;
      }}
    >
      {claims.length === 0 ? <li class="empty soft">{texts.list.none}</li> : null}
      {claims.map((claim, index) => (
        <Row
          key={claim.id}
          claim={claim}
          number={numbers.get(claim.id) ?? 0}
          name={claim.source === null ? '' : (names.get(claim.source) ?? claim.source)}
          isChosen={claim.id === chosen}
          isTabStop={isShown ? claim.id === chosen : index === 0}
          language={article.language}
          direction={article.direction}
        />
      ))}
    </ul>
  );
});

interface RowProps {
  readonly claim: ClaimState;
  readonly number: number;
  readonly name: string;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
}

const Row = memo(({ claim, number, name, isChosen, isTabStop, language, direction }: RowProps): VNode => {
  const { texts, messages, dispatch } = useUi();
  const level = levelOf(claim);
  const status = claim.status === 'unchecked' ? null : texts.status[claim.status];
  return (
    <li class={claim.parent === null ? undefined : 'nested'}>
      <button
        type="button"
        class="claim-row"
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => dispatch({ type: 'chosen', claim: claim.id, tab: 'claim' })}
      >
        <span class="row-head">
          <span class="number">{number}</span>
          <span class={`dot l-${level}`} role="img" aria-label={messages.level[level]} title={messages.level[level]}>
            {LEVEL_SIGNS[level]}
          </span>
          <bdi class="who">{nameOf(claim, name, messages)}</bdi>
          {claim.problems.length > 0 ? (
            <span class="has-problems">
              <Icon name="problem" />
              {claim.problems.length}
              <span class="hidden-text"> {texts.problems.label}</span>
            </span>
          ) : null}
          {claim.reviewed ? (
            <span class="is-accepted">
              <Icon name="check" />
              <span class="hidden-text"> {texts.list.accepted}</span>
            </span>
          ) : null}
        </span>
        <span class="words" lang={language} dir={direction}>
          {claim.content}
        </span>
        {status === null && !claim.gone ? null : (
          <span class="tags">
            {status === null ? null : <span class="tag">{status}</span>}
            {claim.gone ? <span class="tag">{texts.list.gone}</span> : null}
          </span>
        )}
      </button>
    </li>
  );
});

function nameOf(claim: ClaimState, name: string, messages: ReturnType<typeof useUi>['messages']): string {
  if (name !== '') return name;
  return isOwnVoice(claim) ? messages.ownVoice : claim.mention === '' ? messages.nobody : claim.mention;
}

interface RejectedProps {
  readonly rejected: readonly RejectedState[];
  readonly article: ArticleState;
}

/** The claims that were rejected, folded, each with a way back. */
export const RejectedList = memo(({ rejected, article }: RejectedProps): VNode | null => {
  const { texts, messages, edit } = useUi();
  if (rejected.length === 0) return null;
  return (
    <details class="rejected">
      <summary>
        {texts.list.rejected} <span class="soft">{rejected.length}</span>
      </summary>
      <ul>
        {rejected.map(({ id, content, source }) => (
          <li key={id}>
            <bdi class="who">{source === '' ? messages.nobody : source}</bdi>
            <span class="words" lang={article.language} dir={article.direction}>
              {content}
            </span>
            <button type="button" onClick={() => edit({ kind: 'restore-claim', claim: id })}>
              {texts.list.restore}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
});
