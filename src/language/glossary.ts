import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

/** A word class as `glossary.yaml` defines it. */
export interface ClassDefinition {
  /** What its words have in common. */
  readonly meaning: string;
  /** An example by language, with a gloss. */
  readonly examples: Readonly<Record<string, string>>;
  /** Which languages must list it: all, none, or those whose profile has a value. */
  readonly required: 'all' | 'optional' | Readonly<Record<string, string | boolean>>;
}

const glossaryFile: z.ZodType<Readonly<Record<string, ClassDefinition>>> = z.record(
  z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  z.strictObject({
    meaning: z.string(),
    examples: z.record(z.string(), z.string()),
    required: z.union([z.enum(['all', 'optional']), z.record(z.string(), z.union([z.string(), z.boolean()]))]),
  }),
);

/** The word classes by id. Throws where `glossary.yaml` is malformed. */
export const readGlossary = (): Readonly<Record<string, ClassDefinition>> =>
  glossaryFile.parse(parse(readFileSync(new URL('./glossary.yaml', import.meta.url), 'utf8')));

/** The source of `word-class.ts`: the ids of the classes as a type. */
export const wordClassSource = (classes: readonly string[]): string =>
  [
    '// Generated from glossary.yaml by `npm run packs`. Do not edit.',
    '',
    '/** The id of a word class; glossary.yaml says what each one means. */',
    'export type WordClass =',
    `${classes.map((name) => `  | '${name}'`).join('\n')};`,
    '',
  ].join('\n');
