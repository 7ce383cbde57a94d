import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Attribution } from '../../../src/analysis/attribution.ts';
import { findNestedByRules } from '../../../src/analysis/merge/find-attributions.ts';
import {
  type Among,
  isKept,
  isLaidOut,
  LAYOUT_ROWS,
  type Lists,
  RULE_ROWS,
} from '../../../src/analysis/merge/keep-policy.ts';
import { mergeChoices } from '../../../src/analysis/merge/merge.ts';
import { allRanges, hasCueInSource, liesIn, sharesCue, touches } from '../../../src/analysis/merge/overlap.ts';
import { type Case, CHOICE_ROWS } from '../../../src/analysis/merge/policy.ts';
import { encode } from '../../../src/analysis/model/encode.ts';
import { type Model, modelOf } from '../../../src/analysis/model/model.ts';
import { findQuotations } from '../../../src/analysis/tokens/quotations.ts';
import { wholeTokens } from '../../../src/analysis/tokens/token-range.ts';
import { viewTokens } from '../../../src/analysis/tokens/token-view.ts';
import { packOf } from '../../../src/language/index.ts';
import { readDocument } from '../../../src/text/document.ts';
import { type Marked, readMarked } from './marked.ts';

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
  odds: null,
});

const among = (list: readonly Attribution[]): Among => ({
  touches: (one) => list.some((other) => touches(one, other)),
  crosses: (one) => list.some((other) => touches(one, other) && !liesIn(other, one)),
  liesIn: (one) => list.some((other) => liesIn(one, other)),
  hasCueInSource: (one) => list.some((other) => hasCueInSource(one, other)),
  sharesCue: (one) => list.some((other) => sharesCue(one, other)),
});

const document = readDocument({ id: 'x', path: null, text: 'The pool is closed.' }, pack);
const view = viewTokens(document, pack, findQuotations(document, pack));

const lists = (taken: readonly Attribution[], change: Partial<Lists> = {}): Lists => ({
  view,
  tags: new Uint8Array(view.tokens.length),
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

describe('relations between attributions', () => {
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

  test('is dropped where it shares a word with a speaker whom the layout names', () => {
    const label: Attribution = { ...OUTER, cue: { ...OUTER.cue, entry: null } as Attribution['cue'] };
    expect(isLaidOut(label)).toBe(true);
    expect(isLaidOut(OUTER)).toBe(false);
    expect(isKept(first, INNER, lists([], { laidOut: among([label]) }), true)).toBe(false);
    expect(isKept(first, APART, lists([], { laidOut: among([label]) }), true)).toBe(true);
  });

  test('is dropped where it is nested in another by the rules, or describes a speaker', () => {
    expect(isKept(second, INNER, lists([OUTER, INNER], { ruled: among([INNER]) }), true)).toBe(false);
    expect(isKept(second, INNER, lists([OUTER, INNER]), true)).toBe(true);
    expect(isKept(second, INNER, lists([attribution([8, 9], [[0, 8]], [[9, 12]])]), true)).toBe(false);
  });
});

const shared = { choices: z.array(z.string()), nests: z.boolean().default(false) };
const example = z.union([
  z.strictObject({ ...shared, at: z.string() }),
  z.strictObject({ ...shared, not: z.string() }),
]);
const examples = z
  .record(z.string(), z.array(example))
  .parse(parse(readFileSync(resolve(import.meta.dirname, 'policy.yaml'), 'utf8')));
// Odds over every threshold.
const SURE = 9;

const rows = [...CHOICE_ROWS, ...LAYOUT_ROWS.flat(), ...RULE_ROWS];

afterEach(() => vi.restoreAllMocks());

describe('the rows that the examples show', () => {
  const cases = Object.entries(examples).flatMap(([id, list]) => list.map((one) => ({ id, ...one })));

  test.each(cases)('$id: $choices', ({ id, choices, nests, ...place }) => {
    const asked = vi.spyOn(rows.find((row) => row.id === id) as { applies: (one: never) => boolean }, 'applies');
    const marked = choices.map((text) => readMarked(text, pack));
    const model = modelOf(pack) as Model;
    const { view } = marked[0] as Marked;
    const encoded = encode(view, findNestedByRules(view), model);
    const chosen = marked.map(({ candidate }, index) => ({ ...candidate, odds: SURE, nests: nests && index === 0 }));
    mergeChoices(encoded, chosen, model.thresholds);
    const words = 'at' in place ? place.at : place.not;
    expect(view.document.text.split(words)).toHaveLength(2);
    const token = view.tokens.findIndex(({ end }) => end > view.document.text.indexOf(words));
    const applied = asked.mock.results.filter((_, call) =>
      isCuedAt(asked.mock.calls[call]?.[0] as unknown as Case | Attribution, token),
    );
    expect(new Set(applied.map(({ value }) => value))).toEqual(new Set(['at' in place]));
  });

  test('are all there, each with an example of where it applies and where not', () => {
    expect(Object.keys(examples)).toEqual(rows.map(({ id }) => id));
    for (const [id, list] of Object.entries(examples)) {
      expect(
        list.some((one) => 'at' in one),
        id,
      ).toBe(true);
      expect(list.some((one) => 'not' in one) || id === 'model', id).toBe(true);
    }
  });
});

/** Whether a token is in the cue of a choice or attribution. */
function isCuedAt(one: Case | Attribution, token: number): boolean {
  if ('choice' in one) return one.choice.from <= token && token < one.choice.to;
  return one.cue?.ranges.some((range) => range.firstToken <= token && token < range.endToken) === true;
}

test('the last row for a choice always applies', () => {
  expect(CHOICE_ROWS.at(-1)).toMatchObject({ id: 'model', take: 'model' });
});
