import { lazily } from '../memo.ts';
import { CHARACTER_REFERENCE, characterOf } from './character-references.ts';
import { INVISIBLE } from './units.ts';

/** A token that is not plain: a word, a number, a mark, or something to skip. */
export interface RareToken {
  readonly kind: 'word' | 'number' | 'mark' | 'blank' | 'nothing';
  readonly start: number;
  readonly end: number;
  /** The mark it counts as (`&quot;` as a quotation mark); empty for other kinds. */
  readonly mark: string;
  /** Where to continue: invisible characters at the edges are not part of the token. */
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
        `(?<reference>${CHARACTER_REFERENCE})`,
        '(?<number>\\p{Nd}+(?:[.,٫٬:/]\\p{Nd}+)*)',
        '(?<dash>(?<![\\p{L}\\p{M}])\\u0640+(?![\\p{L}\\p{M}])|[\\u2012\\u2015])',
        `(?<possessive>(?<=[\\p{L}\\p{M}])['’]s(?!\\p{L}))`,
        `(?<word>[\\p{L}\\p{M}_${INVISIBLE}]${LETTER}*(?:(?:['’](?!s(?!\\p{L}))|(?<=\\p{Script=Latin})-(?=\\p{Script=Latin}))${LETTER}+)*)`,
        `(?<mark>''|\`\`|\\(\\(|\\)\\)|\\.{2,}|-{2,}|[^\\s])`,
      ].join('|'),
      'uy',
    ),
);

const ONLY_INVISIBLE = new RegExp(`^[${INVISIBLE}\\p{M}]*$`, 'u');
const INVISIBLE_EDGES = new RegExp(`^[${INVISIBLE}]+|[${INVISIBLE}]+$`, 'gu');
const ONLY_LINES = new RegExp(`^[_${INVISIBLE}]+$`, 'u');
const BLANK = /[^\S\ufeff]/u;
const DASH = '–';

/** Reads the token at an offset that is not white space. */
export function readRareToken(text: string, at: number): RareToken {
  const pattern = TOKEN();
  pattern.lastIndex = at;
  const { 0: found = '', groups = {} } = pattern.exec(text) ?? {};
  const raw = found.replace(INVISIBLE_EDGES, '');
  const start = at + Math.max(0, found.indexOf(raw));
  const character = groups.reference === undefined ? raw : characterOf(raw);
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
