import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ClaimState, SourceState } from '../../protocol.ts';
import { filteredClaims } from '../state/filtered-claims.ts';
import type { PageState, Tab } from '../state/page-state.ts';
import { Article } from './article.tsx';
import { ClaimActions, ClaimForm } from './claim-form.tsx';
import { ClaimList, RejectedList } from './claim-list.tsx';
import { Filters } from './filters.tsx';
import { PlainProblems } from './problems.tsx';
import { RefusalContext } from './refusal.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SourceProblems } from './source-problems.tsx';
import { useUi } from './ui.tsx';

const TABS: readonly Tab[] = ['article', 'list', 'claim'];

/** The list, the article and the form beside each other; on narrow screens one of them at a time. */
export function Panes({ state }: { readonly state: PageState }): VNode {
  const { texts, dispatch } = useUi();
  const { review, filters, chosen, selection, tab } = state;
  const numbers = useNumbers(review.claims);
  const names = useNames(review.sources);
  const shown = useMemo(() => filteredClaims(review, filters), [review.claims, review.sources, filters]);
  const claim = review.claims.find(({ id }) => id === chosen);
  useTabScroll(tab);
  return (
    <RefusalContext.Provider value={state.refusal}>
      <nav class="tabs" aria-label={texts.title}>
        {TABS.map((each) => (
          <button
            type="button"
            key={each}
            aria-current={tab === each ? 'page' : undefined}
            onClick={() => dispatch({ type: 'tab-shown', tab: each })}
          >
            {texts[each].label}
          </button>
        ))}
      </nav>
      <div class={`panes shows-${tab}`}>
        <section class="pane list-pane" aria-label={texts.list.label}>
          <PlainProblems problems={review.problems} />
          <Filters filters={filters} sources={review.sources} shown={shown.length} total={review.claims.length} />
          <div class="scroller">
            <SourceProblems sources={review.sources} />
            <ClaimList claims={shown} numbers={numbers} names={names} chosen={chosen} article={review.article} />
            <RejectedList rejected={review.rejected} article={review.article} />
          </div>
        </section>
        <section class="pane article-pane" aria-label={texts.article.label}>
          <div class="scroller">
            <Article article={review.article} claims={review.claims} chosen={chosen} selection={selection} />
            <p id="article-hint" class="soft hint">
              {texts.article.hint}
            </p>
          </div>
          <SelectionBar article={review.article} selection={selection} hasChosen={claim !== undefined} />
        </section>
        <section class="pane claim-pane" aria-label={texts.claim.label}>
          {claim === undefined ? (
            <p class="soft empty">{texts.claim.none}</p>
          ) : (
            <>
              <ClaimActions claim={claim} number={numbers.get(claim.id) ?? 0} />
              <div class="scroller">
                <ClaimForm claim={claim} review={review} numbers={numbers} names={names} selection={selection} />
              </div>
            </>
          )}
        </section>
      </div>
    </RefusalContext.Provider>
  );
}

/** On narrow screens, where the tabs share one scroll position: each begins where one left it, the form at its top. */
function useTabScroll(tab: Tab): void {
  const left = useRef<Partial<Record<Tab, number>>>({});
  useLayoutEffect(() => {
    scrollTo({ top: tab === 'claim' ? 0 : (left.current[tab] ?? 0), behavior: 'instant' });
    const onScroll = (): void => {
      left.current[tab] = scrollY;
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, [tab]);
}

/** The numbers of the claims, from 1; the same map for as long as they are in the same order. */
function useNumbers(claims: readonly ClaimState[]): ReadonlyMap<string, number> {
  const former = useRef<ReadonlyMap<string, number>>(new Map());
  return useMemo(() => {
    const isSame =
      former.current.size === claims.length && claims.every(({ id }, index) => former.current.get(id) === index + 1);
    if (!isSame) former.current = new Map(claims.map(({ id }, index) => [id, index + 1]));
    return former.current;
  }, [claims]);
}

const useNames = (sources: readonly SourceState[]): ReadonlyMap<string, string> =>
  useMemo(() => new Map(sources.map(({ id, name }) => [id, name])), [sources]);
