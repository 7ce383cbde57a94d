import type { Text } from '../claims/columns.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { type Direction, present } from './bidi.ts';
import type { Paint } from './colour.ts';
import { distribute } from './distribute.ts';
import { drawGrid, frameWidth, type GridCell } from './grid.ts';
import { displayWidth, wrap } from './width.ts';

/** The texts of a cell, which stand below each other. */
export type SheetCell = readonly (Text & { readonly paint: Paint })[];

/** A column: its share of a line too short for all of them, none for one that is never wrapped, and its direction. */
export interface SheetColumn {
  readonly weight: number;
  /** The fewest display columns it is worth reading in, where it has a weight. */
  readonly least: number;
  readonly direction: Direction;
}

/** Rows, the first of them the header, as a table; null where the options give it too little width. */
export function drawSheet(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
  options: RenderOptions,
): string | null {
  const widths = widthsOf(columns, rows, options);
  return widths === null ? null : draw(columns, rows, { widths, options });
}

function widthsOf(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
  { wrap: wrapped, width }: RenderOptions,
): number[] | null {
  const naturals = columns.map((_, index) =>
    rows.reduce((widest, cells) => Math.max(widest, ...(cells[index] ?? []).map(({ text }) => displayWidth(text))), 1),
  );
  if (!wrapped) return naturals;
  const wants = columns.map(({ weight, least }, index) => ({ natural: naturals[index] ?? 1, weight, least }));
  return distribute(wants, width - frameWidth(columns.length));
}

// As in the table of claims: an Arabic reader begins at the right, so the columns are written last first.
function draw(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
  { widths, options }: { readonly widths: readonly number[]; readonly options: RenderOptions },
): string {
  const mirrored = options.wrap && options.bidi !== 'none' && MESSAGES[options.ui].direction === 'rtl';
  const order = <Item>(items: readonly Item[]): Item[] => (mirrored ? [...items].reverse() : [...items]);
  const aligned = columns.map(({ direction }, index) => ({
    width: widths[index] ?? 1,
    align: options.wrap && direction === 'rtl' ? ('right' as const) : ('left' as const),
  }));
  return drawGrid(
    order(aligned),
    rows.map((cells) => order(cells.map((texts, index) => laid(texts, widths[index] ?? 1, options)))),
    { boxed: options.wrap },
  );
}

function laid(texts: SheetCell, width: number, { wrap: wrapped, bidi }: RenderOptions): GridCell {
  const lines = texts.flatMap(({ text, direction, paint }) => {
    const shown = wrapped ? wrap(text, width) : [text];
    return shown.map((line) => ({ text: paint(present(line, direction, bidi)), width: displayWidth(line) }));
  });
  return { lines };
}
