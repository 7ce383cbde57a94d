import * as z from 'zod';
import type { NewsroomList } from '../newsroom-lists.ts';

const wordGroup = z
  .strictObject({
    id: z.string().describe('The meaning of the words.'),
    words: z.array(z.string()).default([]).describe('Words and phrases as they are written.'),
    patterns: z
      .array(z.string())
      .default([])
      .describe('Regular expressions on a normalised word without proclitics and article.'),
    examples: z.array(z.string()).min(1).describe('Sentences with one of the words each.'),
    not: z.array(z.string()).default([]).describe('Sentences without any of the words.'),
  })
  .describe('Words of one sense.');

const LISTS: Readonly<Record<NewsroomList, string>> = {
  contested:
    'Contested statements, which need a source: deaths, attacks, crimes, deals, movements of troops. The groups are topics.',
  loaded: 'Words that take a side.',
  continuation: 'Discourse markers that continue reported speech: also, likewise.',
  vague: 'Words that describe no source in particular: sources, informed, observers.',
  wires: 'Unnamed agencies of a dateline.',
  withheld: 'Reasons for not naming a source: on condition of anonymity.',
  alleged: 'Words of distance from a source that is not named: allegedly, it is said.',
  agentless: 'Speech verbs without an agent: it was stressed.',
  earlier: 'Vague times: recently.',
  date: 'Words of a date or time: days, months.',
  count: 'One source, or several.',
  party: 'States and peoples, each group one of them by all its names.',
  actor: 'Nouns that make a nationality an actor: army, government, side.',
  outlet: 'Outlets, which relay what others say: agency, channel, newspaper.',
  unverified: 'Unverified statements: could not independently verify.',
  'no-comment': 'Declined or missing comments: declined to comment.',
  victim: 'Victims: civilians, fighters, children.',
  target: 'Targets: facilities, houses, convoys.',
  motive: 'Motives and intentions: wants, seeks, in order to.',
  agency: 'Reuters, SANA: each group one agency, under one id in all languages.',
  credit: 'Words beside a name in a credit line: source, reporting by.',
  body: 'Nouns for the kind of an organisation that its name may omit: ministry, the.',
};

const lists = Object.entries(LISTS).map(([list, meaning]) => [list, z.array(wordGroup).describe(meaning)]);

/** The schema of a language's newsroom.yaml. */
export const newsroomFile = z
  .strictObject(Object.fromEntries(lists) as Record<NewsroomList, z.ZodArray<typeof wordGroup>>)
  .describe('The word lists that newsroom rules and the comparing of articles look for.');
export type NewsroomSpec = z.infer<typeof newsroomFile>;
