import { expect, test } from 'vitest';
import { climb } from '../../src/training/cross-validate.ts';

test.each([
  ['up', 0.2, 0.2],
  ['down', -1, -1],
  ['nowhere', -0.4, -0.4],
  ['to the first of two peaks', 0, 0],
])('the threshold is sought %s', async (_, peak, found) => {
  const score = (at: number): number => (at > 0.9 && peak === 0 ? 50 : -Math.abs(at - peak));
  expect(await climb(async (at) => score(at), -0.4)).toBe(found);
});
