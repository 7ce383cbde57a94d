import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../../src/render/escape/html.ts';
import { segmentsOf } from '../../../src/render/html/segments.ts';
import { fc } from '../../properties.ts';
import { claimWith } from '../reports.ts';

const claim = (id: string, ...spans: readonly (readonly [number, number])[]) =>
  claimWith({
    id,
    cue: null,
    source: null,
    content: { text: '', spans: spans.map(([start, end]) => ({ start, end })) },
  });

describe('segments of an article', () => {
  test.each([
    ['no claim: one segment', [], ['0-10 ']],
    ['a claim within', [claim('a', [2, 5])], ['0-2 ', '2-5 a', '5-10 ']],
    [
      'one in another: the innermost last',
      [claim('b', [3, 4]), claim('a', [2, 5])],
      ['0-2 ', '2-3 a', '3-4 a b', '4-5 a', '5-10 '],
    ],
    ['two that overlap', [claim('a', [0, 6]), claim('b', [4, 10])], ['0-4 a', '4-6 a b', '6-10 b']],
    ['two that touch', [claim('a', [0, 5]), claim('b', [5, 10])], ['0-5 a', '5-10 b']],
    ['two spans of one that touch', [claim('a', [0, 5], [5, 10])], ['0-5 a', '5-10 a']],
    ['one that begins before and ends behind the range', [claim('a', [-5, 15])], ['0-10 a']],
  ])('%s', (_, claims, expected) => {
    const segments = segmentsOf({ start: 0, end: 10 }, claims);
    expect(segments.map(({ start, end, claims: of }) => `${start}-${end} ${of.map(({ id }) => id).join(' ')}`)).toEqual(
      expected,
    );
  });

  test('make up the whole range, without a gap or an overlap', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const segments = segmentsOf(
          { start: 3, end: 17 },
          spans.map((each, index) => claim(`c${index}`, each)),
        );
        expect(segments.map(({ start }) => start)).toEqual([3, ...segments.slice(0, -1).map(({ end }) => end)]);
        expect(segments.at(-1)?.end).toBe(17);
      }),
    );
  });
});

test.each([
  ['tags and references', `<b class="a">&amp;'`, '&lt;b class=&quot;a&quot;&gt;&amp;amp;&#39;'],
  ['an override is shown', 'a\u202eb', 'a⟨U+202E⟩b'],
  ['so is an escape sequence', '\u001b[31m', '⟨U+001B⟩[31m'],
  ['and half a character', '\ud800', '⟨U+D800⟩'],
  ['marks of direction and joiners stay', 'a\u200f\u200cb', 'a\u200f\u200cb'],
  ['Arabic with its marks stays', 'مُؤَكِّدًا', 'مُؤَكِّدًا'],
  ['so does an emoji of several', '👩\u200d💻\ufe0f', '👩\u200d💻\ufe0f'],
])('text of a page: %s', (_, text, html) => {
  expect(escapeHtml(text)).toBe(html);
});
