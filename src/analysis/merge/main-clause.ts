import type { Candidate } from '../model/candidate.ts';
import type { Run } from '../model/segments.ts';
import { readSubjectBehind, readSubjectBehindClause } from '../phrases/main-subjects.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** A candidate of a view. */
interface Placed {
  readonly view: TokenView;
  /** The listed cue within the candidate's cue. */
  readonly cue: Cue | undefined;
  readonly candidate: Pick<Candidate, 'from' | 'to' | 'source'>;
}

/** A content in a clause that opens its sentence ends before the main clause. */
export function beforeMainClause(
  runs: readonly Run[],
  { view, cue, candidate: { from, to, source } }: Placed,
): readonly Run[] {
  const [first] = source;
  if ((first !== undefined && first.to > to) || view.quotationOf(to - 1) !== null) return runs;
  const subjectBehind = (at: number): Mention | null => {
    if (first !== undefined) return readSubjectBehindClause(view, first.from, at);
    return cue?.kind === 'preposition' ? null : readSubjectBehind(view, from);
  };
  return runs.map((run) => {
    const main = run.from < to ? null : subjectBehind(run.from);
    const end = main === null ? run.to : main.firstToken - (view.tokens[main.firstToken - 1]?.kind === 'mark' ? 1 : 0);
    return end <= run.from || end >= run.to ? run : { from: run.from, to: end };
  });
}
