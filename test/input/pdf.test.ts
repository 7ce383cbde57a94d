import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ExtractedText, Unreadable } from '../../src/input/extracted-text.ts';
import { rowsOf } from '../../src/input/readers/pdf-lines.ts';
import { logicalOrder } from '../../src/input/readers/pdf-order.ts';
import { mirroredBrackets, paragraphText } from '../../src/input/readers/pdf-paragraphs.ts';
import { fixLamAlef, isBackward, type Line, paragraphsOf } from '../../src/input/readers/pdf-text.ts';
import { read } from '../../src/input/readers/read.ts';
import { pdfOf } from './pdf.ts';

const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'samples', name));
const reading = (bytes: Uint8Array): Promise<Partial<ExtractedText & Unreadable>> => read('pdf', new Uint8Array(bytes));
const WRITTEN = sample('written-ar.txt').toString();
const FERRY = sample('page-en.txt').toString();

describe('a PDF', () => {
  test.each([
    ['chromium-ar.pdf', 'المحطة الركاب\nالمرفأ 4000\n'],
    ['libreoffice-ar.pdf', 'المحطة الركاب المرفأ 4000\n'],
  ])('gives its Arabic as it is written, with a table that is in it: %s', async (name, table) => {
    expect(await reading(sample(name))).toEqual({
      ...{ text: WRITTEN.replace('أربعون ألف', `${table}أربعون ألف`), details: {}, language: null, notes: [] },
    });
  });

  test('in English gives its paragraphs', async () => {
    const { text } = await reading(sample('chromium-en.pdf'));
    expect(text).toBe(FERRY.replace('Mayor Ines', 'Crossing Passengers said to be aboard\n22:30 41\nMayor Ines'));
  });

  const ARABIC = 'قالت الوزيرة ليلى إن المدينة القديمة جميلة وإن الجامعة كبيرة على التل';
  const turned = [...ARABIC].reverse();

  test.each([
    ['as it is seen, from the left', [{ text: turned.join(''), x: 50, y: 700 }]],
    ['letter by letter', turned.map((text, index) => ({ text, x: 50 + index * 6, y: 700 }))],
    ['letter by letter, from the right', turned.map((text, index) => ({ text, x: 50 + index * 6, y: 700 })).reverse()],
    ['twice for bold letters', [0, 0.4].map((shift) => ({ text: turned.join(''), x: 50 + shift, y: 700 }))],
  ])('whose Arabic is drawn %s is read in order', async (_, drawn) => {
    expect(await reading(pdfOf(drawn))).toMatchObject({ text: `${ARABIC}\n`, notes: [] });
  });

  test('that shows its Arabic from left to right is repaired, with a note', async () => {
    expect(await reading(pdfOf([{ text: ARABIC, x: 50, y: 700 }]))).toMatchObject({
      text: `${ARABIC}\n`,
      notes: [{ en: expect.stringMatching(/^its Arabic was shown from left to right/), ar: expect.any(String) }],
    });
  });

  test('names the pages on which the order of words is in doubt', async () => {
    const { text, notes } = await reading(
      pdfOf([{ text: `.15 ${[...'هاتف جديد من'].reverse().join('')}`, x: 50, y: 700 }]),
    );
    expect([text, notes]).toEqual(['هاتف جديد من 15.\n', []]);
    const doubtful = await reading(
      pdfOf([{ text: `Phone 15 ${[...'هاتف جديد من طراز'].reverse().join('')}`, x: 50, y: 700 }]),
    );
    expect([doubtful.text, doubtful.notes]).toEqual([
      'هاتف جديد من طراز Phone 15\n',
      [
        {
          en: 'the order of numbers beside Latin words is in doubt on page 1; compare them with the document',
          ar: expect.stringContaining('1'),
        },
      ],
    ]);
  });

  test('without text says so', async () => {
    expect((await reading(pdfOf([]))).reason?.en).toBe('no text layer (scanned pages?); run OCR first');
  });

  test.each([
    ['nothing more', Buffer.from('%PDF-1.4\n')],
    ['half of one', sample('chromium-ar.pdf').subarray(0, 9_000)],
    ['pages without an end', Buffer.from(pdfOf([]).toString('latin1').replace('[3 0 R]', '[2 0 R]'), 'latin1')],
    [
      'content that is none',
      Buffer.from(
        pdfOf([{ text: 'a', x: 1, y: 1 }])
          .toString('latin1')
          .replace('BT', '<<'),
        'latin1',
      ),
    ],
    ['more pages than are read', Buffer.from(pdfOf([]).toString('latin1').replace('/Count 1', '/Count 501'), 'latin1')],
  ])('that is broken is a fault: %s', async (_, bytes) => {
    expect(typeof (await reading(bytes)).reason?.en).toBe('string');
  });
});

describe('a PDF with hostile streams', () => {
  const packed = (content: string | Buffer): string => deflateSync(Buffer.from(content)).toString('latin1');
  test.each([
    ['many replacement texts', packed('/Span <</ActualText <FEFF0041>>> BDC EMC '.repeat(100_000))],
    ['pictures without an end', packed('BI /ActualText '.repeat(200_000))],
    ['strings without an end', packed('(/ActualText<<'.repeat(200_000))],
    ['many streams', 'stream\nx\x9c'.repeat(100_000)],
    ['one that grows', packed(Buffer.alloc(50_000_000))],
  ])('is read all the same: %s', async (_, content) => {
    const pdf = pdfOf([{ text: 'The mayor said no.', x: 50, y: 700 }]).toString('latin1');
    const bytes = Buffer.from(
      pdf.replace('%%EOF', `9 0 obj\n<<>>\nstream\n${content}\nendstream\nendobj\n%%EOF`),
      'latin1',
    );
    expect((await reading(bytes)).text).toBe('The mayor said no.\n');
  });
});

const ALL = new Set('()[]{}<>«»');

// Each line is given as it looks, from left to right, and as it is typed.
describe('a line in visual order', () => {
  const seen = (text: string): string => [...text].reverse().join('');
  const arabic = { isRightToLeft: true, before: '', after: '', mirrored: ALL };
  test.each([
    ['Arabic is turned', seen('قال الوزير'), 'قال الوزير'],
    ['a number is not', `1.5 ${seen('قال نحو')}`, 'قال نحو 1.5'],
    ['nor a time', `10:30 ${seen('عند')}`, 'عند 10:30'],
    ['nor a date', `20/2/2024 ${seen('يوم')}`, 'يوم 20/2/2024'],
    ['nor Arabic digits with their marks', `٣٫٥ ${seen('نحو')}`, 'نحو ٣٫٥'],
    ['years with a dash are two numbers', `2025-2024 ${seen('بين')}`, 'بين 2024-2025'],
    ['numbers side by side are two', `02:10 20/2/2024 ${seen('يوم')}`, 'يوم 20/2/2024 02:10'],
    ['a percent sign follows its number', `${seen('من')} %50 ${seen('حوالي')}`, 'حوالي 50% من'],
    ['where programs set it on the other side, too', `${seen('من')} 50% ${seen('حوالي')}`, 'حوالي 50% من'],
    ['at the start of a paragraph it looks otherwise', `${seen('من الناس')} 50%`, '50% من الناس'],
    ['a currency sign goes before', `100$ ${seen('بلغ')}`, 'بلغ $100'],
    ['Latin words run from the left', `${seen('هنا')} The Post ${seen('قالت أمس')}`, 'قالت أمس The Post هنا'],
    ['with numbers among them', `${seen('من')} Boeing 737 MAX ${seen('طائرة')}`, 'طائرة Boeing 737 MAX من'],
    ['and joined to them', `COVID-19 ${seen('فيروس')}`, 'فيروس COVID-19'],
    ['brackets look the other way', `.(BBC) ${seen('قالت')}`, 'قالت (BBC).'],
    ['and so do marks of quotation', `${seen('»قال«')}`, '«قال»'],
  ])('%s', (_, visual, typed) => {
    expect(logicalOrder([...visual], arabic)).toEqual({ text: typed, isDoubtful: false });
  });

  test.each([
    ['alone', '', '.50%', '50%.'],
    ['behind Arabic', 'م', '.%50', '50%.'],
    ['behind Latin', 'a', '.50%', '50%.'],
  ])('a number is read by the letters before it: %s', (_, before, visual, typed) => {
    expect(logicalOrder([...visual], { ...arabic, before }).text).toBe(typed);
  });

  test.each([
    ['One two.', 'One two.'],
    [`The ${seen('صحيفة المرفأ')} said 5.`, 'The صحيفة المرفأ said 5.'],
  ])('from left to right keeps its order but for Arabic: %s', (visual, typed) => {
    expect(logicalOrder([...visual], { ...arabic, isRightToLeft: false }).text).toBe(typed);
  });

  test.each(['iPhone 15', 'MBC 1'])(
    'is in doubt where a number may stand before or after a Latin word: %s',
    (words) => {
      expect(logicalOrder([...words, ' ', ...seen('قناة')], arabic).isDoubtful).toBe(true);
    },
  );
});

const glyph = (text: string, x: number, y = 700, width = text.length * 6) => ({ text, x, y, width, height: 12 });
const letters = (text: string, x: number, y = 700) => [...text].map((letter, at) => glyph(letter, x + at * 6, y));

describe('the rows of a page', () => {
  const texts = (glyphs: Parameters<typeof rowsOf>[0]): string[] => {
    const rows = rowsOf(glyphs);
    const mirrored = mirroredBrackets(rows);
    return rows.map((row) => paragraphText([row], { isRightToLeft: false, mirrored }).text);
  };
  test.each([
    ['glyphs that touch are one word', letters('attribution', 0), ['attribution']],
    ['others are several', [...letters('one', 0), ...letters('two', 24)], ['one two']],
    [
      'a drawn space parts them as well',
      [...letters('one', 0), glyph(' ', 18, 700, 1), ...letters('two', 19)],
      ['one two'],
    ],
    ['in whatever order they were drawn', [...letters('two', 24), ...letters('one', 0)], ['one two']],
    ['what lies lower is another row', [...letters('one', 0), ...letters('two', 0, 680)], ['one', 'two']],
    ['what lies a little higher is in the same', [...letters('m', 0), { ...glyph('2', 6, 704, 4), height: 7 }], ['m2']],
    ['letters are no presentation forms', [glyph('ﻻ', 0, 700, 6), glyph('ﻗ', 6, 700, 6)], ['قلا']],
    ['a ligature stored from the left is turned', [glyph('ال', 0, 700, 6), glyph('ق', 6)], ['قلا']],
    ['a mark before its letter belongs to it', [glyph('َ', 8, 700, 0), glyph('د', 6), glyph('ق', 12)], ['قدَ']],
    ['also where its place is off', [glyph('ل', 0), glyph('َ', 5, 700, 0), glyph('د', 6), glyph('ق', 12)], ['قدَل']],
    ['a mark behind its letter, drawn from the right', [glyph('ق', 12), glyph('َ', 13, 700, 0), glyph('د', 6)], ['قَد']],
    ['tatweel that fills a line is left out', [glyph('د', 0), glyph('ـ', 6), glyph('ق', 12)], ['قد']],
    ['but not that of an abbreviation', [glyph('ـ', 0), glyph('ه', 6)], ['هـ']],
  ])('%s', (_, glyphs, expected) => {
    expect(texts(glyphs)).toEqual(expected);
  });
});

describe('the paragraphs of pages', () => {
  const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({
    text,
    y,
    height: 12,
    left: 0,
    right: 400,
    ...more,
  });
  const texts = (pages: readonly (readonly Line[])[]): string[] =>
    paragraphsOf(pages.map((page) => [page])).map((lines) => lines.map(({ text }) => text).join(' '));
  test.each([
    ['lines at one distance are one', [[line('a', 700), line('b', 685), line('c', 670)]], ['a b c']],
    ['a wider distance parts them', [[line('a', 700), line('b', 685), line('c', 655), line('d', 640)]], ['a b', 'c d']],
    [
      'so does a larger letter',
      [[line('Title', 700, { height: 20 }), line('a', 675), line('b', 660)]],
      ['Title', 'a b'],
    ],
    [
      'and a short line that ends a sentence',
      [[line('a', 700), line('b.', 685, { right: 100 }), line('c', 670)]],
      ['a b.', 'c'],
    ],
    ['a sentence may go on over pages', [[line('a', 50)], [line('b', 700)]], ['a b']],
    [
      'numbers of pages are no text',
      [
        [line('a', 700), line('1 / 2', 20)],
        [line('b', 700), line('Page 2 of 2', 20)],
      ],
      ['a b'],
    ],
    [
      'nor is what stands above each',
      [1, 2, 3].map((page) => [
        line(`The Post ${page}`, 780),
        line(`a${'xyz'[page - 1]}`, 700),
        line(`b${'xyz'[page - 1]}`, 685),
      ]),
      ['ax bx ay by az bz'],
    ],
  ])('%s', (_, pages, expected) => {
    expect(texts(pages)).toEqual(expected);
  });

  test.each([
    ['a word that was divided is whole', 'attri-', 'bution', 'attribution'],
    ['two words are two', 'one', 'two', 'one two'],
    ['numbers with a dash are not parted', '2024-', '2025', '2024-2025'],
    ['nor a bracket from what it opens', 'one (', '5)', 'one (5)'],
  ])('%s', (_, first, second, expected) => {
    const row = (text: string) => rowsOf(letters(text, 0))[0] as ReturnType<typeof rowsOf>[number];
    const reading = { isRightToLeft: false, mirrored: ALL };
    expect(paragraphText([row(first), row(second)], reading).text).toBe(expected);
  });
});

test.each([
  ['قالت الوزيرة إن المدينة جميلة', false],
  ['ةريزولا تلاق ةنيدملا نإ ةليمج', true],
  ['no Arabic', false],
])('%s is spelt backward: %s', (line, is) => {
  expect(isBackward([line])).toBe(is);
});

test.each([
  ['األول واإلعلام', 'الأول والإعلام', 2],
  ['االفتتاح', 'الافتتاح', 1],
  ['الأول ألم امرأة قال', 'الأول ألم امرأة قال', 0],
])('%s is fixLamAlef to %s', (line, right, count) => {
  expect(fixLamAlef([line])).toEqual({ lines: [right], count });
});
