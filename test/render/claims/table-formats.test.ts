import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { columns, render as csv, open as csvOpen } from '../../../src/render/claims/csv.ts';
import { render as jsonld } from '../../../src/render/claims/jsonld.ts';
import { render as markdown } from '../../../src/render/claims/markdown.ts';
import { render as tsv, open as tsvOpen } from '../../../src/render/claims/tsv.ts';
import { between, open, render as yaml } from '../../../src/render/claims/yaml.ts';
import { withoutDirectionMarks } from '../../../src/render/terminal/bidi.ts';
import { visible } from '../../../src/render/terminal/sanitise.ts';
import { claimOf, reportOf } from '../../report/fixture.ts';
import { articles, hostile, options } from './articles.ts';

const all = options({ all: true });
const content = (text: string) => reportOf([claimOf({ content: { text, spans: [] } })]);
const records = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n', relax_quotes: false });

describe.each(articles)('%s', (_, { text, report }) => {
  test('as YAML has the same data as JSON', () => {
    const several = options({ heading: true });
    const stream = open(several) + yaml(report) + between() + yaml(report);
    expect(parseAllDocuments(stream).map((document) => document.toJS())).toEqual([report, report]);
  });

  test('as CSV has a record for each claim with its words verbatim', () => {
    const raw = options({ all: true, raw: true });
    const read = records(csvOpen(raw) + csv(report, raw));
    expect(read.map(({ id, content: words, cue }) => [id, words, cue])).toEqual(
      // In a file, half a character cannot be.
      report.claims.map((claim) => [claim.id, claim.content.text.replace('\ud800', '\ufffd'), claim.cue?.text ?? '']),
    );
  });

  test('as TSV has a line for each claim, with as many cells as columns', () => {
    const [header, ...rows] = (tsvOpen(all) + tsv(report, all))
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t'));
    expect(header).toEqual(columns);
    expect(rows.map((cells) => [cells.length, cells[1]])).toEqual(report.claims.map(({ id }) => [columns.length, id]));
    expect(rows.flat().join('')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test('as schema.org Claims has content, source and place, and no rating', () => {
    const { '@context': context, '@graph': graph } = JSON.parse(jsonld(report, all));
    const [article, ...claims] = graph;
    expect(context).toBe('https://schema.org');
    expect(article).toMatchObject({ '@type': 'Article', inLanguage: report.document.language });
    expect(claims.map((claim: Claim) => [claim['@type'], claim.text, claim.author?.name])).toEqual(
      report.claims.map(({ content: { text: words }, source }) => [
        'Claim',
        words,
        source?.name ?? (source?.text || undefined),
      ]),
    );
    expect(claims.every((claim: Claim) => claim.appearance['@id'] === article['@id'])).toBe(true);
    expect(JSON.stringify(graph)).not.toMatch(/rating/i);
    expect(text.length).toBe(report.document.length);
  });

  test('as Markdown is a table with a row for each claim, without markup from the article', () => {
    const lines = markdown(report, all).split('\n');
    const rows = lines.filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(report.claims.length + 2);
    // What a reader of GitHub's Markdown finds in the cells is what the article says.
    const { document } = parseHTML(`<body>${marked.parse(lines.join('\n'))}</body>`);
    const cells = [...document.querySelectorAll('tbody td:last-child')].map((cell) => cell.textContent);
    expect(cells).toEqual(report.claims.map(({ content: { text: words } }) => withoutDirectionMarks(visible(words))));
    expect(document.querySelectorAll('td a, td em, td strong, td code, td del, td img, td script')).toHaveLength(0);
    const tags = lines.join('\n').match(/<[^>]*>/g) ?? [];
    expect(new Set(tags.filter((tag) => tag !== '<!-- -->'))).toEqual(
      new Set(report.document.direction === 'rtl' ? ['<div dir="rtl">', '</div>'] : []),
    );
  });
});

interface Claim {
  readonly '@type': string;
  readonly text: string;
  readonly author?: { readonly name: string };
  readonly appearance: { readonly '@id': string };
}

describe('CSV', () => {
  const cell = (text: string, raw = false): string =>
    records(csvOpen(options({ columns: ['content'] })) + csv(content(text), options({ columns: ['content'], raw })))[0]
      ?.content ?? '';

  test('begins with a byte order mark where it is asked for, and every line ends in CR and LF', () => {
    expect(csvOpen({ ...options(), hasMark: true })).toBe(`\ufeff${columns.join(',')}\r\n`);
    expect(csvOpen(options())).toBe(`${columns.join(',')}\r\n`);
    expect(csv(content('a'), options({ columns: ['id', 'content'] }))).toBe('c1,a\r\n');
  });

  test.each([
    ['a quotation mark', 'a "b" c'],
    ['a comma', 'a, b'],
    ['line ends', 'a\nb\r\nc\rd'],
    ['blanks at the ends', ' a '],
    ['an Arabic comma', 'أ، ب'],
    ['a tab within', 'a\tb'],
    ['marks and overrides of direction', 'a\u200f \u202eb'],
    ['an emoji', '😀'],
  ])('%s comes back as it was', (_, text) => {
    expect(cell(text)).toBe(text);
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\u200f=1', ' =1', '\ufeff=1', '＝1', '\u200b@x'])(
    'a cell that begins as a formula is text: %j',
    (text) => {
      expect(cell(text)).toBe(`'${text}`);
      expect(cell(text, true)).toBe(text);
    },
  );

  test.each([
    ['an escape sequence', 'a\u001b[31m', 'a\ufffd[31m'],
    ['a C1 control', 'a\u009b', 'a\ufffd'],
    ['half a character', 'a\ud800', 'a\ufffd'],
  ])('%s is no text', (_, text, shown) => {
    expect(cell(text)).toBe(shown);
    expect(cell(text, true)).toBe(text.replace('\ud800', '\ufffd'));
  });

  test('numbers are numbers, not formulas', () => {
    expect(csv(content('a'), options({ columns: ['points', 'line', 'level'] }))).toBe('1,3,low\r\n');
  });
});

test('YAML has no control characters, and keeps each quotation on one line', () => {
  const text = yaml(hostile.report);
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u200f\u2028\u202a-\u202e]/u);
  expect(text.split('\n').filter((line) => line !== '' && !/^ *(?:- )*(?:[\w-]+:|\[\]|- )/.test(line))).toEqual([]);
});
