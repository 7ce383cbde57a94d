// All but this share of the weights keep their proportions; the largest are clipped, or the others would lose their detail.
const KEPT = 0.9999;

/**
 * By what weights are multiplied to become bytes. Tables whose weights are added to each other are quantised by one scale,
 * which is then how many units of a sum are one nat.
 */
export function quantisationScale(tables: readonly Float32Array[]): number {
  const sizes = Float32Array.from(
    tables.flatMap((values) => [...values.filter((value) => value !== 0)]),
    Math.abs,
  ).sort();
  return 127 / (sizes[Math.floor(KEPT * (sizes.length - 1))] ?? 1);
}

/** Weights as whole numbers from -127 to 127. */
export const quantise = (values: Float32Array, scale: number): Int8Array =>
  Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
