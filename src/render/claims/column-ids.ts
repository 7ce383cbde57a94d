/** The columns that may be asked for, in the order they are listed to the user. */
export const COLUMN_IDS = [
  'id',
  'level',
  'source',
  'cue',
  'content',
  'mention',
  'type',
  'stance',
  'certainty',
  'polarity',
  'irrealis',
  'transparency',
  'points',
  'chain',
  'place',
  'frame',
  'entry',
  'parent',
  'trace',
  'kind',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];
