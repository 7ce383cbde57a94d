import { describe, expect, test } from 'vitest';
import {
  DEFAULT_KINDS,
  hiddenClaims,
  parseKinds,
  parseLevels,
  type Selection,
  selectClaims,
} from '../../../src/cli/batch/select.ts';
import { claimOf, ownVoice, reportOf } from '../../report/fixture.ts';

describe('levels by name', () => {
  test.each([
    ['one', 'high', ['high']],
    ['several, in their own order', 'high, low', ['low', 'high']],
    ['one and above', 'medium+', ['medium', 'high', 'very-high']],
    ['the highest and above', 'very-high+', ['very-high']],
    ['one and above, with another', 'none,high+', ['none', 'high', 'very-high']],
    ['all', 'none+', ['none', 'low', 'medium', 'high', 'very-high']],
    ['a name that is none', 'hihg', null],
    ['an empty name', 'high,', null],
    ['nothing', '', null],
    ['a plus alone', '+', null],
  ])('%s', (_, value, levels) => {
    expect(parseLevels(value)).toEqual(levels);
  });
});

describe('kinds by name', () => {
  test.each([
    ['one', 'intention', ['intention']],
    ['several, in their own order', 'refusal, speech', ['speech', 'refusal']],
    ['a name that is none', 'speach', null],
    ['an empty name', 'speech,', null],
    ['all of them is no name beside others', 'all,speech', null],
  ])('%s', (_, value, kinds) => {
    expect(parseKinds(value)).toEqual(kinds);
  });

  test('all are nine', () => {
    expect(parseKinds(' all ')).toHaveLength(9);
  });
});

describe('the selected claims', () => {
  const hedged = (level: 'low' | 'high') => ({ level, points: 1, reasons: [] });
  const report = reportOf([
    claimOf({ id: 'low', hedging: hedged('low') }),
    claimOf({ id: 'high', hedging: hedged('high') }),
    claimOf({
      id: 'mention',
      source: { text: 'الميادين', spans: [], id: null, name: null, transparency: 'none' },
      chain: [],
    }),
    claimOf({
      id: 'told',
      chain: [
        { id: 's2', name: 'رويترز' },
        { id: 's1', name: 'وكالة سانا' },
      ],
    }),
    ownVoice({ id: 'own' }),
  ]);
  const ids = (selection: Partial<Selection>) =>
    selectClaims(report, { levels: null, kinds: null, source: null, ...selection }).claims.map(({ id }) => id);

  test.each([
    ['all, if nothing is asked', {}, ['low', 'high', 'mention', 'told', 'own']],
    ['by level', { levels: ['high'] }, ['high']],
    ['by kind, the writer’s own voice having none', { kinds: ['intention'] }, ['own']],
    ['by several kinds', { kinds: ['thought', 'speech'] }, ['low', 'high', 'mention', 'told', 'own']],
    ['the own voice has a level as well', { levels: ['none'] }, ['own']],
    ['by a part of the name', { source: 'سانا' }, ['low', 'high', 'told']],
    ['whatever the spelling', { source: 'وكاله "سانا' }, ['low', 'high', 'told']],
    ['by the words here where no name is known', { source: 'الميادين' }, ['mention']],
    ['by a teller on the chain', { source: 'رويترز' }, ['told']],
    ['by both', { levels: ['high'], source: 'سانا' }, ['high']],
    ['none', { source: 'nobody' }, []],
  ] as const)('%s', (_, selection, expected) => {
    expect(ids(selection)).toEqual(expected);
  });

  test.each([
    ['nothing', {}, { kinds: 0, filters: 0 }],
    ['by conditions', { levels: ['high'] }, { kinds: 0, filters: 3 }],
    ['by chosen kinds', { kinds: ['intention'] }, { kinds: 0, filters: 4 }],
    ['by the default kinds', { kinds: [...DEFAULT_KINDS] }, { kinds: 0, filters: 0 }],
  ] as const)('what is hidden is counted: %s', (_, selection, expected) => {
    expect(hiddenClaims(report, { levels: null, kinds: null, source: null, ...selection })).toEqual(expected);
  });

  test('the parent of a claim is the nearest one that is shown', () => {
    const nested = reportOf([
      claimOf({ id: 'outer', hedging: hedged('high') }),
      claimOf({ id: 'middle', parent: 'outer', hedging: hedged('low') }),
      claimOf({ id: 'inner', parent: 'middle', hedging: hedged('high') }),
      claimOf({ id: 'alone', parent: 'hidden', hedging: hedged('high') }),
      claimOf({ id: 'hidden', hedging: hedged('low') }),
    ]);
    const { claims } = selectClaims(nested, { levels: ['high'], kinds: null, source: null });
    expect(claims.map(({ id, parent }) => [id, parent])).toEqual([
      ['outer', null],
      ['inner', 'outer'],
      ['alone', null],
    ]);
    const all = { levels: null, kinds: [...DEFAULT_KINDS], source: null };
    expect(selectClaims(nested, all).claims.map(({ parent }) => parent)).toEqual([
      null,
      'outer',
      'middle',
      'hidden',
      null,
    ]);
  });

  test('data on the whole article is kept', () => {
    const { claims, problems, ...rest } = selectClaims(report, { levels: ['high'], kinds: null, source: null });
    expect(claims).toHaveLength(1);
    expect(problems).toMatchObject([{ rule: 'claims-hidden', severity: 'info' }]);
    expect(rest).toEqual({ ...report, claims: undefined, problems: undefined });
  });
});
