import { type Glossary, glossaryFile } from '../schema/classes.ts';
import { readYaml } from './yaml-file.ts';

/** The word classes by id, as glossary.yaml defines them. Throws a LexiconError where it is malformed. */
export const readGlossary = (): Glossary => readYaml('src/language/glossary.yaml', glossaryFile);

/** The source of `word-class.ts`: the ids of the classes as a type. */
export const wordClassSource = (glossary: Glossary): string =>
  [
    '// Generated from glossary.yaml by `npm run packs`. Do not edit.',
    '',
    '/** The id of a word class; glossary.yaml says what each one means. */',
    'export type WordClass =',
    `${Object.keys(glossary)
      .sort()
      .map((id) => `  | '${id}'`)
      .join('\n')};`,
    '',
  ].join('\n');
