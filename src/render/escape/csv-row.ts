import type { RenderOptions } from '../options.ts';
import { isFormula } from './formula.ts';

/** What a cell holds; null and undefined are an empty one. */
export type CellValue = string | number | null | undefined;

/** The byte order mark, by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One record (RFC 4180); unless `raw`, no cell can be taken for a formula. */
export const csvRow = (cells: readonly CellValue[], { raw }: Pick<RenderOptions, 'raw'>): string =>
  `${cells.map((value) => quoted(typeof value === 'string' && !raw ? guarded(value) : String(value ?? ''))).join(',')}\r\n`;

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// Controls and lone surrogates: a spreadsheet drops them or rejects the file, and a terminal obeys
// them.
const CONTROLS = /\p{Cs}|[^\P{Cc}\t\r\n]/gu;

function guarded(text: string): string {
  const plain = text.replace(CONTROLS, '\ufffd');
  return isFormula(plain) ? `'${plain}` : plain;
}
