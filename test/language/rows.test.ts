import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type * as z from 'zod';
import { analyze } from '../../src/analysis/analyze.ts';
import { openTrace } from '../../src/analysis/tokens/trace.ts';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { type Language, packOf } from '../../src/language/index.ts';
import { rowFile } from '../../src/language/schema/rows.ts';
import { readDocument } from '../../src/text/document.ts';
import { RULE_TABLES } from '../analysis/rule-tables.ts';
import { sourceFiles } from '../structure/sources.ts';

// Every row of every rule table has an example in a language that reaches it. An example says where its row decides (`at`),
// or where it leaves the decision to another row of its table (`not`): the text is analysed whole, with a trace.

const examplesOf = (id: string): z.infer<typeof rowFile> =>
  rowFile.parse(parse(readFileSync(resolve(import.meta.dirname, `../../src/language/${id}/rows.yaml`), 'utf8')));

const languages = await Promise.all(
  LANGUAGES.map(async (id) => ({
    id,
    pack: { ...(await packOf(id as Language)), model: null },
    examples: examplesOf(id),
  })),
);
const rows = new Set(RULE_TABLES.flatMap(({ rows: each }) => each.map(({ id }) => id)));

describe.each(languages)('the rows that the examples of $id show', ({ pack, examples }) => {
  const cases = Object.entries(examples).flatMap(([row, list]) => list.map((example) => ({ row, ...example })));

  /** The rows that decide at the token in which the words begin. */
  function rowsAt(text: string, words: string): string[] {
    const log = openTrace();
    const document = readDocument({ id: 'example', path: null, text }, pack);
    analyze(document, pack, undefined, log);
    const token = document.tokens.findIndex(({ end }) => end > text.indexOf(words));
    return log.decisions.filter((decision) => decision.token === token).map(({ row }) => row);
  }

  test.each(cases)('$row: $text', ({ row, text, ...place }) => {
    const words = 'at' in place ? place.at : place.not;
    expect(text.split(words)).toHaveLength(2);
    const found = rowsAt(text, words);
    if ('at' in place) expect(found).toContain(row);
    else {
      expect(found).not.toContain(row);
      expect(found.map((other) => other.split('/')[0])).toContain(row.split('/')[0]);
    }
  });

  test('are all there', () => {
    expect(Object.keys(examples).filter((row) => !rows.has(row))).toEqual([]);
  });
});

test('every row has an example of where it decides', () => {
  const shown = languages.flatMap(({ examples }) =>
    Object.entries(examples).flatMap(([row, list]) => (list.some((example) => 'at' in example) ? [row] : [])),
  );
  expect([...rows].filter((row) => !shown.includes(row))).toEqual([]);
});

test('every table of the analysis is in the list of tables', () => {
  const written = sourceFiles()
    .filter(({ path }) => path.startsWith('analysis/'))
    .flatMap(({ text }) => [...text.matchAll(/\bid: '([a-z-]+\/[a-z-]+)'/g)].map(([, id = '']) => id));
  expect(written.filter((id) => !rows.has(id))).toEqual([]);
});
