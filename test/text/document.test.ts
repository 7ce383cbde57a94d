import { describe, expect, test } from 'vitest';
import { functions } from '../../src/language/ar/functions.ts';
import { type Document, readDocument } from '../../src/text/document.ts';
import { sentenceMarks } from '../../src/text/sentences.ts';
import { readingOfMark, wordReader } from '../../src/text/word-reading.ts';
import { fc } from '../properties.ts';
import { readArabic, readEnglish } from './read.ts';

const PIECES = [
  ...['قال', 'وقال', 'الوزير', 'وَأَكَّدَ', 'قــال', 'ﻗﺎﻝ', 'د.', 'أ.ف.ب', '#جسر_جديد', '٢٠٢١', '3.5', 'مي\u200cشود'],
  ...['said', "Smith's", 'U.S.', 'state-of-the-art', 'دمشق – وكالات : ', 'WASHINGTON (AP) — ', 'عين اليوم – زوريخ\n'],
  ...[
    '"',
    '«',
    '»',
    '“',
    '”',
    '‘',
    '’',
    "'",
    "''",
    '((',
    '))',
    '(',
    ')',
    '.',
    '..',
    '…',
    '؟',
    '!',
    ':',
    '،',
    '-',
    '–',
    'ـ',
  ],
  ...['&quot;', '&nbsp;', '&rlm;', '&amp', '&#8220;', '&#0;', '&#xd800;'],
  ...[
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    '\u00a0',
    '\u200f',
    '\ufeff',
    '\u0000',
    '\u0301',
    '\ud800',
    '\udc00',
    '😀',
  ],
];
/** Texts of what news is made of, and of anything else that UTF-16 can hold. */
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const document = fc.tuple(text, fc.constantFrom(readArabic, readEnglish)).map(([article, read]) => read(article));
const holds = (property: (document: Document) => void): void =>
  fc.assert(fc.property(document, property), { numRuns: 500 });

describe('a document of any text', () => {
  test('its tokens are in text order and do not overlap', () => {
    holds(({ text: article, tokens }) => {
      let edge = 0;
      tokens.forEach((token, index) => {
        expect(token.index).toBe(index);
        expect(token.start).toBeGreaterThanOrEqual(edge);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.stemStart).toBeGreaterThanOrEqual(token.start);
        expect(token.stemStart).toBeLessThanOrEqual(token.end);
        edge = token.end;
      });
      expect(edge).toBeLessThanOrEqual(article.length);
    });
  });

  test('no token has an empty norm, or white space in its words', () => {
    holds(({ text: article, tokens }) => {
      for (const { start, end, norm } of tokens) {
        expect(norm).not.toBe('');
        expect(article.slice(start, end)).not.toMatch(/[^\S\ufeff]/u);
      }
    });
  });

  test('every letter and digit is in a token', () => {
    holds(({ text: article, tokens }) => {
      const covered = new Set(
        tokens.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
      );
      for (const { index, 0: letter } of article
        .replace(/&#?\w+;/g, (entity) => ' '.repeat(entity.length))
        .matchAll(/[\p{L}\p{Nd}]/gu))
        expect([letter, covered.has(index) || functions.normalise(letter) === '']).toEqual([letter, true]);
    });
  });

  test('its paragraphs and sentences cover all words but those of datelines', () => {
    holds(({ paragraphs, sentences, tokens }) => {
      for (const token of tokens) {
        const paragraph = paragraphs.find(({ start, end }) => start <= token.start && token.end <= end);
        expect(paragraph).toBeDefined();
        if (token.kind === 'mark' || token.start < (paragraph?.dateline?.end ?? 0)) continue;
        const holders = sentences.filter(
          ({ firstToken, endToken }) => firstToken <= token.index && token.index < endToken,
        );
        expect(holders).toMatchObject([{ paragraph: paragraph?.index }]);
      }
    });
  });

  test('its sentences are in order, each from its first token to its last', () => {
    holds(({ sentences, tokens }) => {
      let edge = 0;
      for (const { start, end, firstToken, endToken } of sentences) {
        expect(firstToken).toBeGreaterThanOrEqual(edge);
        expect(start).toBe(tokens[firstToken]?.start);
        expect(end).toBe(tokens[endToken - 1]?.end);
        edge = endToken;
      }
    });
  });

  test('a text with words has a sentence', () => {
    holds(({ sentences, tokens }) => {
      expect(sentences.length > 0).toBe(tokens.some(({ kind }) => kind !== 'mark'));
    });
  });

  test('it keeps the text as it was', () => {
    fc.assert(
      fc.property(text, (article) => {
        expect(readArabic(article).text).toBe(article);
      }),
    );
  });
});

describe('the time of reading', () => {
  /** How many characters a reading hands to its language, which is asked about every word. */
  function workOf(article: string): number {
    let characters = 0;
    const counted =
      <T>(answer: (word: string) => T) =>
      (word: string): T => {
        characters += word.length + 1;
        return answer(word);
      };
    const read = wordReader({
      normalise: counted(functions.normalise),
      split: counted(() => 0),
      unjoin: (_, rest) => rest,
    });
    readDocument(
      { id: 'text', path: null, text: article },
      {
        language: 'ar',
        readWord: (text, start, end) => read(text.slice(start, end)),
        readMark: readingOfMark,
        isAbbreviation: counted(() => false),
        sentenceMarks: sentenceMarks(),
      },
    );
    return characters;
  }

  test.each([
    ['words', 'قال الوزير نعم. '],
    ['one word', 'قال'],
    ['blanks', ' '],
    ['marks', '"'],
    ['full stops', '. '],
    ['paragraphs', 'قال نعم.\n'],
    ['dashes', 'قال - '],
    ['invisible characters', '\u200f'],
    ['references', '&quot;'],
  ])('grows with the length: %s', (_, piece) => {
    const once = workOf(piece.repeat(500));
    expect(workOf(piece.repeat(2000))).toBeLessThanOrEqual(4 * once + 100);
  });
});
