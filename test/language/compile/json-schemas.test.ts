import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../src/language/compile/compilers.ts';
import { readGlossary } from '../../../src/language/compile/glossary.ts';
import { jsonSchemas } from '../../../src/language/compile/json-schemas.ts';
import { ROOT } from '../../structure/sources.ts';

// Editors check the YAML of the language packs by the JSON Schemas; `npm run schemas` writes them.

const LANGUAGE = join(ROOT, 'src/language');
const SCHEMAS = jsonSchemas(readGlossary());
const ajv = new Ajv({ strict: false, allErrors: true });

const read = (path: string): string => readFileSync(join(LANGUAGE, path), 'utf8');

/** Each YAML file of the packs, with the name of its schema and the way to it. */
const FILES: readonly (readonly [file: string, schema: string, way: string])[] = [
  ['glossary.yaml', 'glossary', 'json-schema/glossary.json'],
  ...LANGUAGES.flatMap((id) =>
    readdirSync(join(LANGUAGE, id))
      .filter((name) => name.endsWith('.yaml'))
      .map(
        (name) =>
          [`${id}/${name}`, name.slice(0, -'.yaml'.length), `../json-schema/${name.slice(0, -5)}.json`] as const,
      ),
  ),
];

test.each(Object.keys(SCHEMAS))('the schema of %s is what `npm run schemas` writes', (name) => {
  expect(read(`json-schema/${name}.json`)).toBe(`${JSON.stringify(SCHEMAS[name], null, 2)}\n`);
});

describe.each(FILES)('%s', (file, schema, way) => {
  test('fits its schema', () => {
    const validate = ajv.compile(SCHEMAS[schema] as object);
    validate(parse(read(file)));
    expect(validate.errors).toBe(null);
  });

  test('names its schema in the first line, for editors', () => {
    expect(read(file).split('\n')[0]).toBe(`# yaml-language-server: $schema=${way}`);
  });

  test('has its schema in the settings of the editor', () => {
    const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8'));
    expect(settings['yaml.schemas'][`./src/language/json-schema/${schema}.json`]).toBe(
      file.replace(/^[^/]+\//, 'src/language/*/').replace(/^glossary/, 'src/language/glossary'),
    );
  });
});

describe('a schema rejects what the compiler rejects', () => {
  test.each([
    ['cues', [{ id: 'fr/dire', kind: 'verb', examples: [] }], true],
    ['cues', [{ id: 'fr/dire', kind: 'verbe', examples: [] }], false],
    ['cues', [{ id: 'fr/dire', kind: 'verb', stanse: 'own', examples: [] }], false],
    ['classes', { lists: { negation: ['ne', '@auxiliary'] }, patterns: {} }, true],
    ['classes', { lists: { negaton: ['ne'] }, patterns: {} }, false],
    ['classes', { lists: { negation: ['@auxilliary'] }, patterns: {} }, false],
    ['words', { verb: [['va', 'vient']] }, true],
    ['words', { verb: ['va', 'vient'] }, false],
  ])('%s: %j is valid: %s', (name, data, valid) => {
    expect(ajv.compile(SCHEMAS[name] as object)(data)).toBe(valid);
  });
});

test('editors show what a class means', () => {
  expect(JSON.stringify(SCHEMAS.classes)).toContain('A negative particle, adverb or auxiliary.');
});
