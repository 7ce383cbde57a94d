import * as z from 'zod';

// The typology of a language: what the engine asks instead of asking which language it reads. Features of the World Atlas
// of Language Structures (WALS) and of Universal Dependencies (UD) are named where one fits.

/** `src/language/<id>/profile.yaml`. */
export const profileFile = z
  .strictObject({
    direction: z.enum(['rtl', 'ltr']).describe('The direction in which the language is written.'),
    subject: z
      .enum(['before-verb', 'after-verb'])
      .describe(
        'Where the subject of a statement stands as a rule (WALS 82A): "the mayor said" or «قال الوزير». The other order may occur; frames.yaml lists it.',
      ),
    proDrop: z
      .boolean()
      .describe(
        'Whether a finite verb may stand without an expressed subject, which then is whoever was spoken of last (WALS 101A): «وأضاف أن» "and (he) added that".',
      ),
    modifiers: z
      .enum(['before-noun', 'after-noun'])
      .describe(
        'Where most modifiers and the names of a noun stand (WALS 86A, 87A): "the Haaretz newspaper" begins with its modifier, «صحيفة هآرتس» with its head.',
      ),
    names: z
      .enum(['capitals', 'lists'])
      .describe('How names are told from other words: by capital letters, or by word lists and position alone.'),
    relativeWord: z
      .enum(['pronoun', 'marker'])
      .describe(
        'What opens a relative clause (WALS 122A): a pronoun that is the subject of its verb ("Ann Roe, who said"; UD PronType=Rel with nsubj), or a marker without a role in the clause («الوزير الذي قال»).',
      ),
    complementizerRelatives: z
      .boolean()
      .describe('Whether the complementizer opens relative clauses too: "the bridge that fell", "said that it fell".'),
    bareRelatives: z
      .boolean()
      .describe(
        'Whether a relative clause behind an indefinite noun has no relative word: «مصدر رفض ذكر اسمه», literally "a source refused to be named".',
      ),
    participles: z
      .enum(['adjective', 'gerund'])
      .describe(
        'What a participle is besides a cue: an adjective that agrees with its subject and may be a predicate («ليس مؤكدا» "not certain"; UD VerbForm=Part with Gender), or an invariable form that is a noun behind a determiner ("this finding"; UD VerbForm=Ger).',
      ),
    prepositionStranding: z
      .boolean()
      .describe(
        'Whether a preposition may stand without its noun, so that a verb can follow it directly: "the town he lived in said".',
      ),
    quotationContinues: z
      .boolean()
      .describe(
        'Whether a quotation behind an ascribed sentence goes on with it, over paragraphs too, without a cue of its own; elsewhere each quotation is ascribed for itself.',
      ),
  })
  .describe('The typology and punctuation of a language.');

/** The typology of a language. */
export type Profile = Readonly<z.infer<typeof profileFile>>;
