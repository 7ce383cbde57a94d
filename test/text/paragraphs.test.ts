import { describe, expect, test } from 'vitest';
import { titleOf } from '../../src/text/document.ts';
import { readArabic, readEnglish, wordsOf } from './read.ts';

const AR = ['عنوان قصير للخبر', 'وأضاف الوزير أن الطريق مفتوح.'] as const;
const EN = ['A short headline', 'The minister said that the road was open.'] as const;

/** The dateline of a first body paragraph between a headline and another paragraph; null for none. */
function datelineOf(line: string, read = readArabic): string | null {
  const [headline, last] = read === readArabic ? AR : EN;
  const document = read([headline, line, last].join('\n'));
  const dateline = document.paragraphs[1]?.dateline ?? null;
  return dateline === null ? null : (wordsOf(document, [dateline])[0] ?? null);
}

const kindsOf = (...lines: string[]): string[] => readArabic(lines.join('\n')).paragraphs.map(({ kind }) => kind);

describe('datelines and bylines', () => {
  test.each([
    ['دمشق – وكالات : ', 'بحث الرئيس العلاقات بين البلدين.'],
    ['دمشق - وكالات: ', 'بحث الرئيس العلاقات بين البلدين.'],
    ['دمشق ـ وكالات: ', 'بحث الرئيس العلاقات بين البلدين.'],
    ['القاهرة - "الأفق": ', 'قال الوزير إن الجسر آمن.'],
    ['غزة - خاص: ', 'بحث الوزير الملف.'],
    ['دبي، الإمارات العربية المتحدة (CNN) -- ', 'قال الوزير إن الجسر آمن.'],
    ['القاهرة (أ ف ب) - ', 'قال الوزير إن الجسر آمن.'],
    ['القاهرة (رويترز) ـ ', 'قال الوزير إن الجسر آمن.'],
    ['(رويترز) - ', 'قال الوزير إن الجسر آمن.'],
    ['القاهرة - ', 'قال الوزير إن الجسر آمن تماما.'],
    ['عين اليوم – زوريخ', ''],
    ['سامي حداد - القاهرة', ''],
    ['سامي حداد ـ القاهرة', ''],
    ['الرياض - واس :', ''],
    ['عين اليوم \u200f– زوريخ\u200f', ''],
    ['عَيْنُ اليَوْمِ – زِيُورِيخُ', ''],
    ['دِمَشْق – وِكَالَات : ', 'بحث الرئيس العلاقات بين البلدين.'],
  ])('«%s» is one', (dateline, rest) => {
    expect(datelineOf(dateline + rest)).toBe(dateline);
  });

  test.each([
    ['WASHINGTON (AP) — ', 'The minister said it was safe.'],
    ['WASHINGTON — ', 'The minister said it was safe.'],
    ['LONDON, England (CNN) -- ', 'The minister said it was safe.'],
    ['NEW YORK, July 5 (Reuters) - ', 'The minister said it was safe.'],
    ['KABUL, Afghanistan - ', 'The minister said it was safe.'],
    ['DES MOINES, Iowa — ', 'The minister said it was safe.'],
    ['PORTLAND, Ore. - ', 'The minister said it was safe.'],
  ])('“%s” is one', (dateline, rest) => {
    expect(datelineOf(dateline + rest, readEnglish)).toBe(dateline);
  });

  test.each([
    ['a statement with a colon and a dash', 'وقال الوزير: الجسر آمن – والطريق مفتوح.'],
    ['an aside before a colon', 'الوزير – وهو مهندس – قال: الجسر آمن.'],
    ['an aside between hyphens', 'الوزير - وهو مهندس - قال إن الجسر آمن.'],
    ['an age in brackets', 'قال الوزير (50 عاما) - إن الجسر آمن.'],
    ['a result in brackets', 'فاز الأهلي (3-1) - على الزمالك.'],
    ['a place with a colon', 'القاهرة: قال الوزير إن الجسر آمن.'],
    ['who wrote it, with a colon', 'كتب: سامي حداد'],
    ['a quotation and its speaker', '"الجسر آمن" - الوزير'],
  ])('%s is none', (_, line) => {
    expect(datelineOf(line)).toBeNull();
  });

  test.each([
    ['an aside behind capitals', 'NATO - the alliance - said it was safe.'],
    ['an aside behind a name', 'Smith — who is 50 — said it was safe.'],
    ['a word with a dash and a colon', 'Well — he said: nothing at all.'],
    ['brackets with words in lower case', 'US officials (and others) - said it was safe.'],
    ['brackets inside an aside', 'The minister (left) - a doctor - said it was safe.'],
  ])('English: %s is none', (_, line) => {
    expect(datelineOf(line, readEnglish)).toBeNull();
  });

  test('a headline has none', () => {
    expect(readArabic(`دمشق – وكالات : الرئيس يبحث\n${AR[1]}`).paragraphs[0]).toMatchObject({
      kind: 'headline',
      dateline: null,
    });
  });

  test('a single paragraph may have one', () => {
    expect(readArabic('دمشق – وكالات : بحث الرئيس العلاقات.').paragraphs[0]?.dateline).toEqual({ start: 0, end: 16 });
  });

  test('a text that is only a dateline has none', () => {
    expect(readArabic('عين اليوم – زوريخ').paragraphs[0]?.dateline).toBeNull();
  });

  test('the same shape further down is a speaker with a colon', () => {
    const lines = [...AR, AR[1], 'الوزير - غاضبا: لن نوقع اليوم.'];
    expect(readArabic(lines.join('\n')).paragraphs[3]?.dateline).toBeNull();
  });
});

describe('what a paragraph is', () => {
  test.each([
    ['a short first line is the headline', ['عنوان الخبر', AR[1]], ['headline', 'body']],
    ['a first line with a full stop is none', ['قال الوزير إن الجسر آمن.', AR[1]], ['body', 'body']],
    ['a full stop in a closing mark counts', ['قال الوزير "الجسر آمن."', AR[1]], ['body', 'body']],
    ['a question is a headline', ['هل الجسر آمن؟', AR[1]], ['headline', 'body']],
    ['a very long first line is none', ['كلمة '.repeat(40), AR[1]], ['body', 'body']],
    ['a single line is body', ['عنوان الخبر'], ['body']],
    [
      'a short line without a full stop is a subheading',
      [...AR, 'أسباب التأخير', AR[1]],
      ['headline', 'body', 'subheading', 'body'],
    ],
    ['so is a short question', [...AR, 'ما الذي تأخر؟', AR[1]], ['headline', 'body', 'subheading', 'body']],
    ['a line with a colon is none', [...AR, 'الوزير: الجسر آمن', AR[1]], ['headline', 'body', 'body', 'body']],
    ['a line with a quotation is none', [...AR, 'الجسر "آمن"', AR[1]], ['headline', 'body', 'body', 'body']],
  ])('%s', (_, lines, kinds) => {
    expect(kindsOf(...lines)).toEqual(kinds);
  });

  test.each([
    ['line feeds', 'عنوان\nقال الوزير نعم.'],
    ['carriage returns and line feeds', 'عنوان\r\nقال الوزير نعم.\r\n'],
    ['blank lines between', '\n\nعنوان\n \t\n\nقال الوزير نعم.\n\n'],
    ['blanks at the ends of lines', '  عنوان  \n  قال الوزير نعم.  '],
    ['line separators', 'عنوان\u2028قال الوزير نعم.'],
    ['paragraph separators', 'عنوان\u2029قال الوزير نعم.'],
  ])('paragraphs are lines that are not blank: %s', (_, text) => {
    const document = readArabic(text);
    expect(wordsOf(document, document.paragraphs)).toEqual(['عنوان', 'قال الوزير نعم.']);
  });

  test.each(['', ' ', '\n\n', '\u200f'])('%j has no sentence', (text) => {
    expect(readArabic(text).sentences).toEqual([]);
  });

  test('the title is the headline', () => {
    expect(titleOf(readArabic(`  عنوان الخبر \n${AR[1]}`))).toBe('عنوان الخبر');
    expect(titleOf(readArabic(AR[1]))).toBeNull();
  });
});
