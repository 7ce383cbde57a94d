/**
 * The word lists that newsroom rules and the comparing of articles look for; one language's are in
 * `<language>/newsroom.yaml`. schema/newsroom.ts says what each one holds.
 */
export const NEWSROOM_LISTS = [
  'contested',
  'loaded',
  'continuation',
  'vague',
  'wires',
  'withheld',
  'alleged',
  'agentless',
  'earlier',
  'date',
  'count',
  'party',
  'actor',
  'outlet',
  'unverified',
  'no-comment',
  'victim',
  'target',
  'motive',
  'agency',
  'credit',
  'body',
] as const;

export type NewsroomList = (typeof NEWSROOM_LISTS)[number];

/** Words of one sense, normalised; a phrase is several words parted by blanks. */
export interface WordGroup {
  readonly id: string;
  readonly words: readonly string[];
  /** On a normalised word without proclitics and article. */
  readonly patterns: readonly string[];
}

/** One language's lists as compiled, without the examples. */
export type WordLists = Readonly<Record<NewsroomList, readonly WordGroup[]>>;
