import { expect, test } from 'vitest';
import { type GradeInput, gradeClaim, type Teller } from '../../../src/analysis/grading/grade.ts';
import { DEFAULT_POLICY, levelOf, type Policy } from '../../../src/analysis/grading/policy.ts';
import type { CueEntry } from '../../../src/language/pack.ts';
import type { Certainty, Level, Stance, Transparency } from '../../../src/language/values.ts';
import { fc } from '../../properties.ts';

const keys = <Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] => Object.keys(record) as Name[];
const LEVELS = keys(DEFAULT_POLICY.levels);
const rank = (level: Level): number => LEVELS.indexOf(level);

// Whole numbers, halves and tenths, as a newsroom may write them.
const weight = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 90 }).map((tenths) => tenths / 10),
);
const weights = <Name extends string>(names: readonly Name[]): fc.Arbitrary<Record<Name, number>> =>
  fc
    .array(weight, { minLength: names.length, maxLength: names.length })
    .map((each) => Object.fromEntries(names.map((name, index) => [name, each[index]])) as Record<Name, number>);
const anyLevels = fc
  .uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 })
  .map((least) => [0, ...least].sort((a, b) => a - b))
  .map((least) => Object.fromEntries(LEVELS.map((level, index) => [level, least[index]])) as Record<Level, number>);
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  stance: weights(keys(DEFAULT_POLICY.stance)),
  certainty: weights(keys(DEFAULT_POLICY.certainty)),
  transparency: weights(keys(DEFAULT_POLICY.transparency)),
  teller: weight,
  levels: anyLevels,
});

const TEXT = 'word by word';
const entry = (stance: Stance, certainty: Certainty | null): CueEntry => ({
  ...{ id: 'cue', kind: 'verb', sense: 'speech', stance, certainty, polarity: null, irrealis: null },
  ...{ nominal: 'none', particles: [], via: [], clause: true, bare: false, quote: true, addressee: false, with: [] },
});
const anyStance = fc.constantFrom<Stance>('endorse', 'neutral', 'distance');
const anyCue = fc
  .record({ stance: anyStance, certainty: fc.option(fc.constantFrom(...keys(DEFAULT_POLICY.certainty))) })
  .map(({ stance, certainty }) => ({
    ...{ spans: [{ start: 0, end: 4 }], negated: false },
    entry: entry(stance, certainty),
  }));
const anyTeller: fc.Arbitrary<Teller> = fc.record({
  transparency: fc.constantFrom<Transparency>(...keys(DEFAULT_POLICY.transparency)),
  mention: fc.constant(null),
});
const anyInput: fc.Arbitrary<GradeInput> = fc.record({
  cue: anyCue,
  content: fc.constant([{ start: 8, end: 12 }]),
  nested: fc.constant([]),
  hedges: fc.constant([]),
  ownVoice: fc.constant(false),
  enclosing: fc.array(anyCue, { maxLength: 2 }),
  tellers: fc.array(anyTeller, { maxLength: 4 }),
});

/** One weight of a policy raised. */
const anyRaise = fc.tuple(
  fc.constantFrom(
    ...keys(DEFAULT_POLICY.stance).map((name) => ['stance', name] as const),
    ...keys(DEFAULT_POLICY.certainty).map((name) => ['certainty', name] as const),
    ...keys(DEFAULT_POLICY.transparency).map((name) => ['transparency', name] as const),
    ['teller', 'teller'] as const,
  ),
  weight,
);
const raised = (policy: Policy, [[axis, name], by]: [readonly [keyof Policy, string], number]): Policy => {
  if (axis === 'teller') return { ...policy, teller: policy.teller + by };
  const old = policy[axis] as Readonly<Record<string, number>>;
  return { ...policy, [axis]: { ...old, [name]: (old[name] ?? 0) + by } };
};

test('the level never falls when a weight rises', () => {
  fc.assert(
    fc.property(anyPolicy, anyInput, anyRaise, (policy, input, raise) => {
      const [before, after] = [policy, raised(policy, raise)].map((each) => gradeClaim(input, TEXT, each).hedging);
      expect(after?.points).toBeGreaterThanOrEqual(before?.points ?? 0);
      expect(rank(after?.level ?? 'none')).toBeGreaterThanOrEqual(rank(before?.level ?? 'none'));
    }),
    { numRuns: 1000 },
  );
});

test('the level never falls when the points rise, and is the highest whose points are reached', () => {
  fc.assert(
    fc.property(anyPolicy, weight, weight, (policy, points, more) => {
      expect(rank(levelOf(points + more, policy))).toBeGreaterThanOrEqual(rank(levelOf(points, policy)));
      const level = levelOf(points, policy);
      expect(policy.levels[level]).toBeLessThanOrEqual(points);
      const next = LEVELS[rank(level) + 1];
      if (next !== undefined) expect(policy.levels[next]).toBeGreaterThan(points);
    }),
  );
});

test('fractions add up to the level they reach', () => {
  const policy: Policy = {
    ...DEFAULT_POLICY,
    stance: { ...DEFAULT_POLICY.stance, neutral: 0.1 },
    teller: 0.2,
    levels: { none: 0, low: 0.3, medium: 2, high: 3, 'very-high': 5 },
  };
  const tellers: Teller[] = ['a', 'b'].map(() => ({ transparency: 'person', mention: null }));
  const cue = { spans: [{ start: 0, end: 4 }], negated: false, entry: entry('neutral', null) };
  const input: GradeInput = {
    ...{ cue, tellers, content: [{ start: 8, end: 12 }], nested: [], hedges: [], ownVoice: false, enclosing: [] },
  };
  expect(gradeClaim(input, TEXT, policy).hedging).toMatchObject({ points: 0.3, level: 'low' });
});
