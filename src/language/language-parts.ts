import { detectLanguage } from './detect.ts';
import compiled from './detection.json' with { type: 'json' };
import type { Language } from './index.ts';

/** The paragraphs of a text that are in one language. */
export interface LanguagePart {
  readonly language: Language;
  /** The whole text with a space for each UTF-16 unit of the other paragraphs: line ends and offsets stay. */
  readonly text: string;
  /** How many of the text's paragraphs are in it. */
  readonly paragraphs: number;
}

/** A line with words: what language it is in, and whether that is beyond doubt. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  readonly isProse: boolean;
}

/**
 * Parts a text by the languages of its paragraphs, the main language first. A paragraph of another language counts where
 * it is prose: a list of foreign names is not. Short lines beside such a paragraph go with it, if their letters do. A text
 * in one language has one part, with the text itself. The main language is detected unless it is given.
 */
export function languageParts(
  text: string,
  main: Language = detectLanguage(text),
): [main: LanguagePart, ...others: LanguagePart[]] {
  const lines = linesOf(text, main);
  const settled = settle(lines, main);
  const partIn = (language: Language): LanguagePart => {
    const others = lines.filter((_, index) => settled[index] !== language);
    return { language, text: withoutLines(text, others), paragraphs: lines.length - others.length };
  };
  const others = [...new Set(settled)].filter((language) => language !== main);
  return [partIn(main), ...others.map(partIn)];
}

function linesOf(text: string, main: Language): Line[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)]
    .filter(([line]) => /\p{L}/u.test(line))
    .map((match) => {
      const [line] = match;
      const language = detectLanguage(line.slice(0, SAMPLE));
      const end = match.index + line.length;
      return { start: match.index, end, language, isProse: language === main || isProse(line, language) };
    });
}

// In UTF-16 units: the beginning of a paragraph shows its script.
const SAMPLE = 120;

// The fifteen commonest words make up about 10 (Arabic, which attaches many of its own to others) to 30 per cent of prose.
const FEWEST_WORDS = 8;
const LEAST_SHARE = 0.06;
const FEWEST_KINDS = 2;

/** Whether a line has enough words, and enough of the commonest ones of a language, to be prose in it. */
function isProse(line: string, language: Language): boolean {
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  const known = new Set(compiled.find(({ id }) => id === language)?.functionWords);
  const found = words.filter((word) => known.has(word));
  return found.length >= words.length * LEAST_SHARE && new Set(found).size >= FEWEST_KINDS;
}

/** The language that each line is read in: one that is no prose follows a neighbour in its language, or is in the main one. */
function settle(lines: readonly Line[], main: Language): Language[] {
  const settled = lines.map(({ language, isProse }) => (isProse ? language : main));
  const join = (index: number, beside: number): void => {
    const line = lines[index] as Line;
    if (!line.isProse && settled[beside] === line.language) settled[index] = line.language;
  };
  for (let index = 1; index < lines.length; index++) join(index, index - 1);
  for (let index = lines.length - 2; index >= 0; index--) join(index, index + 1);
  return settled;
}

function withoutLines(text: string, lines: readonly Line[]): string {
  let blanked = '';
  let from = 0;
  for (const { start, end } of lines) {
    blanked += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return blanked + text.slice(from);
}
