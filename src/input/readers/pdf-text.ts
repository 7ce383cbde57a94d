import type { VisualLine } from './pdf-lines.ts';

/** A line with its text. */
export interface Line extends Pick<VisualLine, 'left' | 'right' | 'y' | 'height'> {
  readonly text: string;
}

const SENTENCE_END = /[.!?؟…:]["”»’')\]]*$/;
// A paragraph begins after more than this many times the usual line distance,
const LINE_DISTANCE = 1.25;
// or the letter height, for large letters with few lines,
const LETTER_HEIGHT = 1.3;
// after a sentence end in a line of less than this share of the column width,
const SHORT_LINE = 0.8;
// or where the letter size changes by this factor.
const SIZE_CHANGE = 1.15;
// A header or footer is repeated on this many pages.
const MIN_PAGES = 3;

/** Lines of a page that are read as one: a column, or what stands across columns. */
export type Block<L extends Line> = readonly L[];

/** The paragraphs of pages, also across columns and page breaks; without headers, footers and page numbers. */
export function paragraphsOf<L extends Line>(pages: readonly (readonly Block<L>[])[]): L[][] {
  const repeated = repeatedEdges(pages.map((blocks) => blocks.flat()));
  const paragraphs: L[][] = [];
  let previous: L | null = null;
  for (const blocks of pages) {
    const all = blocks.flat();
    const furniture = new Set(
      all.filter((line, index) => isPageNumber(line, index, all) || repeated.has(folded(line))),
    );
    for (const block of blocks) {
      const lines = block.filter((line) => !furniture.has(line));
      const measure = { usual: usualDistance(lines), column: Math.max(0, ...lines.map(widthOf)) };
      for (const [index, line] of lines.entries()) {
        const isFirst = index === 0;
        if (previous === null || isNew(previous, line, { isFirst, ...measure })) paragraphs.push([line]);
        else paragraphs.at(-1)?.push(line);
        previous = line;
      }
    }
  }
  return paragraphs;
}

interface Measure {
  /** Whether the line is the first of its block. */
  readonly isFirst: boolean;
  readonly usual: number;
  readonly column: number;
}

const widthOf = ({ left, right }: Line): number => right - left;

function isNew(previous: Line, line: Line, { isFirst, usual, column }: Measure): boolean {
  const sizes = [previous.height, line.height].sort((a, b) => a - b) as [number, number];
  if (sizes[1] > sizes[0] * SIZE_CHANGE) return true;
  if (!isFirst && previous.y - line.y > Math.max(usual * LINE_DISTANCE, line.height * LETTER_HEIGHT)) return true;
  return SENTENCE_END.test(previous.text) && (isFirst || widthOf(previous) < column * SHORT_LINE);
}

/** The first quartile of the line distances: at least a quarter are within paragraphs. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const below = distances.filter((distance) => distance > 0).sort((a, b) => a - b);
  return below[Math.floor((below.length - 1) / 4)] ?? 0;
}

const PAGE_NUMBER = /^(?:(?:page|صفحة|الصفحة) )?[\p{N}\s/|–-]{1,12}(?:(?:of|من) \p{N}{1,4})?$/iu;

const isPageNumber = ({ text }: Line, index: number, { length }: readonly Line[]): boolean =>
  (index === 0 || index === length - 1) && PAGE_NUMBER.test(text);

const folded = ({ text }: Line): string => text.replace(/\p{N}+/gu, '#');

/** Headers and footers: first and last lines that several pages share, ignoring numbers. */
function repeatedEdges(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 2), ...page.slice(-2)].map(folded));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= MIN_PAGES).map(([edge]) => edge));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const MIN_WORDS = 3;

/** Whether Arabic is shown in the wrong order: words begin with ة or ى, which occur only at the end. */
export function isBackward(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  const starting = count(text, /(?<!\p{L}|\p{M})[\u0629\u0649](?=\p{L})/gu);
  return starting >= MIN_WORDS && starting > count(text, /(?<=\p{L}|\p{M})[\u0629\u0649](?!\p{L}|\p{M})/gu);
}

// Producers may draw lam and alef as two glyphs with each other's letters. No word begins with two
// alefs, so the article can be restored: «األول» is «الأول» (the first).
const SWAPPED_LIGATURE = /(?<!\p{L}|\p{M})([وفبكل]?)\u0627([\u0622\u0623\u0625\u0627])\u0644(?=\p{L})/gu;

/** Restores articles before an alef whose letters were swapped; returns how many there were. */
export function fixLamAlef(lines: readonly string[]): { lines: string[]; count: number } {
  let found = 0;
  const right = lines.map((line) =>
    line.replace(SWAPPED_LIGATURE, (_, particle: string, alef: string) => {
      found += 1;
      return `${particle}\u0627\u0644${alef}`;
    }),
  );
  return { lines: right, count: found };
}
