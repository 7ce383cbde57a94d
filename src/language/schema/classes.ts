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
});

/** The schema of glossary.yaml. */
export const glossaryFile = z
  .record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/), definition)
  .describe('The glossary of word classes.');

/** The sign before a class's name that stands for all of its words. */
export const CLASS_SIGN = '@';

/** Lists by word class. */
export type ClassLists = Readonly<Partial<Record<WordClass, readonly string[]>>>;

/** A word, or the name of a class that is to be included. */
const wordOrClass = (glossary: Glossary) =>
  z.string().check(({ value, issues }) => {
    const name = value.slice(CLASS_SIGN.length);
    if (!value.startsWith(CLASS_SIGN) || Object.hasOwn(glossary, name)) return;
    const nearest = nearestName(name, Object.keys(glossary));
    const hint = nearest === null ? '' : `; did you mean '${CLASS_SIGN}${nearest}'?`;
    issues.push({ code: 'custom', input: value, message: `glossary.yaml has no class '${name}'${hint}` });
  });

/** An object with a list for any class of the glossary. */
function byClass<T extends z.ZodType<readonly string[]>>(glossary: Glossary, list: T) {
  const lists = Object.entries(glossary).map(([id, { meaning }]) => [id, list.optional().describe(meaning)]);
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

/** The schema of a language's words.yaml: long lists by class, in groups. */
export const wordFile = (glossary: Glossary) => {
  const group = z.array(wordOrClass(glossary));
  const groups = z.array(group).transform((all) => all.flat());
  return byClass(glossary, groups).describe('Long word lists by class, in groups.');
};
