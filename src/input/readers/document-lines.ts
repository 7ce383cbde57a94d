/** A line of a document, and whether it is in a cell of a table. */
export interface DocumentLine {
  readonly text: string;
  readonly isInTable: boolean;
}

/** A table with more than this share of the letters holds the text itself, as in press releases. */
const LAYOUT_SHARE = 1 / 2;

/** The lines of a document without its tables, unless these hold most of its text. */
export function linesWithoutTables(lines: readonly DocumentLine[]): string[] {
  const inTables = lines.reduce((sum, { text, isInTable }) => sum + (isInTable ? text.length : 0), 0);
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const kept = inTables > total * LAYOUT_SHARE ? lines : lines.filter(({ isInTable }) => !isInTable);
  return kept.map(({ text }) => text);
}

/** Text in one line: single spaces, without soft hyphens; empty where there is only white space. */
export const oneLineOf = (text: string): string =>
  text
    .replace(/\u00ad|(?!\s)\p{Cc}/gu, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
