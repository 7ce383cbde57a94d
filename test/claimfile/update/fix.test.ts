import { describe, expect, test } from 'vitest';
import { ARTICLE, problemsOf, shortly } from '../good.ts';
import { fixed, spelt } from './fixing.ts';

describe('a claim file is fixed', () => {
  const longer = `${ARTICLE}\nوفُتحت المدارس أمس.`;
  type Row = readonly [string, (good: string) => string, string, readonly string[], (good: string) => string];
  const rows: readonly Row[] = [
    ['where nothing is wrong', (good) => good, ARTICLE, [], (good) => good],
    [
      'in its quotation marks',
      (good) => good.replace('"We won', '«We won'),
      ARTICLE,
      [],
      (good) => good.replace('"We won', '«We won'),
    ],
    [
      'in its vowel marks',
      (good) => good.replace('الأزمةَ انتهت', 'الأزمة انْتَهت'),
      ARTICLE,
      ['spelt as in the article'],
      (good) => good,
    ],
    [
      'in its title',
      (good) => good.replace('title: الوزير أمام نهاية الأزمة', 'title: "الوزير: لا أزمة" # منى'),
      ARTICLE,
      ['title'],
      (good) => good.replace('title: الوزير أمام نهاية الأزمة', 'title: "الوزير أمام نهاية الأزمة" # منى'),
    ],
    [
      'in its tatweel',
      (good) => good.replace('cue: قال', 'cue: قـــال'),
      ARTICLE,
      ['spelt as in the article'],
      (good) => good,
    ],
    [
      'in its blanks',
      (good) => good.replace('via: في بيان', 'via: في   بيان # منى'),
      ARTICLE,
      ['spelt as in the article'],
      (good) => good.replace('via: في بيان', 'via: في بيان # منى'),
    ],
    [
      'where at is wrong',
      (good) => good.replace('prefix: مسؤول كبير بأن', 'prefix: مسؤول صغير بأن'),
      ARTICLE,
      ['re-anchored'],
      (good) => good,
    ],
    [
      'but not where a word is wrong',
      (good) => good.replace('ستفتح', 'ستغلق'),
      ARTICLE,
      [],
      (good) => good.replace('ستفتح', 'ستغلق'),
    ],
    [
      'but not in what has gone',
      (good) => good.replace('- id: c2', '- id: c2\n    gone: true').replace('الأزمةَ', 'الأزمة'),
      ARTICLE,
      [],
      (good) => good.replace('- id: c2', '- id: c2\n    gone: true').replace('الأزمةَ', 'الأزمة'),
    ],
    [
      'but not with the sha256 of an article that says otherwise',
      (good) => good,
      longer.replace('المدارس ستفتح', 'المدارس ستغلق'),
      [],
      (good) => good,
    ],
  ];
  test.each(rows)('%s', async (_, edit, article, repairs, expected) => {
    const good = await spelt();
    expect(await fixed(edit(good), article)).toMatchObject({ text: expected(good), repairs });
  });

  test('with the sha256 of an article that still has all its words', async () => {
    const { text, repairs } = await fixed(await spelt(), longer);
    expect(repairs).toEqual(['sha256']);
    expect(shortly(await problemsOf(text, { found: 'read', text: longer }))).toEqual([]);
  });

  test('with a selector where the same words occur twice', async () => {
    const good = await spelt();
    const { text, repairs } = await fixed(good.replace(/ {4}at:\n.*\n/, ''));
    expect(repairs).toEqual(['re-anchored']);
    expect(shortly(await problemsOf(text))).toEqual([]);
  });
});
