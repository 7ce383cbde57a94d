import type { Problem, RuleGroup } from '../../problem.ts';
import type { RenderOptions } from '../options.ts';
import type { Excerpt } from './excerpt.ts';

/** The files that a run checked, and the problems it found. */
export interface Findings {
  /** The checked files, in order. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** The lines of the problems; a problem of a whole file has none. */
  readonly excerpts: ReadonlyMap<Problem, Excerpt>;
  /** All rules with their explanations. */
  readonly groups: readonly RuleGroup[];
}

/** A format of problems. */
export interface ProblemFormat {
  readonly render: (findings: Findings, options: RenderOptions) => string;
}
