import { describe, expect, test } from 'vitest';
import { comparison } from './comparing.ts';

/** The sources that are heard in both of two articles, each of one sentence. */
const inBoth = async (first: string, second: string) => {
  const { sources } = await comparison(first, second);
  return sources.filter(({ articles, one }) => one && articles.length > 1).map(({ name }) => name);
};

const said = (name: string): string =>
  /\p{Script=Arabic}/u.test(name) ? `قالت ${name} إن المطر هطل طوال الليل.` : `${name} said that it rained all night.`;

describe('a source of two articles is one', () => {
  test.each([
    ['by the same name in other spelling', 'وِكالة سَانا', 'وكالة "سانا"'],
    ['with what kind of body it is and without', 'وكالة سانا الرسمية السورية', 'سانا'],
    ['a newspaper, as its own name says', 'صحيفة هآرتس الإسرائيلية', 'هآرتس'],
    ['a ministry, with the word and without', 'وزارة الخارجية الروسية', 'الخارجية الروسية'],
    ['with its article and without', 'The Transport Workers Union', 'Transport Workers Union'],
    ['an agency by its long name and its short one', 'The Associated Press', 'AP'],
    ['an agency in the two languages', 'وكالة رويترز', 'Reuters'],
    ['by a short name that an article gives in brackets', 'منظمة الأغذية والزراعة (فاو)', 'الفاو'],
    ['a newspaper in English', 'The Haaretz newspaper', 'Haaretz'],
  ])('%s: %s, %s', async (_, first, second) => {
    expect(await inBoth(said(first), said(second))).toHaveLength(1);
  });
});

describe('sources of two articles are two', () => {
  test.each([
    ['ministries of two countries', 'وزارة الخارجية الروسية', 'وزارة الخارجية الإيرانية'],
    ['agencies of two countries', 'وكالة الأنباء السورية', 'وكالة الأنباء العراقية'],
    ['two bodies of one country', 'الحكومة التركية', 'وزارة الدفاع التركية'],
    ['newspapers of one city', 'The New York Times', 'The New York Post'],
    ['a name in two scripts, which nobody says is one', 'سعاد مراد', 'Souad Mourad'],
    ['sources without a name', 'مصادر أمنية', 'مصادر أمنية'],
    ['offices without a name', 'The mayor', 'The mayor'],
  ])('%s: %s, %s', async (_, first, second) => {
    expect(await inBoth(said(first), said(second))).toEqual([]);
  });
});

describe('the credits of an article', () => {
  test.each([
    ['a dateline', 'Bridge shut\nLONDON (Reuters) - It rained all night.', ['agency/reuters']],
    ['an Arabic one', 'إغلاق الجسر\nدمشق – سانا : هطل المطر طوال الليل في المدينة.', ['agency/sana']],
    [
      'a line of its own below',
      'Bridge shut\nIt rained all night in town.\nNobody was hurt.\nSource: AFP',
      ['agency/afp'],
    ],
    ['brackets below', 'إغلاق الجسر\nهطل المطر طوال الليل.\nوأغلق الطريق.\n(أ ف ب)', ['agency/afp']],
    [
      'brackets behind the last words',
      'Bridge shut\nIt rained all night in town. Nobody was hurt. (AP)',
      ['agency/ap'],
    ],
    [
      'two in one line',
      'Bridge shut\nIt rained all night.\nNobody was hurt.\nAFP / Reuters',
      ['agency/afp', 'agency/reuters'],
    ],
    ['not: agencies that are not named', 'إغلاق الجسر\nدمشق – وكالات : هطل المطر طوال الليل في المدينة.', []],
    [
      'not: an agency that a sentence speaks of',
      'Bridge shut\nIt rained all night.\nReuters moved to a new house.',
      [],
    ],
    ['not: what an agency says', 'Bridge shut\nReuters said it rained.', []],
    ['not: other brackets', 'Bridge shut\nIt rained all night in town. Nobody was hurt (AP and others said more).', []],
  ])('%s', async (_, text, expected) => {
    const { articles } = await comparison(text);
    expect(articles[0]?.credits.flatMap(({ keys }) => keys)).toEqual(expected);
  });
});

test('the index has the claims of a source, those it relays, and the articles that credit it', async () => {
  const { sources } = await comparison(
    'ذكرت وكالة سانا أن الجسر أغلق. ونقلت سانا عن أحمد الحسن أن العمل يستمر.',
    'المطر\nدمشق – سانا : قال أحمد الحسن إن المطر هطل طوال الليل.',
  );
  const index = sources.map(({ name, articles, says, passesOn, credited }) => [
    name,
    articles,
    says.length,
    passesOn.length,
    credited,
  ]);
  expect(index).toContainEqual(['وكالة سانا', [0, 1], 1, 1, [1]]);
  expect(index).toContainEqual(['أحمد الحسن', [0, 1], 2, 0, []]);
});
