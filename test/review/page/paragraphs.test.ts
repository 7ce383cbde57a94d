import { expect, test } from 'vitest';
import { claimsAt, claimsByParagraph, paragraphsOf } from '../../../src/review/page/state/paragraphs.ts';
import { claimState, REVIEW, TEXT } from './review-state.ts';

const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id).join(' ');

test('paragraphs are the lines with words, whatever their ends', () => {
  expect(paragraphsOf('\r\n a\r\n \r\nb\n').map(({ start, end }) => `${start}-${end}`)).toEqual(['2-4', '9-10']);
});

test('each paragraph has the claims with a part in it, once', () => {
  const across = claimState({ id: 'c4', spans: [{ start: 27, end: 45 }], cueSpans: [{ start: 10, end: 14 }] });
  expect(claimsByParagraph(paragraphsOf(TEXT), [...REVIEW.claims, across]).map(ids)).toEqual(['c1 c4', 'c2 c3 c4']);
});

test.each([
  ['in a content', 20, 'c1'],
  ['in a content within another: the inner one first', 50, 'c3 c2'],
  ['in a cue', 11, 'c1'],
  ['at the end, which is behind it', 33, ''],
  ['outside', 0, ''],
])('claims at an offset %s', (_, offset, expected) => {
  expect(ids(claimsAt(REVIEW.claims, offset))).toBe(expected);
});
