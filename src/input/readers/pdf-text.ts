import type { Line } from './pdf-lines.ts';

const SENTENCE_END = /[.!?؟…:]["”»’')\]]*$/;
// Against the usual distance of lines, and the width of the column.
const WIDER = 1.25;
const APART = 1.3; // against the height of large letters, of which there are few lines
const SHORT = 0.8;
const OTHER_SIZE = 1.15;
const FEWEST_PAGES = 3;

/** The paragraphs of pages, across which they may go on; without what stands above and below each, and page numbers. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const frame = framesOf(pages);
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  for (const page of pages) {
    const lines = page.filter((line, index) => !isFrame(line, index, page) && !frame.has(folded(line)));
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
  if (sizes[1] > sizes[0] * OTHER_SIZE) return true;
  if (!isFirst && previous.y - line.y > Math.max(usual * WIDER, line.height * APART)) return true;
  return SENTENCE_END.test(previous.text) && (isFirst || previous.width < column * SHORT);
}

const joined = (before: string, line: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;

/** That of lines within a paragraph: a quarter of all, at least, are such. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const below = distances.filter((distance) => distance > 0).sort((a, b) => a - b);
  return below[Math.floor((below.length - 1) / 4)] ?? 0;
}

const isFrame = ({ text }: Line, index: number, { length }: readonly Line[]): boolean =>
  (index === 0 || index === length - 1) && /^[\p{N}\s/|–-]{1,12}$/u.test(text);

const folded = ({ text }: Line): string => text.replace(/\p{N}+/gu, '#');

/** What the first or last lines of several pages have in common, but for numbers. */
function framesOf(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 2), ...page.slice(-2)].map(folded));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_PAGES).map(([edge]) => edge));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const FEWEST = 3;

/** Whether words begin with letters that in Arabic only end one (ة ى): they are spelt backward. */
export function isBackward(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  const starting = count(text, /(?<!\p{L}|\p{M})[\u0629\u0649](?=\p{L})/gu);
  return starting >= FEWEST && starting > count(text, /(?<=\p{L}|\p{M})[\u0629\u0649](?!\p{L}|\p{M})/gu);
}

// A ligature of lam and alef is one sign, whose two letters readers turn round with the line. No word begins with two alefs,
// so that what the article was is plain: «األول» is «الأول».
const TURNED_LIGATURE = /(?<!\p{L}|\p{M})([وفبكل]?)\u0627([\u0622\u0623\u0625\u0627])\u0644(?=\p{L})/gu;

/** Lines with the articles put right that stand before an alef, and how many there were. */
export function mended(lines: readonly string[]): { lines: string[]; count: number } {
  let found = 0;
  const right = lines.map((line) =>
    line.replace(TURNED_LIGATURE, (_, particle: string, alef: string) => {
      found += 1;
      return `${particle}\u0627\u0644${alef}`;
    }),
  );
  return { lines: right, count: found };
}
