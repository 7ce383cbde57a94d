import type { VNode } from 'preact';
import { LEVELS } from '../../../language/values.ts';
import type { SourceState, Status } from '../../protocol.ts';
import { isUnfiltered } from '../state/filtered-claims.ts';
import { type Filters as FilterValues, NO_FILTERS, OWN_VOICE } from '../state/page-state.ts';
import { Select } from './field.tsx';
import { memo } from './memo.tsx';
import { filled, useUi } from './ui.tsx';

/** What checking a claim may come to, as forms and filters list it. */
export const STATUSES = [
  'unchecked',
  'in-progress',
  'supported',
  'refuted',
  'disputed',
  'unverifiable',
] as const satisfies readonly Status[];

interface FiltersProps {
  readonly filters: FilterValues;
  readonly sources: readonly SourceState[];
  readonly shown: number;
  readonly total: number;
}

/** The filters of the list: a search, and the others folded until they are needed. */
export const Filters = memo(({ filters, sources, shown, total }: FiltersProps): VNode => {
  const { texts, dispatch } = useUi();
  const set = (change: Partial<FilterValues>): void => dispatch({ type: 'filtered', filters: change });
  return (
    <search class="filters" aria-label={texts.filters.label}>
      <div class="search-line">
        <input
          id="search"
          type="search"
          dir="auto"
          aria-label={texts.filters.words}
          placeholder={texts.filters.words}
          value={filters.words}
          onInput={({ currentTarget }) => set({ words: currentTarget.value })}
        />
        <output aria-live="polite" class="soft">
          {filled(texts.list.shown, { count: shown, total })}
        </output>
      </div>
      <details>
        <summary>
          {texts.filters.label}
          {isUnfiltered({ ...filters, words: '' }) ? null : <span class="active-filters"> ●</span>}
        </summary>
        <div class="filter-fields">
          <FilterSelects filters={filters} sources={sources} set={set} />
          <label class="check">
            <input
              type="checkbox"
              checked={filters.problems}
              onChange={({ currentTarget }) => set({ problems: currentTarget.checked })}
            />
            {texts.filters.problems}
          </label>
        </div>
      </details>
      {isUnfiltered(filters) ? null : (
        <button type="button" class="quiet" onClick={() => set(NO_FILTERS)}>
          {texts.filters.reset}
        </button>
      )}
    </search>
  );
});

interface SelectsProps {
  readonly filters: FilterValues;
  readonly sources: readonly SourceState[];
  readonly set: (change: Partial<FilterValues>) => void;
}

function FilterSelects({ filters, sources, set }: SelectsProps): VNode {
  const { texts, messages } = useUi();
  const all = ['', texts.filters.all] as const;
  const labelled = (label: string, select: VNode): VNode => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select is in it
    <label>
      <span class="name">{label}</span>
      {select}
    </label>
  );
  return (
    <>
      {labelled(
        texts.filters.level,
        <Select
          value={filters.level}
          options={[all, ...LEVELS.map((level) => [level, messages.level[level]] as const)]}
          onPick={(level) => set({ level })}
        />,
      )}
      {labelled(
        texts.filters.source,
        <Select
          value={filters.source}
          options={[all, [OWN_VOICE, messages.ownVoice], ...sources.map(({ id, name }) => [id, name] as const)]}
          onPick={(source) => set({ source })}
        />,
      )}
      {labelled(
        texts.filters.status,
        <Select
          value={filters.status}
          options={[all, ...STATUSES.map((status) => [status, texts.status[status]] as const)]}
          onPick={(status) => set({ status })}
        />,
      )}
      {labelled(
        texts.filters.review,
        <Select
          value={filters.review}
          options={[all, ['open', texts.filters.open], ['accepted', texts.filters.accepted]]}
          onPick={(review) => set({ review })}
        />,
      )}
    </>
  );
}
