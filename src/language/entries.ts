import * as z from 'zod';
import { CUE_KINDS } from './cue-forms.ts';
import { NEWSROOM_LISTS } from './newsroom-lists.ts';
import { HEDGE_SCOPES, NOMINALS, SLOTS } from './pack.ts';
import { CLAIM_KINDS } from './values.ts';

// The shapes of the YAML that people write. Unknown keys are errors: a misspelt key must not pass for a default.

const stance = z.enum(['own', 'endorse', 'neutral', 'distance']);
const certainty = z.enum(['certain', 'probable', 'possible', 'belief', 'unknown']);
const polarity = z.enum(['positive', 'negative']);
const irrealis = z.enum(['future', 'plan', 'request', 'condition']);
const transparency = z.enum(['person', 'organisation', 'role', 'anonymous', 'none']);
const gender = z.enum(['m', 'f']);
const number = z.enum(['s', 'd', 'p']);

/** What the full analysis must find in an example; every text is an exact substring that stands once in the example, or several of them with " … " between. */
const expectedClaim = z.strictObject({
  source: z.string().optional(),
  cue: z.string().optional(),
  content: z.string().optional(),
  name: z.string().nullable().optional(),
  transparency: transparency.optional(),
  stance: stance.optional(),
  certainty: certainty.optional(),
  chain: z.array(z.string()).optional(),
});

/** An example is a test: exactly these attributions must come out, none where the list is empty. */
const example = z.strictObject({
  text: z.string(),
  claims: z.array(expectedClaim),
  /** A known failure with its reason: the example must fail until it is mended. */
  todo: z.string().optional(),
});

const form = z.union([
  z.string(),
  z.strictObject({
    form: z.string(),
    person: z.literal([1, 2, 3]).optional(),
    gender: gender.optional(),
    number: number.optional(),
    tense: z.enum(['past', 'present', 'future']).optional(),
    passive: z.literal(true).optional(),
    kind: z.enum(CUE_KINDS).optional(),
  }),
]);

export const cueFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z]{2}\/[a-z0-9-]+$/),
    kind: z.enum(CUE_KINDS),
    stance: stance.default('neutral'),
    certainty: certainty.optional(),
    polarity: polarity.optional(),
    irrealis: irrealis.optional(),
    /** What the cue's subject does; speech by default, or thought where the cue makes its content a belief. */
    sense: z.enum(CLAIM_KINDS).optional(),
    nominal: z.enum(NOMINALS).default('none'),
    particles: z.array(z.string()).default([]),
    via: z.array(z.string()).default([]),
    clause: z.boolean().default(true),
    bare: z.boolean().default(false),
    quote: z.boolean().default(true),
    addressee: z.boolean().default(false),
    /** Stems that the language's own inflection expands. */
    past: z.string().optional(),
    present: z.string().optional(),
    participle: z.string().optional(),
    base: z.string().optional(),
    noun: z.string().optional(),
    /** Further forms as they are written; several words make a phrase. */
    forms: z.array(form).default([]),
    note: z.string().optional(),
    examples: z.array(example),
  }),
);

export const frameFile = z.array(
  z.strictObject({
    id: z.string(),
    cues: z.array(z.enum(CUE_KINDS)),
    left: z.array(z.enum(SLOTS)).default([]),
    right: z.array(z.enum(SLOTS)).default([]),
    note: z.string().optional(),
    examples: z.array(example),
  }),
);

export const sourceFile = z.array(
  z.strictObject({
    id: z.string(),
    transparency,
    role: z.enum(['head', 'title', 'name']),
    gender: gender.optional(),
    number: number.optional(),
    forms: z.array(z.string()),
    note: z.string().optional(),
    examples: z.array(example).default([]),
  }),
);

export const hedgeFile = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.string(),
    scope: z.enum(HEDGE_SCOPES),
    certainty: certainty.optional(),
    stance: stance.optional(),
    polarity: polarity.optional(),
    irrealis: irrealis.optional(),
    /** `*` stands for one word. */
    forms: z.array(z.string()),
    /**
     * Conditions on the words after and before: each a blank-separated row of words (plain, or a pattern where it holds a sign
     * such as ^ or |), nearest word last before the form and first after it. One of a list must, or must not, fit.
     */
    next: z.array(z.string()).default([]),
    notNext: z.array(z.string()).default([]),
    previous: z.array(z.string()).default([]),
    notPrevious: z.array(z.string()).default([]),
    /** Words of which one must stand elsewhere in the sentence (the `if` of a conditional). */
    with: z.array(z.string()).default([]),
    /** Whether it says something of a claim's certainty only where the content begins with it (the possibility that …). */
    head: z.boolean().default(false),
    /** Whether a subordinate clause begins with it (if, whether). */
    clause: z.boolean().default(false),
    /** Whether it never has a capital inside a sentence (the month of May). */
    lower: z.boolean().default(false),
    note: z.string().optional(),
    /** `hedges` are the exact words that must be found, in order; an empty list makes a negative example. */
    examples: z.array(z.strictObject({ text: z.string(), hedges: z.array(z.string()), todo: z.string().optional() })),
  }),
);

const affix = z.strictObject({
  form: z.string(),
  person: z.literal([1, 2, 3]).optional(),
  gender: gender.optional(),
  number: number.optional(),
  tense: z.literal('future').optional(),
  kinds: z.array(z.enum(CUE_KINDS)).optional(),
  present: z.literal(true).optional(),
});

export const marksFile = z.strictObject({
  classes: z.record(z.string(), z.array(z.string())),
  patterns: z.record(z.string(), z.array(z.string())).default({}),
  proclitics: z.array(affix).default([]),
  enclitics: z.array(affix).default([]),
});

/** Long word lists by class, merged with those of marks.yaml. */
export const wordFile = z.record(z.string(), z.array(z.string()));

export type CueSpec = z.infer<typeof cueFile>[number];
export type ExampleSpec = z.infer<typeof example>;
export type SourceSpec = z.infer<typeof sourceFile>[number];
export type HedgeSpec = z.infer<typeof hedgeFile>[number];
export type FrameSpec = z.infer<typeof frameFile>[number];
export type MarksSpec = z.infer<typeof marksFile>;

/** Words that newsroom rules look for; each example has one of them, and none of `not` has. */
const wordGroup = z.strictObject({
  id: z.string(),
  words: z.array(z.string()).default([]),
  patterns: z.array(z.string()).default([]),
  examples: z.array(z.string()).min(1),
  not: z.array(z.string()).default([]),
});

export const newsroomFile = z.strictObject(
  Object.fromEntries(NEWSROOM_LISTS.map((list) => [list, z.array(wordGroup)])) as Record<
    (typeof NEWSROOM_LISTS)[number],
    z.ZodArray<typeof wordGroup>
  >,
);
export type NewsroomSpec = z.infer<typeof newsroomFile>;
