import { describe, expect, test } from 'vitest';
import { diffClaims } from '../../src/diff/diff.ts';
import { changesOf, claimsOf, mirrored, shortly } from './versions.ts';

const ARABIC = [
  'زعم المتحدث سامي نصار أن الضربات استهدفت منشآت تخزين.',
  'وقال مسؤول كبير إن المفاوضات ربما انتهت.',
  'وقال الوزير أحمد حسن: «المدارس ستفتح أبوابها يوم الأحد المقبل».',
  'ونقلت وكالة سانا عن مصدر أمني قوله إن الجسر مغلق.',
  'الأمطار أغرقت الشوارع.',
  'وأكد رئيس البلدية كمال منصور أن الأضرار كبيرة.',
].join('\n');

const ENGLISH = [
  'Anna Berg claimed that the dam was built without a permit.',
  'A senior official said the talks possibly failed last week.',
  '“The schools open their doors on Sunday morning,” minister John Hale said.',
  'The rain flooded the streets.',
  'Mayor Tom Reed confirmed that the damage is large.',
].join('\n');

type Edit = readonly [name: string, from: string, to: string, ...expected: string[]];

const ARABIC_EDITS: readonly Edit[] = [
  ['a firmer cue', 'زعم', 'أكد', 'hedge-dropped stance: زعم → أكد'],
  ['a more cautious cue', 'وأكد رئيس', 'وزعم رئيس', 'hedge-added stance: أكد → زعم'],
  ['a dropped hedge', 'ربما انتهت', 'انتهت', 'hedge-dropped certainty: ربما → '],
  ['an added hedge', 'الأضرار كبيرة', 'الأضرار ربما كبيرة', 'hedge-added certainty:  → ربما'],
  ['a name for an anonymous source', 'مصدر أمني', 'خالد منير', 'source-named: مصدر أمني → خالد منير'],
  ['no name for a source', 'المتحدث سامي نصار', 'مصدر مطلع', 'source-unnamed: سامي نصار → مصدر مطلع'],
  ['another source', 'سامي نصار', 'ماجد القاسم', 'source-replaced: سامي نصار → ماجد القاسم'],
  [
    'a shorter chain',
    'ونقلت وكالة سانا عن مصدر أمني قوله إن',
    'وقال مصدر أمني إن',
    'chain-shortened: وكالة سانا + مصدر أمني → مصدر أمني',
  ],
  [
    'another teller on the way',
    'وكالة سانا',
    'وكالة رويترز',
    'chain-replaced: وكالة سانا + مصدر أمني → وكالة رويترز + مصدر أمني',
  ],
  ['another cue of the same stance', 'وقال مسؤول كبير إن', 'وذكر مسؤول كبير أن', 'cue-replaced: قال → ذكر'],
  ['a denial', 'وأكد رئيس البلدية كمال منصور أن', 'ونفى رئيس البلدية كمال منصور أن', 'polarity-flipped: أكد → نفى'],
  ['another word in a quotation', 'الأحد', 'الأربعاء', 'reworded: الأحد → الأربعاء'],
  [
    'a quotation half rewritten',
    'ستفتح أبوابها يوم الأحد المقبل',
    'ستفتح أبوابها بعد العيد مباشرة',
    'reworded: يوم الأحد المقبل» → بعد العيد مباشرة»',
  ],
  ['words put in quotation marks', 'إن الجسر مغلق', 'إن «الجسر مغلق»', 'quoting-changed:  → '],
  [
    'an attribution taken away',
    'وأكد رئيس البلدية كمال منصور أن الأضرار',
    'الأضرار',
    'attribution-removed: كمال منصور + أكد → ',
  ],
  [
    'an attribution added',
    'الأمطار أغرقت',
    'قالت سعاد حداد إن الأمطار أغرقت',
    'attribution-added:  → سعاد حداد + قالت',
  ],
  ['a claim added', 'الأمطار', 'وأعلنت البلدية إغلاق الحدائق.\nالأمطار', 'claim-added: – → البلدية + أعلنت'],
  ['a claim taken away', 'وقال مسؤول كبير إن المفاوضات ربما انتهت.\n', '', 'claim-removed: مسؤول كبير + قال → –'],
  ['a sentence of the writer’s own', 'الأمطار', 'وتوقفت الحافلات.\nالأمطار', '(claim-added: – → )'],
  ['vowel marks', 'الجسر مغلق', 'الجِسْرُ مُغْلَقٌ', '(spelling: الجسر مغلق → الجِسْرُ مُغْلَقٌ)'],
  ['vowel marks on a cue', 'زعم المتحدث', 'زَعَمَ المتحدث', '(spelling: زعم → زَعَمَ)'],
  ['tatweel', 'كبيرة', 'كبيـــرة', '(spelling: كبيرة → كبيـــرة)'],
  [
    'other quotation marks',
    '«المدارس ستفتح أبوابها يوم الأحد المقبل»',
    '"المدارس ستفتح أبوابها يوم الأحد المقبل"',
    '(spelling: «المدارس + المقبل» → "المدارس + المقبل")',
  ],
  ['a hamza', 'الأضرار', 'الاضرار', '(spelling: الأضرار → الاضرار)'],
  ['line ends and blanks', 'إن المفاوضات ربما', 'إن  المفاوضات\u200f ربما'],
];

const ENGLISH_EDITS: readonly Edit[] = [
  ['a firmer cue', 'claimed', 'confirmed', 'hedge-dropped stance: claimed → confirmed'],
  ['a more cautious cue', 'confirmed', 'claimed', 'hedge-added stance: confirmed → claimed'],
  ['a dropped hedge', 'possibly failed', 'failed', 'hedge-dropped certainty: possibly → '],
  ['a name for a source', 'A senior official', 'Carla Diaz', 'source-named: senior official → Carla Diaz'],
  ['no name for a source', 'Anna Berg', 'An unnamed source', 'source-unnamed: Anna Berg → unnamed source'],
  ['another source', 'Anna Berg', 'Lena Fox', 'source-replaced: Anna Berg → Lena Fox'],
  ['a denial', 'confirmed', 'denied', 'polarity-flipped: confirmed → denied'],
  ['another word in a quotation', 'Sunday', 'Monday', 'reworded: Sunday → Monday'],
  [
    'an attribution taken away',
    'Mayor Tom Reed confirmed that the damage',
    'The damage',
    'attribution-removed: Tom Reed + confirmed → ',
  ],
  [
    'an attribution added',
    'The rain flooded',
    'Lena Fox said the rain flooded',
    'attribution-added:  → Lena Fox + said',
  ],
  ['a claim added', 'The rain', 'Lena Fox said the park is closed.\nThe rain', 'claim-added: – → Lena Fox + said'],
  ['another number', 'last week', 'last 2 weeks', 'reworded: week → 2 weeks'],
  [
    'straight quotation marks',
    '“The schools open their doors on Sunday morning,”',
    '"The schools open their doors on Sunday morning,"',
    '(spelling: “The + morning,” → "The + morning,")',
  ],
];

const edited = (article: string, from: string, to: string): string => {
  expect(article.split(from)).toHaveLength(2);
  return article.replace(from, () => to);
};

describe.each([
  ['Arabic', ARABIC, ARABIC_EDITS],
  ['English', ENGLISH, ENGLISH_EDITS],
] as const)('one edit of an %s article is that change and no other', (_, article, edits) => {
  test.each(edits)('%s', async (_, from, to, ...expected) => {
    expect(await changesOf(article, edited(article, from, to))).toEqual(expected);
  });

  test.each(edits)('%s, the versions exchanged', async (_, from, to) => {
    const [before, after] = [await claimsOf(article), await claimsOf(edited(article, from, to))];
    expect(diffClaims(after, before).map(shortly).sort()).toEqual(mirrored(diffClaims(before, after)).sort());
  });
});

describe('claims are aligned', () => {
  const paragraph = (order: readonly number[]): string => order.map((at) => ARABIC.split('\n')[at]).join('\n\n');

  test('the same article gives no change', async () => {
    expect(await changesOf(ARABIC, ARABIC)).toEqual([]);
    expect(await changesOf(ENGLISH, ENGLISH)).toEqual([]);
  });

  test('when a paragraph moves, only that one is reported as moved', async () => {
    expect(await changesOf(paragraph([0, 1, 2, 3, 4, 5]), paragraph([1, 2, 3, 4, 0, 5]))).toEqual(['claim-moved:  → ']);
  });

  test('when a paragraph moves and is reworded', async () => {
    const after = paragraph([1, 2, 3, 4, 0, 5]).replace('منشآت تخزين', 'منشآت عسكرية');
    expect(await changesOf(paragraph([0, 1, 2, 3, 4, 5]), after)).toEqual([
      'claim-moved:  → ',
      'reworded: تخزين → عسكرية',
    ]);
  });

  test('when many sentences are put before it', async () => {
    const before = Array.from({ length: 30 }, (_, index) => `قالت سعاد حداد إن الشارع رقم ${index} مغلق.`).join('\n');
    const changes = await changesOf(ARABIC, `${before}\n${ARABIC}`);
    expect(changes).toHaveLength(30);
    expect(new Set(changes)).toEqual(new Set(['claim-added: – → سعاد حداد + قالت']));
  });

  test('when the same words occur twice, and one occurrence is removed', async () => {
    const twice =
      'قال الوزير أحمد حسن إن الأزمة انتهت.\nوقالت سعاد حداد إن الجسر مغلق.\nوقال الوزير أحمد حسن إن الأزمة انتهت.';
    const [first, middle, last] = twice.split('\n') as [string, string, string];
    const gone = ['claim-removed: أحمد حسن + قال → –'];
    expect(await changesOf(twice, `${middle}\n${last}`)).toEqual(gone);
    expect(await changesOf(twice, `${first}\n${middle}`)).toEqual(gone);
  });

  test('when the same words get another source in one of two places', async () => {
    const before = 'قال خالد منير إن الأزمة انتهت تماما.\nوقالت سعاد حداد إن الأزمة انتهت تماما.';
    expect(await changesOf(before, before.replace('خالد منير', 'ماجد القاسم'))).toEqual([
      'source-replaced: خالد منير → ماجد القاسم',
    ]);
  });

  test('a short content of another source elsewhere is another claim', async () => {
    const before = `قال خالد منير: «نعم».\n${ARABIC}`;
    const after = `${ARABIC}\nوقال ماجد القاسم: «نعم».`;
    expect(await changesOf(before, after)).toEqual([
      'claim-removed: خالد منير + قال → –',
      'claim-added: – → ماجد القاسم + قال',
    ]);
  });
});

test('a source that is no longer introduced is the same source', async () => {
  const before = 'قال جون كيربي إن الضربات دقيقة.\nوأضاف جون كيربي أن الأهداف دُمرت. وقالت سعاد حداد إن الجسر مغلق.';
  expect(
    await changesOf(before, before.replace('قال جون كيربي', 'قال كيربي').replace('وأضاف جون كيربي', 'وأضاف كيربي')),
  ).toEqual(['(source-reworded: جون كيربي → كيربي)', '(source-reworded: جون كيربي → كيربي)']);
  const sources = 'علمت الصحيفة من مصادر سورية مطلعة أن الاجتماع عُقد.\nوكشفت المصادر أن الاتفاق وُقع.';
  expect(await changesOf(sources, sources.replace(/.*\n/, ''))).toEqual([
    'claim-removed: مصادر سورية مطلعة + علمت → –',
    'source-reworded: مصادر سورية مطلعة → المصادر',
    'chain-shortened: الصحيفة + مصادر سورية مطلعة → المصادر',
  ]);
});

describe('a claim inside another', () => {
  const RELAYED = 'أشارت مصادر مطلعة إلى أن أنقرة أبلغت الفصائل أن المقاتلين سيتلقون تدريبات خاصة.';

  test('changes alone', async () => {
    expect(await changesOf(RELAYED, RELAYED.replace('أبلغت الفصائل أن', 'زعمت أن'))).toEqual([
      'reworded: أبلغت الفصائل → زعمت',
      'hedge-added stance: أبلغت → زعمت',
    ]);
    expect(await changesOf(RELAYED, RELAYED.replace('تدريبات خاصة', 'تدريبات مكثفة'))).toEqual([
      'reworded: خاصة → مكثفة',
    ]);
  });

  test('has its own level by the cue of the other', async () => {
    expect(await changesOf(RELAYED, RELAYED.replace('أشارت مصادر مطلعة إلى أن', 'زعمت مصادر مطلعة أن'))).toEqual([
      'hedge-added stance: أشارت → زعمت',
    ]);
  });
});
