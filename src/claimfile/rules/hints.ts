import { nearestName } from '../../text/edit-distance.ts';

// A bound on the work: each hint is looked for among all ids of the file.
const MOST_HINTS = 100;

/**
 * Says whether an id is one of `known`, and for the first hundred that are not, which was most
 * likely meant.
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
