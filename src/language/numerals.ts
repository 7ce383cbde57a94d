import type { Pack } from './pack.ts';

const tables = new WeakMap<Pack, ReadonlyMap<string, number>>();

/** The value of a normalised word that is only a number ("twelve", «ثلاثة»); null for other words. */
export function numeralValue(pack: Pack, norm: string): number | null {
  const table = tables.get(pack) ?? tableOf(pack);
  tables.set(pack, table);
  return table.get(norm) ?? null;
}

const tableOf = (pack: Pack): ReadonlyMap<string, number> =>
  new Map(Object.entries(pack.profile.numerals).map(([word, value]) => [pack.normalise(word), value]));

/**
 * The number that words of number words make ("forty three" is 43, «ثلاثة ملايين» is 3,000,000);
 * null where a word is not a number word. Values add up, and a power of ten multiplies what stands
 * before it.
 */
export function numberOf(pack: Pack, norms: readonly string[]): number | null {
  const values = norms.map((norm) => numeralValue(pack, norm));
  if (values.length === 0 || values.includes(null)) return null;
  let [total, group] = [0, 0];
  for (const value of values as number[]) {
    if (value < 100) group += value;
    else if (value === 100) group = Math.max(1, group) * value;
    else if (value % 1000 !== 0) group += value;
    else {
      // «ألفان» (two thousand) is a number by itself; ألف (thousand) counts what stands before it.
      total += isPower(value) ? Math.max(1, group) * value : value + group;
      group = 0;
    }
  }
  return total + group;
}

const isPower = (value: number): boolean => Number.isInteger(Math.log10(value));
