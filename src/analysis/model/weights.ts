import { fnv1a } from '../../text/fnv1a.ts';

/** A linear model: each feature has a place in the table, with one weight a class. Features are hashes, so two may share a place. */
export interface Weights {
  readonly classes: number;
  /** How many places the table has: a power of two. */
  readonly buckets: number;
  readonly values: Float32Array | Int8Array;
}

/** The features of one decision, in a buffer that the next decision uses again. */
export interface FeatureBuffer {
  readonly hashes: Int32Array;
  count: number;
}

const MOST_FEATURES = 128;

/** A buffer with room for the features of any decision. */
export const newBuffer = (): FeatureBuffer => ({ hashes: new Int32Array(MOST_FEATURES), count: 0 });

/** A 32-bit hash of a text (FNV-1a over its UTF-16 units, then stirred). */
export const hashText = (text: string): number => avalanche(fnv1a(text));

/** A hash of two numbers, in this order. */
export const mix = (a: number, b: number): number =>
  avalanche(Math.imul(a, 0x85ebca6b) + Math.imul(b ^ 0x27d4eb2f, 0xc2b2ae35));

function avalanche(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

/** Adds a feature: the number of its template, and what the template holds here. */
export function add(buffer: FeatureBuffer, template: number, value: number): void {
  buffer.hashes[buffer.count++] = mix(template, value);
}

/** Sums of weights: whole numbers, for weights that are bytes. */
export type Scores = Int32Array | Float64Array;

/** Adds to `scores`, from `base` on, the features' weights for each class. */
export function addScores(weights: Weights, buffer: FeatureBuffer, scores: Scores, base: number): void {
  if (weights.classes === 7) addSeven(weights, buffer, scores, base);
  else if (weights.classes === 5) addFive(weights, buffer, scores, base);
  else addAny(weights, buffer, scores, base);
}

function addAny({ classes, buckets, values }: Weights, { hashes, count }: FeatureBuffer, scores: Scores, base: number) {
  const last = buckets - 1;
  let at = 0;
  for (; at + 2 < count; at += 3) {
    const a = ((hashes[at] as number) & last) * classes;
    const b = ((hashes[at + 1] as number) & last) * classes;
    const c = ((hashes[at + 2] as number) & last) * classes;
    for (let index = 0; index < classes; index++) {
      const sum = (values[a + index] as number) + (values[b + index] as number) + (values[c + index] as number);
      scores[base + index] = (scores[base + index] as number) + sum;
    }
  }
  for (; at < count; at++) {
    const place = ((hashes[at] as number) & last) * classes;
    for (let index = 0; index < classes; index++)
      scores[base + index] = (scores[base + index] as number) + (values[place + index] as number);
  }
}

// The two numbers of classes that nearly all the time goes to: sums in variables take half as long as sums in an array.

function addFive({ buckets, values }: Weights, { hashes, count }: FeatureBuffer, scores: Scores, base: number): void {
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const place = ((hashes[at] as number) & (buckets - 1)) * 5;
    a += values[place] as number;
    b += values[place + 1] as number;
    c += values[place + 2] as number;
    d += values[place + 3] as number;
    e += values[place + 4] as number;
  }
  scores[base] = (scores[base] as number) + a;
  scores[base + 1] = (scores[base + 1] as number) + b;
  scores[base + 2] = (scores[base + 2] as number) + c;
  scores[base + 3] = (scores[base + 3] as number) + d;
  scores[base + 4] = (scores[base + 4] as number) + e;
}

function addSeven({ buckets, values }: Weights, { hashes, count }: FeatureBuffer, scores: Scores, base: number): void {
  let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const place = ((hashes[at] as number) & (buckets - 1)) * 7;
    a += values[place] as number;
    b += values[place + 1] as number;
    c += values[place + 2] as number;
    d += values[place + 3] as number;
    e += values[place + 4] as number;
    f += values[place + 5] as number;
    g += values[place + 6] as number;
  }
  scores[base] = (scores[base] as number) + a;
  scores[base + 1] = (scores[base + 1] as number) + b;
  scores[base + 2] = (scores[base + 2] as number) + c;
  scores[base + 3] = (scores[base + 3] as number) + d;
  scores[base + 4] = (scores[base + 4] as number) + e;
  scores[base + 5] = (scores[base + 5] as number) + f;
  scores[base + 6] = (scores[base + 6] as number) + g;
}

/** The sum of the features' weights in a model of one class. */
export function scoreOne({ buckets, values }: Weights, { hashes, count }: FeatureBuffer): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += values[(hashes[at] as number) & (buckets - 1)] as number;
  return sum;
}

/** A number as one of ten steps: exact where small, coarse where large. */
export function step(count: number): number {
  if (count < 4) return count;
  return STEPS[count] ?? 9;
}

const LIMITS = [6, 9, 14, 22, 40];
const STEPS = Array.from({ length: 40 }, (_, count) => LIMITS.findIndex((limit) => count < limit) + 4);
