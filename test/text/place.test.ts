import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/text/place.ts';
import { fc } from '../properties.ts';

describe('the place of an offset', () => {
  test.each([
    ['the first character', 'قال', 0, 1, 1],
    ['further on in the line', 'قال نعم', 4, 1, 5],
    ['the first character of a line', 'قال\nنعم', 4, 2, 1],
    ['the line break itself', 'قال\nنعم', 3, 1, 4],
    ['behind an empty line', 'قال\n\nنعم', 5, 3, 1],
    ['behind a carriage return', 'قال\r\nنعم', 5, 2, 1],
    ['a pair of surrogates is one column', '😀😀قال', 4, 1, 3],
    ['a lone surrogate is one column', '\ud800قال', 1, 1, 2],
    ['a vowel mark is a column of its own', 'قَال', 2, 1, 3],
    ['the end of the text', 'قال', 3, 1, 4],
  ])('%s', (_, text, offset, line, column) => {
    expect(placesOf(text)(offset)).toEqual({ line, column });
  });

  test('does not depend on the order of offsets', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ق', '\n', '😀', '\ud800', '\udc00') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(30)), (article, offsets) => {
        const placeOf = placesOf(article);
        for (const offset of offsets.filter((at) => at <= article.length)) {
          const lines = article.slice(0, offset).split('\n');
          expect(placeOf(offset)).toEqual({ line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 });
        }
      }),
    );
  });
});
