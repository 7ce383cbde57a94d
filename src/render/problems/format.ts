import type { Problem, RuleGroup } from '../../problem.ts';
import type { RenderOptions } from '../options.ts';
import type { Excerpt } from './excerpt.ts';

/** What a run looked at, and everything it found, by file. */
export interface Findings {
  /** The files that were looked at, in their order. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** The lines that problems stand in; a problem of a file as a whole has none. */
  readonly excerpts: ReadonlyMap<Problem, Excerpt>;
  /** Every rule there is, as it is explained. */
  readonly groups: readonly RuleGroup[];
}

/** How problems are written in one format. */
export interface ProblemFormat {
  readonly render: (findings: Findings, options: RenderOptions) => string;
}
