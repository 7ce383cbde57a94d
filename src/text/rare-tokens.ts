import { lazily } from '../memo.ts';
import { INVISIBLE } from './units.ts';

/** A word, a number, or a mark with what it stands for, between two offsets. */
export interface RareToken {
  readonly kind: 'word' | 'number' | 'mark' | 'blank' | 'nothing';
  readonly start: number;
  readonly end: number;
  /** What a mark counts as; empty for the others. */
  readonly mark: string;
  /** Where the next token may begin: invisible characters at the edges are no part of this one. */
  readonly next: number;
}

const LETTER = `[\\p{L}\\p{M}\\p{Nl}_${INVISIBLE}]`;

// One alternation, tried in order. Character references left over from HTML count as what they stand for,
// and a tatweel that joins no letters, or a bar, as the dash it is used for. Made when it is first needed: many articles have
// no such token, and it takes long to compile.
const TOKEN = lazily(
  () =>
    new RegExp(
      [
        '(?<entity>&(?:[a-z]{2,6}|#\\d{2,5}|#x[\\da-f]{2,4});)',
        '(?<number>\\p{Nd}+(?:[.,٫٬:/]\\p{Nd}+)*)',
        '(?<dash>(?<![\\p{L}\\p{M}])\\u0640+(?![\\p{L}\\p{M}])|[\\u2012\\u2015])',
        `(?<possessive>(?<=[\\p{L}\\p{M}])['’]s(?!\\p{L}))`,
        `(?<word>[\\p{L}\\p{M}_${INVISIBLE}]${LETTER}*(?:(?:['’](?!s(?!\\p{L}))|(?<=\\p{Script=Latin})-(?=\\p{Script=Latin}))${LETTER}+)*)`,
        `(?<mark>''|\`\`|\\(\\(|\\)\\)|\\.{2,}|-{2,}|[^\\s])`,
      ].join('|'),
      'uy',
    ),
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
const DASH = '–';

/** Reads what begins at an offset that is no blank. */
export function readRareToken(text: string, at: number): RareToken {
  const pattern = TOKEN();
  pattern.lastIndex = at;
  const { 0: found = '', groups = {} } = pattern.exec(text) ?? {};
  const raw = found.replace(INVISIBLE_EDGES, '');
  const start = at + Math.max(0, found.indexOf(raw));
  const character = groups.entity === undefined ? raw : characterOf(raw);
  const kind = kindOf(groups, character);
  const mark = kind !== 'mark' ? '' : groups.dash === undefined ? character : DASH;
  return { kind, start, end: start + raw.length, mark, next: at + Math.max(1, found.length) };
}

function kindOf(
  { number, word, possessive }: Readonly<Record<string, string | undefined>>,
  character: string,
): RareToken['kind'] {
  if (ONLY_INVISIBLE.test(character)) return 'nothing';
  if (BLANK.test(character)) return 'blank';
  if (number !== undefined) return 'number';
  if (word !== undefined) return ONLY_LINES.test(word) ? 'mark' : 'word';
  return possessive === undefined ? 'mark' : 'word';
}
