import type { FileState } from '../claimfile/edit/state.ts';
import type { StatePatch } from './protocol.ts';

/** The parts of a patch that are about the file. */
type FilePatch = Pick<StatePatch, 'claims' | 'claimOrder' | 'sources' | 'sourceOrder' | 'rejected' | 'problems'>;

/** What differs between two states of a file: equal parts are left out. */
export function patchBetween(before: FileState, after: FileState): FilePatch {
  const claims = changedItems(before.claims, after.claims);
  const sources = changedItems(before.sources, after.sources);
  return {
    ...(claims.changed.length === 0 ? {} : { claims: claims.changed }),
    ...(claims.isReordered ? { claimOrder: after.claims.map(({ id }) => id) } : {}),
    ...(sources.changed.length === 0 ? {} : { sources: sources.changed }),
    ...(sources.isReordered ? { sourceOrder: after.sources.map(({ id }) => id) } : {}),
    ...(isEqual(before.rejected, after.rejected) ? {} : { rejected: after.rejected }),
    ...(isEqual(before.problems, after.problems) ? {} : { problems: after.problems }),
  };
}

function changedItems<Item extends { readonly id: string }>(before: readonly Item[], after: readonly Item[]) {
  const known = new Map(before.map((item) => [item.id, item]));
  const isReordered = before.length !== after.length || after.some(({ id }, index) => before[index]?.id !== id);
  return { isReordered, changed: after.filter((item) => !isEqual(known.get(item.id), item)) };
}

// States are plain data whose keys have one order.
const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
