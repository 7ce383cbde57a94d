import * as z from 'zod';
import { example } from './examples.ts';
import { described, gender, note, number, transparency } from './values.ts';

const role = described<'head' | 'title' | 'name'>({
  head: 'a kind of source: مصدر "source", "agency"',
  title: 'an office that a name may follow: وزير, "minister"',
  name: 'itself a name: "Reuters"',
});

const source = z
  .strictObject({
    id: z.string().describe('The language, a slash, and a name in Latin letters.'),
    transparency: transparency.describe('What a source with this head is.'),
    role,
    gender: gender.optional(),
    number: number.optional(),
    aliases: z.boolean().optional().describe('Whether all forms are names of one body, the first one in full.'),
    name: z
      .string()
      .optional()
      .describe('The name to show for every form, where the forms are no names themselves: "he of blessed memory".'),
    forms: z.array(z.string()).describe('The forms as they are written; several words make a phrase.'),
    note,
    examples: z.array(example).default([]),
  })
  .describe('A word or name that says what a source is.');

export const sourceFile = z.array(source).describe('The words of a language that say what a source is.');
export type SourceSpec = z.infer<typeof source>;
