import { describe, expect, test } from 'vitest';
import { isSpeech } from '../../../src/analysis/phrases/speech-quotations.ts';
import { findQuotations, type Quotation } from '../../../src/analysis/tokens/quotations.ts';
import { viewTokens } from '../../../src/analysis/tokens/token-view.ts';
import { packOf } from '../../../src/language/index.ts';
import { readDocument } from '../../../src/text/document.ts';
import { fc } from '../../properties.ts';

const [arabic, english] = await Promise.all([packOf('ar'), packOf('en')]);

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
const packFor = (text: string) => (isArabic(text) ? arabic : english);
const read = (text: string) => readDocument({ id: 'text', path: null, text }, packFor(text));
const quotationsOf = (text: string): Quotation[] => findQuotations(read(text), packFor(text));
const wordsOf = (text: string): string[] => quotationsOf(text).map(({ start, end }) => text.slice(start, end));

describe('the marks of a quotation', () => {
  test.each([
    ['straight', '"سنوقع العقد الجديد"'],
    ['angle', '«سنوقع العقد الجديد»'],
    ['typographic', '“سنوقع العقد الجديد”'],
    ['low and high', '„سنوقع العقد الجديد“'],
    ['the wrong way round', '”سنوقع العقد الجديد“'],
    ['single typographic', '‘سنوقع العقد الجديد’'],
    ['single straight', "'سنوقع العقد الجديد'"],
    ['two apostrophes', "''سنوقع العقد الجديد''"],
    ['two grave accents and two apostrophes', "``سنوقع العقد الجديد''"],
    ['double brackets', '((سنوقع العقد الجديد))'],
    ['single angle', '‹سنوقع العقد الجديد›'],
    ['left over from HTML', '&quot;سنوقع العقد الجديد&quot;'],
    ['straight, then typographic', '"سنوقع العقد الجديد”'],
    ['typographic, then straight', '“سنوقع العقد الجديد"'],
    ['two closing angles', '»سنوقع العقد الجديد»'],
    ['two opening angles', '«سنوقع العقد الجديد«'],
    ['angles the wrong way round', '»سنوقع العقد الجديد«'],
  ])('%s: %s', (_, quotation) => {
    const text = `قال الوزير: ${quotation}. وأضاف أن الأمر بسيط.`;
    expect(wordsOf(text)).toEqual([quotation]);
    expect(quotationsOf(text)).toMatchObject([{ closed: true, parent: null, continues: null }]);
  });

  test('its tokens leave the marks out', () => {
    const { tokens } = read('قال: "سنوقع العقد".');
    const [{ firstToken, endToken } = { firstToken: 0, endToken: 0 }] = quotationsOf('قال: "سنوقع العقد".');
    expect(tokens.slice(firstToken, endToken).map(({ norm }) => norm)).toEqual(['سنوقع', 'العقد']);
  });

  test.each([
    ['behind a colon', 'قال الوزير: (سنوقع العقد الجديد).', ['(سنوقع العقد الجديد)']],
    ['behind a speaker', 'قال الوزير [سنوقع العقد الجديد] وغادر.', ['[سنوقع العقد الجديد]']],
    ['behind the verb itself', 'وقال (لن نوقع).', ['(لن نوقع)']],
    ['a name', 'علمت (الأفق) من مصادر أن الجسر آمن.', []],
    ['an office', 'وقال سامي حداد (رئيس مجلس الإدارة) إن الجسر آمن.', []],
    ['an age', 'وقال سامي حداد (45 عاما) مبتسما.', []],
    ['nobody speaks', 'زار الوزير الجسر (الذي افتتح أمس هنا).', []],
    ['no closing bracket', 'قال الوزير: (سنوقع العقد الجديد.', []],
    ['in English', 'The mayor said (we will sign the contract).', []],
  ])('round brackets hold speech or not: %s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('blanks and neighbours', () => {
  test.each([
    ['blanks inside both marks', 'قال " سنوقع العقد " أمس.', ['" سنوقع العقد "']],
    ['a blank inside the closing mark', 'قال "سنوقع العقد " أمس.', ['"سنوقع العقد "']],
    ['no blank before the opening mark', 'قال:"سنوقع العقد" أمس.', ['"سنوقع العقد"']],
    ['the full stop inside', 'قال "سنوقع العقد." وأضاف.', ['"سنوقع العقد."']],
    ['the full stop outside', 'قال "سنوقع العقد". وأضاف.', ['"سنوقع العقد"']],
    ['a question mark inside', 'سأل "هل وقع العقد؟" أمس.', ['"هل وقع العقد؟"']],
    ['no blank behind the full stop', 'قال: "سنوقع".وأضاف: "غدا".', ['"سنوقع"', '"غدا"']],
    ['a preposition written onto the mark', 'وصفه ب"العقد الكبير" أمس.', ['"العقد الكبير"']],
    ['a preposition onto marks the wrong way round', 'وصفه ب”العقد الكبير” أمس.', ['”العقد الكبير”']],
    ['a lengthened preposition onto a closing angle', 'قال لـ»المدينة»: نعم.', ['»المدينة»']],
    ['words glued to both marks', 'وكالة"سانا"الرسمية قالت.', ['"سانا"']],
    ['several in one sentence', '"نعم" و"لا" و"ربما".', ['"نعم"', '"لا"', '"ربما"']],
    ['a comma between two', '"نعم"،"لا"', ['"نعم"', '"لا"']],
    ['in brackets', 'قال ("سنوقع العقد") أمس.', ['"سنوقع العقد"']],
    ['a right-to-left mark beside the mark', 'قال: \u200f"سنوقع العقد"\u200f.', ['"سنوقع العقد"']],
    ['several sentences', 'قال: «نعم. لا. ربما.» وأضاف.', ['«نعم. لا. ربما.»']],
    ['an omission at the ends', 'قال "...سنوقع العقد..." أمس.', ['"...سنوقع العقد..."']],
    ['an insertion in brackets', 'قال "إنها (النتائج) صحيحة" أمس.', ['"إنها (النتائج) صحيحة"']],
    ['dashes round it', 'He—“yes”—left.', ['“yes”']],
    ['split by its speaker', '“Yes,” he said, “we can.”', ['“Yes,”', '“we can.”']],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  // A last word of two or three letters is taken for a preposition written onto an opening mark.
  test.each(['”العقد لنا“', '„سنوقع غدا“', '«سنوقع غدا«'])('a short word before the closing mark: %s', (quotation) => {
    expect(wordsOf(`قال ${quotation}. وأضاف أن الأمر بسيط.`)).toEqual([quotation]);
  });
});

describe('a quotation in another', () => {
  test.each([
    ['straight in angle', 'قال: «سنوقع "العقد" غدا».', '"العقد"'],
    ['angle in straight', 'قال: "سنوقع «العقد» غدا".', '«العقد»'],
    ['single in double', 'قال: "سنوقع ‘العقد’ غدا".', '‘العقد’'],
    ['straight in straight', 'قال: "سنوقع "العقد الكبير" غدا".', '"العقد الكبير"'],
    ['typographic in typographic', 'قال: “سنوقع “العقد” غدا”.', '“العقد”'],
    ['straight in double brackets', 'قال: ((سنوقع "العقد" غدا)).', '"العقد"'],
    ['English single in double', '“He said ‘no’ to me,” she said.', '‘no’'],
  ])('%s', (_, text, inner) => {
    const [outside, inside, ...rest] = quotationsOf(text);
    expect(rest).toEqual([]);
    expect(outside).toMatchObject({ parent: null, closed: true });
    expect(inside).toMatchObject({ parent: 0, closed: true });
    expect(wordsOf(text)[1]).toBe(inner);
  });
});

describe('a mark that is never closed', () => {
  test.each([
    ['ends with its paragraph', 'قال: "سنوقع العقد غدا.\nوأضاف أن الأمر بسيط.', ['"سنوقع العقد غدا.']],
    [
      'ends before the sentence of the next quotation',
      'قال: "سنوقع العقد. ثم ذهب. وأضاف: "ربما غدا".',
      ['"سنوقع العقد. ثم ذهب.', '"ربما غدا"'],
    ],
    ['costs no quotation of the next paragraph', 'قال: "سنوقع العقد.\nوأضاف: "غدا".', ['"سنوقع العقد.', '"غدا"']],
    ['is none before a word or two', 'قال "سنوقع', []],
    ['is none where it closes nothing', 'قال سنوقع العقد". وأضاف "غدا".', ['"غدا"']],
    ['is none where it is alone', '"', []],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
    expect(quotationsOf(text).every(({ closed }, at) => closed === /["»”]$/u.test(expected[at] ?? ''))).toBe(true);
  });
});

describe('a quotation of several paragraphs', () => {
  test.each([
    ['straight marks', 'قال: "سنوقع العقد.\n"ثم نعود إلى البيت.\n"ثم نستريح".'],
    ['angle marks', 'قال: «سنوقع العقد.\n«ثم نعود إلى البيت.\n«ثم نستريح».'],
    ['typographic marks', '“We will sign it.\n“Then we go home.\n“Then we rest,” he said.'],
    ['the ends of paragraphs lost', '"We will sign it. "Then we go home. "Then we rest," he said.'],
  ])('opens again at each paragraph and closes once: %s', (_, text) => {
    expect(quotationsOf(text)).toMatchObject([
      { closed: false, continues: null },
      { closed: false, continues: 0 },
      { closed: true, continues: 1 },
    ]);
  });

  test('does not go on behind a closing mark', () => {
    expect(quotationsOf('قال: "سنوقع العقد".\n"ثم نعود إلى البيت".')).toMatchObject([
      { closed: true, continues: null },
      { closed: true, continues: null },
    ]);
  });

  test('does not go on behind words of the writer', () => {
    expect(quotationsOf('قال: "سنوقع العقد.\nوأضاف: "ثم نعود".')[1]?.continues).toBeNull();
  });

  test.fails('may close without opening again', () => {
    const text = 'قال: "سنوقع العقد غدا.\nثم نعود إلى البيت". وأضاف أن الأمر بسيط.';
    expect(wordsOf(text)).toEqual(['"سنوقع العقد غدا.', 'ثم نعود إلى البيت"']);
  });
});

describe('apostrophes and inches are no quotation marks', () => {
  test.each([
    ['a possessive', "It is the minister's house and the dogs' dinner."],
    ['years', "They met in the '90s and the '80s."],
    ['a contraction', "It's fine and they don't mind."],
    ['feet and inches', 'He is 6\'2" tall and she is 5\'4".'],
    ['inches', 'قطرها 5" أو 6" تقريبا.'],
  ])('%s', (_, text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  test('an apostrophe does not close a quotation', () => {
    expect(wordsOf('“It’s the dogs’ dinner,” he said.')).toEqual(['“It’s the dogs’ dinner,”']);
    expect(wordsOf("He said 'it's fine' and left.")).toEqual(["'it's fine'"]);
  });

  test.fails('a plural possessive does not close a single quotation', () => {
    expect(wordsOf('‘It is the dogs’ dinner,’ he said.')).toEqual(['‘It is the dogs’ dinner,’']);
  });
});

describe('speech and names', () => {
  /** Whether the last quotation of the text is read as speech. */
  function speaks(text: string): boolean {
    const document = read(text);
    const pack = packFor(text);
    const quotations = findQuotations(document, pack);
    const view = viewTokens(document, pack, quotations);
    return isSpeech(view, quotations.at(-1) as Quotation);
  }

  test.each([
    ['a sentence', 'قال الوزير "سنوقع العقد غدا".', true],
    ['one word behind a colon', 'قال الوزير: "نعم".', true],
    ['a long quotation behind a kind of name', 'قال الحزب "سنوقع العقد غدا مع كل من يريد ذلك".', true],
    ['an agency', 'قالت وكالة "الأفق" إن العقد جاهز.', false],
    ['a newspaper', 'قالت صحيفة «صوت المدينة اليوم» إن العقد جاهز.', false],
    ['a film', 'عرض المهرجان فيلم "ليل طويل جدا" أمس.', false],
    ['a title', 'ألقى محاضرة بعنوان "كيف نبني جسرا".', false],
    ['an outlet spoken to', 'قال الوزير ل"صوت المدينة اليوم" إن العقد جاهز.', false],
    ['a word held at arm’s length', 'رفض الوزير "الهدنة" أمس.', false],
    ['two words held at arm’s length', 'رفض الوزير "الهدنة الإنسانية" أمس.', false],
  ])('%s', (_, text, expected) => {
    expect(speaks(text)).toBe(expected);
  });
});

describe('quotations of any text', () => {
  const PIECES = ['"', '«', '»', '“', '”', '„', '‘', '’', "'", "''", '``', '((', '))', '‹', '›', '&quot;'];
  const piece = fc.constantFrom(...PIECES, ...PIECES, 'قال', 'said', "it's", ' ', ' ', '\n', '.', '،', ':', '(', ')');
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('begin at their own mark, in order, each inside its parent and its paragraph', () => {
    fc.assert(
      fc.property(text, (article) => {
        const { paragraphs, tokens } = read(article);
        const quotations = quotationsOf(article);
        quotations.forEach((quotation, index) => {
          const { start, end, firstToken, endToken, parent, continues, closed } = quotation;
          expect(quotation.index).toBe(index);
          expect(start).toBeGreaterThanOrEqual(quotations[index - 1]?.start ?? 0);
          expect(tokens[firstToken - 1]?.start).toBe(start);
          expect(end).toBe(tokens[closed ? endToken : endToken - 1]?.end);
          expect(paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end)).toBe(true);
          const outer = quotations[parent ?? -1];
          if (outer?.closed === true) expect(outer.end).toBeGreaterThanOrEqual(end); // open ones, see below
          if (continues !== null) expect(quotations[continues]).toMatchObject({ closed: false });
        });
      }),
      { numRuns: 500 },
    );
  });

  test.fails('an open one does not end inside a quotation that it holds', () => {
    const [open, inside] = quotationsOf('``)«قال.``"«');
    expect(open?.end).toBeGreaterThanOrEqual(inside?.end ?? 0);
  });
});
