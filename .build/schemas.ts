import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readGlossary } from '../src/language/compile/glossary.ts';
import { jsonSchemas } from '../src/language/compile/json-schemas.ts';
import { classUses } from './class-uses.ts';
import { withUses } from './glossary-uses.ts';

// `npm run schemas`: writes the JSON Schemas of the language packs, which editors read, and into the
// glossary which files ask for each class.

const LANGUAGE = resolve(import.meta.dirname, '../src/language');
const glossaryFile = join(LANGUAGE, 'glossary.yaml');
const schemaFolder = join(LANGUAGE, 'json-schema');

const glossary = readGlossary();
writeFileSync(glossaryFile, withUses(readFileSync(glossaryFile, 'utf8'), classUses(Object.keys(glossary))));
mkdirSync(schemaFolder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas(glossary)))
  writeFileSync(join(schemaFolder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
