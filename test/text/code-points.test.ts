import { expect, test } from 'vitest';
import { inCodePoints } from '../../src/text/code-points.ts';
import { fc } from '../properties.ts';

test.each([
  ['letters of the basic plane are one each', 'قال نعم', [4, 7], [4, 7]],
  ['an emoji before it is one', '😀قال', [2, 5], [1, 4]],
  ['an emoji within it is one', 'a😀b', [0, 4], [0, 3]],
  ['half a pair is one', '\ud800قال', [1, 4], [1, 4]],
  ['a flag is two', '🇸🇾قال', [4, 7], [2, 5]],
])('a span in code points: %s', (_, text, [start = 0, end = 0], [from, to]) => {
  expect(inCodePoints(text)({ start, end })).toEqual({ start: from, end: to });
});

test('a span in code points selects the same words', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ق', '😀', '𝒜', '\ud800', '\udc00', '\n') });
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (article, from, to) => {
      const points = [...article];
      const before = points.slice(0, from).join('');
      const words = points.slice(from, from + to).join('');
      const { start, end } = inCodePoints(article)({ start: before.length, end: before.length + words.length });
      expect(points.slice(start, end).join('')).toBe(words);
    }),
  );
});
