import { nearestName } from '../../text/edit-distance.ts';

// A bound on the work: the hint for each id is searched among all ids of the file.
const MOST_HINTS = 100;

/**
 * Tests whether ids are among `known`, and suggests the most similar id for the first hundred that
 * are not.
 */
export function idsKnown(ids: readonly (string | undefined)[]): {
  readonly has: (id: string) => boolean;
  /** `did you mean …?`, or `otherwise` where no id is near. */
  readonly hint: (id: string, otherwise: string) => string;
} {
  const known = new Set(ids.filter((id) => id !== undefined));
  let hints = 0;
  return {
    has: (id) => known.has(id),
    hint: (id, otherwise) => {
      hints += 1;
      const meant = hints > MOST_HINTS ? null : nearestName(id, [...known]);
      return meant === null ? otherwise : `did you mean '${meant}'?`;
    },
  };
}
