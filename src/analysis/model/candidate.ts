import type { Run, Segment } from './segments.ts';
import type { AlternativePath } from './viterbi.ts';

/**
 * A possible cue, with its distance from the most likely reading of its segment, in nats (0 for a
 * cue of that reading).
 */
export interface CueHypothesis extends Run {
  readonly score: number;
  readonly segment: Segment;
  /** Where the best reading with this cue differs from the most likely one. */
  readonly alternative: AlternativePath;
}

/** A possible attribution. */
export interface Candidate extends CueHypothesis {
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}
