import { describe, expect, test } from 'vitest';
import { CHANGE_KINDS, type Change } from '../../src/diff/change.ts';
import { diffClaims } from '../../src/diff/diff.ts';
import { heaviestSubsequence } from '../../src/diff/heaviest-subsequence.ts';
import type { VersionClaim } from '../../src/diff/version.ts';
import { wordDiff } from '../../src/diff/word-diff.ts';
import { comparable } from '../../src/text/comparable.ts';
import { fc } from '../properties.ts';
import { anyText } from '../render/arbitraries.ts';
import { claimsOf } from './versions.ts';

const names = ['أحمد حسن', 'أحمد', 'مصادر', 'Anna Berg', 'Berg', ''];
const words = ['انتهت', 'الأزمةَ', 'الأزمة', 'ربما', 'the', 'The', 'bridge', 'closed.', '«لا»', '5%', '5'];

const anyCompared: fc.Arbitrary<VersionClaim> = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
  parent: fc.constantFrom(null, null, 'c1', 'c2', 'c9'),
  content: fc
    .oneof(
      fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(' ')),
      anyText,
    )
    .map((text) => ({ text, spans: [] })),
  cue: fc.option(fc.constantFrom('قال', 'قالَ', 'زعم', 'said').map((text) => ({ text, spans: [], entry: null }))),
  source: fc.option(
    fc.record({
      name: fc.constantFrom(...names),
      aliases: fc.subarray(names),
      mention: fc.constantFrom(...names),
      transparency: fc.constantFrom('person', 'organisation', 'role', 'anonymous', 'none', null),
      spans: fc.constant([]),
    }),
  ),
  tellers: fc.subarray(names, { maxLength: 2 }),
  type: fc.constantFrom('direct', 'indirect', 'mixed', null),
  stance: fc.constantFrom('own', 'endorse', 'neutral', 'distance'),
  certainty: fc.constantFrom('certain', 'probable', 'possible', 'belief', 'unknown'),
  polarity: fc.constantFrom('positive', 'negative'),
  irrealis: fc.constantFrom(null, 'future', 'plan'),
  level: fc.constantFrom('none', 'low', 'medium', 'high', 'very-high'),
  hedges: fc.constant([]),
  place: fc.constant({ line: 1, column: 1 }),
});

const anyClaims = fc.array(anyCompared, { maxLength: 12 });

// Of two words that changed places, either may be the one that did.
const told = ({ kind, minor, axes, ...sides }: Change, from: 'before' | 'after', to: 'before' | 'after'): string =>
  [kind, minor, ...axes, sides[from]?.claim.content.text, sides[to]?.claim.content.text].join('\n');

describe('for any claims', () => {
  test('equal versions give no changes', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(diffClaims(claims, claims)).toEqual([]);
      }),
    );
  });

  test('each claim is added or removed, or has a counterpart, and never both', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (before, after) => {
        const changes = diffClaims(before, after);
        const added = changes.filter(({ kind }) => kind === 'claim-added').map((change) => change.after?.claim);
        const paired = changes.filter((change) => change.before !== null).map((change) => change.after?.claim);
        expect(new Set(added).size).toBe(added.length);
        expect(added.filter((claim) => paired.includes(claim))).toEqual([]);
      }),
    );
  });

  test('exchanging the versions exchanges the sides', () => {
    // Of two equal claims either may be the counterpart; they are told apart by where they stand.
    const distinct = fc.uniqueArray(anyCompared, {
      maxLength: 8,
      selector: ({ content }) => comparable(content.text).join(' '),
    });
    fc.assert(
      fc.property(distinct, distinct, (before, after) => {
        const there = diffClaims(before, after).map(({ kind, ...change }) => ({ ...change, kind: CHANGE_KINDS[kind] }));
        const back = diffClaims(after, before);
        expect(back.map((change) => told(change, 'before', 'after')).sort()).toEqual(
          there.map((change) => told(change, 'after', 'before')).sort(),
        );
      }),
    );
  });
});

test('any article compared with itself gives no changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(anyText, fc.constantFrom('قال الوزير إن', '«لا»', 'said that', '.', '\n')), { maxLength: 20 }),
      async (parts) => {
        const claims = await claimsOf(parts.join(' '));
        expect(diffClaims(claims, claims)).toEqual([]);
      },
    ),
    { numRuns: 50 },
  );
});

describe('pairs in order', () => {
  test('are the heaviest that keep their order', () => {
    const pairs = [3, 0, 1, 2, 4].map((after, before) => ({ before, after }));
    expect(heaviestSubsequence(pairs, () => 1).map(({ after }) => after)).toEqual([0, 1, 2, 4]);
    expect(heaviestSubsequence(pairs, ({ after }) => (after === 3 ? 10 : 1)).map(({ after }) => after)).toEqual([3, 4]);
    expect(heaviestSubsequence([], () => 1)).toEqual([]);
  });

  test('have the weight of the heaviest choice', () => {
    const anyPairs = fc.uniqueArray(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 9 })), {
      maxLength: 9,
      selector: ([after]) => after,
    });
    fc.assert(
      fc.property(anyPairs, (some) => {
        const weights = new Map(some);
        const pairs = some.map(([after], before) => ({ before, after }));
        const weigh = (chosen: readonly { after: number }[]): number =>
          chosen.reduce((sum, { after }) => sum + (weights.get(after) ?? 0), 0);
        const choices = Array.from({ length: 2 ** pairs.length }, (_, bits) =>
          pairs.filter((_, at) => (bits >> at) & 1),
        );
        const ascending = choices.filter((chosen) =>
          chosen.every(({ after }, at) => at === 0 || after > (chosen[at - 1]?.after ?? 0)),
        );
        expect(weigh(heaviestSubsequence(pairs, (pair) => weigh([pair])))).toBe(Math.max(...ascending.map(weigh)));
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ['vowel marks, tatweel and hamza on alef', 'إنَّ الأزمـــة', 'ان الازمة'],
    ['punctuation, quotation marks and case', '“The end,” he said', 'the END he said.'],
    ['digits of both scripts', '٢٠٠٠', '2000'],
    ['blanks and what is not seen', 'a\u200f  b\n', 'a b'],
  ])('are the same with other %s', (_, text, other) => {
    expect(comparable(text)).toEqual(comparable(other));
  });

  test.each([
    ['another letter', 'علي', 'على'],
    ['a sign of a number', '5%', '5'],
    ['a minus', '-5', '5'],
    ['a fraction', '1.5', '15'],
    ['a number behind a letter', 'G7', 'G8'],
  ])('are not the same with %s', (_, text, other) => {
    expect(comparable(text)).not.toEqual(comparable(other));
  });

  test('are the same with invisible characters, and by either algorithm', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // What is not seen has to be folded away.
        expect(comparable(text)).toEqual(comparable(`${text} \u200b`));
      }),
    );
  });

  test('a word diff contains both sides', () => {
    const key = (word: string): string => comparable(word).join(' ');
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const runs = wordDiff(before, after, key);
        const side = (op: string): string =>
          runs
            .filter((run) => run.op !== op)
            .map(({ text }) => text)
            .join(' ');
        expect(side('removed')).toBe(after.split(/\s+/).filter(Boolean).join(' '));
        expect(comparable(side('added'))).toEqual(comparable(before.replace(/\s+/g, ' ')));
      }),
    );
  });

  test('of two long texts with nothing in common are one removal and one addition, in linear time', () => {
    const [before, after] = ['a', 'b'].map((letter) => `${letter} `.repeat(20_000)) as [string, string];
    expect(wordDiff(before, after, (word) => word).map(({ op }) => op)).toEqual(['removed', 'added']);
  });
});
