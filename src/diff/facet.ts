import type { Compared } from './version.ts';

/** A claim made ready for finding what became of it. */
export interface Facet {
  readonly claim: Compared;
  readonly words: readonly string[];
  /** The words as one string: equal contents have equal ones. */
  readonly content: string;
  readonly who: string;
  readonly cue: string;
}
