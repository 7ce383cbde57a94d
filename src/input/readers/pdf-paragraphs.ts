import type { Unit, VisualLine } from './pdf-lines.ts';
import { logicalOrder, type Ordered, RIGHT_TO_LEFT } from './pdf-order.ts';

/** How the lines of a document are put in logical order. */
export interface Reading {
  /** Whether most letters of the page run from right to left. */
  readonly isRightToLeft: boolean;
  /** The brackets that are stored as they look. */
  readonly mirrored: ReadonlySet<string>;
}

/** The text of the lines of one paragraph. */
export function paragraphText(lines: readonly VisualLine[], reading: Reading): Ordered {
  const isRightToLeft = isRightToLeftParagraph(lines, reading);
  const order = { isRightToLeft, mirrored: reading.mirrored };
  const first = lines.map(({ units }) => logicalOrder(spaced(units), { ...order, before: '', after: '' }));
  let text = '';
  let isDoubtful = false;
  for (const [index, { units }] of lines.entries()) {
    const before = lastLetter(text);
    const after = firstLetter(first[index + 1]?.text ?? '');
    const line = before + after === '' ? first[index] : logicalOrder(spaced(units), { ...order, before, after });
    text = joined(text, line?.text ?? '');
    isDoubtful ||= line?.isDoubtful === true;
  }
  return { text: text.replace(KASHIDA, '').replace(/\s+/gu, ' ').trim(), isDoubtful };
}

/** Tatweel that justifies a line. After a letter that stands alone it belongs to an abbreviation, such as هـ (of the Hijri era). */
const KASHIDA = /(?<!(?<!\p{L})(?!\u0640)\p{L})\u0640+|\u0640+(?=\p{L})/gu;

function joined(before: string, line: string): string {
  if (before === '') return line;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  const isOneWord = ENDS_BEFORE_REST.test(before) || (ENDS_BEFORE_NUMBER.test(before) && /^\p{N}/u.test(line));
  return isOneWord ? before + line : `${before} ${line}`;
}

// A line may end behind an opening bracket,
const ENDS_BEFORE_REST = /(?:^|\s)[([«“‘]$/u;
// and between the parts of a number, or behind «و» (“and”) and other words of one letter that are joined to it.
const ENDS_BEFORE_NUMBER = /(?:[$€£]|\p{N}[-–/]|(?<![\p{L}\p{N}])[وفبكل])$/u;

const lastLetter = (text: string): string => /\p{L}(?=[^\p{L}]*$)/u.exec(text.slice(-MAX_EDGE))?.[0] ?? '';
const firstLetter = (text: string): string => /\p{L}/u.exec(text.slice(0, MAX_EDGE))?.[0] ?? '';
/** In characters: letters decide the direction of numbers and marks beside them. */
const MAX_EDGE = 200;

/** The texts of units with a space where there is white space. */
export const spaced = (units: readonly Unit[]): string[] =>
  units.flatMap(({ text, isSpaced }, index) => (isSpaced && index > 0 ? [' ', text] : [text]));

const LATIN = /\p{Script=Latin}/u;

/** Counts the letters of each direction. */
export function lettersOf(lines: readonly VisualLine[]): { readonly rightToLeft: number; readonly latin: number } {
  let [rightToLeft, latin] = [0, 0];
  for (const { units } of lines) {
    for (const { text } of units) {
      if (RIGHT_TO_LEFT.test(text)) rightToLeft += 1;
      else if (LATIN.test(text)) latin += 1;
    }
  }
  return { rightToLeft, latin };
}

function isRightToLeftParagraph(lines: readonly VisualLine[], { isRightToLeft }: Reading): boolean {
  const { rightToLeft, latin } = lettersOf(lines);
  if (rightToLeft > 0) return isRightToLeft || rightToLeft >= latin;
  // A paragraph of Latin letters alone shows its direction by where its last mark stands.
  const units = lines.at(-1)?.units ?? [];
  return isRightToLeft && END_MARK.test(units[0]?.text ?? '') && !END_MARK.test(units.at(-1)?.text ?? '');
}

const END_MARK = /^[.,:;!?؟،]$/u;

/**
 * The brackets that are stored as they look: those of right-to-left lines that open and close rightly
 * when they are taken so. Fonts differ in it, even between kinds of brackets.
 */
export function mirroredBrackets(lines: readonly VisualLine[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { units } of lines) {
    if (!units.some(({ text }) => BRACKETS.has(text)) || !units.some(({ text }) => RIGHT_TO_LEFT.test(text))) continue;
    for (const [index, { text, isSpaced }] of units.entries()) {
      const kind = BRACKETS.get(text);
      if (kind === undefined) continue;
      // What it encloses is on the side of a letter or digit.
      const isBefore = isWord(units[index + 1]) && units[index + 1]?.isSpaced === false;
      const isAfter = isWord(units[index - 1]) && !isSpaced;
      if (isBefore !== isAfter)
        balance.set(kind, (balance.get(kind) ?? 0) + (kind.startsWith(text) === isBefore ? 1 : -1));
    }
  }
  return new Set([...BRACKETS.keys()].filter((bracket) => (balance.get(BRACKETS.get(bracket) ?? '') ?? 0) >= 0));
}

const isWord = (unit: Unit | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit.text);

/** The pair of each bracket. */
const BRACKETS: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap((pair) => [...pair].map((bracket) => [bracket, pair])),
);
