import { groupBy } from '../text/group-by.ts';
import { type Score, type ScoredDocument, scoreDocuments } from './score.ts';

/** The scores of the documents that share a value of a field. */
export interface GroupScore {
  /** The value; empty for documents without the field. */
  readonly group: string;
  readonly score: Score;
}

/**
 * One score for each value of a field of the gold documents, such as `outlet`, ordered by the
 * value.
 */
export function scoreGroups(
  documents: readonly ScoredDocument[],
  field: string,
  options: { readonly outermost?: boolean } = {},
): GroupScore[] {
  const groups = groupBy(documents, ({ gold }) => gold.fields[field] ?? '');
  return [...groups]
    .map(([group, members]) => ({ group, score: scoreDocuments(members, options).score }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}
