import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../../src/analysis/attribution.ts';
import { allRanges, hasCueInSource, liesIn, sharesCue, touches } from '../../../src/analysis/merge/overlap.ts';
import {
  type Among,
  CHOICE_ROWS,
  isKept,
  isLaidOut,
  LAYOUT_ROWS,
  type Lists,
  RULE_ROWS,
} from '../../../src/analysis/merge/policy.ts';
import { findQuotations } from '../../../src/analysis/tokens/quotations.ts';
import { wholeTokens } from '../../../src/analysis/tokens/token-range.ts';
import { viewTokens } from '../../../src/analysis/tokens/token-view.ts';
import { packOf } from '../../../src/language/index.ts';
import { readDocument } from '../../../src/text/document.ts';

const pack = await packOf('en');
const say = pack.data.cues.find(({ id }) => id === 'en/say') ?? null;

type Bounds = readonly [from: number, to: number];

/** An attribution by the tokens of its parts. */
const attribution = (cue: Bounds, source: readonly Bounds[], content: readonly Bounds[]): Attribution => ({
  cue: { ranges: [wholeTokens(...cue)], entry: say, features: {}, kind: 'verb', negated: false },
  source: source.map((bounds) => wholeTokens(...bounds)),
  via: null,
  content: content.map((bounds) => wholeTokens(...bounds)),
  parent: null,
  frame: 'en/subject-cue-clause',
  isSpeakerLabel: false,
});

const among = (list: readonly Attribution[]): Among => ({
  touches: (one) => list.some((other) => touches(one, other)),
  liesIn: (one) => list.some((other) => liesIn(one, other)),
  hasCueInSource: (one) => list.some((other) => hasCueInSource(one, other)),
  sharesCue: (one) => list.some((other) => sharesCue(one, other)),
});

const document = readDocument({ id: 'x', path: null, text: 'The pool is closed.' }, pack);
const view = viewTokens(document, pack, findQuotations(document, pack));

const lists = (taken: readonly Attribution[], change: Partial<Lists> = {}): Lists => ({
  view,
  ruled: among([]),
  laidOut: among([]),
  taken: among(taken),
  outerOf: () => undefined,
  ...change,
});

const OUTER = attribution([2, 3], [[0, 2]], [[3, 12]]);
const INNER = attribution([5, 6], [[3, 5]], [[6, 12]]);
const APART = attribution([22, 23], [[20, 22]], [[23, 30]]);
const CROSSING = attribution([11, 12], [[10, 11]], [[12, 20]]);

describe('how attributions lie to each other', () => {
  test.each([
    ['one in the content of another', INNER, OUTER, { touches: true, liesIn: true, sharesCue: false }],
    ['the other way round', OUTER, INNER, { touches: true, liesIn: false, sharesCue: false }],
    ['two apart', APART, OUTER, { touches: false, liesIn: false, sharesCue: false }],
    ['two that cross', CROSSING, OUTER, { touches: true, liesIn: false, sharesCue: false }],
    ['two with one source', attribution([12, 13], [[0, 2]], [[13, 20]]), OUTER, { touches: false, liesIn: false }],
    ['one with its own', OUTER, OUTER, { touches: true, liesIn: false, sharesCue: true }],
  ])('%s', (_, one, other, expected) => {
    expect({
      touches: touches(one, other),
      liesIn: liesIn(one, other),
      sharesCue: sharesCue(one, other),
    }).toMatchObject(expected);
  });

  test('a cue in the source of another describes its speaker', () => {
    const speaker = attribution([8, 9], [[0, 8]], [[9, 12]]);
    expect(hasCueInSource(INNER, speaker)).toBe(true);
    expect(hasCueInSource(INNER, OUTER)).toBe(false);
    expect(allRanges(INNER)).toHaveLength(3);
  });
});

describe('an attribution that only the rules found', () => {
  const adverb: Attribution = { ...APART, cue: { ...APART.cue, kind: 'adverb' } as Attribution['cue'] };
  const nominal = { ...APART, frame: 'en/none' };

  test.each([
    ['is kept inside one that was taken', INNER, [OUTER], true],
    ['is kept apart from all, with a frame with a clause', APART, [OUTER], true],
    ['is dropped apart from all, with another frame', nominal, [OUTER], false],
    ['is kept apart from all, as an adverb', { ...adverb, frame: 'en/none' }, [OUTER], true],
    ['is dropped where it crosses one that was taken', CROSSING, [OUTER], false],
  ])('%s', (_, one, taken, expected) => {
    expect(isKept(RULE_ROWS, one, lists(taken), false)).toBe(expected);
  });
});

describe('an attribution that was taken', () => {
  const [first = [], second = []] = LAYOUT_ROWS;

  test('gives way to a speaker whom the layout names, where it has a word of theirs', () => {
    const label: Attribution = { ...OUTER, cue: { ...OUTER.cue, entry: null } as Attribution['cue'] };
    expect(isLaidOut(label)).toBe(true);
    expect(isLaidOut(OUTER)).toBe(false);
    expect(isKept(first, INNER, lists([], { laidOut: among([label]) }), true)).toBe(false);
    expect(isKept(first, APART, lists([], { laidOut: among([label]) }), true)).toBe(true);
  });

  test('gives way to one that it lies in, where the rules have its cue, and to one whose speaker it describes', () => {
    expect(isKept(second, INNER, lists([OUTER, INNER], { ruled: among([INNER]) }), true)).toBe(false);
    expect(isKept(second, INNER, lists([OUTER, INNER]), true)).toBe(true);
    expect(isKept(second, INNER, lists([attribution([8, 9], [[0, 8]], [[9, 12]])]), true)).toBe(false);
  });
});

test('every row has a name of its own and an example, and the last row for a choice always applies', () => {
  const rows = [...CHOICE_ROWS, ...LAYOUT_ROWS.flat(), ...RULE_ROWS];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { example } of rows) expect(example).not.toBe('');
  expect(CHOICE_ROWS.at(-1)).toMatchObject({ id: 'model', take: 'model' });
});
