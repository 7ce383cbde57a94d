import bidiModule, { type Bidi } from 'bidi-js';
import { graphemes } from './width.ts';

/** The direction of a text. */
export type Direction = 'ltr' | 'rtl';
/** How right-to-left text is kept in order: by isolates, by reordering it, or not at all. */
export type BidiMode = 'isolate' | 'visual' | 'none';

/** A text that is not wrapped yet, and its direction. */
export interface DirectedText {
  readonly text: string;
  readonly direction: Direction;
}

// Explicit isolates rather than FSI, so that a wrapped line keeps its cell's direction where it
// begins with another script.
const OPEN = { ltr: '\u2066', rtl: '\u2067' } as const;
const CLOSE = '\u2069';
const MARK = { ltr: '\u200e', rtl: '\u200f' } as const;
const CONTROLS = /[\u200e\u200f\u2066-\u2069]/g;
const STRONG = /(?<rtl>[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])|\p{L}/gu;
// Matches nearly all letters; the pattern above takes long to compile.
const PLAIN = { ltr: /[A-Za-z]/, rtl: /[\u0621-\u063a\u0641-\u064a]/ } as const;

// The types of the package say `default`, but its CommonJS build gives Node the factory itself.
const bidi = (bidiModule as unknown as () => Bidi)();

/**
 * The direction of a text: that of its document if it has a letter of that direction, else its own.
 */
export function directionOf(text: string, document: Direction): Direction {
  if (PLAIN[document].test(text)) return document;
  const found = new Set(Array.from(text.matchAll(STRONG), (match): Direction => (match.groups?.rtl ? 'rtl' : 'ltr')));
  const [only] = found;
  return only === undefined || found.has(document) ? document : only;
}

/** The text isolated in a direction of its own. */
export const isolate = (text: string, direction: Direction): string => `${OPEN[direction]}${text}${CLOSE}`;

/** Joins texts of either script in a direction, so that each keeps its place. */
export const joinParts = (parts: readonly string[], separator: string, direction: Direction): string =>
  parts.join(` ${MARK[direction]}${separator}${MARK[direction]} `);

/**
 * Joins texts of either script as a list in a direction, so that the separators keep their places.
 */
export const joinList = (parts: readonly string[], separator: string, direction: Direction): string =>
  parts.join(`${MARK[direction]}${separator}`);

/**
 * A text without the direction marks that `joinParts` and `joinList` add. Those of the article were
 * removed where `visible` wrote them out.
 */
export const withoutDirectionMarks = (text: string): string => text.replace(/[\u200e\u200f]/g, '');

/** An arrow in the reading direction. */
export const arrow = (direction: Direction): string => (direction === 'rtl' ? '←' : '→');

/**
 * One physical line in the form the terminal needs: isolated for a terminal that reorders,
 * reordered (UAX #9) with mirrored brackets for one that does not, or in logical order without
 * direction marks.
 */
export function present(line: string, direction: Direction, mode: BidiMode): string {
  if (line === '') return '';
  if (mode === 'isolate') return isolate(line, direction);
  return mode === 'visual' ? reorder(line, direction) : line.replace(CONTROLS, '');
}

function reorder(line: string, direction: Direction): string {
  const units = graphemes(line);
  const skeleton = units.map(standIn).join('');
  const levels = bidi.getEmbeddingLevels(skeleton, direction);
  const mirrored = bidi.getMirroredCharactersMap(skeleton, levels.levels);
  const order = bidi.getReorderedIndices(skeleton, levels);
  const shown = order.map((index) => {
    const unit = units[index] ?? '';
    const mirror = mirrored.get(index);
    return mirror === undefined ? unit : mirror + unit.slice(1);
  });
  return shown.join('').replace(CONTROLS, '');
}

// One unit for each grapheme, so that a letter and its diacritics move together. bidi-js would read
// a surrogate pair as two left-to-right letters; an emoji is neutral, and the letters of a flag are
// left-to-right.
function standIn(grapheme: string): string {
  const base = String.fromCodePoint(grapheme.codePointAt(0) ?? 0);
  if (base.length === 1) return base;
  return /\p{Extended_Pictographic}/u.test(base) ? '\ufffc' : 'a';
}
