import * as z from 'zod';
import { classFile, type Glossary, glossaryFile, wordFile } from '../schema/classes.ts';
import { cliticFile } from '../schema/clitics.ts';
import { cueFile } from '../schema/cues.ts';
import { frameFile } from '../schema/frames.ts';
import { hedgeFile } from '../schema/hedges.ts';
import { newsroomFile } from '../schema/newsroom.ts';
import { profileFile } from '../schema/profile.ts';
import { rowFile } from '../schema/rows.ts';
import { sourceFile } from '../schema/sources.ts';

/** The JSON Schemas (draft 7) of the YAML files of the language packs, by the files' names without extension. */
export const jsonSchemas = (glossary: Glossary): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> =>
  Object.fromEntries(Object.entries(zodSchemas(glossary)).map(([name, schema]) => [name, toJsonSchema(schema)]));

const zodSchemas = (glossary: Glossary): Readonly<Record<string, z.ZodType>> => ({
  classes: classFile(glossary),
  clitics: cliticFile,
  cues: cueFile,
  frames: frameFile,
  glossary: glossaryFile,
  hedges: hedgeFile,
  names: wordFile(glossary),
  newsroom: newsroomFile,
  profile: profileFile,
  rows: rowFile,
  sources: sourceFile,
  words: wordFile(glossary),
});

// What people write, before defaults: `io: 'input'`. Schemas used more than once become definitions.
const toJsonSchema = (schema: z.ZodType): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' });
