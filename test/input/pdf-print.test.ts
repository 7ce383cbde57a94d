import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../../src/input/readers/read.ts';
import { fc } from '../properties.ts';
import { CHROMIUM, launch } from '../render/html/browser.ts';

// Printed by print.py beside them, with the text that Poppler's pdftotext reads in each.
const FOLDER = join(import.meta.dirname, 'print');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));
const content = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const written = (name: string): string =>
  content(`${name.includes('columns') ? 'columns' : 'article'}-${name.slice(-'ar.pdf'.length, -'.pdf'.length)}.txt`);

async function textOf(bytes: Uint8Array): Promise<string> {
  const result = await read('pdf', new Uint8Array(bytes));
  return 'text' in result ? result.text : result.reason.en;
}

describe('a printed article', () => {
  test.each(FILES)('is read as it was written, in every font and with columns, headers and links: %s', async (name) => {
    expect(await textOf(readFileSync(join(FOLDER, name)))).toBe(written(name));
  });

  // Poppler leaves the signs beside numbers, and the years of a period, as they look.
  const numbersIn = (text: string): string[] => (text.match(/\p{N}+(?:[.,:/٫٬]\p{N}+)*/gu) ?? []).sort();
  test.each(FILES)('has the numbers that Poppler reads: %s', async (name) => {
    const poppler = content(name.replace('.pdf', '.pdftotext.txt')).replace(/^.*(?:[AP]M|file:|1\/1).*$/gm, '');
    expect(numbersIn(await textOf(readFileSync(join(FOLDER, name))))).toEqual(numbersIn(poppler));
  });
});

const digits = (count: number) => fc.integer({ min: 0, max: 10 ** count - 1 });
const padded = (count: number) => digits(count).map((number) => String(number).padStart(count, '0'));
const NUMBER = fc.oneof(
  digits(6).map(String),
  fc.tuple(digits(3), padded(3)).map(([a, b]) => `${a},${b}`),
  fc.tuple(digits(2), digits(2)).map(([a, b]) => `${a}.${b}`),
  fc.tuple(digits(2), digits(1)).map(([a, b]) => `${a}.${b}%`),
  digits(2).map((number) => `${number}%`),
  digits(3).map((number) => `$${number}`),
  fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 })).map(([a, b]) => `${a}:${b}`),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).chain((date) => {
    const iso = date.toISOString().slice(0, 10);
    return fc.constantFrom(iso, iso.replaceAll('-', '/'), iso.split('-').reverse().join('/'), iso.slice(0, 4));
  }),
  fc.tuple(padded(4), padded(4)).map(([a, b]) => `${a}-${b}`),
  digits(4).map((number) => String(number).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))),
);
// The words around a number: before and after it, from a script of each direction.
const SENTENCE = fc.constantFrom(
  ...[
    'قال الوزير إن العدد بلغ # أمس.',
    '# من الناس قالوا لا.',
    'وأضاف («#») في بيان، ثم سكت.',
    'من # إلى #، بحسب الإصلاحات.',
  ],
  ...['وقالت شركة Boeing إنها باعت # طائرة.', 'The mayor said # were there.', '# of them (about #) left.'],
);
const PARAGRAPH = fc
  .array(SENTENCE, { minLength: 1, maxLength: 4 })
  .map((sentences) =>
    sentences
      .filter((each) => /\p{Script=Arabic}/u.test(each) === /\p{Script=Arabic}/u.test(sentences[0] ?? ''))
      .join(' '),
  )
  .chain((text) =>
    fc
      .array(NUMBER, { minLength: 8, maxLength: 8 })
      .map((numbers) => numbers.reduce((rest, number) => rest.replace('#', () => number), text)),
  );

describe.skipIf(CHROMIUM === null)('any number, time, date or percentage', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each(['Noto Kufi Arabic', 'Noto Naskh Arabic', 'Noto Sans Arabic', 'serif'])(
    'survives printing with %s',
    async (font) => {
      const paragraphs = fc.sample(PARAGRAPH, { seed: 5, numRuns: 60 });
      const body = paragraphs.map((text) => `<p dir="auto">${text}</p>`).join('');
      const page = await browser.newPage();
      await page.setContent(
        `<!doctype html><html dir="rtl"><body style="font-family:'${font}';width:300px">${body}</body></html>`,
      );
      const text = await textOf(await page.pdf());
      await page.close();
      const found = new Set(text.split('\n'));
      expect(paragraphs.filter((paragraph) => !found.has(paragraph))).toEqual([]);
    },
  );
});
