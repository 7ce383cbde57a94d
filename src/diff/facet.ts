import type { VersionClaim } from './version.ts';

/** A claim prepared for the alignment. */
export interface AlignableClaim {
  readonly claim: VersionClaim;
  readonly words: readonly string[];
  /** The words as one string, which is the same for equal contents. */
  readonly content: string;
  readonly who: string;
  readonly cue: string;
}
