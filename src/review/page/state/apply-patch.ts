import type { ReviewState, StatePatch } from '../../protocol.ts';

/** The review after a change that the server made. Parts that did not change keep their identity. */
export function applyPatch(review: ReviewState, patch: StatePatch): ReviewState {
  const { claims, claimOrder, sources, sourceOrder, focus: _, newSource: __, ...rest } = patch;
  return {
    ...review,
    ...rest,
    claims: merged(review.claims, claims, claimOrder),
    sources: merged(review.sources, sources, sourceOrder),
  };
}

/** The items with the changed ones in their places; those outside the order are dropped. */
function merged<T extends { readonly id: string }>(
  items: readonly T[],
  changed: readonly T[] = [],
  order?: readonly string[],
): readonly T[] {
  if (changed.length === 0 && order === undefined) return items;
  const byId = new Map([...items, ...changed].map((item) => [item.id, item]));
  return (order ?? items.map(({ id }) => id)).flatMap((id) => byId.get(id) ?? []);
}
