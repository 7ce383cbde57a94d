import { describe, expect, test } from 'vitest';
import { type BinaryExample, fitLogistic } from '../../src/training/logistic.ts';

const times = (count: number, example: BinaryExample): BinaryExample[] => Array.from({ length: count }, () => example);

// Feature 0 holds for 30 examples of which 24 are right; feature 1 for 20 of which 5 are.
const examples = [
  ...times(24, { features: [0], isPositive: true, weight: 1 }),
  ...times(6, { features: [0], isPositive: false, weight: 1 }),
  ...times(5, { features: [1], isPositive: true, weight: 1 }),
  ...times(15, { features: [1], isPositive: false, weight: 1 }),
];

const probability = ({ bias, weights }: ReturnType<typeof fitLogistic>, feature: number): number =>
  1 / (1 + Math.exp(-bias - (weights[feature] ?? 0)));

describe('a logistic regression', () => {
  test('learns how often each feature is right where the penalty is small', () => {
    const fitted = fitLogistic(examples, 2, 0.001);
    expect(probability(fitted, 0)).toBeCloseTo(0.8, 2);
    expect(probability(fitted, 1)).toBeCloseTo(0.25, 2);
  });

  test('knows only how often all are right where the penalty is large', () => {
    const fitted = fitLogistic(examples, 2, 1e6);
    expect(fitted.weights.every((weight) => Math.abs(weight) < 0.001)).toBe(true);
    expect(probability(fitted, 0)).toBeCloseTo(29 / 50, 2);
  });

  test('does not hang on the order of the examples', () => {
    const [there, back] = [fitLogistic(examples, 2, 1), fitLogistic([...examples].reverse(), 2, 1)];
    expect(back.bias).toBeCloseTo(there.bias, 3);
    expect(back.weights[0]).toBeCloseTo(there.weights[0] ?? 0, 3);
  });

  test('learns as much from an example of weight 3 as from three', () => {
    const one: BinaryExample = { features: [1], isPositive: true, weight: 1 };
    const [heavy, often] = [[{ ...one, weight: 3 }], times(3, one)].map((more) =>
      fitLogistic([...examples, ...more], 2, 1),
    );
    expect(heavy?.weights[1]).toBeCloseTo(often?.weights[1] ?? 0, 6);
  });

  test('gives a feature that holds for nothing no weight', () => {
    expect(fitLogistic(examples, 3, 1).weights[2]).toBe(0);
  });
});
