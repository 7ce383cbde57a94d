import { visible } from './sanitise.ts';

// Intl.Segmenter is many times slower on strings over 65,536 units, so long text is segmented by
// the piece.
const PIECES = /[\s\S]{1,4096}[\p{M}\p{Emoji_Modifier}\u200c\u200d]*/gu;
// Nearly all characters: Latin and Arabic letters, digits, punctuation and the signs of the
// renderers take one column each, diacritics and direction marks none. The library gives the same
// answer, but takes far longer.
const PLAIN =
  /^[ -~\u00a0-\u00ac\u00ae-\u024f\u060c\u061b\u061f\u0621-\u063a\u0641-\u0652\u0660-\u066d\u0670-\u06d3‘’“”„•–—…‹›€←→↲↳○◔◑◕●\u200e\u200f\u2066-\u2069]*$/;
const NO_COLUMN = /[\u064b-\u0652\u0670\u200e\u200f\u2066-\u2069]/g;

let library: ((text: string) => number) | null = null;
let segmenter: Intl.Segmenter | null = null;

/**
 * Prepares measuring every text in a value. Loads the library only for a value that needs it, as
 * loading takes as long as analysing an article.
 */
export async function prepareWidths(value: unknown): Promise<void> {
  if (library === null && !isPlain(value)) library = (await import('string-width')).default;
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return PLAIN.test(visible(value));
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain);
}

/**
 * The number of display columns of a text; colour codes, diacritics and direction marks take none.
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.replace(NO_COLUMN, '').length;
  if (library === null) throw new Error('text is measured that prepareWidths has not seen');
  return library(text);
}

/** The user-perceived characters of a text: a letter with its diacritics, an emoji sequence. */
export function graphemes(text: string): string[] {
  const pieces = text.match(PIECES) ?? [];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' }); // slow to make, and seldom needed
  const clusters = segmenter;
  return pieces.flatMap((piece) => Array.from(clusters.segment(piece), ({ segment }) => segment));
}

/**
 * The text as lines of at most `width` columns, the first line at most `first`. Lines break at
 * spaces, or between graphemes inside a word that is wider than a line. Only the spaces at the
 * breaks are dropped.
 */
export function wrap(text: string, width: number, first: number = width): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const room = (): number => (lines.length === 0 ? first : width);
  const end = (): void => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(' ')) {
    const wide = displayWidth(word);
    if (used > 0 && used + 1 + wide > room()) end();
    if (used > 0) {
      line += ` ${word}`;
      used += 1 + wide;
      continue;
    }
    for (const part of wide > room() ? cut(word, room(), width) : [word]) {
      if (used > 0) end();
      line += part;
      used += displayWidth(part);
    }
  }
  end();
  return lines;
}

/**
 * The parts of a word too wide for a line: the first part fits `first` columns, the others `width`.
 */
function cut(word: string, first: number, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const unit of graphemes(word).flatMap((grapheme) => fitting(grapheme, Math.min(first, width)))) {
    const wide = displayWidth(unit);
    if (used > 0 && used + wide > (parts.length === 0 ? first : width)) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += unit;
    used += wide;
  }
  return [...parts, part];
}

// Only a grapheme wider than a line (such as a stack of spacing marks or jamo) is cut between code
// points.
const fitting = (grapheme: string, width: number): string[] =>
  displayWidth(grapheme) <= width ? [grapheme] : Array.from(grapheme);
