/** What a column wants of a line's width. */
export interface Want {
  /** The width at which no cell is wrapped. */
  readonly natural: number;
  /** Below this it is not worth showing. */
  readonly least: number;
  /** Its share when there is not room for all; 0 for a column that is never narrowed. */
  readonly weight: number;
}

/**
 * Widths that together take at most `room`, or null where even the least ones do not fit. What the
 * least widths leave goes, column by column, to whichever has the least for its weight, until
 * nothing needs wrapping or nothing is left.
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

/** The index of the column that has least for its weight among those still wrapped; -1 for none. */
function neediest(wants: readonly Want[], widths: readonly number[]): number {
  const ratios = wants.map(({ natural, weight }, index) => {
    const width = widths[index] ?? 0;
    return width < natural ? width / weight : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...ratios);
  return least === Number.POSITIVE_INFINITY ? -1 : ratios.indexOf(least);
}
