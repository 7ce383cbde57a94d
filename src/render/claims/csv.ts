import type { Report } from '../../report/report.ts';
import { BYTE_ORDER_MARK, csvRow } from '../escape/csv-row.ts';
import type { RenderOptions } from '../options.ts';
import { columns, rowsOf } from './cells.ts';

export { columns };

/** The header row, after the byte order mark by which spreadsheets recognise UTF-8. */
export const open = (options: RenderOptions): string =>
  (options.hasMark ? BYTE_ORDER_MARK : '') + csvRow(options.columns ?? columns, options);

/** One record a claim (RFC 4180); claims in the writer's own voice only with `--all`. */
export const render = (report: Report, options: RenderOptions): string =>
  rowsOf(report, options)
    .map((cells) => csvRow(cells, options))
    .join('');
