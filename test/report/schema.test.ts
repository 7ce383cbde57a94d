import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { claimOf, ownVoice, reportOf } from './fixture.ts';

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

test('the schema and the Report type agree', () => {
  expectTypeOf<Writable<Report>>().toExtend<z.input<typeof reportSchema>>();
  expectTypeOf<z.output<typeof reportSchema>>().toExtend<Report>();
});

describe('valid', () => {
  test.each([
    ['an attributed claim and one in the own voice', reportOf()],
    ['no claims', reportOf([])],
    [
      'a source that is unexpressed and unresolved',
      reportOf([claimOf({ source: { text: '', spans: [], id: null, name: null, transparency: 'none' } })]),
    ],
    ['a colon for a cue', reportOf([claimOf({ cue: { text: ':', spans: [{ start: 4, end: 5 }], entry: null } })])],
    [
      'a problem with a place',
      { ...reportOf(), problems: [{ rule: 'a-b', severity: 'info', message: 'x', path: null, line: 1, column: 1 }] },
    ],
  ])('%s', (_, report) => {
    expect(reportSchema.parse(report)).toEqual(report);
  });
});

describe('invalid', () => {
  test.each([
    ['another version of the format', { ...reportOf(), schema: 'isnad-report/2' }, 'schema'],
    ['a field without a description', { ...reportOf(), extra: 1 }, ''],
    [
      'an offset that is no whole number',
      reportOf([claimOf({ content: { text: 'x', spans: [{ start: 0.5, end: 1 }] } })]),
      'claims.0.content.spans.0.start',
    ],
    [
      'a place that counts from zero',
      reportOf([ownVoice({ place: { paragraph: 1, line: 0, column: 1 } })]),
      'claims.0.place.line',
    ],
    [
      'an entry without its language',
      reportOf([claimOf({ cue: { text: 'x', spans: [], entry: 'dhakara' } })]),
      'claims.0.cue.entry',
    ],
  ])('%s', (_, report, path) => {
    const result = reportSchema.safeParse(report);
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
