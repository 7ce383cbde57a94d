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
