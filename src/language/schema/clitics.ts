import * as z from 'zod';
import { cueKind, gender, number, person } from './values.ts';

const affix = z.strictObject({
  form: z.string().describe('The normalised letters.'),
  person: person.optional(),
  gender: gender.optional(),
  number: number.optional(),
  tense: z.literal('future').optional().describe('Whether it marks the future and belongs to the verb: س "will".'),
  kinds: z.array(cueKind).optional().describe('The kinds of cues that it stands on; all where none is given.'),
  article: z
    .literal(true)
    .optional()
    .describe('Whether it is an article, which belongs to the phrase that it begins: l\' in French "l\'accord".'),
  present: z.literal(true).optional().describe('Whether it also stands on verbs in the present.'),
});

export const cliticFile = z
  .strictObject({
    proclitics: z.array(affix).describe('Words that are written onto the next word: و "and", ب "with".'),
    enclitics: z.array(affix).describe('Pronouns that are written onto the word before them: ه "him, his".'),
  })
  .describe('The clitics of a language, as they stand on cues.');
export type CliticSpec = z.infer<typeof cliticFile>;
