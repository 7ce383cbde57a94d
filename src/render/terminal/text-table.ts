import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { type DirectedText, type Direction, present } from './bidi.ts';
import type { Paint } from './colour.ts';
import { distribute } from './distribute.ts';
import { drawGrid, frameWidth, type GridCell } from './grid.ts';
import { displayWidth, wrap } from './width.ts';

/** A text of a cell with its paint. */
export type PaintedText = DirectedText & { readonly paint: Paint };

/** The texts of a cell, one below the other. */
export type TableCell = readonly PaintedText[];

/** How a column is narrowed where a line is too short for all columns. */
export interface ColumnRoom {
  /** The column's share of the width; 0 for a column that is never wrapped. */
  readonly weight: number;
  /** The least width in display columns, for a column with a weight. */
  readonly least: number;
}

/** A column with the direction in which its cells are aligned. */
export interface TableColumn extends ColumnRoom {
  readonly direction: Direction;
}

/** A table as lines without a final newline, and its display width. */
export interface DrawnTable {
  readonly text: string;
  readonly width: number;
}

/** For columns that are never wrapped. */
export const UNWRAPPED: ColumnRoom = { weight: 0, least: 0 };

/** The header row of a table. */
export const headerRow = (texts: readonly string[], direction: Direction, paint: Paint): TableCell[] =>
  texts.map((text) => [{ text, direction, paint }]);

/**
 * Draws rows, the first of them the header, as a table; null where the options give it too little
 * width.
 *
 * Each physical line of a cell is an isolate, so a line of the table holds no letter outside one
 * and runs from left to right on every terminal, also on one that takes a line's direction from its
 * first letter. An Arabic reader begins at the right: with an Arabic interface the columns are
 * therefore written last first. Not with `bidi: none`, which is for terminals that reorder without
 * knowing isolates and for those who want what was written, and not in a pipe.
 */
export function drawTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  options: RenderOptions,
): DrawnTable | null {
  const widths = columnWidths(columns, rows, options);
  if (widths === null) return null;
  const mirrored = options.wrap && options.bidi !== 'none' && MESSAGES[options.ui].direction === 'rtl';
  const order = <Item>(items: readonly Item[]): readonly Item[] => (mirrored ? items.toReversed() : items);
  const aligned = columns.map(({ direction }, index) => ({
    width: widths[index] ?? 1,
    align: options.wrap && direction === 'rtl' ? ('right' as const) : ('left' as const),
  }));
  const laidOut = rows.map((cells) => order(cells.map((texts, index) => gridCell(texts, widths[index] ?? 1, options))));
  return {
    text: drawGrid(order(aligned), laidOut, { boxed: options.wrap }),
    width: frameWidth(columns.length) + widths.reduce((sum, width) => sum + width, 0),
  };
}

function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  { wrap: wrapped, width }: RenderOptions,
): number[] | null {
  const naturals = columns.map((_, index) =>
    rows.reduce((widest, cells) => Math.max(widest, ...(cells[index] ?? []).map(({ text }) => displayWidth(text))), 1),
  );
  if (!wrapped) return naturals;
  const wants = columns.map(({ weight, least }, index) => ({ natural: naturals[index] ?? 1, weight, least }));
  return distribute(wants, width - frameWidth(columns.length));
}

const gridCell = (texts: TableCell, width: number, { wrap: wrapped, bidi }: RenderOptions): GridCell =>
  texts.flatMap(({ text, direction, paint }) => {
    const lines = wrapped ? wrap(text, width) : [text];
    return lines.map((line) => ({ text: paint(present(line, direction, bidi)), width: displayWidth(line) }));
  });
