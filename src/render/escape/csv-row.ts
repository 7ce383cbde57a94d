import type { RenderOptions } from '../options.ts';
import { isFormula } from './formula.ts';

/** The value of a cell; null and undefined give an empty cell. */
export type CellValue = string | number | null | undefined;

/** The byte order mark, by which spreadsheets recognise UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One record (RFC 4180). Unless `raw` is set, no cell can be read as a formula. */
export const csvRow = (cells: readonly CellValue[], { raw }: Pick<RenderOptions, 'raw'>): string =>
  `${cells.map((value) => quoted(typeof value === 'string' && !raw ? guarded(value) : String(value ?? ''))).join(',')}\r\n`;

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// Control characters and lone surrogates: spreadsheets drop them or reject the file, and terminals
// execute them.
const CONTROLS = /\p{Cs}|[^\P{Cc}\t\r\n]/gu;

function guarded(text: string): string {
  const plain = text.replace(CONTROLS, '\ufffd');
  return isFormula(plain) ? `'${plain}` : plain;
}
