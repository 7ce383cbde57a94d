import type { Candidate } from '../model/candidate.ts';
import type { Run } from '../model/segments.ts';
import { readSubjectBehindClause } from '../phrases/main-subjects.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** A candidate of a view. */
interface Placed {
  readonly view: TokenView;
  readonly candidate: Pick<Candidate, 'to' | 'source'>;
}

/** A content in a clause that opens its sentence ends before the main clause. */
export function beforeMainClause(runs: readonly Run[], { view, candidate: { to, source } }: Placed): readonly Run[] {
  const [first] = source;
  if (first === undefined || first.to > to || view.quotationOf(to - 1) !== null) return runs;
  return runs.map((run) => {
    const main = run.from >= to ? readSubjectBehindClause(view, first.from, run.from) : null;
    return main === null || main.firstToken - 1 <= run.from || main.firstToken >= run.to
      ? run
      : { from: run.from, to: main.firstToken - 1 };
  });
}
