import { isFurniture } from './furniture.ts';
import { blocksOf } from './pdf-columns.ts';
import type { Glyph } from './pdf-glyphs.ts';
import { rowsOf, type VisualLine } from './pdf-lines.ts';
import { type Link, withoutLinks } from './pdf-links.ts';
import { lettersOf, mirroredBrackets, paragraphText, type Reading, spaced } from './pdf-paragraphs.ts';
import { type Line, paragraphsOf } from './pdf-text.ts';

/** What is drawn on a page. */
export interface PdfPage {
  readonly glyphs: readonly Glyph[];
  readonly links: readonly Link[];
}

interface PageLine extends Line, VisualLine {
  readonly reading: Reading;
  /** The number of the page, from 1. */
  readonly page: number;
}

/** The paragraphs of pages, and the pages on which the order of some is in doubt. */
export function textsOf(pages: readonly PdfPage[]): {
  readonly texts: string[];
  readonly doubtful: ReadonlySet<number>;
} {
  const rows = pages.map(({ glyphs }) => withoutPrintMargins(rowsOf(glyphs)));
  const mirrored = mirroredBrackets(rows.flat());
  const blocks = rows.map((page, index) =>
    blocksOn(page, { number: index + 1, links: pages[index]?.links ?? [], mirrored }),
  );
  const doubtful = new Set<number>();
  const texts = paragraphsOf(blocks).flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const { text, isDoubtful } = paragraphText(lines, first.reading);
    if (HAS_LETTER.test(text) && isFurniture(text)) return [];
    if (isDoubtful) doubtful.add(first.page);
    return [text];
  });
  return { texts, doubtful };
}

interface PageOptions {
  readonly number: number;
  readonly links: readonly Link[];
  readonly mirrored: ReadonlySet<string>;
}

function blocksOn(rows: readonly VisualLine[], { number, links, mirrored }: PageOptions): PageLine[][] {
  const { rightToLeft, latin } = lettersOf(rows);
  const reading = { isRightToLeft: rightToLeft > latin, mirrored };
  const textOf = (line: VisualLine): string => paragraphText([line], reading).text;
  return blocksOf(withoutLinks(rows, links, textOf), reading.isRightToLeft).map((block) =>
    block.map((line): PageLine => ({ ...line, text: textOf(line), reading, page: number })),
  );
}

const HAS_LETTER = /\p{L}/u;
// What browsers print above and below a page: date, time and title; the address and the number of the page.
const PRINTED_HEADER = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?(?= |$)/u;
const PRINTED_FOOTER = /^(?:https?|file):\/\/\S+ \d+ ?\/ ?\d+$/u;

/** The rows of a page without what a browser prints around it, from left to right. */
function withoutPrintMargins(rows: readonly VisualLine[]): VisualLine[] {
  const [first, last] = [rows[0], rows.at(-1)].map((row) => spaced(row?.units ?? []).join(''));
  return rows.slice(PRINTED_HEADER.test(first ?? '') ? 1 : 0, PRINTED_FOOTER.test(last ?? '') ? -1 : undefined);
}
