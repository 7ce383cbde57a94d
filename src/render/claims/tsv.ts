import type { Report } from '../../report/report.ts';
import { tsvRow } from '../escape/tsv-row.ts';
import type { RenderOptions } from '../options.ts';
import { columns, rowsOf } from './cells.ts';

export { columns };

/** The header row. */
export const open = (options: RenderOptions): string => tsvRow(options.columns ?? columns);

/** One line a claim. */
export const render = (report: Report, options: RenderOptions): string => rowsOf(report, options).map(tsvRow).join('');
