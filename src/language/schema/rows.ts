import * as z from 'zod';

const text = z.string().describe('A sentence, or a few. Write it yourself: corpora do not allow copies.');

const decides = z.strictObject({
  text,
  at: z.string().describe('Where the row decides: words that stand once in the text; the first token counts.'),
});

const leaves = z.strictObject({
  text,
  not: z.string().describe('Where the row must leave the decision to another row of its table.'),
});

/** `src/language/<id>/rows.yaml`: examples of the rows of the rule tables, by the ids of the rows. */
export const rowFile = z
  .record(z.string(), z.array(z.union([decides, leaves])).min(1))
  .describe('Examples of the rows of the rule tables in src/analysis, which are tests.');
