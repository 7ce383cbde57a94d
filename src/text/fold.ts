import type { Span } from './span.ts';

/** A text as it is compared, and where each of its UTF-16 units came from in the untouched one. */
export interface Folded {
  readonly text: string;
  /** The offset at which what a unit stands for begins, by its index; `ends` has the offset where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// Vowel marks and the signs of recitation. Hamza and madda (U+0653 to U+0655) are part of their letters.
const TASHKEEL = '\\u0610-\\u061a\\u064b-\\u0652\\u0656-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed';
// What no reader sees, or what only stretches a word: format characters, controls, tatweel.
const UNSEEN = '\\p{Cf}\\u0640\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f';
const BLANK = '[^\\S\\ufeff]|\\u0085';
const TO_DROP = new RegExp(`[${UNSEEN}]`, 'gu');
const MARKS_TO_DROP = new RegExp(`[${TASHKEEL}]`, 'gu');

// One alternation, tried in order at an offset. A letter takes along what stands on it or follows it unseen, so that a
// span ends behind its vowel marks; letters of Hangul compose with their neighbours.
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
 * Folds a text for comparing: composed (NFC), without vowel marks, tatweel and unseen characters, with one kind of
 * quotation mark, one ellipsis, and one space for any run of blanks. Letters stay what they are.
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

// Nearly all of an article is these: letters and signs that fold to themselves unless something stands on them, and single
// spaces. To look at them one by one takes a tenth of the time that the pattern takes.
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

/** What the cluster at an offset folds to, and where it ends. */
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

/** The span of the untouched text behind the units from `start` to `end`, which are at least one. */
export const unfold = ({ starts, ends }: Folded, start: number, end: number): Span => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
});
