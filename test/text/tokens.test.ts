import { describe, expect, test } from 'vitest';
import { readArabic, readEnglish, wordsOf } from './read.ts';

const tokensOf = (text: string, read = readArabic): string[] => {
  const document = read(text);
  return wordsOf(document, document.tokens);
};

describe('proclitics', () => {
  test.each([
    ['و is cut where the rest is known', 'وقال', 'و', 'قال'],
    ['ف is cut where the rest is known', 'فقال', 'ف', 'قال'],
    ['و before the article leaves no doubt', 'والمصادر', 'و', 'المصادر'],
    ['ب before the article', 'بالوكالة', 'ب', 'الوكاله'],
    ['ل melts with the article', 'للوزارة', 'ل', 'الوزاره'],
    ['two at once', 'وللوزارة', 'ول', 'الوزاره'],
    ['ل before a hamza', 'لأبناء', 'ل', 'ابناء'],
    ['ل before a hamza, decomposed', 'لا\u0654بناء', 'ل', 'ابناء'],
    ['ل before a hamza, as a presentation form', 'ﻟأبناء', 'ل', 'ابناء'],
    ['behind a right-to-left mark', '\u200fوقال', 'و', 'قال'],
    ['Latin letters behind ل', 'لCNN', 'ل', 'cnn'],
    ['with vowel marks', 'وَقَالَ', 'و', 'قال'],
    ['with tatweel', 'وقــال', 'و', 'قال'],
    ['a promise is no conjunction', 'وعد', '', 'وعد'],
    ['a description is no conjunction', 'وصف', '', 'وصف'],
    ['an explanation is no conjunction', 'فسر', '', 'فسر'],
    ['a chance is no conjunction', 'فرصة', '', 'فرصه'],
    ['a listed word that begins like one', 'لأن', '', 'لان'],
    ['an unknown word whose rest is unknown', 'وزمخشري', '', 'وزمخشري'],
  ])('%s: %s', (_, word, proclitic, stem) => {
    const [token] = readArabic(word).tokens;
    expect({ proclitic: token?.proclitic, stem: token?.stem }).toEqual({ proclitic, stem });
  });

  test('the stem begins behind the proclitic and the marks on it', () => {
    const text = 'وَقــال';
    const [token] = readArabic(text).tokens;
    expect(text.slice(token?.stemStart, token?.end)).toBe('قــال');
  });
});

describe('one word in many spellings has one norm', () => {
  test.each([
    ['vowel marks', 'قَالَ', 'قال'],
    ['a doubling mark', 'مطّلعة', 'مطلعة'],
    ['tanwin before or behind the alef', 'قائلاً', 'قائلًا'],
    ['tatweel', 'قـــال', 'قال'],
    ['presentation forms', 'ﻗﺎﻝ', 'قال'],
    ['a ligature', 'ﻻ', 'لا'],
    ['hamza left out', 'أعلن', 'اعلن'],
    ['hamza below the alef left out', 'إعلان', 'اعلان'],
    ['madda left out', 'آخر', 'اخر'],
    ['ta marbuta without dots', 'وزارة', 'وزاره'],
    ['final ya without dots', 'السوري', 'السورى'],
    ['Persian ya', 'سوریا', 'سوريا'],
    ['Persian kaf', 'ک', 'ك'],
    ['a zero-width non-joiner', 'قال\u200cوا', 'قالوا'],
    ['a right-to-left mark', '\u200fقال\u200f', 'قال'],
    ['a byte order mark', '\ufeffقال', 'قال'],
    ['capitals', 'WASHINGTON', 'Washington'],
    ['full-width letters', 'ＣＮＮ', 'CNN'],
  ])('%s: %s', (_, one, other) => {
    expect(readArabic(one).tokens[0]?.norm).toBe(readArabic(other).tokens[0]?.norm);
  });

  test.each([
    ['the preposition على and the name علي', 'على', 'علي'],
    ['إلى and a word in ya', 'إلى', 'الي'],
  ])('%s stay apart', (_, one, other) => {
    expect(readArabic(one).tokens[0]?.norm).not.toBe(readArabic(other).tokens[0]?.norm);
  });
});

describe('where tokens begin and end', () => {
  test.each([
    ['vowel marks stay in the word', 'قَالَ نعم', ['قَالَ', 'نعم']],
    ['a hashtag keeps its underscores', '#جسر_جديد اليوم', ['#', 'جسر_جديد', 'اليوم']],
    ['a line of underscores is one mark', '___', ['___']],
    ['a hyphen between Arabic words is a mark', 'السورية-العراقية', ['السورية', '-', 'العراقية']],
    ['a slash between words is a mark', 'حزيران/يونيو', ['حزيران', '/', 'يونيو']],
    ['a comma without a blank', 'سوريا،قال', ['سوريا', '،', 'قال']],
    ['a clitic before a quotation mark', 'ب"القول"', ['ب', '"', 'القول', '"']],
    ['a lengthened clitic before a quotation mark', 'لـ«المدينة»', ['لـ', '«', 'المدينة', '»']],
    ['initials', 'أ.ف.ب', ['أ', '.', 'ف', '.', 'ب']],
    ['several dots are one mark', 'نعم... لا', ['نعم', '...', 'لا']],
    ['two dots are one mark', 'نعم.. لا', ['نعم', '..', 'لا']],
    ['doubled brackets are one mark', '((نعم))', ['((', 'نعم', '))']],
    ['doubled apostrophes are one mark', "''نعم''", ["''", 'نعم', "''"]],
    ['two hyphens are one mark', 'دبي -- قال', ['دبي', '--', 'قال']],
    ['a word behind a number', '2000م', ['2000', 'م']],
    ['a lone surrogate is a mark', 'قال\ud800نعم', ['قال', '\ud800', 'نعم']],
    ['an emoji is one mark', 'نعم😀', ['نعم', '😀']],
    [
      'invisible characters at the edges of a word are no part of it',
      '\u200fقال\u200f \u202bنعم\u202c',
      ['قال', 'نعم'],
    ],
    ['invisible characters alone are nothing', 'نعم \u200f\u200e لا', ['نعم', 'لا']],
  ])('%s', (_, text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });

  test.each([
    ['Latin digits', '2000'],
    ['Arabic-Indic digits', '٢٠٢١'],
    ['Persian digits', '۲۰۲۱'],
    ['a decimal point', '3.5'],
    ['an Arabic decimal separator', '١٢٫٥'],
    ['an Arabic thousands separator', '١٬٢٠٠'],
    ['a comma between thousands', '1,200'],
    ['a time', '12:30'],
    ['a date', '28/6/2021'],
  ])('one number: %s', (_, text) => {
    expect(readArabic(text).tokens).toMatchObject([{ kind: 'number', start: 0, end: text.length }]);
  });

  test('a full stop or colon behind a number is a mark of its own', () => {
    expect(tokensOf('عام 2021. وعند 12: نعم')).toEqual(['عام', '2021', '.', 'وعند', '12', ':', 'نعم']);
  });

  test.each([
    ['a possessive is a word of its own', "Smith's", ['Smith', "'s"]],
    ['a possessive with a typographic apostrophe', 'the ministry’s', ['the', 'ministry', '’s']],
    ['a possessive behind a combining accent', "cafe\u0301's", ['cafe\u0301', "'s"]],
    ['a plural possessive', "dogs' dinner", ['dogs', "'", 'dinner']],
    ['a contraction is one word', "don't", ["don't"]],
    ['a name with an apostrophe is one word', "O'Brien", ["O'Brien"]],
    ['a hyphen joins Latin words', 'state-of-the-art', ['state-of-the-art']],
    ['a hyphen does not join a number', 'F-16', ['F', '-', '16']],
    ['single quotation marks are marks', "'quoted'", ["'", 'quoted', "'"]],
    ['a dash without blanks', 'talks—which', ['talks', '—', 'which']],
  ])('English: %s', (_, text, expected) => {
    expect(tokensOf(text, readEnglish)).toEqual(expected);
  });
});

describe('remains of HTML', () => {
  test.each([
    ['a named quotation mark', '&quot;', '"'],
    ['a named angle mark', '&laquo;', '«'],
    ['a numbered quotation mark', '&#34;', '"'],
    ['a numbered typographic mark', '&#8220;', '“'],
    ['a mark numbered in hexadecimal', '&#x201d;', '”'],
    ['an ampersand', '&amp;', '&'],
    ['a dash', '&ndash;', '–'],
  ])('%s counts as the mark', (_, entity, mark) => {
    expect(readArabic(`نعم ${entity} لا`).tokens[1]).toMatchObject({ kind: 'mark', norm: mark, start: 4 });
  });

  test.each(['&nbsp;', '&#160;', '&#xa0;'])('%s is a blank', (entity) => {
    expect(readArabic(`قال${entity}الوزير`).tokens).toMatchObject([{ norm: 'قال' }, { norm: 'الوزير', spaced: true }]);
  });

  test.each(['&rlm;', '&zwnj;', '&shy;'])('%s is nothing', (entity) => {
    expect(readArabic(`قال${entity}"نعم"`).tokens[1]).toMatchObject({ norm: '"', spaced: false });
  });

  test('an ampersand that begins no reference is a mark', () => {
    expect(tokensOf('AT&T', readEnglish)).toEqual(['AT', '&', 'T']);
  });
});

describe('whether white space precedes a token', () => {
  test.each([
    ['the text begins', 'قال', 0, true],
    ['a blank', 'قال نعم', 1, true],
    ['a no-break blank', 'قال\u00a0نعم', 1, true],
    ['a line break', 'قال\nنعم', 1, true],
    ['a mark', 'قال:نعم', 2, false],
    ['a blank and a right-to-left mark', 'قال: \u200f"نعم"', 2, true],
    ['a right-to-left mark alone', 'قال:\u200f"نعم"', 2, false],
  ])('%s', (_, text, at, spaced) => {
    expect(readArabic(text).tokens[at]?.spaced).toBe(spaced);
  });
});

describe('tatweel', () => {
  test.each([
    ['alone it is a dash', 'دمشق ـ وكالات', ['دمشق', '–', 'وكالات']],
    ['between numbers it is a dash', '19ـ20', ['19', '–', '20']],
    ['behind a letter it is no mark', 'لـ«الأفق»', ['ل', '«', 'الافق', '»']],
  ])('%s', (_, text, norms) => {
    expect(readArabic(text).tokens.map(({ norm }) => norm)).toEqual(norms);
  });
});
