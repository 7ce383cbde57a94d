/**
 * A linear model: the hash of each feature chooses a bucket of the table, with one weight for each class. Features whose
 * hashes meet share a bucket (the hashing trick, Weinberger et al. 2009).
 */
export interface Weights {
  readonly classes: number;
  /** How many buckets the table has: a power of two. */
  readonly buckets: number;
  readonly values: Float32Array | Int8Array;
}

/** The hashes of the features of one decision, in a buffer that the caller empties before the next one. */
export interface FeatureBuffer {
  readonly hashes: Int32Array;
  count: number;
}

/** More features than this a table may not have: sums of bytes are kept in 16 bits (see `score-cache.ts`). */
export const MOST_FEATURES = 256;

/** A buffer with room for the features of any decision. */
export const newBuffer = (): FeatureBuffer => ({ hashes: new Int32Array(MOST_FEATURES), count: 0 });

/** Sums of weights: whole numbers, for weights that are bytes. */
export type Scores = Int32Array | Float64Array;

/** Adds to `scores`, from `base` on, a feature's weights for each class. */
export function addWeights({ classes, buckets, values }: Weights, hash: number, scores: Scores, base: number): void {
  const from = (hash & (buckets - 1)) * classes;
  for (let index = 0; index < classes; index++)
    scores[base + index] = (scores[base + index] as number) + (values[from + index] as number);
}

/** Adds to `scores`, from `base` on, the features' weights for each class. */
export function addScores(weights: Weights, { hashes, count }: FeatureBuffer, scores: Scores, base: number): void {
  for (let at = 0; at < count; at++) addWeights(weights, hashes[at] as number, scores, base);
}

/** The sum of the features' weights in a model of one class. */
export function scoreOne({ buckets, values }: Weights, { hashes, count }: FeatureBuffer): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += values[(hashes[at] as number) & (buckets - 1)] as number;
  return sum;
}
