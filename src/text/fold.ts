import type { Span } from './span.ts';

/** A folded text with the offsets of its UTF-16 units in the original. */
export interface Folded {
  readonly text: string;
  /** By unit, the offset in the original where its source begins; `ends` has where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// Vowel marks and Quranic annotation signs. Hamza and madda (U+0653 to U+0655) belong to their letters.
const TASHKEEL = '\\u0610-\\u061a\\u064b-\\u0652\\u0656-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed';
// Format and control characters, and tatweel.
const UNSEEN = '\\p{Cf}\\u0640\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f';
const BLANK = '[^\\S\\ufeff]|\\u0085';
const TO_DROP = new RegExp(`[${UNSEEN}]`, 'gu');
const MARKS_TO_DROP = new RegExp(`[${TASHKEEL}]`, 'gu');

// One alternation, tried in order at an offset. A letter includes the marks and invisible characters
// after it, so that a span ends after its vowel marks; Hangul letters compose with their neighbours.
const UNIT = new RegExp(
  [
    `(?<blank>(?:${BLANK})(?:${BLANK}|[\\p{M}${UNSEEN}])*)`,
    `(?<dots>…|\\.{3,})[${UNSEEN}]*`,
    `(?<letter>[\\u1100-\\u11ff\\uac00-\\ud7a3][\\u1100-\\u11ff]*|[^\\p{M}${UNSEEN}])[\\p{M}${UNSEEN}]*`,
    `[\\p{M}${UNSEEN}]+`,
  ].join('|'),
  'guy',
);

const QUOTES: Readonly<Record<string, string>> = {
  ...{ '«': '"', '»': '"', '“': '"', '”': '"', '„': '"', '‟': '"', '〝': '"', '〞': '"', '＂': '"', '″': '"' },
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", '‹': "'", '›': "'", '`': "'", '´': "'", ʼ: "'", '′': "'" },
};

/**
 * Folds a text for comparison: NFC, without vowel marks, tatweel and invisible characters, with one kind
 * of quotation mark, one ellipsis character, and one space for any run of white space.
 */
export function fold(text: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const plain = at;
    while (at < text.length && isItself(text, at)) {
      starts.push(at);
      at += 1;
      ends.push(at);
    }
    if (at > plain) units.push(text.slice(plain, at));
    if (at === text.length) break;
    const { unit, end } = unitAt(text, at);
    units.push(unit);
    for (let index = 0; index < unit.length; index++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: units.join(''), starts, ends };
}

// Letters and signs that fold to themselves if no mark follows, and single spaces: nearly all of an
// article. Testing them one by one takes a tenth of the time of the pattern.
function isItself(text: string, at: number): boolean {
  const [code, next] = [text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : LETTER];
  return isPlain(next) ? code === SPACE || isPlain(code) : next === SPACE && isPlain(code);
}

const SPACE = 0x20;
const LETTER = 0x61;

const isPlain = (code: number): boolean =>
  code < 0x7f ? code > 0x20 && code !== 0x2e && code !== 0x60 : (code >= 0x621 && code <= 0x63a) || isArabic(code);

const isArabic = (code: number): boolean =>
  (code >= 0x641 && code <= 0x64a) || (code >= 0x660 && code <= 0x669) || code === 0x60c || code === 0x61b;

/** What the character cluster at an offset folds to, and where it ends. */
function unitAt(text: string, at: number): { readonly unit: string; readonly end: number } {
  UNIT.lastIndex = at;
  const found = UNIT.exec(text);
  const [whole = text[at] ?? ''] = found ?? [];
  const groups = found?.groups;
  const unit = groups?.blank ? ' ' : groups?.dots ? '…' : groups?.letter ? letterOf(whole) : '';
  return { unit, end: at + whole.length };
}

function letterOf(cluster: string): string {
  if (cluster.length === 1) return QUOTES[cluster] ?? cluster.normalize('NFC').replace(MARKS_TO_DROP, '');
  const letter = cluster.replace(TO_DROP, '').normalize('NFC').replace(MARKS_TO_DROP, '');
  return QUOTES[letter] ?? letter;
}

/** The span of the original text for the folded units from `start` to `end`, at least one. */
export const unfold = ({ starts, ends }: Folded, start: number, end: number): Span => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
});
