import { nearestName } from '../../text/edit-distance.ts';
import type { Wording } from '../../wording.ts';
import { didYouMean } from '../format/did-you-mean.ts';

// A bound on the work: the hint for each id is searched among all ids of the file.
const MOST_HINTS = 100;

/**
 * Tests whether ids are among `known`, and suggests the most similar id for the first hundred that
 * are not.
 */
export function idsKnown(ids: readonly (string | undefined)[]): {
  readonly has: (id: string) => boolean;
  /** `did you mean …?`, or `otherwise` where no id is near. */
  readonly hint: (id: string, otherwise: Wording) => Wording;
  /** The most similar id; null for none, and after the first hundred. */
  readonly nearest: (id: string) => string | null;
} {
  const known = new Set(ids.filter((id) => id !== undefined));
  let hints = 0;
  const nearest = (id: string): string | null => {
    hints += 1;
    return hints > MOST_HINTS ? null : nearestName(id, [...known]);
  };
  return {
    has: (id) => known.has(id),
    nearest,
    hint: (id, otherwise) => {
      const meant = nearest(id);
      return meant === null ? otherwise : didYouMean(meant);
    },
  };
}
