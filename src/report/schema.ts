import * as z from 'zod';
import { INPUT_FORMATS } from '../input/formats.ts';
import { CLAIM_KINDS, LEVELS } from '../language/values.ts';
import { REPORT_SCHEMA } from './report.ts';

// The one description of a report: it checks reports, and `isnad schema` publishes it. The analysis
// never loads it, because loading zod takes longer than analysing an article.

const offset = z.int().nonnegative();
const count = z.int().nonnegative();
const position = z.int().positive();
const weight = z.number().nonnegative();

const span = z.strictObject({ start: offset, end: offset }).describe('A half-open range of UTF-16 offsets');
const mention = z.strictObject({ ...span.shape, text: z.string() });
const passage = z.strictObject({ text: z.string(), spans: z.array(span) });

/** The closed lists of values that reports and claim files share. */
export const lists = {
  type: z.enum(['direct', 'indirect', 'mixed']),
  stance: z.enum(['own', 'endorse', 'neutral', 'distance']),
  certainty: z.enum(['certain', 'probable', 'possible', 'belief', 'unknown']),
  polarity: z.enum(['positive', 'negative']),
  irrealis: z.enum(['future', 'plan', 'request', 'condition']),
  transparency: z.enum(['person', 'organisation', 'role', 'anonymous', 'none']),
  level: z.enum(LEVELS),
} as const;
const { type, stance, certainty, polarity, irrealis, transparency, level } = lists;
const entry = z.string().regex(/^[a-z]{2,3}\//);

const source = z.strictObject({ id: z.string(), name: z.string(), transparency, mentions: z.array(mention) });

const reason = z.strictObject({
  ...mention.shape,
  axis: z.enum(['stance', 'certainty', 'transparency', 'distance']),
  points: weight,
  entry: entry.nullable(),
});

const hedging = z.strictObject({
  level,
  points: weight,
  reasons: z.array(reason),
});

const claim = z.strictObject({
  id: z.string().min(1),
  parent: z.string().nullable(),
  type,
  kind: z.enum(CLAIM_KINDS).nullable(),
  content: passage,
  cue: z.strictObject({ ...passage.shape, entry: entry.nullable() }).nullable(),
  source: z
    .strictObject({ ...passage.shape, id: z.string().nullable(), name: z.string().nullable(), transparency })
    .nullable(),
  chain: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  stance,
  certainty,
  polarity,
  irrealis: irrealis.nullable(),
  hedging,
  frame: z.string().nullable(),
  place: z.strictObject({ paragraph: position, line: position, column: position }),
});

const hedge = z.strictObject({ ...mention.shape, kind: z.string(), entry });

const problem = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  arabic: z.string().exactOptional().describe('The message in Arabic'),
  path: z.string().nullable(),
  line: position.exactOptional(),
  column: position.exactOptional(),
  claim: z.string().exactOptional().describe('The claim that it concerns'),
});

const policy = z
  .strictObject({
    path: z.string(),
    stance: z.record(stance, weight),
    certainty: z.record(certainty, weight),
    transparency: z.record(transparency, weight),
    teller: weight,
    levels: z.record(level, weight),
  })
  .describe('The weights behind the levels, where they are not the published ones, and the file they were read from');

/**
 * The schema of a report. Unknown fields are errors, so that a test notices a field without a
 * description.
 */
export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  document: z.strictObject({
    id: z.string().min(1),
    path: z.string().nullable(),
    format: z
      .enum(INPUT_FORMATS)
      .exactOptional()
      .describe('What the text was taken from, which offsets count in; absent where it is the file’s own'),
    encoding: z.string().exactOptional().describe('That of the file, where it is not UTF-8'),
    url: z.string().exactOptional().describe('Where it was fetched from, after redirects'),
    outlet: z.string().exactOptional().describe('Who published it, as the page or file says; author and date likewise'),
    author: z.string().exactOptional(),
    published: z.string().exactOptional(),
    title: z.string().nullable(),
    language: z.string(),
    direction: z.enum(['rtl', 'ltr']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    length: count,
    offsets: z.literal('utf-16'),
  }),
  policy: policy.exactOptional(),
  sources: z.array(source),
  claims: z.array(claim),
  hedges: z.array(hedge),
  modifiers: z.array(hedge).describe('Expressions recorded without points: approximators, boosters, plans'),
  coverage: z.strictObject({ sentences: count, attributed: count, ownVoice: count }),
  problems: z.array(problem),
});
