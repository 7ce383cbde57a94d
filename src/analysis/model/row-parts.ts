import { type Series, type SeriesList, valueAt } from './inputs.ts';
import type { Rows } from './row-table.ts';
import type { KeyAtom } from './score-plan.ts';

/** What a column adds to a token: a row of the key of the token so far away. */
interface RowPart {
  readonly column: Rows;
  readonly from: number;
  readonly offset: number;
}

/** Adds what some columns have for one token, `stride` numbers, to those from `base` on. */
export type AddRowsAt = (series: SeriesList, at: number, totals: Int32Array, base: number) => void;

/** Adds the rows of columns token by token, where the next one is not known yet, or few are asked for. */
export function rowsAdderAt(columns: readonly Rows[], stride: number): AddRowsAt {
  const parts = columns.flatMap((column) => column.adds.map((part): RowPart => ({ column, ...part })));
  return (series, at, totals, base) => {
    for (let index = 0; index < parts.length; index++) {
      const { column, from, offset } = parts[index] as RowPart;
      const { table } = column;
      const key = keyAt(column.key, series, at + from);
      const known = key < table.begins.length ? (table.begins[key] as number) : 0;
      let row = (known === 0 ? column.make(key) : known) + offset;
      const { sums } = table;
      for (let to = base; to < base + stride; to++, row++)
        totals[to] = ((totals[to] as number) + (sums[row] as number)) | 0;
    }
  };
}

/** The key of a token. */
function keyAt(key: readonly KeyAtom[], series: SeriesList, at: number): number {
  let packed = 0;
  for (let index = 0; index < key.length; index++) {
    const { atom, offset } = key[index] as KeyAtom;
    packed = (packed << atom.bits) | valueAt(series[atom.id] as Series, at + offset);
  }
  return packed;
}
