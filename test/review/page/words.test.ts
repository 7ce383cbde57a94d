import { describe, expect, test } from 'vitest';
import {
  type BoundaryStep,
  joined,
  movedBoundary,
  wordBefore,
  wordFrom,
} from '../../../src/review/page/state/words.ts';
import { fc } from '../../properties.ts';

const TEXT = 'He said: “It’s 3.5 m high.”\n\nقال إنّ الجسر «آمن».';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const textOf = (span: { readonly start: number; readonly end: number } | null) =>
  span === null ? null : TEXT.slice(span.start, span.end);

describe('a boundary moves by a word or a mark', () => {
  test.each<[string, string, BoundaryStep, string]>([
    ['the end to the mark behind', 'He said', { edge: 'end', by: 1 }, 'He said:'],
    ['the end back', 'He said', { edge: 'end', by: -1 }, 'He'],
    ['the start back over a quotation mark', 'It’s 3.5', { edge: 'start', by: -1 }, '“It’s 3.5'],
    ['the start on', 'It’s 3.5', { edge: 'start', by: 1 }, '3.5'],
    ['into the next paragraph', 'high.”', { edge: 'end', by: 1 }, 'high.”\n\nقال'],
    ['in Arabic, with vowel marks', 'الجسر', { edge: 'start', by: -1 }, 'إنّ الجسر'],
    ['never past the only word', 'said', { edge: 'end', by: -1 }, 'said'],
    ['never past it from the start', 'said', { edge: 'start', by: 1 }, 'said'],
    ['not before the text', 'He said', { edge: 'start', by: -1 }, 'He said'],
    ['not behind it', '«آمن».', { edge: 'end', by: 1 }, '«آمن».'],
  ])('%s', (_, words, step, expected) => {
    expect(textOf(movedBoundary(TEXT, at(words), step))).toBe(expected);
  });

  test('it stays in the text, and the span is never empty', () => {
    const step = fc.record({ edge: fc.constantFrom('start', 'end'), by: fc.constantFrom(-1, 1) });
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.nat(12), step, (start, length, move) => {
        const span = { start, end: Math.min(TEXT.length, start + length + 1) };
        const moved = movedBoundary(TEXT, span, move as BoundaryStep);
        expect(moved.start).toBeGreaterThanOrEqual(0);
        expect(moved.end).toBeLessThanOrEqual(TEXT.length);
        expect(moved.start).toBeLessThan(moved.end);
      }),
    );
  });
});

test('words one after the other make up the text', () => {
  const forward: (string | null)[] = [];
  for (let word = wordFrom(TEXT, 0); word !== null; word = wordFrom(TEXT, word.end)) forward.push(textOf(word));
  const backward: (string | null)[] = [];
  for (let word = wordBefore(TEXT, TEXT.length); word !== null; word = wordBefore(TEXT, word.start))
    backward.unshift(textOf(word));
  expect(forward).toEqual([
    'He',
    'said',
    ':',
    '“',
    'It’s',
    '3.5',
    'm',
    'high',
    '.',
    '”',
    'قال',
    'إنّ',
    'الجسر',
    '«',
    'آمن',
    '»',
    '.',
  ]);
  expect(backward).toEqual(forward);
});

test.each([
  [
    'apart',
    [
      [15, 17],
      [3, 7],
    ],
    ['3-7', '15-17'],
  ],
  [
    'that overlap',
    [
      [3, 10],
      [7, 15],
    ],
    ['3-15'],
  ],
  [
    'with a space between them',
    [
      [0, 2],
      [3, 7],
    ],
    ['0-7'],
  ],
  [
    'one in another',
    [
      [0, 9],
      [3, 5],
    ],
    ['0-9'],
  ],
])('parts of a content %s', (_, spans, expected) => {
  const found = joined(
    TEXT,
    spans.map(([start = 0, end = 0]) => ({ start, end })),
  );
  expect(found.map(({ start, end }) => `${start}-${end}`)).toEqual(expected);
});
