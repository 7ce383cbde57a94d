import { describe, expect, test } from 'vitest';
import { indexNear, indexOverlaps, indexRanges } from '../../../src/analysis/tokens/range-index.ts';
import {
  covers,
  hull,
  overlaps,
  spanOf,
  startOf,
  type TokenRange,
  wholeTokens,
  withoutProclitic,
} from '../../../src/analysis/tokens/token-range.ts';
import { pack as ar } from '../../../src/language/ar/pack.ts';
import { readDocument } from '../../../src/text/document.ts';
import * as spans from '../../../src/text/span.ts';
import { fc } from '../../properties.ts';

const cut = (firstToken: number, endToken: number, units: number): TokenRange => ({ firstToken, endToken, cut: units });

describe('ranges', () => {
  test.each<[string, TokenRange, TokenRange, boolean]>([
    ['an equal range', wholeTokens(2, 5), wholeTokens(2, 5), true],
    ['one inside', wholeTokens(2, 5), wholeTokens(3, 4), true],
    ['one without the proclitic', wholeTokens(2, 5), cut(2, 5, 1), true],
    ['one with the proclitic that the outer one lacks', cut(2, 5, 1), wholeTokens(2, 5), false],
    ['one that goes on behind', wholeTokens(2, 5), wholeTokens(3, 6), false],
    ['one that begins before', wholeTokens(2, 5), wholeTokens(1, 5), false],
  ])('covers: %s', (_, outer, inner, expected) => {
    expect(covers(outer, inner)).toBe(expected);
  });

  test.each<[string, TokenRange, TokenRange, boolean]>([
    ['sharing a token', wholeTokens(2, 5), wholeTokens(4, 6), true],
    ['sharing a token cut in both', cut(2, 3, 1), wholeTokens(2, 3), true],
    ['side by side', wholeTokens(2, 5), wholeTokens(5, 6), false],
  ])('overlaps: %s', (_, a, b, expected) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
  });

  test('hull: from the first beginning, proclitic included, to the last end; null for none', () => {
    expect(hull([cut(4, 6, 1), wholeTokens(4, 5), wholeTokens(7, 9)])).toEqual(wholeTokens(4, 9));
    expect(hull([cut(4, 6, 1)])).toEqual(cut(4, 6, 1));
    expect(hull([])).toBeNull();
  });

  test('in the text a range leaves out what it cuts', () => {
    const document = readDocument({ id: 'x', path: null, text: 'وقال الوزير' }, ar); // "and the minister said"
    const said = (range: TokenRange): string => spans.textOf(document.text, [spanOf(document, range)]);
    expect(said(wholeTokens(0, 2))).toBe('وقال الوزير');
    expect(said(withoutProclitic(document, 0, 1))).toBe('قال');
    expect(said(withoutProclitic(document, 1, 2))).toBe('الوزير');
  });
});

// Tokens of ten units: a range and its span are ordered, cover and overlap alike.
const toSpan = ({ firstToken, endToken, cut: units }: TokenRange): spans.Span => ({
  start: 10 * firstToken + units,
  end: 10 * endToken - 1,
});
const anyRange = fc
  .tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 6 }), fc.nat({ max: 2 }))
  .map(([first, length, units]): TokenRange => cut(first, first + length, units));

test('ranges compare as their spans do', () => {
  const property = fc.property(anyRange, anyRange, (a, b) => {
    expect(covers(a, b)).toBe(spans.covers(toSpan(a), toSpan(b)));
    expect(overlaps(a, b)).toBe(spans.overlaps(toSpan(a), toSpan(b)));
    expect(Math.sign(startOf(a) - startOf(b))).toBe(Math.sign(toSpan(a).start - toSpan(b).start));
  });
  fc.assert(property);
});

const far = anyRange.chain((range) =>
  fc.nat({ max: 3 }).map((bucket) => cut(range.firstToken + 390 * bucket, range.endToken + 390 * bucket, range.cut)),
);
const lists = fc.array(fc.array(far, { maxLength: 3 }), { maxLength: 8 });

test('an index finds all ranges that contain a token, are near, or overlap', () => {
  const property = fc.property(lists, far, (items, range) => {
    const holding = indexRanges(items)(range.firstToken);
    const whole = items.map((list) => hull(list));
    whole.forEach((one, index) => {
      if (one !== null && covers(one, cut(range.firstToken, range.firstToken + 1, one.cut)))
        expect(holding).toContain(index);
    });
    const overlapping = (list: readonly TokenRange[]): boolean => list.some((one) => overlaps(one, range));
    expect(indexNear(items, (list) => list)([range], overlapping)).toBe(items.some(overlapping));
    expect(indexOverlaps(items.flat())(range)).toBe(items.some(overlapping));
  });
  fc.assert(property);
});
