import type { Transparency } from '../language/values.ts';

/** A source or intermediary, in the form in which it is compared across articles. */
export interface ComparableSource {
  /** As the article has it; null where nobody is named. */
  readonly name: string | null;
  readonly transparency: Transparency;
  /**
   * Voices with a key in common are one; none for a role and for who is not named, who may be
   * anybody.
   */
  readonly keys: readonly string[];
  /** The words of a body or an office, normalised, without articles. */
  readonly words: readonly string[];
  /** Whether it passes on what others say. */
  readonly outlet: boolean;
}
