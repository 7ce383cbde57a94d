import type { Run, Segment } from './segments.ts';
import type { AlternativePath } from './viterbi.ts';

/** What may be a cue, with how far it is from the most likely reading of its segment (0 for in it). */
export interface CueHypothesis extends Run {
  readonly score: number;
  readonly segment: Segment;
  /** Where the best reading that has this cue differs from the most likely one, in the document. */
  readonly alternative: AlternativePath;
}

/** A possible attribution. */
export interface Candidate extends CueHypothesis {
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}
