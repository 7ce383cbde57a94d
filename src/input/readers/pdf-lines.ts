import type { Glyph } from './pdf-glyphs.ts';
import { RIGHT_TO_LEFT } from './pdf-order.ts';

/** A unit of a line with its place: a letter with its marks, a ligature or another character. */
export interface Unit extends Glyph {
  /** Whether white space lies before it, seen from the left. */
  readonly isSpaced: boolean;
}

/** A line of a page, or the part of one in a column, from left to right. */
export interface VisualLine {
  readonly units: readonly Unit[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

const MARK = /^\p{M}+$/u;
const SPACE = /^[\s\u00a0]*$/u;
// Shares of the font size: a wider gap is a space, a smaller vertical distance is the same line.
const SPACE_GAP = 0.2;
const SAME_LINE = 0.4;
/** A glyph that is drawn again this close, as a share of the font size, makes a letter bold. */
const SAME_PLACE = 0.1;

/** The rows of a page from top to bottom: the glyphs on one baseline, in all columns. */
export function rowsOf(glyphs: readonly Glyph[]): VisualLine[] {
  const letters = withMarks(glyphs).toSorted((a, b) => b.y - a.y);
  const rows: Glyph[][] = [];
  for (const glyph of letters) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && isSameLine(first, glyph)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => lineOf(unitsOf(row))).filter(({ units }) => units.length > 0);
}

const isSameLine = (first: Glyph, glyph: Glyph): boolean =>
  first.y - glyph.y < Math.max(first.height, glyph.height) * SAME_LINE;

/** A line of units, which are in their order from left to right. */
export function lineOf(units: readonly Unit[]): VisualLine {
  let [left, right, height] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  const sizes = new Map<number, { count: number; y: number }>();
  for (const unit of units) {
    left = Math.min(left, unit.x);
    right = Math.max(right, unit.x + unit.width);
    const size = Math.round(unit.height * 10) / 10;
    sizes.set(size, { count: (sizes.get(size)?.count ?? 0) + 1, y: unit.y });
  }
  let [most, y] = [0, 0];
  for (const [size, use] of sizes) if (use.count > most) [most, height, y] = [use.count, size, use.y];
  return { units, left, right, y, height };
}

/** Letters with the marks that are drawn on them, in the order of drawing; other marks are left out. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const letters = glyphs.filter(({ text }) => !MARK.test(text)).map((glyph) => ({ glyph, marks: '' }));
  let before = -1;
  for (const glyph of glyphs) {
    if (!MARK.test(glyph.text)) {
      before += 1;
      continue;
    }
    const letter = letterOf(glyph, letters[before], letters[before + 1]);
    if (letter !== undefined) letter.marks += glyph.text;
  }
  return letters.map(({ glyph, marks }) => (marks === '' ? glyph : { ...glyph, text: glyph.text + marks }));
}

/**
 * The letter of a mark, among those drawn before and after it. Glyphs drawn from left to right are in
 * visual order, where an Arabic mark comes before its letter.
 */
function letterOf<L extends { readonly glyph: Glyph }>(mark: Glyph, before?: L, after?: L): L | undefined {
  const near = [before, after].filter(
    (letter): letter is L => letter !== undefined && distance(mark, letter.glyph) < mark.height && isBase(letter.glyph),
  );
  if (near.length < 2) return near[0];
  const isVisual = (before?.glyph.x ?? 0) < (after?.glyph.x ?? 0) && RIGHT_TO_LEFT.test(after?.glyph.text ?? '');
  return isVisual ? after : before;
}

const isBase = ({ text }: Glyph): boolean => /\p{L}/u.test(text);

/** How far a mark lies from a letter: 0 above or below it. */
function distance(mark: Glyph, { x, y, width }: Glyph): number {
  const beside = Math.max(0, x - mark.x, mark.x - x - width);
  return beside + Math.max(0, Math.abs(mark.y - y) - mark.height);
}

/** The units of a row from left to right, without those drawn twice. */
function unitsOf(row: readonly Glyph[]): Unit[] {
  const units: Unit[] = [];
  let isSpaced = false;
  for (const glyph of row.toSorted((a, b) => a.x + a.width / 2 - b.x - b.width / 2)) {
    const last = units.at(-1);
    if (SPACE.test(glyph.text)) {
      isSpaced = true;
      continue;
    }
    if (last !== undefined && isAgain(last, glyph)) continue;
    const gap = last === undefined ? 0 : glyph.x - last.x - last.width;
    units.push({
      ...glyph,
      text: plain(glyph.text),
      isSpaced: isSpaced || gap > Math.max(glyph.height, last?.height ?? 0) * SPACE_GAP,
    });
    isSpaced = false;
  }
  return units;
}

const isAgain = (a: Glyph, b: Glyph): boolean =>
  a.text === b.text &&
  b.width > 0 &&
  Math.abs(a.x - b.x) < b.height * SAME_PLACE &&
  Math.abs(a.y - b.y) < b.height * SAME_PLACE;

// Some producers store the letters of this ligature as they look, from the left; no font has one of alef and lam.
const SWAPPED_LIGATURE = /^([\u0622\u0623\u0625\u0627])\u0644(\p{M}*)$/u;

/** A unit with letters in place of presentation forms and ligatures. */
const plain = (text: string): string =>
  text
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .replace(SWAPPED_LIGATURE, '\u0644$1$2');
