import { fnv1a } from '../../text/fnv1a.ts';

/** A 32-bit hash of a text: FNV-1a over its UTF-16 units, then mixed. */
export const hashText = (text: string): number => avalanche(fnv1a(text));

/** A 32-bit hash of two numbers, in this order. */
export const mix = (a: number, b: number): number =>
  avalanche(Math.imul(a, 0x85ebca6b) + Math.imul(b ^ 0x27d4eb2f, 0xc2b2ae35));

/** Spreads each bit of a number over the low ones, by which buckets are chosen (after MurmurHash3's finaliser). */
function avalanche(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

/** A number as one of ten steps: exact where small, coarse where large. */
export function step(count: number): number {
  if (count < 4) return count;
  return STEPS[count] ?? 9;
}

const LIMITS = [6, 9, 14, 22, 40];
const STEPS = Array.from({ length: 40 }, (_, count) => LIMITS.findIndex((limit) => count < limit) + 4);
