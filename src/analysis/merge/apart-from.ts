import type { Run } from '../model/segments.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** The parts of runs that others do not overlap; a run without a word is dropped. */
export function apartFrom(view: TokenView, runs: readonly Run[], taken: readonly Run[]): Run[] {
  const left = taken.reduce<readonly Run[]>(
    (parts, { from, to }) =>
      parts.flatMap((run) => [
        { from: run.from, to: Math.min(run.to, from) },
        { from: Math.max(run.from, to), to: run.to },
      ]),
    runs,
  );
  return left.filter(({ from, to }) => view.tokens.slice(from, to).some(({ kind }) => kind !== 'mark'));
}
