import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { fc } from '../properties.ts';

describe('folding', () => {
  test.each([
    ['plain letters', 'قال الوزير: «نعم»!', 'قال الوزير: "نعم"!'],
    ['vowel marks and tatweel', 'قـــالَ الوزيرُ', 'قال الوزير'],
    ['a hamza apart from its letter', 'ا\u0654مر', 'أمر'],
    ['a mark on a plain letter', 'cafe\u0301', 'café'],
    ['dots and blanks', 'a...b .. c\t\n d', 'a…b .. c d'],
    ['what is unseen', 'ا\u200fل', 'ال'],
  ])('of %s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  // With something unseen behind it no letter is a plain one, which are looked at without the pattern.
  test('plain letters fold as by the pattern, with the same offsets', () => {
    const letter = fc.constantFrom(...'اأبةىيءل ،؛٣aZ9~!"\'`«”é\u064e\u0654\u0301😀');
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const [plain, marked] = [fold(letters.join('')), fold(letters.map((each) => `${each}\u200f`).join(''))];
        expect(plain.text).toBe(marked.text);
        expect(plain.starts.length).toBe(plain.text.length);
        expect(plain.ends.every((end, at) => end > (plain.starts[at] ?? 0))).toBe(true);
      }),
    );
  });
});
