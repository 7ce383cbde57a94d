import * as z from 'zod';
import type { Profile } from '../profile.ts';
import { SCRIPTS } from '../scripts.ts';

// The typology of a language: what the engine asks instead of asking which language it reads. Features of the World Atlas
// of Language Structures (WALS) and of Universal Dependencies (UD) are named where one fits.

const marks = z.array(z.string().min(1));
const pairs = z.record(z.string(), marks.min(1));

/** The marks that a language writes; other signs (brackets, %, #, @) are the same in all. */
const punctuation = z.strictObject({
  comma: marks.describe('Between phrases and clauses: , ،'),
  semicolon: marks.describe('Between clauses: ;'),
  lightSemicolon: marks.default([]).describe('A semicolon that the press also writes for a comma inside a phrase: ؛'),
  colon: marks.describe('Before what is said: :'),
  stop: marks.min(1).describe('At the end of a statement: .'),
  question: marks.describe('At the end of a question: ? ؟'),
  exclamation: marks.describe('At the end of an exclamation: !'),
  hyphen: marks.describe('Inside a word, and in place of a dash: -'),
  dash: marks.describe('Round a remark: – —'),
  quotations: pairs.describe('Each mark that opens a quotation, with those that may close it.'),
  singleQuotations: pairs.default({}).describe('The same for marks that are apostrophes too.'),
});

/** `src/language/<id>/profile.yaml`. */
export const profileFile: z.ZodType<Profile> & z.ZodObject = z
  .strictObject({
    direction: z.enum(['rtl', 'ltr']).describe('The direction in which the language is written.'),
    scripts: z
      .array(z.enum(SCRIPTS))
      .min(1)
      .describe('The scripts of the language by their Unicode names; a text is read as a language of its script.'),
    functionWords: z
      .array(z.string().regex(/^\p{Ll}+$|^\p{Lo}+$/u))
      .min(5)
      .describe('The commonest words of the language, in lower case, which tell it from others in the same script.'),
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
    bracketsQuote: z
      .boolean()
      .describe(
        'Whether the press also writes brackets for quotation marks behind a colon or a verb of saying: «قالت المرأة (لن أغادر)».',
      ),
    writer: z
      .string()
      .min(1)
      .nullable()
      .describe(
        'What the writer is called as a source, who says "I think" outside any speech in a column; null where such words are the article’s own.',
      ),
    quotationContinues: z
      .boolean()
      .describe(
        'Whether a quotation behind an ascribed sentence goes on with it, over paragraphs too, without a cue of its own; elsewhere each quotation is ascribed for itself.',
      ),
    sentencesJoined: z
      .boolean()
      .describe(
        'Whether each sentence of a narrative begins with a conjunction, so that one without any, behind speech that a colon introduces without quotation marks, is spoken too, and what stands behind a whole clause and its source is the writer’s.',
      ),
    numerals: z
      .record(z.string(), z.number())
      .default({})
      .describe('Words that are only numbers, with their values: twelve, «ثلاثة». A text may say 43 or forty-three.'),
    punctuation: punctuation.describe('The punctuation marks of the language.'),
  })
  .describe('The typology and punctuation of a language.');
