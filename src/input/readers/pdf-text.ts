import type { Line } from './pdf-lines.ts';

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

/** The paragraphs of pages, also across page breaks; without headers, footers and page numbers. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const repeated = repeatedEdges(pages);
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  for (const page of pages) {
    const lines = page.filter((line, index) => !isPageNumber(line, index, page) && !repeated.has(folded(line)));
    const usual = usualDistance(lines);
    const column = Math.max(0, ...lines.map(({ width }) => width));
    for (const [index, line] of lines.entries()) {
      const begins = previous === null || isNew(previous, line, { isFirst: index === 0, usual, column });
      const last = paragraphs.at(-1);
      if (begins || last === undefined) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(last, line.text);
      previous = line;
    }
  }
  return paragraphs;
}

interface Measure {
  /** Whether the line is the first of its page. */
  readonly isFirst: boolean;
  readonly usual: number;
  readonly column: number;
}

function isNew(previous: Line, line: Line, { isFirst, usual, column }: Measure): boolean {
  const sizes = [previous.height, line.height].sort((a, b) => a - b) as [number, number];
  if (sizes[1] > sizes[0] * SIZE_CHANGE) return true;
  if (!isFirst && previous.y - line.y > Math.max(usual * LINE_DISTANCE, line.height * LETTER_HEIGHT)) return true;
  return SENTENCE_END.test(previous.text) && (isFirst || previous.width < column * SHORT_LINE);
}

const joined = (before: string, line: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;

/** The first quartile of the line distances: at least a quarter are within paragraphs. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const below = distances.filter((distance) => distance > 0).sort((a, b) => a - b);
  return below[Math.floor((below.length - 1) / 4)] ?? 0;
}

const isPageNumber = ({ text }: Line, index: number, { length }: readonly Line[]): boolean =>
  (index === 0 || index === length - 1) && /^[\p{N}\s/|–-]{1,12}$/u.test(text);

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

/** Whether Arabic is stored in visual order: words begin with ة or ى, which occur only at the end. */
export function isBackward(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  const starting = count(text, /(?<!\p{L}|\p{M})[\u0629\u0649](?=\p{L})/gu);
  return starting >= MIN_WORDS && starting > count(text, /(?<=\p{L}|\p{M})[\u0629\u0649](?!\p{L}|\p{M})/gu);
}

// PDF producers store the lam-alef ligature as one sign, and reversing the line swaps its letters. No
// word begins with two alefs, so the article can be restored: «األول» is «الأول» (the first).
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
