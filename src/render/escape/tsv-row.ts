import { isFormula } from './formula.ts';
import { isCommand } from './runner-command.ts';

/** A line of tab-separated values. */
export const tsvRow = (cells: readonly (string | number | null | undefined)[]): string =>
  `${cells.map((value) => (typeof value === 'string' ? plain(value) : String(value ?? ''))).join('\t')}\n`;

// A tab or a line end would begin a new cell or row, other controls could colour a terminal, and
// direction controls reorder it; the JSON output keeps them. A spreadsheet reads a text that begins
// with a guarded sign as a formula.
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function plain(text: string): string {
  const line = text.replace(CONTROLS, ' ').replace(DIRECTION, '');
  return isFormula(line) || isCommand(line) ? `'${line}` : line;
}
