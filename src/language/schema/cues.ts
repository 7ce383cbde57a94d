import * as z from 'zod';
import type { Nominal } from '../pack.ts';
import type { ClaimKind } from '../values.ts';
import { example } from './examples.ts';
import { certainty, cueKind, described, gender, irrealis, note, number, person, polarity, stance } from './values.ts';

const sense = described<ClaimKind>({
  speech: 'says it',
  thought: 'thinks or believes it',
  evidence: 'shows it, as reports and events do',
  perception: 'perceives it',
  intention: 'wants it or means to do it',
  support: 'approves of it',
  decree: 'decides or orders it',
  appearance: 'makes it seem so',
  refusal: 'refuses or opposes it: The minister rejected the offer',
});

const nominal = described<Nominal>({
  none: 'no noun phrase',
  event: 'an event noun begins the content: أكدت استشهاد طفل "it confirmed the killing of a child"',
  evidence: 'any noun phrase is content, behind evidence alone: أظهرت البيانات ارتفاعا "the data showed a rise"',
  any: 'any noun phrase is content: نفى الاتهامات "he denied the accusations"',
  object: 'the object and what is said of it are content: اتهم X بـ Y "he accused X of Y"',
  direct: 'the noun phrase directly behind the verb is content: "denied the charges"',
});

const tense = described<'past' | 'present' | 'future'>({
  past: 'past: قال, "said"',
  present: 'present: يقول, "says"',
  future: 'future: سيقول "will say"',
});

const form = z.union([
  z.string(),
  z.strictObject({
    form: z.string().describe('The form as it is written; several words make a phrase.'),
    person: person.optional(),
    gender: gender.optional(),
    number: number.optional(),
    tense: tense.optional(),
    passive: z.literal(true).optional().describe('Whether the form is passive, so that its subject does not speak.'),
    kind: cueKind.optional().describe("The form's own kind, where it is not that of the entry."),
  }),
]);

const cue = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]{2,3}\/[a-z0-9-]+$/)
      .describe('The language, a slash, and a name in Latin letters: ar/qala.'),
    kind: cueKind.describe('What the cue is grammatically. Frames name the kinds that they take.'),
    stance: stance.default('neutral').describe("The writer's attitude to the claim."),
    certainty: certainty.optional().describe('How sure of the claim the source is.'),
    polarity: polarity.optional().describe('Whether the source affirms or denies.'),
    irrealis: irrealis.optional().describe('What keeps the claim from being a fact as yet.'),
    sense: sense
      .optional()
      .describe("What the cue's subject does; thought where the certainty is belief, else speech."),
    nominal: nominal
      .default('none')
      .describe('Which noun phrases may be the content, besides a quotation, a colon or a content clause.'),
    particles: z
      .array(z.string())
      .default([])
      .describe('Prepositions that lead to a noun phrase as content: عن after أعلن, "of" after "warned".'),
    via: z
      .array(z.string())
      .default([])
      .describe('Prepositions behind which the source stands, the subject being an intermediary: نقلت X عن Y.'),
    clause: z.boolean().default(true).describe('Whether a clause with a complementizer may be the content.'),
    bare: z
      .boolean()
      .default(false)
      .describe('Whether a clause without a complementizer may be the content: "he said the talks failed".'),
    quote: z.boolean().default(true).describe('Whether a colon or a quotation may follow.'),
    addressee: z
      .boolean()
      .default(false)
      .describe('Whether the direct object is the person told, not the content: أبلغ, "told".'),
    with: z
      .array(z.string())
      .default([])
      .describe(
        'Words or phrases of which one must stand behind the cue in its sentence, with or without an article or a ' +
          'proclitic: مسؤولية behind حمّل, "held responsible".',
      ),
    ambiguous: z
      .literal(true)
      .optional()
      .describe('The form is more often another word: an example must show that other sense, without a claim.'),
    past: z.string().optional().describe("A verb's past stem, which the language's inflection expands."),
    present: z.string().optional().describe("A verb's present stem, which the inflection expands."),
    participle: z.string().optional().describe("A verb's participle, which the inflection expands."),
    base: z.string().optional().describe("A verb's infinitive, which the inflection expands."),
    noun: z.string().optional().describe("A noun's singular, which the inflection expands."),
    forms: z.array(form).default([]).describe('Further forms as they are written; several words make a phrase.'),
    note,
    examples: z.array(example),
  })
  .describe('A cue: a word or phrase that ascribes words to a source.');

export const cueFile = z.array(cue).describe('The cues of a language.');
export type CueSpec = z.infer<typeof cue>;
