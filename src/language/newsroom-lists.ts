/** The word lists that newsroom rules and the comparing of articles look for, one language's in `<language>/newsroom.yaml`. */
export const NEWSROOM_LISTS = [
  'contested', // deaths, attacks, crimes, deals, movements of troops: what needs a source; its groups are its topics
  'loaded', // words that take a side
  'continuation', // also, likewise: goes on with what was said before
  'vague', // sources, informed, observers: tells nothing of who it is
  'wires', // unnamed agencies of a dateline
  'withheld', // on condition of anonymity: why somebody is not named
  'alleged', // allegedly, it is said: keeps its distance from somebody who is not told
  'agentless', // it was stressed: said, and nobody says it
  'earlier', // recently: a time that is not told
  'date', // a day, a month: the time is told
  'count', // one source, or several
  'party', // states and peoples, each group one of them by all its names
  'actor', // army, government, side: what makes a nationality an actor
  'outlet', // agency, channel, newspaper: passes on what others say
  'unverified', // could not independently verify
  'no-comment', // declined to comment
  'victim', // civilians, fighters, children
  'target', // facilities, houses, convoys
  'motive', // wants, seeks, in order to: what somebody has in mind
  'agency', // Reuters, SANA: each group one agency, under one id in all languages
  'credit', // source, reporting by: stands in a line that says where a text comes from
  'body', // ministry, the: says no more of a name than is known without it
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
