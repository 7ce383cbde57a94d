import { describe, expect, test } from 'vitest';
import { ARTICLE, GOOD, problemsOf, shortly } from '../good.ts';

describe('the message of a problem', () => {
  test.each([
    [
      'a key that is nearly right',
      GOOD.replace('outlet:', 'outlett:'),
      "'article' has no key 'outlett'; did you mean 'outlet'?",
    ],
    [
      'a key that is like no other',
      GOOD.replace('prefix:', 'xyz:'),
      "'at' has no key 'xyz'; it takes exact, prefix, suffix",
    ],
    [
      'a word of a closed list',
      GOOD.replace('stance: distance', 'stance: distence'),
      "'stance' must be own, endorse, neutral or distance, not 'distence'; did you mean 'distance'?",
    ],
    [
      'a number for text',
      GOOD.replace('title: جدول الدوام', 'title: 7'),
      "'title' must be text, not 7; put it in quotation marks",
    ],
    ['a missing field', GOOD.replace(/ {4}hedging: none\n/, ''), "this claim has no 'hedging'"],
    [
      'a source that is nearly right',
      GOOD.replace('source: sana', 'source: sanna'),
      "no source has the id 'sanna'; did you mean 'sana'?",
    ],
    [
      'a word that differs',
      GOOD.replace('ستفتح أبوابها', 'ستغلق أبوابها'),
      'this is not in the article word for word; the nearest passage, in line 2, is “المدارس ستفتح أبوابها”; it has “ستفتح”, not “ستغلق”',
    ],
    [
      'a word that is left out',
      GOOD.replace('المدارس ستفتح أبوابها', 'المدارس ستفتح يوم الأحد المقبل'),
      'this is not in the article word for word; the nearest passage, in line 2, is “المدارس ستفتح أبوابها يوم الأحد المقبل”; the article also has “أبوابها”',
    ],
    [
      'a part between ellipses',
      GOOD.replace('… إن الأزمة انتهت', '… إن الأزمة بدأت'),
      '“إن الأزمة بدأت” is not in the article word for word; the nearest passage, in line 2, is “إن الأزمةَ انتهت”; it has “انتهت”, not “بدأت”',
    ],
    [
      'words like none there',
      GOOD.replace('المدارس ستفتح أبوابها', 'كلام آخر تماما'),
      'this is not in the article word for word; no similar passage found',
    ],
  ])('%s', async (_, text, message) => {
    expect((await problemsOf(text)).map((problem) => problem.message)).toEqual([message]);
  });
});

describe('every problem of a file is reported in one run', () => {
  test('of its shape, its registry and its quotations', async () => {
    const text = GOOD.replace('language: ar', 'language: xx')
      .replace('source: sana', 'source: sanna')
      .replace('ستفتح أبوابها', 'ستغلق أبوابها')
      .replace('cue: denied', 'cue: denied\n    coment: x');
    expect(shortly(await problemsOf(text))).toEqual([
      '11:13 wrong-value',
      '33:13 unknown-source',
      '48:14 quote-not-verbatim',
      '73:5 unknown-key',
    ]);
  });
});

describe('variants of files', () => {
  test('CRLF line ends make no difference', async () => {
    expect(await problemsOf(GOOD.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(shortly(await problemsOf(GOOD.replace('cue: ذكرت', 'cue: قالت').replaceAll('\n', '\r\n')))).toEqual([
      '34:10 words-not-verbatim',
    ]);
  });

  test('a byte order mark makes no difference', async () => {
    expect(await problemsOf(`\ufeff${GOOD}`)).toEqual([]);
  });

  test('columns count code points', async () => {
    const text = GOOD.replace('    cue: ذكرت', '    "cue": "😀"').replace(
      '  - id: c2',
      '  - {id: "😀", sorce: x, id: c2}\n  - id: c2',
    );
    expect(shortly(await problemsOf(text)).filter((each) => each.startsWith('32:'))).toEqual([
      ...['32:5 missing-field', '32:5 missing-field', '32:5 missing-field', '32:5 missing-field'],
      ...['32:10 bad-id', '32:15 unknown-key', '32:25 duplicate-key'],
    ]);
  });

  test.each([
    ['nothing', '', '1:1 wrong-type'],
    ['a comment alone', '# nothing yet\n', '1:1 wrong-type'],
    ['a list', '- isnad: 1\n', '1:1 wrong-type'],
    ['text', 'قال الوزير', '1:1 wrong-type'],
    ['null bytes', '\u0000\u0000', '1:1 wrong-type'],
    ['JSON without its fields', '{}', '1:1 missing-field'],
    ['a directive that is not known', '%YAML 9\n---\nisnad: 1\n', /^1:\d+ yaml-syntax$/],
  ])('%s is told and not thrown', async (_, text, found) => {
    expect(shortly(await problemsOf(text))[0]).toEqual(
      typeof found === 'string' ? found : expect.stringMatching(found),
    );
  });
});

describe('the article', () => {
  test('that is missing is reported at its path, without further problems', async () => {
    const found = await problemsOf(GOOD, { found: 'missing', reason: { en: 'no such file', ar: 'الملف غير موجود' } });
    expect(found.map(({ message, line, column, rule }) => ({ message, line, column, rule }))).toEqual([
      { rule: 'article-missing', message: 'articles/school.txt: no such file', line: 4, column: 9 },
    ]);
  });

  test('that is outside the project is reported at its path', async () => {
    expect(
      shortly(await problemsOf(GOOD, { found: 'outside', reason: { en: 'lies outside', ar: 'خارج المشروع' } })),
    ).toEqual(['4:9 article-outside']);
  });

  test('with other line ends is the same article', async () => {
    expect(await problemsOf(GOOD, { found: 'read', text: ARTICLE.replaceAll('\n', '\r\n') })).toEqual([]);
  });
});
