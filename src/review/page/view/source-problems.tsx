import type { VNode } from 'preact';
import type { SourceState } from '../../protocol.ts';
import { memo } from './memo.tsx';
import { PlainProblems } from './problems.tsx';
import { useUi } from './ui.tsx';

/** The problems of sources, each with a way to its claims, or to remove a source that no claim has. */
export const SourceProblems = memo(({ sources }: { readonly sources: readonly SourceState[] }): VNode | null => {
  const { texts, dispatch, edit } = useUi();
  const found = sources.filter(({ problems }) => problems.length > 0);
  if (found.length === 0) return null;
  return (
    <ul class="source-problems" aria-label={texts.problems.label}>
      {found.map(({ id, name, uses, problems }) => (
        <li key={id}>
          <bdi class="who">{name}</bdi>
          {uses === 0 ? (
            <button type="button" class="small" onClick={() => edit({ kind: 'remove-sources', sources: [id] })}>
              {texts.source.remove}
            </button>
          ) : (
            <button
              type="button"
              class="small"
              onClick={() => dispatch({ type: 'filtered', filters: { source: id, problems: false } })}
            >
              {texts.source.showClaims}
            </button>
          )}
          <PlainProblems problems={problems} />
        </li>
      ))}
    </ul>
  );
});
