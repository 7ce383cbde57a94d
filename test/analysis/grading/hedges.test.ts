import { describe, expect, test } from 'vitest';
import { findHedges, isUncertain } from '../../../src/analysis/grading/hedges.ts';
import { packOf } from '../../../src/language/index.ts';
import { readDocument } from '../../../src/text/document.ts';

const [ar, en] = await Promise.all([packOf('ar'), packOf('en')]);
const find = (text: string) => {
  const pack = /\p{Script=Arabic}/u.test(text) ? ar : en;
  return findHedges(readDocument({ id: 'test', path: null, text }, pack), pack);
};
const kinds = (text: string) => find(text).map((hedge) => [text.slice(hedge.start, hedge.end), hedge.kind]);

describe('قد before an imperfect may be; before a perfect it is', () => {
  test.each([
    'قد يصل الوفد غدا',
    'وقد تنخفض الأسعار',
    'قد لا تكون النتائج دقيقة',
    'قد لا يصل',
    'قد تتأخر الرحلة',
    'فقد يؤدي ذلك إلى أزمة',
    'قد تسبب العاصفة أضرارا',
    'قد نضطر إلى المغادرة',
    'قَدْ يَصِلُ الوفد',
    'قد تموت الأشجار',
  ])('%s: may', (text) => {
    expect(find(text).map(({ kind }) => kind)).toContain('possible');
  });

  test.each([
    'وقد تم توقيع الاتفاق',
    'وكانت الحكومة قد تمكنت من إخماد الحريق',
    'وكان الوزير قد نشر بيانا',
    'وقد تعرض الموكب لهجوم',
    'وقد تسبب الحادث في وفاة رجل',
    'لقد وصل الوفد',
    'وكان قد أعلن استقالته',
    'وقد نجحت الخطة',
    'كانا قد توصلا إلى اتفاق',
    'وقد تحدث عن الخطة',
  ])('%s: has', (text) => {
    expect(find(text).filter(isUncertain)).toEqual([]);
  });

  test.each(['باع سمك القد في السوق', 'المدينة القديمة', 'قدم استقالته'])('%s: no قد at all', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('homographs of hedges are no hedges', () => {
  test.each([
    ['The vote is in May.', []],
    ['In May 2021 the vote may be held.', [['may be', 'possible']]],
    ['They faced the might of the fleet.', []],
    ['The might of the fleet might fade.', [['might', 'possible']]],
    ['The work was done as well as possible.', []],
    ['Both results are equally likely.', []],
    ['The free will of the people counts if anything does.', [['if', 'condition']]],
    ['لا يمكن قبول ذلك', []],
    ['يمكن أن يقبل ذلك', [['يمكن أن', 'possible']]],
    ['غالبا ما يسافر', []],
    ['نشرت صحيفة لو موند الخبر', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('kinds', () => {
  test('a figure rounded, an emphasis and an ability are recorded, but not as uncertain', () => {
    const text = 'لا شك أن نحو 300 شخص بإمكانهم الحضور';
    expect(kinds(text)).toEqual([
      ['لا شك', 'booster'],
      ['نحو', 'approximator'],
      ['بإمكانهم', 'root'],
    ]);
    expect(find(text).filter(isUncertain)).toEqual([]);
  });

  test('a reported question and a condition differ', () => {
    expect(kinds('He asked if it rained.')).toEqual([['if', 'investigation']]);
    expect(kinds('He stays if it rains.')).toEqual([['if', 'condition']]);
    expect(kinds('سئل عما إذا كان سيعود')).toEqual([['عما إذا', 'question']]);
    expect(kinds('يعود إذا توقف المطر')).toEqual([['إذا', 'conditional']]);
  });
});

describe('spans', () => {
  test('the longest form is taken, without a conjunction written onto it', () => {
    expect(kinds('ومن غير المرجح أن يصل')).toEqual([['من غير المرجح', 'improbable']]);
    expect(kinds('وربما يصل')).toEqual([['ربما', 'possible']]);
  });

  test('a subordinate clause begins after the word that opens it', () => {
    const text = 'He left because it may rain.';
    const [hedge] = find(text);
    expect(text.slice(hedge?.clauseStart)).toBe('because it may rain.');
  });

  test('finds each hedge of a long text', () => {
    const text = 'قد يصل الوفد غدا، وربما يعود إذا لم يتوقف المطر، كما يقال.\n'.repeat(2000);
    const document = readDocument({ id: 'long', path: null, text }, ar);
    expect(findHedges(document, ar)).toHaveLength(4 * 2000);
  });
});
