import { describe, expect, test } from 'vitest';
import { readArabic, readEnglish, wordsOf } from './read.ts';

function sentencesOf(text: string, read = readArabic): string[] {
  const document = read(text);
  return wordsOf(document, document.sentences);
}

describe('sentences of Arabic', () => {
  test.each([
    ['a full stop', ['قال الوزير نعم.', 'وأضاف لا.']],
    ['a blank before the full stop', ['قال الوزير نعم .', 'وأضاف لا .']],
    ['a question mark', ['هل الجسر آمن؟', 'نعم.']],
    ['two question marks', ['هل الجسر آمن؟؟', 'نعم.']],
    ['a question and an exclamation mark', ['هل الجسر آمن؟!', 'نعم.']],
    ['a full stop before the closing mark', ['قال: "نعم."', 'وأضاف: "لا".']],
    ['a full stop behind the closing mark', ['قال: "نعم".', 'وأضاف: "لا".']],
    ['a full stop before an angle mark', ['قال: «نعم.»', 'وأضاف: «لا».']],
    ['a full stop before a typographic mark', ['قال: “نعم.”', 'وأضاف.']],
    ['a full stop inside a bracket', ['قال (نعم.)', 'وأضاف.']],
    ['several sentences in one quotation', ['قال: "نعم.', 'لا.', 'ربما".', 'وأضاف.']],
    ['an abbreviated title', ['قال د. سامي إن الجسر آمن.', 'وأضاف.']],
    ['two abbreviated titles', ['قال أ.د. سامي إن الجسر آمن.', 'وأضاف.']],
    ['initials of an agency', ['وكالة أ.ف.ب. قالت إنه آمن.', 'وأضافت.']],
    ['initials with blanks', ['وكالة أ. ف. ب. قالت إنه آمن.', 'وأضافت.']],
    ['a decimal point', ['بلغ السعر 3.5 دولار.', 'وأضاف.']],
    ['a year', ['كان ذلك عام ٢٠٢١.', 'وأضاف.']],
    ['an abbreviation in brackets', ['He met Paul Lane (R-Wisc.), John Hale (R-Ariz.) and others.', 'He left.']],
    ['a sentence in brackets', ['(He met Lane.)', 'Others left.']],
    ['a year with its abbreviation', ['كان ذلك عام 2021 م.', 'وأضاف.']],
    ['a unit of measure', ['الطريق بطول 5 كم.', 'وقال الوزير نعم.']],
    ['a date with full stops', ['في ١٢.٥.٢٠٢١ قال الوزير نعم.', 'وأضاف.']],
    ['the number of a list', ['1. الجسر آمن.', '2 ليس كذلك.']],
    ['two dots are a pause', ['الجسر آمن.. والطريق مفتوح.', 'نعم.']],
    ['three dots are a pause', ['الجسر ... آمن.', 'نعم.']],
    ['an address on the web', ['موقع example.com قال نعم.', 'وأضاف.']],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  test.each([
    ['a missing blank', 'الجسر آمن.وقال الوزير نعم.', ['الجسر آمن.', 'وقال الوزير نعم.']],
    ['a missing blank behind a closing mark', 'قال «نعم.»وأضاف الوزير.', ['قال «نعم.»', 'وأضاف الوزير.']],
    ['a headline is one sentence', 'الجسر آمن. نعم\nقال الوزير نعم.', ['الجسر آمن. نعم', 'قال الوزير نعم.']],
    ['a line ends a sentence', 'عنوان\nقال الوزير نعم\nوأضاف لا', ['عنوان', 'قال الوزير نعم', 'وأضاف لا']],
    ['a dateline is in none', 'دمشق – وكالات : قال الوزير نعم.', ['قال الوزير نعم.']],
    ['marks alone make none', 'قال الوزير نعم. ... .', ['قال الوزير نعم.']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('every sentence knows its paragraph and its tokens', () => {
    const { sentences } = readArabic('عنوان\nقال نعم. وأضاف لا.');
    expect(sentences).toMatchObject([
      { index: 0, paragraph: 0, firstToken: 0, endToken: 1 },
      { index: 1, paragraph: 1, firstToken: 1, endToken: 4 },
      { index: 2, paragraph: 1, firstToken: 4, endToken: 7 },
    ]);
  });
});

describe('sentences of English', () => {
  test.each([
    ['a full stop', ['He left.', 'She stayed.']],
    ['a title', ['Mr. Smith left.', 'She stayed.']],
    ['a military title and a saint', ['Gen. Smith, of St. Louis, left.', 'She stayed.']],
    ['initials of a person', ['J. R. Smith left.', 'She stayed.']],
    ['initials of a country', ['The U.S. Army left.', 'She stayed.']],
    ['a decimal point', ['It cost $3.5 million.', 'She stayed.']],
    ['a full stop inside the mark', ['He said “yes.”', 'She stayed.']],
    ['a full stop outside the mark', ['He said "yes".', 'She stayed.']],
    ['the rest of a statement in lower case', ['He said "no." then left.', 'She stayed.']],
    ['several sentences in one quotation', ['He said: "Yes.', 'Maybe.', 'Never."', 'She stayed.']],
    ['a bracket', ['(He left.)', 'She stayed.']],
    ['an ellipsis', ['Well... he left.', 'She stayed.']],
    ['the time of day', ['He left at 5 p.m. on Monday.', 'She stayed.']],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '), readEnglish)).toEqual(sentences);
  });

  test.fails('"no" is an abbreviation before a number only', () => {
    expect(sentencesOf('He said no. She stayed.', readEnglish)).toEqual(['He said no.', 'She stayed.']);
  });
});
