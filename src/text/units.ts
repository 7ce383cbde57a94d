import { type UnitRange, unitClasses } from './unit-classes.ts';

// Classes of UTF-16 units for the tokeniser. Nearly all tokens are runs of letters, runs of digits or
// single signs, and are read unit by unit; all others are read by a pattern (rare-tokens.ts).

/** Joiners, bidi controls and the soft hyphen, for a character class: inside a word (ZWNJ) or beside it. */
export const INVISIBLE = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

const BLANK = 1;
const LETTER = 2;
/** Inside words only: a vowel mark, or a tatweel, which by itself is a dash. */
const INNER = 3;
const DIGIT = 4;
const SIGN = 5;
/** A sign that forms another sign when doubled: `..`, `--`, `((`. */
const DOUBLED = 6;
/** Only for the pattern: a surrogate, an apostrophe, an invisible character. */
const RARE = 7;

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`[_'’&${INVISIBLE}\\ud800-\\udfff]|\\p{Nl}`, 'u'), RARE],
  [/\s/u, BLANK],
  [/[\u0640\p{M}]/u, INNER],
  [/\p{L}/u, LETTER],
  [/\p{Nd}/u, DIGIT],
  [/[`().-]/u, DOUBLED],
];
const JOINS_DIGITS = '.,٫٬:/';
const JOINS_LETTERS = '-';

/** Classifies a unit by the patterns. */
export function classifyUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  return PATTERNS.find(([pattern]) => pattern.test(character))?.[1] ?? SIGN;
}

/** The units of Latin and Arabic prose with the classes that the patterns give them. */
export const UNIT_RANGES: readonly UnitRange[] = [
  [0x09, 0x0d, BLANK],
  [0x20, 0x20, BLANK],
  [0x21, 0x25, SIGN], // ! " # $ %
  [0x28, 0x29, DOUBLED], // ( )
  [0x2a, 0x2c, SIGN], // * + ,
  [0x2d, 0x2e, DOUBLED], // - .
  [0x2f, 0x2f, SIGN], // /
  [0x30, 0x39, DIGIT],
  [0x3a, 0x40, SIGN], // : to @
  [0x41, 0x5a, LETTER],
  [0x5b, 0x5e, SIGN], // [ to ^
  [0x61, 0x7a, LETTER],
  [0x7b, 0x7e, SIGN], // { to ~
  [0xa0, 0xa0, BLANK],
  [0xab, 0xab, SIGN], // «
  [0xbb, 0xbb, SIGN], // »
  [0x60c, 0x60c, SIGN], // ،
  [0x61b, 0x61b, SIGN], // ؛
  [0x61f, 0x61f, SIGN], // ؟
  [0x621, 0x63a, LETTER],
  [0x640, 0x640, INNER],
  [0x641, 0x64a, LETTER],
  [0x64b, 0x655, INNER],
  [0x660, 0x669, DIGIT],
  [0x2013, 0x2014, SIGN], // – —
  [0x2018, 0x2018, SIGN], // ‘
  [0x201c, 0x201e, SIGN], // “ ” „
  [0x2026, 0x2026, SIGN], // …
];

const classOf = unitClasses(UNIT_RANGES, classifyUnit);

/** Whether the unit at an offset is white space. */
export const isBlank = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === BLANK;

/** The kind of a plain token. */
export type PlainKind = 'word' | 'number' | 'mark';

/** The kind of the plain token at an offset; null for tokens that only the pattern can read. */
export function plainKind(text: string, at: number): PlainKind | null {
  const unit = text.charCodeAt(at);
  const found = classOf(unit);
  if (found === LETTER) return 'word';
  if (found === DIGIT) return 'number';
  if (found === SIGN) return 'mark';
  return found === DOUBLED && text.charCodeAt(at + 1) !== unit ? 'mark' : null;
}

/** The end of a plain token; -1 if it turns out not to be plain. */
export function plainEnd(text: string, at: number, kind: PlainKind): number {
  if (kind === 'mark') return at + 1;
  return kind === 'word' ? wordEnd(text, at) : numberEnd(text, at);
}

function wordEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const found = classOf(text.charCodeAt(at));
    if (found === LETTER || found === INNER) continue;
    return found === RARE || (JOINS_LETTERS.includes(text.charAt(at)) && !isArabic(text.charCodeAt(at - 1))) ? -1 : at;
  }
  return text.length;
}

// A hyphen does not join Arabic letters.
const isArabic = (unit: number): boolean => unit >= 0x600 && unit <= 0x6ff;

function numberEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const found = classOf(text.charCodeAt(at));
    if (found === DIGIT) continue;
    return found === RARE || JOINS_DIGITS.includes(text.charAt(at)) ? -1 : at;
  }
  return text.length;
}
