import Table, { type Cell } from 'cli-table3';

/** A physical line of a cell, ready for the terminal, and the display columns it takes: no more than its column has. */
interface GridLine {
  readonly text: string;
  readonly width: number;
}

export interface GridCell {
  readonly lines: readonly GridLine[];
}

export interface GridColumn {
  /** Display columns for the text, padding not counted. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** What a grid is drawn with: boxes on a terminal, two spaces between columns in a pipe. */
export interface GridStyle {
  readonly boxed: boolean;
}

/** The columns that borders and padding take round `count` columns of a boxed grid. */
export const frameWidth = (count: number): number => 3 * count + 1;

// cli-table3 counts diacritics and direction marks as columns, cuts strings by unit, and measures every cell several
// times, slowly where a cell has several lines. So it draws the frame round one letter for each physical line, which is
// a row of its own, and the lines are put in their places afterwards. No other letter is in what it draws.
const PLACE = /X( *)/g;
const RULE = { mid: '─', 'left-mid': '├', 'mid-mid': '┼', 'right-mid': '┤' };
const NO_RULE = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

const NOTHING: GridLine = { text: '', width: 0 };

/** The rows, the first of them the header, as lines: boxed, of the same display width each; else two spaces between columns. */
export function drawGrid(
  columns: readonly GridColumn[],
  rows: readonly (readonly GridCell[])[],
  { boxed }: GridStyle,
): string {
  const lines = rows.flatMap(physical);
  return boxed ? drawBoxes(columns, lines) : lines.map(({ cells }) => joined(columns, cells)).join('\n');
}

const joined = (columns: readonly GridColumn[], cells: readonly GridLine[]): string =>
  columns
    .map((column, index) => padded(cells[index] ?? NOTHING, column))
    .join('  ')
    .trimEnd();

function drawBoxes(columns: readonly GridColumn[], lines: readonly Line[]): string {
  const table = new Table({
    style: { head: [], border: [] },
    colWidths: columns.map(({ width }) => width + 2),
    chars: NO_RULE,
  });
  const placed: Placed[] = [];
  for (const { first, cells } of lines) {
    const chars = first ? { chars: RULE } : {};
    table.push(cells.map(({ width }): Cell => ({ content: width === 0 ? '' : 'X', ...chars })));
    placed.push(...columns.map((column, index) => ({ line: cells[index] ?? NOTHING, column })));
  }
  const shown = placed.filter(({ line }) => line.width > 0).values();
  return table.toString().replace(PLACE, (place, blanks: string) => {
    const next = shown.next();
    return next.done ? place : padded(next.value.line, next.value.column) + blanks.slice(next.value.column.width - 1);
  });
}

interface Placed {
  readonly line: GridLine;
  readonly column: GridColumn;
}

/** A physical line of the grid: a text for every column, and whether a row begins with it. */
interface Line {
  readonly first: boolean;
  readonly cells: readonly GridLine[];
}

function physical(row: readonly GridCell[]): Line[] {
  const height = Math.max(1, ...row.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) => ({
    first: at === 0,
    cells: row.map(({ lines }) => lines[at] ?? NOTHING),
  }));
}

function padded({ text, width }: GridLine, column: GridColumn): string {
  const fill = ' '.repeat(column.width - width);
  return column.align === 'right' ? fill + text : text + fill;
}
