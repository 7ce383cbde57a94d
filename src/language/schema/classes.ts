import * as z from 'zod';
import { nearestName } from '../../text/edit-distance.ts';
import type { WordClass } from '../word-class.ts';

// The files that list word classes. Their keys come from the glossary, so that editors show what a class means.

/** A word class as glossary.yaml defines it. */
export interface ClassDefinition {
  /** What its words have in common. */
  readonly meaning: string;
  /** An example by language, with a gloss. */
  readonly examples: Readonly<Record<string, string>>;
  /** Which languages must list it: all, none, or those whose profile has a value. */
  readonly required: 'all' | 'optional' | Readonly<Record<string, string | boolean>>;
  /** The files below src/ that ask for the class. */
  readonly askedBy: readonly string[];
}

/** Word classes by id. */
export type Glossary = Readonly<Record<string, ClassDefinition>>;

const condition = z.record(z.string(), z.union([z.string(), z.boolean()]));

const definition = z.strictObject({
  meaning: z.string().describe('What the words have in common, in terms of linguistics.'),
  examples: z
    .record(z.string(), z.string())
    .describe('An example for each language that lists the class, the word itself in *asterisks*, with a gloss.'),
  required: z
    .union([z.enum(['all', 'optional']), condition])
    .describe('Which languages must list it: all, those whose profile has a value, or none (optional).'),
  askedBy: z
    .array(z.string())
    .default([])
    .describe('The files below src/ that ask for the class. `npm run schemas` writes them.'),
});

/** The schema of glossary.yaml. */
export const glossaryFile = z
  .record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/), definition)
  .describe('The glossary of word classes.');

/** The sign before a class's name that stands for all of its words. */
export const CLASS_SIGN = '@';

/** Lists by word class. */
export type ClassLists = Readonly<Partial<Record<WordClass, readonly string[]>>>;

/** What editors show of a class: its meaning and its examples. */
const textOf = ({ meaning, examples }: ClassDefinition): string =>
  [meaning, ...Object.entries(examples).map(([language, example]) => `${language}: ${example}`)].join('\n');

/** A word or phrase, or the name of a class whose words are to be included. */
function wordOrClass(glossary: Glossary) {
  const references = Object.keys(glossary).map((id) => `${CLASS_SIGN}${id}`);
  const error = ({ input }: { readonly input?: unknown }): string => {
    const nearest = typeof input === 'string' ? nearestName(input, references) : null;
    return `${String(input)} is no class of glossary.yaml${nearest === null ? '' : `; did you mean '${nearest}'?`}`;
  };
  const word = z.string().regex(/^[^@]/, { abort: true }).describe('A word or phrase as it is written.');
  const reference = z.enum(references).describe('All words of the class behind the sign @.');
  return z.union([word, reference], { error });
}

/** An object with a list for any class of the glossary. */
function byClass<T extends z.ZodType<readonly string[]>>(glossary: Glossary, list: T) {
  const lists = Object.entries(glossary).map(([id, definition]) => [id, list.optional().describe(textOf(definition))]);
  return z.strictObject(Object.fromEntries(lists)) as unknown as z.ZodType<ClassLists>;
}

/** The schema of a language's classes.yaml: short lists, and patterns. */
export const classFile = (glossary: Glossary) =>
  z
    .strictObject({
      lists: byClass(glossary, z.array(wordOrClass(glossary))).describe('Words and phrases by class.'),
      patterns: byClass(glossary, z.array(z.string())).describe('Regular expressions on a normalised word, by class.'),
    })
    .describe('The word classes of a language.');

/** The schema of a language's words.yaml and names.yaml: long lists by class, in groups. */
export const wordFile = (glossary: Glossary) => {
  const group = z.array(wordOrClass(glossary));
  const groups = z.array(group).transform((all) => all.flat());
  return byClass(glossary, groups).describe('Long word lists by class, in groups.');
};
