import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExtractedText } from '../../src/input/extracted-text.ts';
import { type Line, linesOn } from '../../src/input/readers/pdf-lines.ts';
import { fixLamAlef, isBackward, paragraphsOf } from '../../src/input/readers/pdf-text.ts';
import { read } from '../../src/input/readers/read.ts';
import { pdfOf } from './pdf.ts';

const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'samples', name));
const reading = (bytes: Uint8Array): Promise<Partial<ExtractedText & { reason: string }>> =>
  read('pdf', new Uint8Array(bytes));
const WRITTEN = sample('written-ar.txt').toString();
const FERRY = sample('page-en.txt').toString();

describe('a PDF', () => {
  test('that Chromium printed gives its Arabic in order, but for vowel marks; a table is in it', async () => {
    const table = WRITTEN.replace('أربعون ألف', 'المحطة الركاب\nالمرفأ 4000\nأربعون ألف');
    expect(await reading(sample('chromium-ar.pdf'))).toEqual({
      ...{ text: table.replace(/\p{M}/gu, ''), details: {}, language: null, notes: [] },
    });
  });

  test('of LibreOffice has its lam-alef ligatures repaired, with a note', async () => {
    const table = WRITTEN.replace('أربعون ألف', 'المحطة الركاب المرفأ 4000\nأربعون ألف');
    // Of two vowel marks on a letter either may come first.
    const { text, ...rest } = await reading(sample('libreoffice-ar.pdf'));
    expect(text?.normalize()).toBe(table.replace('الثلاثاء', 'الثالثاء').normalize());
    expect(rest).toEqual({
      details: {},
      language: null,
      notes: ['lam and alef were swapped in 5 words and have been restored; others may remain'],
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
    ['letter by letter', turned.map((text, index) => ({ text, x: 50 + index * 7, y: 700 }))],
  ])('whose Arabic is stored %s is read in order', async (_, drawn) => {
    expect(await reading(pdfOf(drawn))).toMatchObject({ text: `${ARABIC}\n`, notes: [] });
  });

  test('whose Arabic is stored in visual order is repaired, with a note', async () => {
    expect(await reading(pdfOf([{ text: ARABIC, x: 50, y: 700 }]))).toMatchObject({
      text: `${ARABIC}\n`,
      notes: ['its Arabic was stored in visual order and has been restored; compare it with the page'],
    });
  });

  test('without text says so', async () => {
    expect((await reading(pdfOf([]))).reason).toBe('no text layer (scanned pages?); run OCR first');
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
    expect(typeof (await reading(bytes)).reason).toBe('string');
  });
});

const piece = (text: string, x: number, y = 700, width = text.length * 6) => ({ text, x, y, width, height: 12 });

describe('the lines of a page', () => {
  test.each([
    ['pieces that touch are one word', [piece('attri', 0), piece('bution', 30)], ['attribution']],
    ['others are several', [piece('one', 0), piece('two', 24)], ['one two']],
    ['in whatever order they were drawn', [piece('two', 24), piece('one', 0)], ['one two']],
    ['from right to left', [piece('الوزير', 0), piece('قال', 50)], ['قال الوزير']],
    [
      'with what runs the other way in it',
      [piece('هنا', 0), piece('The', 40), piece('Post', 64), piece('قالت أمس', 100)],
      ['قالت أمس The Post هنا'],
    ],
    [
      'marks of quotation look the other way',
      [piece('»', 60, 700, 6), piece('قال', 42), piece('«', 36, 700, 6)],
      ['«قال»'],
    ],
    ['marks that were drawn together as well', [piece('."', 30), piece('قال', 42)], ['قال".']],
    ['and numbers beside each other', [piece('02:10 20/2/2024', 30), piece('يوم', 130)], ['يوم 20/2/2024 02:10']],
    ['but not within one', [piece('(50%)', 6), piece('حوالي', 40)], ['حوالي (50%)']],
    ['letters are no presentation forms', [piece('ﻻ', 0), piece('ﻗ', 6)], ['قلا']],
    ['what lies lower is another line', [piece('one', 0), piece('two', 0, 680)], ['one', 'two']],
  ])('%s', (_, pieces, expected) => {
    expect(linesOn(pieces).map(({ text }) => text)).toEqual(expected);
  });
});

describe('the paragraphs of pages', () => {
  const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({
    text,
    y,
    height: 12,
    width: 400,
    ...more,
  });
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
      [[line('a', 700), line('b.', 685, { width: 100 }), line('c', 670)]],
      ['a b.', 'c'],
    ],
    ['a word that was divided is whole', [[line('attri-', 700), line('bution', 685)]], ['attribution']],
    ['a sentence may go on over pages', [[line('a', 50)], [line('b', 700)]], ['a b']],
    [
      'numbers of pages are no text',
      [
        [line('a', 700), line('1 / 2', 20)],
        [line('b', 700), line('2 / 2', 20)],
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
    expect(paragraphsOf(pages)).toEqual(expected);
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
