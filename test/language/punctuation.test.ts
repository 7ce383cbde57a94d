import { describe, expect, test } from 'vitest';
import { packOf } from '../../src/language/index.ts';
import {
  COMMA,
  DASH,
  HYPHEN,
  LIGHT_SEMICOLON,
  LONG_DASH,
  markReader,
  OPENING_QUOTATION,
  QUESTION,
  QUOTATION,
  quotationMarksOf,
  RUN,
  SEMICOLON,
} from '../../src/language/punctuation.ts';

const [arabic, english] = (await Promise.all([packOf('ar'), packOf('en')])).map(
  ({ profile }) => profile.punctuation,
) as [Punctuation, Punctuation];
type Punctuation = Parameters<typeof markReader>[0];

describe('the kinds of a mark', () => {
  test.each([
    ['the Arabic comma is one in Arabic', arabic, '،', COMMA],
    ['and none in English', english, '،', 0],
    ['the comma is one in both', arabic, ',', COMMA],
    ['the Arabic semicolon is a light one', arabic, '؛', SEMICOLON | LIGHT_SEMICOLON],
    ['that of English is not', english, ';', SEMICOLON],
    ['the Arabic question mark', arabic, '؟', QUESTION],
    ['a hyphen is a dash', english, '-', HYPHEN],
    ['a dash is no hyphen', english, '—', LONG_DASH],
    ['a straight mark opens and closes', english, '"', QUOTATION | OPENING_QUOTATION],
    ['a closing one alone does not open', english, '”', QUOTATION],
    ['an apostrophe is no mark of a quotation', english, "'", 0],
    ['stops in a row are no stop', english, '...', RUN],
    ['a sign of no kind', english, '§', 0],
  ])('%s', (_, punctuation, mark, kinds) => {
    expect(markReader(punctuation)(mark)).toBe(kinds);
  });

  test('a hyphen and a long dash are dashes', () => {
    expect(DASH).toBe(HYPHEN | LONG_DASH);
  });
});

describe('the marks of quotations', () => {
  const marks = quotationMarksOf(english);

  test('a mark is closed by those that the profile lists, and by no other', () => {
    expect([marks.closers.get('„')?.has('“'), marks.closers.get('„')?.has('»')]).toEqual([true, false]);
  });

  test('only a mark that never closes and is no apostrophe always opens', () => {
    expect(['„', '“', '‘'].map((mark) => marks.onlyOpen.has(mark))).toEqual([true, false, false]);
  });

  test('apostrophes are known as such', () => {
    expect([...marks.single]).toEqual(['‘', "'"]);
  });
});
