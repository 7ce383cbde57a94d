import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import { MESSAGES } from '../locale/locales.ts';
import type { RenderOptions } from '../options.ts';
import { paletteOf } from '../terminal/colour.ts';
import { pageOf, paragraph } from '../terminal/lines.ts';
import { drawTable, headerRow, type TableCell, type TableColumn } from '../terminal/text-table.ts';
import { render as renderCards } from './cards.ts';
import { COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { COLUMNS, chosenColumns, paintOf, shownClaims } from './columns.ts';
import { heading, summary } from './summary.ts';

export { prepareReport as prepare } from '../terminal/prepare.ts';

/** The columns `--columns` may name. */
export const columns: readonly string[] = COLUMN_IDS;

/** The separator between two articles. */
export const between = (): string => '\n';

/** A narrower terminal gets cards: a table would break nearly every word. */
export const NARROWEST_TABLE = 60;

/**
 * The source-attribution table of one article; cards where it has no claims or no columns, or the
 * terminal is too narrow for the table.
 */
export function render(report: Report, options: RenderOptions): string {
  const ids = columnsOf(options);
  const claims = shownClaims(report, options.all);
  const isTooNarrow = options.wrap && options.width < NARROWEST_TABLE;
  if (ids.length === 0 || claims.length === 0 || isTooNarrow) return renderCards(report, options);
  const { direction, headers } = MESSAGES[options.ui];
  const { strong, faint } = paletteOf(options.color);
  const header = headerRow(
    ids.map((id) => headers[id]),
    direction,
    strong,
  );
  const rows = claims.map((claim) => rowOf(claim, ids, { report, options }));
  const table = drawTable(
    ids.map((id) => columnOf(id, report, options)),
    [header, ...rows],
    options,
  );
  if (table === null) return renderCards(report, options);
  const page = pageOf(options, pageWidth(table.width, options));
  const above = options.heading ? heading(report, page, strong) : [];
  const below = paragraph(summary(report, MESSAGES[options.ui], options.hidden), page).map(faint);
  return `${[...above, table.text, ...below].join('\n')}\n`;
}

/**
 * In Arabic, title and counts are as wide as the table, because lines begin at the right margin.
 */
const pageWidth = (table: number, { ui, width }: RenderOptions): number =>
  MESSAGES[ui].direction === 'ltr' ? width : Math.min(width, Math.max(table, NARROWEST_TABLE));

/** The columns of the table, with the trace as a column where it cannot be below the claim. */
function columnsOf(options: RenderOptions): readonly ColumnId[] {
  const chosen = chosenColumns(options.columns);
  const isApart = options.explain && !isTraceBelow(chosen, options) && !chosen.includes('trace');
  return isApart ? [...chosen, 'trace'] : chosen;
}

/** Whether the trace of a claim's level is shown below its content. */
const isTraceBelow = (ids: readonly ColumnId[], { explain, wrap }: RenderOptions): boolean =>
  explain && wrap && ids.includes('content');

function columnOf(id: ColumnId, report: Report, { ui }: RenderOptions): TableColumn {
  const { weight, least, from } = COLUMNS[id];
  return { weight, least, direction: from === 'article' ? report.document.direction : MESSAGES[ui].direction };
}

interface RowContext {
  readonly report: Report;
  readonly options: RenderOptions;
}

function rowOf(claim: Claim, ids: readonly ColumnId[], { report, options }: RowContext): TableCell[] {
  const palette = paletteOf(options.color);
  const view = { report, messages: MESSAGES[options.ui] };
  const isBelow = isTraceBelow(ids, options);
  return ids.map((id) => {
    const shown: readonly ColumnId[] = isBelow && id === 'content' ? [id, 'trace'] : [id];
    return shown.map((name) => ({ ...COLUMNS[name].cell(claim, view), paint: paintOf(claim, name, palette) }));
  });
}
