import { describe, expect, test } from 'vitest';
import { coverage, overlapping, overlaps, type Span } from '../../src/text/span.ts';
import { fc } from '../properties.ts';

const span = (start: number, end: number): Span => ({ start, end });
const WORDS = [span(0, 3), span(4, 9), span(10, 12), span(12, 15)];

describe('spans that overlap others', () => {
  test.each<readonly [behaviour: string, ranges: readonly Span[], found: readonly Span[]]>([
    ['one within', [span(5, 6)], [span(4, 9)]],
    ['those it touches at one offset', [span(2, 5)], [span(0, 3), span(4, 9)]],
    ['none between two', [span(3, 4)], []],
    ['none that only begins where it ends', [span(9, 10)], []],
    ['none of an empty range', [span(3, 3)], []],
    ['each once, in text order', [span(12, 15), span(0, 1), span(0, 3)], [span(0, 3), span(12, 15)]],
    ['none for nothing', [], []],
  ])('are %s', (_, ranges, found) => {
    expect(overlapping(WORDS, ranges)).toEqual(found);
  });

  const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })));
  const anywhere = spans.map((pairs) => pairs.map(([start, length]) => span(start, start + length)));
  const apart = spans.map((pairs) => {
    let end = 0;
    return pairs.map(([gap, length]) => {
      const start = end + (gap % 5);
      end = start + length;
      return span(start, end);
    });
  });

  test('are those that a linear scan finds', () => {
    fc.assert(
      fc.property(apart, anywhere, (ordered, ranges) => {
        const expected = ordered.filter((each) => ranges.some((range) => overlaps(each, range)));
        expect(overlapping(ordered, ranges)).toEqual(expected);
      }),
    );
  });

  test('are found by a precomputed test', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (given, asked) => {
        const touches = coverage(given);
        const expected = asked.map((one) => given.some((each) => overlaps(each, one)));
        expect(asked.map(touches)).toEqual(expected);
      }),
    );
  });
});
