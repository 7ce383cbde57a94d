import { lineOf, type Unit, type VisualLine } from './pdf-lines.ts';

/** A strip of a page without text, from left to right. */
interface Gutter {
  readonly from: number;
  readonly to: number;
}

// Shares of the font size: the least width of a gutter, and the distance after which columns have ended.
const GUTTER = 0.8;
const END_OF_COLUMNS = 3;
/** Letters that are larger by this factor are of a headline. */
const SIZE_CHANGE = 1.15;
// What distinguishes columns of text from those of a table: lines, letters in a line, and the share of the width in use.
const MIN_LINES = 3;
const MIN_LETTERS = 12;
const MIN_FILL = 0.6;
const MAX_DEPTH = 4;
const MAX_ROWS = 2000;

/** The lines of a page in reading order, in blocks: columns one after the other, and what stands across them. */
export function blocksOf(rows: readonly VisualLine[], isRightToLeft: boolean, depth = 0): VisualLine[][] {
  if (depth >= MAX_DEPTH || rows.length > MAX_ROWS) return [[...rows]];
  const blocks: VisualLine[][] = [];
  let across: VisualLine[] = [];
  for (let at = 0; at < rows.length; at++) {
    const columns = columnsFrom(at, rows);
    if (columns === null) {
      across.push(rows[at] as VisualLine);
      continue;
    }
    let start = at;
    while (isAtTop(across.at(-1), rows[start], columns)) {
      across.pop();
      start -= 1;
    }
    if (across.length > 0) blocks.push(across);
    across = [];
    const { left, right } = sides(rows.slice(start, columns.end), columns);
    for (const column of isRightToLeft ? [right, left] : [left, right]) {
      blocks.push(...blocksOf(column, isRightToLeft, depth + 1));
    }
    at = columns.end - 1;
  }
  if (across.length > 0) blocks.push(across);
  return blocks;
}

/** Whether a row above columns is the first of one that begins higher. */
function isAtTop(row: VisualLine | undefined, first: VisualLine | undefined, { from, to }: Gutter): boolean {
  if (row === undefined || first === undefined) return false;
  const isOneSided = row.right <= to || row.left >= from;
  return isOneSided && row.height < first.height * SIZE_CHANGE && row.y - first.y < first.height * END_OF_COLUMNS;
}

interface Columns extends Gutter {
  readonly left: VisualLine[];
  readonly right: VisualLine[];
  /** The index of the first row below the columns. */
  readonly end: number;
}

/** Two columns that begin at a row, by the gutter that goes down furthest. */
function columnsFrom(start: number, rows: readonly VisualLine[]): Columns | null {
  const [first, second] = rows.slice(start, start + 2);
  if (first === undefined) return null;
  let best: Columns | null = null;
  for (const gutter of [...gapsOf(first), ...gapBetween(first, second)]) {
    const found = columnsBeside(gutter, start, rows);
    if (areColumns(found) && found.end > (best?.end ?? 0)) best = found;
  }
  return best;
}

function columnsBeside(gutter: Gutter, start: number, rows: readonly VisualLine[]): Columns {
  let { from, to } = gutter;
  let end = start;
  for (; end < rows.length; end++) {
    const row = rows[end] as VisualLine;
    const before = rows[end - 1];
    const isOneSided = row.right <= to || row.left >= from;
    if (end > start && isOneSided && before !== undefined && before.y - row.y > row.height * END_OF_COLUMNS) break;
    const free = freeIn(row, { from, to });
    if (free === null || free.to - free.from < row.height * GUTTER) break;
    ({ from, to } = free);
  }
  return { ...sides(rows.slice(start, end), { from, to }), from, to, end };
}

/** The widest part of a gutter that a row leaves free; null if none. */
function freeIn(row: VisualLine, { from, to }: Gutter): Gutter | null {
  let best: Gutter | null = null;
  let edge = from;
  const consider = (until: number): void => {
    if (until > edge && until - edge > (best === null ? 0 : best.to - best.from)) best = { from: edge, to: until };
  };
  for (const { x, width } of row.units) {
    if (x + width <= from) continue;
    if (x >= to) break;
    consider(x);
    edge = Math.max(edge, x + width);
  }
  consider(to);
  return best;
}

/** The gaps of a row that are as wide as a gutter. */
function gapsOf({ units, height }: VisualLine): Gutter[] {
  const gaps: Gutter[] = [];
  let from = Number.POSITIVE_INFINITY;
  for (const { x, width } of units) {
    if (x - from >= height * GUTTER) gaps.push({ from, to: x });
    from = Math.max(from === Number.POSITIVE_INFINITY ? 0 : from, x + width);
  }
  return gaps;
}

/** The gap between rows beside each other, where the lines of two columns are at different heights. */
function gapBetween(first: VisualLine, second: VisualLine | undefined): Gutter[] {
  if (second === undefined) return [];
  const [a, b] = first.left < second.left ? [first, second] : [second, first];
  return b.left - a.right >= first.height * GUTTER ? [{ from: a.right, to: b.left }] : [];
}

function sides(rows: readonly VisualLine[], { from, to }: Gutter): { left: VisualLine[]; right: VisualLine[] } {
  const middle = (from + to) / 2;
  const part = (isIn: (unit: Unit) => boolean): VisualLine[] =>
    rows.flatMap(({ units }) => {
      const inside = units.filter(isIn);
      return inside.length === 0 ? [] : [lineOf(inside)];
    });
  return { left: part(({ x }) => x < middle), right: part(({ x }) => x >= middle) };
}

const areColumns = ({ left, right }: Columns): boolean => isText(left) && isText(right);

function isText(lines: readonly VisualLine[]): boolean {
  const letters = lines.reduce((sum, { units }) => sum + units.filter(({ text }) => /\p{L}/u.test(text)).length, 0);
  const width = lines.reduce((sum, line) => sum + line.right - line.left, 0);
  const from = lines.reduce((min, { left }) => Math.min(min, left), Number.POSITIVE_INFINITY);
  const to = lines.reduce((max, { right }) => Math.max(max, right), 0);
  const { length } = lines;
  return length >= MIN_LINES && letters >= length * MIN_LETTERS && width >= length * (to - from) * MIN_FILL;
}
