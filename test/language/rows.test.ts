import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type * as z from 'zod';
import { analyze } from '../../src/analysis/analyze.ts';
import { openTrace } from '../../src/analysis/tokens/trace.ts';
import { LANGUAGES } from '../../src/language/compile/compilers.ts';
import { type Language, packOf } from '../../src/language/index.ts';
import { rowFile } from '../../src/language/schema/rows.ts';
import { readDocument } from '../../src/text/document.ts';
import { RULE_TABLES, type TableRow } from '../analysis/rule-tables.ts';
import { sourceFiles } from '../structure/sources.ts';

// Every row of every rule table has an example of where it decides (`at`), and one of where it is tried and does not
// apply (`not`), in a language that reaches it. The text is analysed whole.

const examplesOf = (id: string): z.infer<typeof rowFile> =>
  rowFile.parse(parse(readFileSync(resolve(import.meta.dirname, `../../src/language/${id}/rows.yaml`), 'utf8')));

const languages = await Promise.all(
  LANGUAGES.map(async (id) => ({
    id,
    pack: { ...(await packOf(id as Language)), model: null },
    examples: examplesOf(id),
  })),
);
const rows = new Map(RULE_TABLES.flatMap((table) => table.rows.map((row) => [row.id, row])));

afterEach(() => vi.restoreAllMocks());

describe.each(languages)('the rows that the examples of $id show', ({ pack, examples }) => {
  const cases = Object.entries(examples).flatMap(([row, list]) => list.map((example) => ({ row, ...example })));

  test.each(cases)('$row: $text', ({ row: id, text, ...place }) => {
    const words = 'at' in place ? place.at : place.not;
    expect(text.split(words)).toHaveLength(2);
    const log = openTrace();
    const document = readDocument({ id: 'example', path: null, text }, pack);
    const token = document.tokens.findIndex(({ end }) => end > text.indexOf(words));
    const tried = vi.spyOn(rows.get(id) as TableRow, 'when');
    analyze(document, pack, undefined, log);
    const applied = tried.mock.results
      .filter((_, call) => tried.mock.calls[call]?.[1] === token)
      .map(({ value }) => value);
    if ('at' in place) expect(log.decisions).toContainEqual(expect.objectContaining({ row: id, token }));
    else expect(new Set(applied)).toEqual(new Set([false]));
  });

  test('are all there', () => {
    expect(Object.keys(examples).filter((id) => !rows.has(id))).toEqual([]);
  });
});

const shownBy = (kind: 'at' | 'not'): Set<string> =>
  new Set(
    languages.flatMap(({ examples }) =>
      Object.entries(examples).flatMap(([id, list]) => (list.some((example) => kind in example) ? [id] : [])),
    ),
  );

// Rows whose condition holds wherever they are tried, with the reason.
const WITHOUT_NEGATIVE: Record<string, string> = {
  'introducer/preposition': 'the rows above take every other kind of introducer',
};

test('every row has an example of where it decides', () => {
  const shown = shownBy('at');
  expect([...rows.keys()].filter((id) => !shown.has(id))).toEqual([]);
});

test('every row has an example of where it is tried and does not apply', () => {
  const shown = shownBy('not');
  expect([...rows.keys()].filter((id) => !shown.has(id))).toEqual(Object.keys(WITHOUT_NEGATIVE));
});

test('every table of the analysis is in the list of tables', () => {
  const written = sourceFiles()
    .filter(({ path }) => path.startsWith('analysis/'))
    .flatMap(({ text }) => [...text.matchAll(/\bid: '([a-z-]+\/[a-z-]+)'/g)].map(([, id = '']) => id));
  expect(written.filter((id) => !rows.has(id))).toEqual([]);
});
