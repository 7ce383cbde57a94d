import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES, formats } from '../../../src/render/claims/claim-formats.ts';
import { between, close, render as json, open } from '../../../src/render/claims/json.ts';
import { render as ndjson } from '../../../src/render/claims/ndjson.ts';
import { columns, open as header, render as tsv } from '../../../src/render/claims/tsv.ts';
import type { RenderOptions } from '../../../src/render/options.ts';
import type { Report } from '../../../src/report/report.ts';
import { claimOf, ownVoice, reportOf } from '../../report/fixture.ts';
import { articles } from './articles.ts';

const options = (changes: Partial<RenderOptions> = {}): RenderOptions => ({
  width: 80,
  color: 0,
  bidi: 'none',
  ui: 'en',
  columns: null,
  all: false,
  explain: false,
  wrap: false,
  heading: false,
  ...changes,
});

const content = (text: string) => claimOf({ content: { text, spans: [{ start: 0, end: text.length }] } });

describe.each(articles)('JSON of %s', (_, { text, report }) => {
  test('is the report, with all spans inside the text, and no control characters', () => {
    for (const written of [json(report), ndjson(report)]) {
      const read: Report = JSON.parse(written);
      expect(read).toEqual(report);
      expect(written).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e]/u);
      const words = read.claims.map(({ cue }) =>
        cue?.spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
      );
      expect(words).toEqual(read.claims.map(({ cue }) => cue?.text));
    }
  });
});

describe('JSON', () => {
  test('is the report itself', () => {
    expect(JSON.parse(json(reportOf()))).toEqual(reportOf());
    expect(JSON.parse(ndjson(reportOf()))).toEqual(reportOf());
  });

  test('is indented in one format and one line in the other', () => {
    expect(json(reportOf([]))).toMatch(/^\{\n {2}"schema": "isnad-report\/1",\n/);
    expect(ndjson(reportOf()).indexOf('\n')).toBe(ndjson(reportOf()).length - 1);
  });

  test('of several reports is an array', () => {
    const several = options({ heading: true });
    const text = open(several) + json(reportOf()) + between(several) + json(reportOf([])) + close(several);
    expect(JSON.parse(text)).toEqual([reportOf(), reportOf([])]);
  });

  test.each([
    ['an escape sequence', '\u001b[31m', '\\u001b[31m'],
    ['a C1 control', '\u009b31m', '\\u009b31m'],
    ['a delete', '\u007f', '\\u007f'],
    ['a direction override', '\u202eabc', '\\u202eabc'],
    ['an isolate', '\u2067abc\u2069', '\\u2067abc\\u2069'],
    ['a direction mark', '\u200fabc', '\\u200fabc'],
    ['a line separator', '\u2028', '\\u2028'],
  ])('writes %s as an escape, and loses nothing', (_, text, written) => {
    for (const render of [json, ndjson]) {
      const out = render(reportOf([content(text)]));
      expect(out).toContain(`"text":${render === json ? ' ' : ''}"${written}"`);
      expect(JSON.parse(out).claims[0].content.text).toBe(text);
    }
  });
});

describe('TSV', () => {
  const only = (names: string[], changes: Partial<RenderOptions> = {}) => options({ columns: names, ...changes });

  test('has a header with the columns in their order, or in the order asked for', () => {
    expect(header(options())).toBe(`${columns.join('\t')}\n`);
    expect(header(only(['cue', 'source']))).toBe('cue\tsource\n');
  });

  test('has a row for each claim, with a cell for each column', () => {
    expect(tsv(reportOf(), options())).toBe(
      [
        ['seed', 'c1', '', 'indirect', 'low', '1', 'وكالة سانا', 'وكالة "سانا"', 'organisation', 'وكالة سانا', 'وذكرت'],
        ['الأسد تلقى اتصالاً', 'neutral', 'certain', 'positive', '', 'ar/dhakara', 'ar/cue-source-that-content'],
        ['2', '3', '1', '30', '48', 'speech\n'],
      ]
        .flat()
        .join('\t'),
    );
  });

  test("leaves out the writer's own voice unless all is asked for", () => {
    expect(tsv(reportOf([ownVoice()]), only(['id']))).toBe('');
    expect(tsv(reportOf([ownVoice()]), only(['id', 'source'], { all: true }))).toBe('w1\t\n');
  });

  test.each([
    ['a tab and a line end become a space', 'a\tb\r\nc', 'a b c'],
    ['an escape sequence loses its control', 'a\u001b[31mb', 'a [31mb'],
    ['direction controls go', '\u2067a\u2069\u202e\u200f', 'a'],
    ['a joiner stays', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['quotation marks stay as they are', '"a"', '"a"'],
    ['a formula is made text', '=1+1', "'=1+1"],
    ['also behind a blank', ' @x', "' @x"],
    ['also behind a direction mark', '\u200f+1', "'+1"],
    ['also behind a control', '\t-1', "' -1"],
    ['a hyphen within is no formula', 'a-b', 'a-b'],
  ])('%s', (_, text, cell) => {
    expect(tsv(reportOf([content(text)]), only(['content']))).toBe(`${cell}\n`);
  });
});

test('every format in the registry can be loaded and writes text that ends in one newline', async () => {
  for (const name of FORMAT_NAMES) {
    const { render } = await formats[name]();
    expect(render(reportOf(), options(), 'م'.repeat(300)), name).toMatch(/[^\n]\n$/);
  }
});
