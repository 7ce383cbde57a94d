import { wordingOf } from '../../problem.ts';
import { groupBy } from '../../text/group-by.ts';
import type { PlacedProblem } from '../check.ts';
import type { ProblemState } from './state.ts';

/** The problems of a file by what they are about: indexes of claims and sources. */
export interface ProblemsByPlace {
  readonly ofClaim: (index: number) => readonly ProblemState[];
  readonly ofSource: (index: number) => readonly ProblemState[];
  readonly ofFile: readonly ProblemState[];
}

/** Sorts the problems of a file by what they are about. */
export function problemsByPlace(problems: readonly PlacedProblem[]): ProblemsByPlace {
  const groups = groupBy(problems, ({ path: [top, index] }) =>
    (top === 'claims' || top === 'sources') && typeof index === 'number' ? `${top} ${index}` : 'file',
  );
  const of = (place: string): ProblemState[] => (groups.get(place) ?? []).map(problemState);
  return {
    ofClaim: (index) => of(`claims ${index}`),
    ofSource: (index) => of(`sources ${index}`),
    ofFile: of('file'),
  };
}

function problemState({ problem, path, key }: PlacedProblem): ProblemState {
  const field = path.length > 2 ? path[2] : key;
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: wordingOf(problem),
    field: field === undefined ? null : String(field),
  };
}
