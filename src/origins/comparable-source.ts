import type { Transparency } from '../language/values.ts';

/** A source or intermediary, in the form in which it is compared across articles. */
export interface ComparableSource {
  /** The name in the article; null for an unnamed source. */
  readonly name: string | null;
  readonly transparency: Transparency;
  /**
   * Sources with a common key are the same. None for offices and unnamed sources, which may be
   * different people.
   */
  readonly keys: readonly string[];
  /** The normalised words of an organisation or office, without articles. */
  readonly words: readonly string[];
  /** Whether it relays what others say. */
  readonly outlet: boolean;
}
