/** A line of a text, without its line end. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 units: longer lines are paragraphs. RFC 2822 allows 78, typewriters and old mail programs up to 100. */
const MAX_WIDTH = 110;
const MIN_WIDTH = 30;
/** Lines that are checked: a text is wrapped all over. */
const MAX_CHECKED = 2000;
const MIN_FULL = 3;
/** Of lines that another follows directly: how many are full, and how many of these end within a sentence. */
const FULL_SHARE = 0.6;
const WITHIN_SENTENCE_SHARE = 0.5;

const SENTENCE_END = /[.!?؟…:]["”»’')\]]*$/u;
const LIST_ITEM = /^(?:[-–—*•·>]|\p{N}{1,3}[.)])\s/u;
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:(?:page|صفحة)\s*)?\p{N}{1,4}(?:\s*(?:\/|of|من)\s*\p{N}{1,4})?(?:\s*[-–—])?$/iu;

/**
 * Joins the lines of paragraphs that were wrapped at a fixed width, and takes out form feeds and the page
 * numbers beside them. Line ends and page numbers become spaces, so that no offset changes. A text that
 * is not wrapped is returned as it is.
 */
export function joinWrappedLines(text: string): string {
  const whole = withoutPageBreaks(text);
  const lines = linesOf(whole);
  const width = wrapWidth(lines, whole);
  if (width === null) return whole;
  let joined = '';
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || !goesOn(line, next, whole, width)) continue;
    joined += whole.slice(from, line.end) + ' '.repeat(next.start - line.end);
    from = next.start;
  }
  return joined + whole.slice(from);
}

/** Whether the lines of a text are wrapped at a fixed width. */
export function isWrapped(text: string): boolean {
  const whole = withoutPageBreaks(text);
  return wrapWidth(linesOf(whole), whole) !== null;
}

/** The lines that have words; the search ends at one that is too long to be wrapped. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const words = match[0];
    if (words.trim() === '') continue;
    if (words.length > MAX_WIDTH) return [];
    const start = match.index + words.length - words.trimStart().length;
    lines.push({ start, end: match.index + words.trimEnd().length });
  }
  return lines;
}

/** The width at which a text is wrapped: that of its longest line; null if it is not. */
function wrapWidth(lines: readonly Line[], text: string): number | null {
  if (lines.length < MIN_FULL) return null;
  const checked = lines.slice(0, MAX_CHECKED);
  const width = checked.reduce((max, { start, end }) => Math.max(max, end - start), 0);
  let [pairs, full, within] = [0, 0, 0];
  for (const [index, line] of checked.entries()) {
    const next = checked[index + 1];
    if (next === undefined || isParted(line, next, text)) continue;
    pairs += 1;
    if (!isFull(line, next, text, width)) continue;
    full += 1;
    if (!SENTENCE_END.test(text.slice(line.start, line.end))) within += 1;
  }
  const isFixed = full >= MIN_FULL && full >= pairs * FULL_SHARE && within >= full * WITHIN_SENTENCE_SHARE;
  return isFixed && width >= MIN_WIDTH ? width : null;
}

/** Whether the first word of the next line has no place at the end of a line. */
function isFull(line: Line, next: Line, text: string, width: number): boolean {
  const [word = ''] = /^\S+/u.exec(text.slice(next.start, next.end)) ?? [];
  return line.end - line.start + 1 + word.length > width;
}

/** Whether a blank line lies between two lines. */
const isParted = (line: Line, next: Line, text: string): boolean =>
  /[\n\r\u2028\u2029][ \t]*[\n\r\u2028\u2029]/u.test(text.slice(line.end, next.start).replace(/\r\n/g, '\n'));

function goesOn(line: Line, next: Line, text: string, width: number): boolean {
  const words = text.slice(next.start, next.end);
  if (isParted(line, next, text) || LIST_ITEM.test(words)) return false;
  if (isFull(line, next, text, width)) return true;
  return /^\p{Ll}/u.test(words) && !SENTENCE_END.test(text.slice(line.start, line.end));
}

/**
 * A text with spaces in place of form feeds, of the page numbers before or after them, and of the blank
 * lines around these. A line end is left at the place of each, so that a sentence can go on over it.
 */
function withoutPageBreaks(text: string): string {
  const pages = text.split('\f');
  return pages
    .map((page, index) => {
      const top = index === 0 ? 0 : topEdge(page);
      const bottom = index === pages.length - 1 ? page.length : Math.max(top, bottomEdge(page));
      return blanked(page.slice(0, top)) + page.slice(top, bottom) + blanked(page.slice(bottom));
    })
    .join('\n');
}

const EDGE_LINES = 4;

/** The end of the first line of a page, or of the blank lines behind it if it is a page number. */
function topEdge(page: string): number {
  const end = endOfFirstLines(page);
  if (!PAGE_NUMBER.test(page.slice(0, end).trim())) return end;
  return page.length - page.slice(end).trimStart().length;
}

/** The start of the last line of a page, or of the blank lines before it if it is a page number. */
function bottomEdge(page: string): number {
  const start = startOfLastLines(page);
  return PAGE_NUMBER.test(page.slice(start).trim()) ? page.slice(0, start).trimEnd().length : start;
}

/** The offset behind the first line with words, if it is among the first lines. */
function endOfFirstLines(page: string): number {
  let start = 0;
  for (let count = 0; count < EDGE_LINES; count++) {
    const found = page.indexOf('\n', start);
    const end = found === -1 ? page.length : found;
    if (page.slice(start, end).trim() !== '' || found === -1) return end;
    start = end + 1;
  }
  return start;
}

/** The offset of the last line with words, if it is among the last lines. */
function startOfLastLines(page: string): number {
  let end = page.length;
  for (let count = 0; count < EDGE_LINES; count++) {
    const start = end === 0 ? 0 : page.lastIndexOf('\n', end - 1) + 1;
    if (page.slice(start, end).trim() !== '' || start === 0) return start;
    end = start - 1;
  }
  return end;
}

/** Blanks the edge of a page: its blank lines, and the line that has words if that is a page number. */
function blanked(edge: string): string {
  const words = edge.trim();
  if (words === '' || PAGE_NUMBER.test(words)) return ' '.repeat(edge.length);
  const start = edge.length - edge.trimStart().length;
  return ' '.repeat(start) + words + ' '.repeat(edge.length - start - words.length);
}
