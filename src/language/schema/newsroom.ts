import * as z from 'zod';
import type { NewsroomList } from '../newsroom-lists.ts';

const wordGroup = z
  .strictObject({
    id: z.string().describe('What the words mean.'),
    words: z.array(z.string()).default([]).describe('Words and phrases as they are written.'),
    patterns: z
      .array(z.string())
      .default([])
      .describe('Regular expressions on a normalised word without proclitics and article.'),
    examples: z.array(z.string()).min(1).describe('Sentences of which each has one of the words.'),
    not: z.array(z.string()).default([]).describe('Sentences that have none of the words.'),
  })
  .describe('Words of one sense.');

const LISTS: Readonly<Record<NewsroomList, string>> = {
  contested: 'Deaths, attacks, crimes, deals, movements of troops: what needs a source. The groups are its topics.',
  loaded: 'Words that take a side.',
  continuation: 'Also, likewise: goes on with what was said before.',
  vague: 'Sources, informed, observers: tells nothing of who it is.',
  wires: 'Unnamed agencies of a dateline.',
  withheld: 'On condition of anonymity: why somebody is not named.',
  alleged: 'Allegedly, it is said: keeps a distance from somebody who is not named.',
  agentless: 'It was stressed: said, and nobody says it.',
  earlier: 'Recently: a time that is not given.',
  date: 'A day, a month: the time is given.',
  count: 'One source, or several.',
  party: 'States and peoples, each group one of them by all its names.',
  actor: 'Army, government, side: what makes a nationality an actor.',
  outlet: 'Agency, channel, newspaper: passes on what others say.',
  unverified: 'Could not independently verify.',
  'no-comment': 'Declined to comment.',
  victim: 'Civilians, fighters, children.',
  target: 'Facilities, houses, convoys.',
  motive: 'Wants, seeks, in order to: what somebody has in mind.',
  agency: 'Reuters, SANA: each group one agency, under one id in all languages.',
  credit: 'Source, reporting by: stands in a line that says where a text comes from.',
  body: 'Ministry, the: says no more of a name than is known without it.',
};

const lists = Object.entries(LISTS).map(([list, meaning]) => [list, z.array(wordGroup).describe(meaning)]);

/** The schema of a language's newsroom.yaml. */
export const newsroomFile = z
  .strictObject(Object.fromEntries(lists) as Record<NewsroomList, z.ZodArray<typeof wordGroup>>)
  .describe('The word lists that newsroom rules and the comparing of articles look for.');
export type NewsroomSpec = z.infer<typeof newsroomFile>;
