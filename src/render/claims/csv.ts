import type { Report } from '../../report/report.ts';
import { isFormula } from '../formula.ts';
import type { RenderOptions } from '../options.ts';
import { type CellValue, columns, rowsOf } from './cells.ts';

export { columns };

/** The header row, behind the mark by which spreadsheets know UTF-8. */
export const open = (options: RenderOptions): string => `\ufeff${row(options.columns ?? columns, options)}`;

/** One record a claim (RFC 4180); those in the writer's own voice only where all are wanted. */
export const render = (report: Report, options: RenderOptions): string =>
  rowsOf(report, options)
    .map((cells) => row(cells, options))
    .join('');

const row = (cells: readonly CellValue[], { raw }: RenderOptions): string =>
  `${cells.map((value) => quoted(typeof value === 'string' && !raw ? guarded(value) : String(value ?? ''))).join(',')}\r\n`;

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// No text has these: a spreadsheet drops them, or refuses the file, and a terminal obeys them.
const CONTROLS = /\p{Cs}|[^\P{Cc}\t\r\n]/gu;

function guarded(text: string): string {
  const plain = text.replace(CONTROLS, '\ufffd');
  return isFormula(plain) ? `'${plain}` : plain;
}
