import type { Weights } from './weights.ts';

/** Adds to `scores`, from `base` on, the weights of the features whose hashes stand from `from` to `to`. */
export type AddWeights = (hashes: Int32Array, from: number, to: number, scores: Int32Array, base: number) => void;

/** The classes of the roles: most features that are hashed at each token are theirs. */
const FIVE = 5;

/** Adds the weights of all classes, or only of those picked. Several features are added at once: their weights lie far apart. */
export function weightAdder(weights: Weights, pick: readonly number[] | undefined): AddWeights {
  if (pick !== undefined) return pickedAdder(weights, Int32Array.from(pick));
  return weights.classes === FIVE ? fiveAdder(weights) : wholeAdder(weights);
}

function fiveAdder({ buckets, values }: Weights): AddWeights {
  const mask = buckets - 1;
  return (hashes, from, to, scores, base) => {
    let [a, b, c, d, e] = [0, 0, 0, 0, 0];
    for (let at = from; at < to; at++) {
      const first = ((hashes[at] as number) & mask) * FIVE;
      a += values[first] as number;
      b += values[first + 1] as number;
      c += values[first + 2] as number;
      d += values[first + 3] as number;
      e += values[first + 4] as number;
    }
    scores[base] = (scores[base] as number) + a;
    scores[base + 1] = (scores[base + 1] as number) + b;
    scores[base + 2] = (scores[base + 2] as number) + c;
    scores[base + 3] = (scores[base + 3] as number) + d;
    scores[base + 4] = (scores[base + 4] as number) + e;
  };
}

function wholeAdder({ classes, buckets, values }: Weights): AddWeights {
  const mask = buckets - 1;
  return (hashes, from, to, scores, base) => {
    let at = from;
    for (; at + 1 < to; at += 2) {
      const one = ((hashes[at] as number) & mask) * classes;
      const other = ((hashes[at + 1] as number) & mask) * classes;
      for (let index = 0; index < classes; index++) {
        const sum = (values[one + index] as number) + (values[other + index] as number);
        scores[base + index] = (scores[base + index] as number) + sum;
      }
    }
    if (at === to) return;
    const last = ((hashes[at] as number) & mask) * classes;
    for (let index = 0; index < classes; index++)
      scores[base + index] = (scores[base + index] as number) + (values[last + index] as number);
  };
}

function pickedAdder({ classes, buckets, values }: Weights, picked: Int32Array): AddWeights {
  const mask = buckets - 1;
  return (hashes, from, to, scores, base) => {
    for (let at = from; at < to; at++) {
      const first = ((hashes[at] as number) & mask) * classes;
      for (let index = 0; index < picked.length; index++)
        scores[base + index] = (scores[base + index] as number) + (values[first + (picked[index] as number)] as number);
    }
  };
}
