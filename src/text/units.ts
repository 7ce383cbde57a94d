// What a UTF-16 unit is to a reader of tokens. Nearly all tokens of an article are runs of letters, runs of digits or single
// signs; those are read unit by unit, and all others by a pattern (rare-tokens.ts).

/** Joiners, bidi controls and the soft hyphen have no width: they may stand inside a word (ZWNJ) or beside it. For a pattern's class. */
export const INVISIBLE = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

const UNKNOWN = 0;
const BLANK = 1;
const LETTER = 2;
/** It stands inside words: a vowel mark, or a tatweel, which alone is a dash. */
const INNER = 3;
const DIGIT = 4;
const SIGN = 5;
/** A sign that makes another one with its like: `..`, `--`, `((`. */
const DOUBLED = 6;
/** What only the pattern can read: half of a surrogate pair, an apostrophe, an invisible character. */
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

const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const found = PATTERNS.find(([pattern]) => pattern.test(character))?.[1] ?? SIGN;
  classes[unit] = found;
  return found;
}

/** Whether the unit at an offset is a blank. */
export const isBlank = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === BLANK;

/** A token of one of the frequent shapes. */
export type PlainKind = 'word' | 'number' | 'mark';

/** What begins at the offset if it is a plain token; null for what only the pattern can read. */
export function plainKind(text: string, at: number): PlainKind | null {
  const unit = text.charCodeAt(at);
  const found = classOf(unit);
  if (found === LETTER) return 'word';
  if (found === DIGIT) return 'number';
  if (found === SIGN) return 'mark';
  return found === DOUBLED && text.charCodeAt(at + 1) !== unit ? 'mark' : null;
}

/** Where a plain token ends; -1 where it goes on as none. */
export function plainEnd(text: string, at: number, kind: PlainKind): number {
  if (kind === 'mark') return at + 1;
  return kind === 'word' ? wordEnd(text, at) : numberEnd(text, at);
}

function wordEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const found = classOf(text.charCodeAt(at));
    if (found === LETTER || found === INNER) continue;
    return found === RARE || JOINS_LETTERS.includes(text.charAt(at)) ? -1 : at;
  }
  return text.length;
}

function numberEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const found = classOf(text.charCodeAt(at));
    if (found === DIGIT) continue;
    return found === RARE || JOINS_DIGITS.includes(text.charAt(at)) ? -1 : at;
  }
  return text.length;
}
