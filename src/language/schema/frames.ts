import * as z from 'zod';
import type { Slot } from '../pack.ts';
import { example } from './examples.ts';
import { cueKind, described, note } from './values.ts';

const slot = described<Slot>({
  source: 'the noun phrase of the source',
  subject: 'the noun phrase that ends at the verb: "a spokesman for the ministry also said"',
  as: 'the conjunction that makes a clause a comment: "as the mayor said"',
  relative: 'a relative pronoun and the subject behind it: "a bridge which critics say"',
  gap: 'the verb whose subject or object that pronoun is: "say … is a waste"',
  start: 'nothing: the cue begins its sentence',
  this: 'a word that stands for what was said before: وهذا ما أكده X "and this is what X confirmed"',
  actor: 'who does something with a noun: "the mayor has a message"',
  owner: 'a possessor before a noun: "the ministry\'s claim", "his claim"',
  maker: 'who stands behind a noun with the agentive preposition: "the claim by the ministry"',
  borne: 'the subject of a passive, which the content begins with: "the plan was dismissed as gossip by"',
  agent: 'the words up to the agentive preposition, which end the content, and who stands behind it',
  raised: 'the subject of a passive of which something is reported: "the field is thought to contain"',
  infinitive: 'the infinitive that says what is reported of that subject',
  predicative: 'the phrase that says as what that subject is seen: "is seen as"',
  quoted: 'whom a verb of quoting names, and what it says: "quoted him as saying that"',
  addressee: 'the person told, between cue and content: "told reporters"',
  via: 'an intermediary, then the entry\'s preposition: نقلت X عن "X quoted (from)"',
  that: "a complementizer, alone or with the cue's preposition",
  wh: 'the opener of an indirect question: ما إذا, "whether"',
  colon: 'a colon',
  particle: 'the cue\'s preposition before a noun phrase: أشار إلى "he pointed to"',
  quote: 'a quotation',
  clause: 'the content, up to where the clause ends',
  nominal: 'a noun phrase as content',
  object: 'the cue\'s object and what is said of it: اتهم X بـ "he accused X of"',
  rest: 'everything of the sentence but the cue and its source',
});

const frame = z
  .strictObject({
    id: z.string().describe('The language, a slash, and a name in Latin letters.'),
    cues: z.array(cueKind).describe('The kinds of cues that the frame takes.'),
    left: z.array(slot).default([]).describe('The slots before the cue, in reading order.'),
    right: z.array(slot).default([]).describe('The slots behind the cue, in reading order.'),
    note,
    examples: z.array(example),
  })
  .describe('An order of slots round a cue.');

export const frameFile = z
  .array(frame)
  .describe('The frames of a language. Of those that fit a cue the first one wins.');
export type FrameSpec = z.infer<typeof frame>;
