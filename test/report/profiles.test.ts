import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/analysis/grading/policy.ts';
import type { Level, Stance, Transparency } from '../../src/language/values.ts';
import { profilesOf, voicesOf } from '../../src/report/profiles.ts';
import type { Report } from '../../src/report/report.ts';
import { claimOf, ownVoice, reportOf } from './fixture.ts';

const claimBy = (name: string | null, [stance, points, level]: [Stance, number, Level], more: object = {}) =>
  claimOf({
    source: { text: '', spans: [], id: name === null ? null : 's1', name, transparency: 'person' },
    chain: [],
    stance,
    hedging: { points, level, reasons: [] },
    ...more,
  });
const SAID: [Stance, number, Level] = ['neutral', 2, 'medium'];
const CLAIMED: [Stance, number, Level] = ['distance', 4, 'high'];
const CONFIRMED: [Stance, number, Level] = ['endorse', 1, 'low'];

const profiles = (...reports: Report[]) => profilesOf(reports.map(voicesOf), DEFAULT_POLICY);

test('a profile counts claims and stances, and has the mean and the range of their levels', () => {
  const report = reportOf([claimBy('سانا', SAID), claimBy('سانا', CLAIMED), claimBy('سانا', CONFIRMED), ownVoice()]);
  expect(profiles(report)).toEqual([
    {
      name: 'سانا',
      transparency: 'person',
      articles: 1,
      claims: 3,
      relayed: 0,
      stances: { endorse: 1, neutral: 1, distance: 1 },
      points: 2.33,
      level: 'medium',
      lowest: 'low',
      highest: 'high',
    },
  ]);
});

describe('sources with the same folded name are one', () => {
  test.each([
    ['hamza', 'إردوغان', 'اردوغان'],
    ['tashkeel', 'وَكالة سانا', 'وكالة سانا'],
    ['quotation marks and ta marbuta', 'وكالة "سانا"', 'وكاله سانا'],
    ['case', 'Anna Berg', 'ANNA BERG'],
  ])('%s', (_, first, second) => {
    const merged = profiles(
      reportOf([claimBy(second, SAID)]),
      reportOf([claimBy(first, SAID), claimBy(first, CLAIMED)]),
      reportOf([claimBy('other', SAID)]),
    );
    expect(merged.map(({ name, articles, claims }) => [name, articles, claims])).toEqual([
      [first, 2, 3],
      ['other', 1, 1],
    ]);
  });

  test('sources with other names are separate', () => {
    expect(profiles(reportOf([claimBy('Berg', SAID), claimBy('Bergson', SAID), claimBy('!', SAID)]))).toHaveLength(3);
  });
});

test('those with most claims come first, equal ones in the order of the articles', () => {
  const names = ['a', 'b', 'c', 'b', 'd'].map((name) => claimBy(name, SAID));
  expect(profiles(reportOf(names)).map(({ name }) => name)).toEqual(['b', 'a', 'c', 'd']);
});

test('claims of unnamed sources share a profile, and an unresolved mention has its own', () => {
  const unresolved = claimBy(null, SAID, {
    source: { text: 'هو', spans: [], id: null, name: null, transparency: 'none' as Transparency },
  });
  const found = profiles(reportOf([claimBy(null, SAID), claimBy(null, CLAIMED), unresolved]));
  expect(found.map(({ name, claims }) => [name, claims])).toEqual([
    [null, 2],
    ['هو', 1],
  ]);
});

test('a source that only relays has a profile without a level', () => {
  const chain = [
    { id: 's9', name: 'الميادين' },
    { id: 's1', name: 'مصادر' },
  ];
  const found = profiles(reportOf([claimBy('مصادر', SAID, { chain }), claimBy('مصادر', SAID)]));
  expect(found).toMatchObject([
    { name: 'مصادر', claims: 2, relayed: 0 },
    { name: 'الميادين', claims: 0, relayed: 1, points: null, level: null, lowest: null, highest: null },
  ]);
});

test('the mean has the level of the policy in force', () => {
  const policy = { ...DEFAULT_POLICY, levels: { none: 0, low: 1, medium: 3, high: 4, 'very-high': 5 } };
  const report = reportOf([claimBy('a', SAID), claimBy('a', ['neutral', 3, 'medium'])]);
  expect(profilesOf([voicesOf(report)], policy)).toMatchObject([{ points: 2.5, level: 'low' }]);
});

test('no article gives no source', () => {
  expect(profiles()).toEqual([]);
  expect(profiles(reportOf([ownVoice()]))).toEqual([]);
});
