import type { Report } from '../../report/report.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { present } from '../terminal/bidi.ts';
import { type Paint, paletteOf } from '../terminal/colour.ts';
import { distribute } from '../terminal/distribute.ts';
import { drawGrid, frameWidth, type GridCell } from '../terminal/grid.ts';
import { pageOf, paragraph } from '../terminal/lines.ts';
import { displayWidth, wrap } from '../terminal/width.ts';
import { render as renderCards } from './cards.ts';
import { COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { COLUMNS, chosenColumns, paintOf, shownClaims, type Text } from './columns.ts';
import { heading, summary } from './summary.ts';

export { prepareReport as prepare } from '../terminal/prepare.ts';

/** The columns `--columns` may name. */
export const columns: readonly string[] = COLUMN_IDS;

/** What stands between two articles. */
export const between = (): string => '\n';

/** A terminal narrower than this gets cards: a table would break nearly every word. */
export const NARROWEST_TABLE = 60;

/** A text of a cell before it is laid out; those of one cell stand below each other. */
interface Draft extends Text {
  readonly paint: Paint;
}

/** The source-attribution table of one article, or its cards where the terminal has not the width for the table. */
export function render(report: Report, options: RenderOptions): string {
  const { messages, ids, rows } = draft(report, options);
  if (ids.length === 0 || rows.length === 1) return renderCards(report, options);
  const widths = widthsOf(ids, rows, options);
  if (widths === null) return renderCards(report, options);
  const table = drawTable({ report, ids, rows, widths }, options);
  const palette = paletteOf(options.color);
  const page = pageOf(options, pageWidth(widths, options));
  const above = options.heading ? heading(report, page, palette.strong) : [];
  const below = paragraph(summary(report, messages), page).map(palette.faint);
  return `${[...above, table, ...below].join('\n')}\n`;
}

/** The title and the counts go as far as the table does in Arabic, whose lines begin at the right margin. */
function pageWidth(widths: readonly number[], { ui, width }: RenderOptions): number {
  if (MESSAGES[ui].direction === 'ltr') return width;
  const table = frameWidth(widths.length) + widths.reduce((total, column) => total + column, 0);
  return Math.min(width, Math.max(table, NARROWEST_TABLE));
}

interface Drafted {
  readonly report: Report;
  readonly ids: readonly ColumnId[];
  readonly rows: readonly (readonly (readonly Draft[])[])[];
  readonly widths: readonly number[];
}

function draft(report: Report, options: RenderOptions) {
  const messages = MESSAGES[options.ui];
  const palette = paletteOf(options.color);
  const ids = columnsOf(options);
  const below = options.explain && options.wrap && ids.includes('content');
  const header = ids.map((id): Draft[] => [
    { text: messages.headers[id], direction: messages.direction, paint: palette.strong },
  ]);
  const body = shownClaims(report, options.all).map((claim) =>
    ids.map((id) => {
      const shown: readonly ColumnId[] = below && id === 'content' ? [id, 'trace'] : [id];
      return shown.map((name) => ({
        ...COLUMNS[name].cell(claim, { report, messages }),
        paint: paintOf(claim, name, palette),
      }));
    }),
  );
  return { messages, ids, rows: [header, ...body] };
}

/** The columns asked for; the trace is one of them where it cannot stand below the claim. */
function columnsOf(options: RenderOptions): readonly ColumnId[] {
  const chosen = chosenColumns(options.columns);
  const apart = options.explain && !(options.wrap && chosen.includes('content')) && !chosen.includes('trace');
  return apart ? [...chosen, 'trace'] : chosen;
}

function widthsOf(ids: readonly ColumnId[], rows: Drafted['rows'], options: RenderOptions): number[] | null {
  const naturals = ids.map((_, index) =>
    rows.reduce((widest, row) => Math.max(widest, ...(row[index] ?? []).map(({ text }) => displayWidth(text))), 1),
  );
  if (!options.wrap) return naturals;
  if (options.width < NARROWEST_TABLE) return null;
  const wants = ids.map((id, index) => ({ natural: naturals[index] ?? 1, ...COLUMNS[id] }));
  return distribute(wants, options.width - frameWidth(ids.length));
}

/**
 * Each physical line of a cell is an isolate, so a line of the table holds no letter outside one and runs from left to
 * right on every terminal, also on one that takes a line's direction from its first letter. An Arabic reader begins at
 * the right: with an Arabic interface the columns are therefore written last first. Not with `bidi: none`, which is
 * for terminals that reorder without knowing isolates and for those who want what was written, and not in a pipe.
 */
function drawTable({ report, ids, rows, widths }: Drafted, options: RenderOptions): string {
  const mirrored = options.wrap && options.bidi !== 'none' && MESSAGES[options.ui].direction === 'rtl';
  const order = <Item>(items: readonly Item[]): Item[] => (mirrored ? [...items].reverse() : [...items]);
  const grid = rows.map((row) => order(row.map((cell, index) => lay(cell, widths[index] ?? 1, options))));
  const aligns = ids.map((id, index) => ({
    width: widths[index] ?? 1,
    align: options.wrap && directionOfColumn(id, report, options) === 'rtl' ? ('right' as const) : ('left' as const),
  }));
  return drawGrid(order(aligns), grid, { boxed: options.wrap });
}

const directionOfColumn = (id: ColumnId, report: Report, options: RenderOptions) =>
  COLUMNS[id].from === 'article' ? report.document.direction : MESSAGES[options.ui].direction;

function lay(texts: readonly Draft[], width: number, options: RenderOptions): GridCell {
  const lines = texts.flatMap(({ text, direction, paint }) => {
    const wrapped = options.wrap ? wrap(text, width) : [text];
    return wrapped.map((line) => ({ text: paint(present(line, direction, options.bidi)), width: displayWidth(line) }));
  });
  return { lines };
}
