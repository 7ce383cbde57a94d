import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { packOf } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/document.ts';

const pack = await packOf('ar');

/** The sources of an article's attributed claims, each as `name, transparency`. */
function sourcesOf(text: string): string[] {
  const { claims } = analyze(readDocument({ id: 'article', path: null, text }, pack), pack);
  return claims.flatMap(({ source }) => (source === null ? [] : [`${source.name}, ${source.transparency}`]));
}

const said = (who: string): string => `وقال ${who} إن الجسر مغلق.`;

describe('the name of a source in Arabic', () => {
  test.each([
    ['ماجد خلف الله', 'ماجد خلف الله, person'],
    ['نور الدين الطبوبي', 'نور الدين الطبوبي, person'],
    ['بان كي مون', 'بان كي مون, person'],
    ['وزير الخارجية شي جين بينغ', 'شي جين بينغ, person'],
    ['غير بيدرسون', 'غير بيدرسون, person'],
    ['المتحدث سامي الحداد', 'سامي الحداد, person'],
    ['مدير الشركة الوطنية (مياه) ماجد جاد الله', 'ماجد جاد الله, person'],
  ])('has the words that are others elsewhere: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test.each([
    ['سامي الحداد بفضل الله', 'سامي الحداد, person'],
    ['الوزير غير المعني', 'الوزير غير المعني, role'],
  ])('has no words of a phrase that is no name: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test('is a surname that looks like a preposition and a word', () => {
    const text = 'قال إدريس لشكر إن الحزب موحد. وأكد لشكر أن المؤتمر قريب.';
    expect(sourcesOf(text)).toEqual(['إدريس لشكر, person', 'إدريس لشكر, person']);
  });

  test('has no addressee in it', () => {
    const text = 'قال سامي الحداد لرويترز إن الجسر مغلق. وقال لرويترز إن العمل مستمر.';
    expect(sourcesOf(text)).toEqual(['سامي الحداد, person', 'سامي الحداد, person']);
  });
});
