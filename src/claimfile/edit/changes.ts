import type { ClaimRecord, SourceRecord } from '../format/schema.ts';
import type { EditRefusal } from './edit.ts';

/** New values of a record's fields; undefined takes a field away. */
export type FieldChanges<Fields extends object> = { readonly [Key in keyof Fields]?: Fields[Key] | undefined };

/** A record to add after the one with an index, -1 for the beginning. */
export interface Added<Fields extends object> {
  readonly after: number;
  readonly record: Fields;
}

/** The changes of a list of records; indexes are those before the change. */
export interface ListChanges<Fields extends object> {
  readonly changed: ReadonlyMap<number, FieldChanges<Fields>>;
  /** In order. */
  readonly removed: readonly number[];
  readonly added: readonly Added<Fields>[];
}

/** What an edit makes of the records of a claim file. */
export interface FileChanges {
  readonly claims: ListChanges<ClaimRecord>;
  readonly sources: ListChanges<SourceRecord>;
  /** Keys that the record of proposed claims must have. */
  readonly proposed: readonly string[];
  /** The claim that the edit is about, and the source that it makes. */
  readonly focus?: string;
  readonly newSource?: string;
}

/** The changes of an edit, or why it has none. */
export type Outcome = FileChanges | EditRefusal;

/** Whether the outcome of an edit is a refusal. */
export const isRefusal = (outcome: object): outcome is EditRefusal => 'error' in outcome;

const noChanges = { changed: new Map(), removed: [], added: [] };

/** No changes, to be spread under those of an edit. */
export const NO_CHANGES: FileChanges = { claims: noChanges, sources: noChanges, proposed: [] };

/** The changes of the fields of one claim. */
export const claimChanged = (index: number, id: string, changes: FieldChanges<ClaimRecord>): FileChanges => ({
  ...NO_CHANGES,
  claims: { ...noChanges, changed: new Map([[index, changes]]) },
  focus: id,
});

/** The changes of the fields of one source. */
export const sourceChanged = (index: number, changes: FieldChanges<SourceRecord>): FileChanges => ({
  ...NO_CHANGES,
  sources: { ...noChanges, changed: new Map([[index, changes]]) },
});

/** A record with changes; fields that are taken away are absent. */
export const withChanges = <Fields extends object>(record: Fields, changes: FieldChanges<Fields>): Fields =>
  Object.fromEntries(Object.entries({ ...record, ...changes }).filter(([, value]) => value !== undefined)) as Fields;

/** A list of records with changes. */
export function changedList<Fields extends object>(
  records: readonly Fields[],
  { changed, removed, added }: ListChanges<Fields>,
): Fields[] {
  const addedAfter = (index: number): Fields[] =>
    added.filter(({ after }) => after === index).map(({ record }) => record);
  return [
    ...addedAfter(-1),
    ...records.flatMap((record, index) => [
      ...(removed.includes(index) ? [] : [withChanges(record, changed.get(index) ?? {})]),
      ...addedAfter(index),
    ]),
  ];
}
