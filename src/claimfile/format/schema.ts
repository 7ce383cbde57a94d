import * as z from 'zod';
import { languages } from '../../language/index.ts';
import { lists } from '../../report/schema.ts';
import type { Wording } from '../../wording.ts';
import { weightsSchema } from '../settings/weights.ts';
import { dayFault } from './calendar.ts';
import { customIssue, SCHEMA_MESSAGES } from './schema-messages.ts';

// The one description of a claim file: it gives the types, validates files, and is published as a
// JSON Schema, whose descriptions editors show.

/** The version of the format, the first field of every claim file. */
export const FORMAT_VERSION = 1;

/** The maximum length of a name, and of a quotation or note, in UTF-16 units. */
export const LONGEST_NAME = 500;
export const LONGEST_TEXT = 20_000;
export const LONGEST_URL = 2_000;
/** The most keys of proposed claims that a file remembers. */
const MOST_PROPOSED = 50_000;
const ID = /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u;
const LONGEST_ID = 80;

const DATE = /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

const id = z.string().regex(ID, SCHEMA_MESSAGES.id.en).max(LONGEST_ID);
const text = (longest: number) => z.string().regex(/\S/, SCHEMA_MESSAGES.text.en).max(longest);
const name = text(LONGEST_NAME);
const words = text(LONGEST_TEXT);
const note = text(LONGEST_TEXT);
const url = z
  .string()
  .regex(/^https?:\/\/[^\s/]\S*$/, SCHEMA_MESSAGES.url.en)
  .max(LONGEST_URL);

const date = z
  .string()
  .regex(DATE, SCHEMA_MESSAGES.date.en)
  .check(({ value, issues }) => {
    const fault = DATE.test(value) ? dayFault(value) : null;
    if (fault === null) return;
    const { message, params } = customIssue(fault);
    issues.push({ code: 'invalid_format', format: 'date', message, params, input: value });
  });

const article = z
  .strictObject({
    path: text(1000).describe('The article’s file, relative to this one, with / between folders'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, SCHEMA_MESSAGES.sha256.en)
      .describe('The SHA-256 of the article’s text in UTF-8; it says when the article has changed'),
    title: name.exactOptional(),
    outlet: name.exactOptional().describe('Who published it'),
    author: name.exactOptional(),
    url: url.exactOptional(),
    published: date.exactOptional(),
    language: z.enum(languages),
  })
  .describe('The article that the claims are of');

const source = z
  .strictObject({
    id: id.describe('What claims call this source: letters of any script, digits, - _ .'),
    name: name.describe('Its full name, as the article gives it'),
    aliases: z.array(name).exactOptional().describe('What else the article calls it'),
    transparency: lists.transparency.describe('How well the article says who it is'),
    role: name.exactOptional().describe('What it is or does: «المتحدث باسم البنتاغون»'),
    anonymityReason: note.exactOptional().describe('Why an anonymous source is not named'),
  })
  .describe('Somebody the article attributes words to');

const selector = z
  .strictObject({
    exact: words.exactOptional().describe('The whole passage, where the content leaves some of it out'),
    prefix: name.exactOptional().describe('The words just before it'),
    suffix: name.exactOptional().describe('The words just after it'),
  })
  .describe('Which passage is meant, if the article has the same words several times');

const evidence = z
  .strictObject({
    url: url.exactOptional().describe('The address of a page'),
    document: name.exactOptional().describe('A document without an address: «محضر الجلسة، ص ٣», “ward list, page 2”'),
    who: name.exactOptional().describe('With whom you spoke'),
    when: date.exactOptional().describe('When you spoke: 2024-05-31, or with the time'),
    how: name.exactOptional().describe('How you spoke: by telephone, in person, by letter'),
    title: name.exactOptional(),
    note: note.exactOptional(),
  })
  .check(({ value, issues }) => {
    const fault = evidenceFault(value);
    if (fault !== null) issues.push({ ...customIssue(fault, 'missing-field'), input: value });
  })
  .describe('Something that speaks for the claim or against it: an address, a document, or a conversation');

/** The shapes of evidence, for messages. */
export const EVIDENCE_SHAPES: Wording = {
  en: "'url: https://…', 'document: …', or 'who: …' with 'when: 2024-05-31' and 'how: …'",
  ar: "'url: https://…' أو 'document: …' أو 'who: …' ومعه 'when: 2024-05-31' و'how: …'",
};

function evidenceFault({
  url,
  document,
  who,
  when,
  how,
}: Readonly<Record<string, string | undefined>>): Wording | null {
  if (url !== undefined || document !== undefined || who !== undefined) return null;
  return when === undefined && how === undefined
    ? {
        en: `this evidence does not say what it is; it needs ${EVIDENCE_SHAPES.en}`,
        ar: `لا يبيّن هذا الدليل ما هو؛ اكتب ${EVIDENCE_SHAPES.ar}`,
      }
    : {
        en: "this evidence of a conversation has no 'who'; say with whom you spoke",
        ar: "ليس في هذا الدليل على محادثة 'who'؛ اذكر مع من تحدثت",
      };
}

const ignore = z
  .array(
    z.strictObject({
      rule: text(LONGEST_ID).describe('The id of a rule; `isnad rules` lists them'),
      reason: note.describe('Why what it finds here is right as it is'),
    }),
  )
  .describe('What rules find here and is right all the same')
  .exactOptional();

const claim = z
  .strictObject({
    id: id.describe('What this claim is called; `isnad draft` gives the id that `isnad explain` knows'),
    parent: id.exactOptional().describe('The claim this one lies in'),
    source: id
      .exactOptional()
      .describe('Who says it: the id of a source; left out where nobody is named, and in the writer’s own voice'),
    mention: name.exactOptional().describe('The article’s words for the source, where it is not clear who that is'),
    chain: z
      .array(id)
      .min(1)
      .exactOptional()
      .describe('Who told whom, the outermost first and the source last; left out where it is the source alone'),
    via: name.exactOptional().describe('The article’s words for the way it came: «في بيان», “on television”'),
    cue: name.exactOptional().describe('The article’s words that attribute it: «قال», “according to”'),
    content: words.describe('What is claimed, in the article’s words; … stands for words left out'),
    at: selector.exactOptional(),
    type: lists.type.exactOptional().describe('How it is quoted; left out in the writer’s own voice'),
    stance: lists.stance.describe('Of the writer to the source, by the cue; own: the writer says it himself'),
    certainty: lists.certainty.describe('How certain its source puts it'),
    polarity: lists.polarity.exactOptional().describe('negative: its source says that it is not so'),
    irrealis: lists.irrealis.exactOptional().describe('What it is put as, where not as a fact'),
    hedging: lists.level.describe('How firmly the article puts it: it measures wording, not truth'),
    status: z
      .enum(['unchecked', 'in-progress', 'supported', 'refuted', 'disputed', 'unverifiable'])
      .exactOptional()
      .describe('What checking it came to'),
    reviewed: z
      .boolean()
      .exactOptional()
      .describe('true: a person has accepted that the article says this, and who says it; `isnad review` writes it'),
    evidence: z.array(evidence).exactOptional(),
    gone: z
      .boolean()
      .exactOptional()
      .describe('true: the article does not say this any more; `isnad draft --update` writes it, and keeps the claim'),
    note: note.exactOptional(),
    ignore,
  })
  .describe('Something the article says, and who says it');

/** The schema of claim files. */
export const claimFileSchema = z
  .strictObject({
    isnad: z.literal(FORMAT_VERSION).describe('The version of this format'),
    article,
    sources: z.array(source).describe('Everybody the article attributes words to'),
    claims: z.array(claim).describe('What the article says, in its order'),
    policy: weightsSchema
      .exactOptional()
      .describe('Weights and levels that hold for this file, in place of those of .isnad.yaml'),
    ignore,
    proposed: z
      .array(z.string().regex(/^p[0-9a-z]{7}$/, SCHEMA_MESSAGES.proposed.en))
      .max(MOST_PROPOSED)
      .exactOptional()
      .describe('Written by `isnad draft`: which claims it has proposed, so that `--update` adds none of them again'),
  })
  .describe('The claims of a news article: who says what, through whom, and how firmly');

/** A claim file as the schema accepts it. */
export type ClaimFile = z.infer<typeof claimFileSchema>;
/** The `article` section of a claim file. */
export type ArticleRecord = ClaimFile['article'];
/** An entry of `sources`. */
export type SourceRecord = ClaimFile['sources'][number];
/** An entry of `claims`. */
export type ClaimRecord = ClaimFile['claims'][number];
