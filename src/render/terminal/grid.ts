import Table from 'cli-table3';

/**
 * A physical line of a cell, ready for the terminal, and its display width, at most that of its
 * column.
 */
export interface GridLine {
  readonly text: string;
  readonly width: number;
}

/** The physical lines of a cell, from the top. */
export type GridCell = readonly GridLine[];

/** A column of a grid. */
export interface GridColumn {
  /** The display width of the text, without padding. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** The style of a grid: boxes on a terminal, two spaces between columns in a pipe. */
export interface GridStyle {
  readonly boxed: boolean;
}

/** The display columns of borders and padding in a boxed grid of `count` columns. */
export const frameWidth = (count: number): number => 3 * count + 1;

const EMPTY: GridLine = { text: '', width: 0 };

/**
 * The rows as lines, the first row being the header: boxed, with one display width for all lines,
 * or with two spaces between columns.
 */
export function drawGrid(
  columns: readonly GridColumn[],
  rows: readonly (readonly GridCell[])[],
  { boxed }: GridStyle,
): string {
  const lines = rows.map((row) => physicalLines(columns, row));
  return boxed ? inFrame(columns, lines) : lines.flat().map(joined).join('\n');
}

const joined = (cells: readonly string[]): string => cells.join('  ').trimEnd();

// cli-table3 counts diacritics and direction marks as columns, so its own cells would be too
// narrow. It draws the empty frame, and the cells are padded to their display width first.
function inFrame(columns: readonly GridColumn[], rows: readonly (readonly (readonly string[])[])[]): string {
  const { top, middle, bottom, borders } = frameOf(columns);
  const drawn = rows.map((lines) => lines.map((cells) => between(borders, cells)).join('\n'));
  return [top, drawn.join(`\n${middle}\n`), bottom].join('\n');
}

/** The rules of a boxed grid, and the borders of a line: before, between and after its cells. */
function frameOf(columns: readonly GridColumn[]) {
  const table = new Table({ style: { head: [], border: [] }, colWidths: columns.map(({ width }) => width + 2) });
  const blank = columns.map(() => '');
  table.push(blank, blank);
  const [top, line = '', middle, , bottom] = table.toString().split('\n');
  return { top, middle, bottom, borders: line.split(/ +/) };
}

const between = (borders: readonly string[], cells: readonly string[]): string =>
  borders.map((border, index) => (index < cells.length ? `${border} ${cells[index]} ` : border)).join('');

/** The physical lines of a row, each with the text of every column padded to its width. */
function physicalLines(columns: readonly GridColumn[], row: readonly GridCell[]): string[][] {
  const height = Math.max(1, ...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    columns.map((column, index) => padded(row[index]?.[at] ?? EMPTY, column)),
  );
}

function padded({ text, width }: GridLine, column: GridColumn): string {
  const fill = ' '.repeat(column.width - width);
  return column.align === 'right' ? fill + text : text + fill;
}
