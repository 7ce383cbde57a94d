import bidiModule, { type Bidi } from 'bidi-js';
import { graphemes } from './width.ts';

/** The direction in which a text is laid out. */
export type Direction = 'ltr' | 'rtl';
/** How right-to-left text is kept in order: by isolates, reordered by Isnad, or as written. */
export type BidiMode = 'isolate' | 'visual' | 'none';

/** A text, not yet wrapped, and the direction it is laid out in. */
export interface DirectedText {
  readonly text: string;
  readonly direction: Direction;
}

// Explicit isolates rather than FSI: a wrapped line keeps its cell's direction even where it begins
// with another script.
const OPEN = { ltr: '\u2066', rtl: '\u2067' } as const;
const CLOSE = '\u2069';
const MARK = { ltr: '\u200e', rtl: '\u200f' } as const;
const CONTROLS = /[\u200e\u200f\u2066-\u2069]/g;
const STRONG = /(?<rtl>[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])|\p{L}/gu;
// Covers nearly all letters without the pattern above, which takes long to compile.
const PLAIN = { ltr: /[A-Za-z]/, rtl: /[\u0621-\u063a\u0641-\u064a]/ } as const;

// The package's types say `default` where Node, loading its CommonJS build, gives the factory
// itself.
const bidi = (bidiModule as unknown as () => Bidi)();

/**
 * The direction a text is laid out in: its document's if it holds any letter of that direction,
 * else its own.
 */
export function directionOf(text: string, document: Direction): Direction {
  if (PLAIN[document].test(text)) return document;
  const found = new Set(Array.from(text.matchAll(STRONG), (match): Direction => (match.groups?.rtl ? 'rtl' : 'ltr')));
  const [only] = found;
  return only === undefined || found.has(document) ? document : only;
}

/** The text closed off from what stands around it, in a direction of its own. */
export const isolate = (text: string, direction: Direction): string => `${OPEN[direction]}${text}${CLOSE}`;

/**
 * Text of either script strung together in the direction given, each part in its place whatever
 * stands beside it.
 */
export const joinParts = (parts: readonly string[], separator: string, direction: Direction): string =>
  parts.join(` ${MARK[direction]}${separator}${MARK[direction]} `);

/** Parts of either script as a list in the direction given: what parts them stays between them. */
export const joinList = (parts: readonly string[], separator: string, direction: Direction): string =>
  parts.join(`${MARK[direction]}${separator}`);

/**
 * A text without the direction marks that `joinParts` and `joinList` add. Those of the article are gone
 * where `visible` has spelt them out.
 */
export const withoutDirectionMarks = (text: string): string => text.replace(/[\u200e\u200f]/g, '');

/** An arrow that points the way the text is read. */
export const arrow = (direction: Direction): string => (direction === 'rtl' ? '←' : '→');

/**
 * One physical line made ready for the terminal: isolated for one that reorders, reordered (UAX #9)
 * with brackets mirrored for one that does not, or left in logical order without any direction
 * mark.
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

// One unit for each grapheme, so that a letter and its diacritics move as one. bidi-js would read
// the halves of a surrogate pair as two left-to-right letters; an emoji is neutral, the letters of
// a flag are left-to-right.
function standIn(grapheme: string): string {
  const base = String.fromCodePoint(grapheme.codePointAt(0) ?? 0);
  if (base.length === 1) return base;
  return /\p{Extended_Pictographic}/u.test(base) ? '\ufffc' : 'a';
}
