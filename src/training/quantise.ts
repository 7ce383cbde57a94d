// All but this share of the weights keep their proportions; the largest are clipped, or the others would lose their detail.
const KEPT = 0.9999;

/**
 * By what weights are multiplied to become bytes. Tables whose weights are added to each other are quantised by one scale,
 * which is then how many units of a sum are one nat.
 */
export function quantisationScale(tables: readonly Float32Array[]): number {
  const nonZero = tables.map((values) => values.filter((value) => value !== 0));
  const sizes = new Float32Array(nonZero.reduce((count, { length }) => count + length, 0));
  let at = 0;
  for (const values of nonZero) for (const value of values) sizes[at++] = Math.abs(value);
  sizes.sort();
  return 127 / (sizes[Math.floor(KEPT * (sizes.length - 1))] ?? 1);
}

/** Weights as whole numbers from -127 to 127. */
export function quantise(values: Float32Array, scale: number): Int8Array {
  const bytes = new Int8Array(values.length);
  for (let at = 0; at < values.length; at++)
    bytes[at] = Math.max(-127, Math.min(127, Math.round((values[at] as number) * scale)));
  return bytes;
}
