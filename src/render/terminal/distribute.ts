/** The width that a column needs. */
export interface Want {
  /** The width at which no cell is wrapped. */
  readonly natural: number;
  /** The least width. */
  readonly least: number;
  /**
   * Its share where there is too little width for all columns; 0 for a column that is never
   * narrowed.
   */
  readonly weight: number;
}

/**
 * Column widths with a sum of at most `room`; null where the least widths do not fit. The width
 * left over goes, column by column, to the one with the least width for its weight, until no cell
 * is wrapped or nothing is left.
 */
export function distribute(wants: readonly Want[], room: number): number[] | null {
  const widths = wants.map(({ natural, least, weight }) => (weight === 0 ? natural : Math.min(least, natural)));
  let left = room - widths.reduce((total, width) => total + width, 0);
  if (left < 0) return null;
  for (let next = neediest(wants, widths); left > 0 && next !== -1; next = neediest(wants, widths)) {
    widths[next] = (widths[next] ?? 0) + 1;
    left -= 1;
  }
  return widths;
}

/**
 * The index of the column with the least width for its weight among those still wrapped; -1 for
 * none.
 */
function neediest(wants: readonly Want[], widths: readonly number[]): number {
  const ratios = wants.map(({ natural, weight }, index) => {
    const width = widths[index] ?? 0;
    return width < natural ? width / weight : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...ratios);
  return least === Number.POSITIVE_INFINITY ? -1 : ratios.indexOf(least);
}
