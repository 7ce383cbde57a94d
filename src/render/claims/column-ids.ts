/** The columns that `--columns` accepts, in the order of the help. */
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

/** A column that `--columns` accepts. */
export type ColumnId = (typeof COLUMN_IDS)[number];
