import { describe, expect, test } from 'vitest';
import { fc } from '../properties.ts';
import { CASES } from './cases.ts';
import { TARGETS } from './targets.ts';

// The short form; npm run fuzz tries as many inputs as one likes.
const RUNS = 1500;

describe.each(Object.entries(TARGETS))('%s', (name, { input, holds, share }) => {
  test('is true for any input', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(input, (given) => holds(...given)),
      { numRuns: Math.ceil((RUNS * share) / 100) },
    ),
  );

  test.each(CASES.filter(([target]) => target === name).map(([, ...given]) => given))(
    'holds for %j',
    async (...given) => {
      await expect(holds(...given)).resolves.toBeUndefined();
    },
  );
});

test('every stored case belongs to a target', () => {
  expect(CASES.filter(([target]) => TARGETS[target] === undefined)).toEqual([]);
});
