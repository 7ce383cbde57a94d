import type { VersionClaim } from './version.ts';

/** A claim made ready for finding what became of it. */
export interface AlignableClaim {
  readonly claim: VersionClaim;
  readonly words: readonly string[];
  /** The words as one string: equal contents have equal ones. */
  readonly content: string;
  readonly who: string;
  readonly cue: string;
}
