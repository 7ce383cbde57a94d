import * as z from 'zod';
import { certainty, stance, transparency } from './values.ts';

const part = z.string().optional();

/** What the full analysis must find in an example. */
const expectedClaim = z
  .strictObject({
    source: part.describe('The whole mention of the source.'),
    cue: part.describe('The words that ascribe; several parts with " … " between.'),
    content: part.describe('What is ascribed; several parts with " … " between.'),
    name: z.string().nullable().optional().describe("The source's name, or null for none."),
    transparency: transparency.optional(),
    stance: stance.optional(),
    certainty: certainty.optional(),
    chain: z.array(z.string()).optional().describe('The names of the chain, the last speaker first.'),
  })
  .describe('A claim. Each text is an exact substring that stands once in the example.');

/** An example is a test: exactly these attributions must come out, none where the list is empty. */
export const example = z
  .strictObject({
    text: z.string().describe('A sentence, or a few. Write it yourself: corpora do not allow copies.'),
    claims: z.array(expectedClaim).describe('Exactly the claims that the analysis finds; [] for none.'),
    todo: part.describe('Why the example fails. It must fail until it is mended.'),
  })
  .describe('An example, which is a test.');

export type ExampleSpec = z.infer<typeof example>;
