import * as z from 'zod';
import type { HedgeScope } from '../pack.ts';
import { certainty, described, irrealis, note, polarity, stance } from './values.ts';

const scope = described<HedgeScope>({
  forward: 'hedges what follows it: "perhaps"',
  backward: 'hedges what comes before it: ", I think"',
  both: 'hedges what stands on both sides of it',
  stop: 'is no hedge, but the reach of hedges ends at it',
  decoy: 'only looks like a hedge: "the month of May"',
});

const rows = (what: string) =>
  z
    .array(z.string())
    .default([])
    .describe(
      `${what} Each row is words with blanks between: plain, or a pattern where one has a sign such as ^ or |.`,
    );

const example = z
  .strictObject({
    text: z.string(),
    hedges: z.array(z.string()).describe('The exact words that must be found, in order; [] for none.'),
    todo: z.string().optional().describe('Why the example fails. It must fail until it is mended.'),
  })
  .describe('An example, which is a test.');

const hedge = z
  .strictObject({
    id: z.string().describe('The language, a slash, and a name in Latin letters.'),
    kind: z.string().describe('What sort of hedge it is: possible, probable, doxastic, approximator.'),
    scope,
    certainty: certainty.optional(),
    stance: stance.optional(),
    polarity: polarity.optional(),
    irrealis: irrealis.optional(),
    forms: z.array(z.string()).describe('The forms as they are written; * stands for one word.'),
    next: rows('Words of which one row must stand behind the form.'),
    notNext: rows('Words of which no row may stand behind the form.'),
    previous: rows('Words of which one row must stand before the form.'),
    notPrevious: rows('Words of which no row may stand before the form.'),
    with: z
      .array(z.string())
      .default([])
      .describe('Words of which one must stand elsewhere in the sentence: the "if" of a conditional.'),
    head: z
      .boolean()
      .default(false)
      .describe('Whether it bears on the certainty only where the content begins with it: "the possibility that".'),
    clause: z.boolean().default(false).describe('Whether a subordinate clause begins with it: "if", "whether".'),
    lower: z.boolean().default(false).describe('Whether it never has a capital inside a sentence: "may", not "May".'),
    note,
    examples: z.array(example),
  })
  .describe('An expression that changes how firmly something is said.');

export const hedgeFile = z.array(hedge).describe('The hedges of a language.');
export type HedgeSpec = z.infer<typeof hedge>;
