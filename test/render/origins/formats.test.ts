import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { selectOrigins } from '../../../src/origins/select.ts';
import { ORIGIN_FORMAT_NAMES, originFormats } from '../../../src/render/origins/origin-formats.ts';
import { comparison } from '../../origins/comparing.ts';
import { options } from '../claims/articles.ts';

const BRIDGE = 'الجسر القديم على النهر أغلق أمام حركة السير بسبب الفيضان';
const compared = await comparison(
  `دمشق – سانا : أعلن وزير النقل أحمد الحسن أن ${BRIDGE}.`,
  `نقلت وكالة سانا عن أحمد الحسن قوله إن ${BRIDGE}.`,
  `${BRIDGE}. وقال سامر حداد إن الجسر القديم على النهر أغلق أمام السيارات اليوم.`,
  'Anna Berg said that the old harbour will be sold.',
);

/** What is written of the comparison in a format. */
async function written(name: (typeof ORIGIN_FORMAT_NAMES)[number], by: 'origin' | 'source', ui: 'en' | 'ar' = 'en') {
  const { prepare, render } = await originFormats[name]();
  const shown = selectOrigins(compared, {
    articles: name === 'table' || name === 'markdown' ? 2 : 1,
    ownVoice: false,
    source: null,
  });
  await prepare?.({ comparison: shown, by }, options({ ui }));
  return render({ comparison: shown, by }, options({ ui }));
}

test('the table has one line an origin, with its articles, its reason, and other speakers', async () => {
  expect(await written('table', 'origin')).toBe(
    [
      `#   Source      ${'Claim'.padEnd(BRIDGE.length)}  In, and why it is one`,
      `o1  أحمد الحسن  ${BRIDGE}  a.txt · ◑ medium; b.txt · ◕ high; like a.txt: both name أحمد الحسن; both have it from سانا; 100 % of the words are the same; c.txt · (own voice); like a.txt: 100 % of the words are the same; also said by: سامر حداد`,
      '4 articles · 4 claims · one stands in several articles',
      '',
    ].join('\n'),
  );
});

test('by source it has a line a claim, and one for each article that is from an agency', async () => {
  const lines = (await written('table', 'source')).split('\n').map((line) => line.split(/ {2,}/));
  expect(lines.slice(1, 5)).toEqual([
    ['أحمد الحسن', 'a.txt', '◑ medium', BRIDGE],
    ['وكالة سانا ← أحمد الحسن', 'b.txt', '◕ high', BRIDGE],
    ['سانا', 'a.txt', '(the article is from it)'],
    ['وكالة سانا ← أحمد الحسن', 'b.txt', '◕ high', BRIDGE],
  ]);
});

test('in Arabic everything but the articles is Arabic', async () => {
  expect(await written('table', 'origin', 'ar')).toContain(
    'كلاهما يسمّي أحمد الحسن؛ كلاهما عن سانا؛ 100٪ من الألفاظ واحدة',
  );
});

describe('JSON', () => {
  test('has the articles, and claims, sources and reasons that name them by their indexes', async () => {
    const { schema, articles, origins, sources, copies } = JSON.parse(await written('json', 'origin'));
    expect([schema, copies]).toEqual(['isnad-origins/1', []]);
    expect(articles[0]).toEqual({
      ...{ id: 'a', path: 'a.txt', title: null, language: 'ar', outlet: null, published: null },
      ...{ credits: ['سانا'], claims: 1 },
    });
    expect(origins[0]).toMatchObject({
      id: 'o1',
      articles: [0, 1, 2],
      alike: [{ id: 'o2', speaker: 'سامر حداد' }],
      claims: [
        {
          article: 0,
          source: { name: 'أحمد الحسن', transparency: 'person' },
          through: [],
          content: BRIDGE,
          join: null,
        },
        { article: 1, through: ['وكالة سانا'], join: { article: 0, speaker: 'أحمد الحسن', relay: 'سانا', share: 1 } },
        { article: 2, source: null, join: { article: 0, speaker: null, relay: null, share: 1 } },
      ],
    });
    const [, sana] = sources;
    expect(sana).toMatchObject({ name: 'سانا', one: true, articles: [0, 1], credited: [0], says: [] });
    expect(sana.passesOn).toEqual([{ article: 1, claim: origins[0].claims[1].claim }]);
  });

  test.each(['origin', 'source'] as const)('as NDJSON it has one complete line for each %s', async (by) => {
    const lines = (await written('ndjson', by))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const whole = JSON.parse(await written('json', by));
    expect(lines.map(({ in: _, ...rest }) => rest)).toEqual(by === 'origin' ? whole.origins : whole.sources);
    expect(lines[0].in[0]).toEqual({ article: 0, id: 'a', path: 'a.txt' });
  });
});

test('CSV has a record for each claim, with its origin and reason', async () => {
  const records: Record<string, string>[] = parse(await written('csv', 'origin'), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
  expect(
    records.map(({ origin, document, source, like_document, speaker, relay, share }) => [
      origin,
      document,
      source,
      like_document,
      speaker,
      relay,
      share,
    ]),
  ).toEqual([
    ['o1', 'a', 'أحمد الحسن', '', '', '', ''],
    ['o1', 'b', 'أحمد الحسن', 'a', 'أحمد الحسن', 'سانا', '1'],
    ['o1', 'c', '', 'a', '', '', '1'],
    ['o2', 'c', 'سامر حداد', '', '', '', ''],
    ['o3', 'd', 'Anna Berg', '', '', '', ''],
  ]);
});

test('hostile content of articles stays text in every format', async () => {
  const name = '=Anna "<b>Berg</b>" | `x` \u001b[31m\u202e';
  const hostile = await comparison(
    `${name} said that =1+1 <script>alert(1)</script> was what ]]> the whole story had been about.`,
    `Omar Khan said that =1+1 <script>alert(1)</script> was what ]]> the whole story had been about.`,
  );
  for (const format of ORIGIN_FORMAT_NAMES) {
    for (const by of ['origin', 'source'] as const) {
      const { prepare, render } = await originFormats[format]();
      await prepare?.({ comparison: hostile, by }, options());
      const text = render({ comparison: hostile, by }, options());
      expect(text, format).not.toMatch(/[^\P{Cc}\n\r]|[\u202a-\u202e]/u);
      if (format === 'html' || format === 'markdown') expect(text).not.toMatch(/<script>alert|<b>/);
      if (format === 'csv') expect(text).not.toMatch(/(?:^|,)"?=/m);
    }
  }
});

test('without articles or claims every format says so and ends in a newline', async () => {
  const nothing = await comparison();
  for (const format of ORIGIN_FORMAT_NAMES) {
    const { prepare, render } = await originFormats[format]();
    await prepare?.({ comparison: nothing, by: 'origin' }, options());
    const text = render({ comparison: nothing, by: 'origin' }, options());
    expect(text === '' || text.endsWith('\n'), format).toBe(true);
  }
});
