import type { Weights } from '../analysis/model/weights.ts';
import { quantisationScale, quantise } from './quantise.ts';

/** Weights while they are learned, with the sums that their average over all steps is made of. */
interface AdaGradTable extends Weights {
  readonly values: Float32Array;
  readonly sums: Float64Array;
}

/** Learns one decision after another (an averaged perceptron, Collins 2002): the tagger's, which sees the tags it gave before. */
export class Perceptron {
  readonly weights: AdaGradTable;
  #step = 1;

  constructor(classes: number, buckets: number) {
    const size = classes * buckets;
    this.weights = { classes, buckets, values: new Float32Array(size), sums: new Float64Array(size) };
  }

  learn(features: Int32Array, right: number, guess: number): void {
    this.#step++;
    if (right === guess) return;
    this.#change(features, right, 1);
    this.#change(features, guess, -1);
  }

  #change(features: Int32Array, label: number, by: number): void {
    const { classes, buckets, values, sums } = this.weights;
    for (const hash of features) {
      const at = (hash & (buckets - 1)) * classes + label;
      values[at] = (values[at] as number) + by;
      sums[at] = (sums[at] as number) + by * this.#step;
    }
  }

  finish(): Weights {
    const { classes, buckets, values, sums } = this.weights;
    const mean = values.map((value, at) => value - (sums[at] as number) / this.#step);
    return { classes, buckets, values: quantise(mean, quantisationScale([mean])) };
  }
}
