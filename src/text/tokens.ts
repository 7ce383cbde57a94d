import type { Span } from './span.ts';

/** What a language says of its words; the text layer knows nothing of it beyond this. */
export interface WordRules {
  /** The normalised form of a word, for matching only. */
  readonly normalise: (word: string) => string;
  /** How many UTF-16 units at a word's start are proclitics that may safely be cut; 0 for none. */
  readonly split: (word: string) => number;
  /** The normalised word behind proclitics, where writing joins the two (للوزير is ل and الوزير). */
  readonly unjoin: (proclitic: string, rest: string) => string;
}

export type TokenKind = 'word' | 'number' | 'mark';

/** A word, a number or a single punctuation mark of the text. */
export interface Token extends Span {
  readonly index: number;
  readonly kind: TokenKind;
  /** The token normalised for matching, clitics included; its length says nothing of the span's. */
  readonly norm: string;
  /** Proclitics that were safely cut, normalised (`و`, `ول` …); empty for none. */
  readonly proclitic: string;
  /** The normalised word without its proclitics. */
  readonly stem: string;
  /** Where the stem begins: UTF-16 offset into the text. */
  readonly stemStart: number;
  /** Whether white space or the text's edge stands before the token. */
  readonly spaced: boolean;
  /** Whether it is written with a capital, which normalising drops; never in scripts without case. */
  readonly capital: boolean;
}

// Joiners, bidi controls and the soft hyphen have no width: they may stand inside a word (ZWNJ) or beside it.
const INVISIBLE = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const LETTER = `[\\p{L}\\p{M}\\p{Nl}_${INVISIBLE}]`;

// One alternation, tried in order at each offset. Character references left over from HTML count as what they stand for,
// and a tatweel that joins no letters as the dash it is used for.
const TOKEN = new RegExp(
  [
    '(?<entity>&(?:[a-z]{2,6}|#\\d{2,5}|#x[\\da-f]{2,4});)',
    '(?<number>\\p{Nd}+(?:[.,٫٬:/]\\p{Nd}+)*)',
    '(?<dash>(?<![\\p{L}\\p{M}])\\u0640+(?![\\p{L}\\p{M}]))',
    `(?<possessive>(?<=[\\p{L}\\p{M}])['’]s(?!\\p{L}))`,
    `(?<word>[\\p{L}\\p{M}_${INVISIBLE}]${LETTER}*(?:(?:['’](?!s(?!\\p{L}))|(?<=\\p{Script=Latin})-(?=\\p{Script=Latin}))${LETTER}+)*)`,
    `(?<mark>''|\`\`|\\(\\(|\\)\\)|\\.{2,}|-{2,}|[^\\s])`,
  ].join('|'),
  'gu',
);

const ENTITIES = new Map([
  ['&quot;', '"'],
  ['&laquo;', '«'],
  ['&raquo;', '»'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&lsquo;', '‘'],
  ['&rsquo;', '’'],
  ['&bdquo;', '„'],
  ['&apos;', "'"],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&hellip;', '…'],
  ['&ndash;', '–'],
  ['&mdash;', '—'],
  ['&nbsp;', ' '],
  ['&zwnj;', '\u200c'],
  ['&zwj;', '\u200d'],
  ['&lrm;', '\u200e'],
  ['&rlm;', '\u200f'],
  ['&shy;', '\u00ad'],
]);

/** What a character reference stands for; the reference itself where nobody knows. */
function characterOf(entity: string): string {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/.exec(entity) ?? [];
  if (hexadecimal !== undefined) return String.fromCharCode(Number.parseInt(hexadecimal, 16));
  if (decimal !== undefined) return String.fromCharCode(Number.parseInt(decimal, 10));
  return ENTITIES.get(entity) ?? entity;
}

const ONLY_INVISIBLE = new RegExp(`^[${INVISIBLE}\\p{M}]*$`, 'u');
const INVISIBLE_EDGES = new RegExp(`^[${INVISIBLE}]+|[${INVISIBLE}]+$`, 'gu');
const ONLY_LINES = new RegExp(`^[_${INVISIBLE}]+$`, 'u');
const BLANK = /[^\S\ufeff]/u;

/** The tokens of a text in order, in time linear in its length. Words that are nothing but invisible characters are left out. */
export function tokenise(text: string, rules: WordRules): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let edge = 0;
  for (const { 0: found, index, groups = {} } of text.matchAll(TOKEN)) {
    const raw = found.replace(INVISIBLE_EDGES, '');
    const start = index + Math.max(0, found.indexOf(raw));
    const character = groups.entity === undefined ? raw : characterOf(raw);
    spaced ||= BLANK.test(text.slice(edge, start));
    edge = index + found.length;
    if (ONLY_INVISIBLE.test(character)) continue;
    if (BLANK.test(character)) {
      spaced = true;
      continue;
    }
    const kind = kindOf(groups);
    const norm = kind === 'mark' ? (groups.dash === undefined ? character : DASH) : rules.normalise(raw);
    if (norm === '') continue; // signs that join nothing
    tokens.push(makeToken({ text: raw, norm, start, kind, index: tokens.length, spaced }, rules));
    spaced = false;
  }
  return tokens;
}

const DASH = '–';

function kindOf({ number, word, possessive }: Readonly<Record<string, string | undefined>>): TokenKind {
  if (number !== undefined) return 'number';
  if (word !== undefined) return ONLY_LINES.test(word) ? 'mark' : 'word';
  return possessive === undefined ? 'mark' : 'word';
}

interface RawToken {
  readonly text: string;
  readonly norm: string;
  readonly start: number;
  readonly kind: TokenKind;
  readonly index: number;
  readonly spaced: boolean;
}

function makeToken({ text, norm, start, kind, index, spaced }: RawToken, rules: WordRules): Token {
  const cut = kind === 'word' ? rules.split(text) : 0;
  const proclitic = cut > 0 ? rules.normalise(text.slice(0, cut)) : '';
  return {
    index,
    kind,
    start,
    end: start + text.length,
    norm,
    proclitic,
    stem: cut > 0 ? rules.unjoin(proclitic, rules.normalise(text.slice(cut))) : norm,
    stemStart: start + cut,
    spaced,
    capital: /^\p{Lu}/u.test(text),
  };
}
