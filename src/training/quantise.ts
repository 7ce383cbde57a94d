// All but this share of the weights are kept in proportion; the largest are cut, or the others would lose their detail.
const KEPT = 0.9999;

/** How many steps of a byte a weight of 1 is; tables whose weights are added to each other go by one measure. */
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
