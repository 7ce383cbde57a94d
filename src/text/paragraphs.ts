import { lazily } from '../memo.ts';
import type { Span } from './span.ts';

/** A non-blank line of the text. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly kind: 'headline' | 'subheading' | 'body';
  /** The dateline or byline at its start (`دمشق – وكالات :` Damascus, agencies; `(CNN) --`); null for none. */
  readonly dateline: Span | null;
}

// In UTF-16 units. Longer first lines are leads: the longest headline of 338 articles had 149.
const MAX_HEADLINE = 170;
const MAX_SUBHEADING = 70;
// A dateline begins the first body paragraph, also under a subheading; further down, the same shape is a
// speaker with a colon. The index of the last paragraph that may have one.
const LAST_DATELINE = 2;
const SENTENCE_END = /[.!؟…]["”»’')\]]*\s*$/u;

// In UTF-16 units. No dateline of the corpora is half as long; vowel marks may double the length.
const MAX_DATELINE = 220;
// Datelines are recognised by punctuation alone, so that no list of places is needed. The text after one
// begins with a capital in scripts that have them; a tatweel may stand for a dash.
const DASH = String.raw`(?:\s?[-–—]{1,2}\s?|\sـ{1,2}\s)`;
const NO_DASH = String.raw`(?!\s[-–—ـ])`;
const NO_LOWER = String.raw`(?!\s*\p{Ll})`;
const AGENCY = String.raw`\((?!\p{Ll})[^)\n\p{N}]{2,30}\)`;

/** A kind of dateline: a sign that it always has, for a quick test, and its pattern, compiled on demand. */
interface Shape {
  readonly sign: RegExp;
  readonly pattern: () => RegExp;
}

const shape = (sign: RegExp, pattern: string): Shape => ({
  sign,
  pattern: lazily(() => new RegExp(`^${pattern}`, 'u')),
});

// Arabic has no capitals, which the next patterns require.
const NO_ARABIC = /^[^\u0600-\u06ff]/;
const DATELINES = [
  shape(/\(/, String.raw`[^\n.:؛!?؟«"“]{0,60}${AGENCY}\s*(?:[-–—:]{1,3}|ـ{1,2}\s)\s*`), // place (AGENCY) --
  shape(
    /:/, // place – agency :
    String.raw`(?:${NO_DASH}[^\n.:،,؛!?؟«"“]){2,40}?${DASH}${NO_LOWER}(?:${NO_DASH}[^\n.:،,؛!?؟]){1,40}?\s?:\s*`,
  ),
  shape(NO_ARABIC, String.raw`\p{Lu}[\p{Lu} .,]{2,40}(?:${AGENCY})?${DASH}${NO_LOWER}\s*`), // PLACE —
  shape(NO_ARABIC, String.raw`\p{Lu}[\p{L} .'’]{2,30}, \p{Lu}[\p{L} .'’]{2,30}\s[-–—]{1,2}\s${NO_LOWER}\s*`), // City, Country -
];
const DATELINE_MARK = /[-–—ـ:]/;
const BARE_DATELINE = shape(
  /^\S+(?: \S+)?\s[-–—]/,
  String.raw`\p{L}+(?: \p{L}+)?\s[-–—]{1,2}\s${NO_LOWER}(?=(?:\S+\s+){4})`, // place -
);
const ASIDE = /^[^\n.:!?؟–—-]+?\s[-–—]\s[^\n.:!?؟–—-]+?\s[-–—]\s[^\n.:!?؟–—-]+/u; // the minister - an engineer - said
const BYLINE = /^[^\n.:،؛!?؟«"“]{2,30}\s[-–—ـ]{1,2}\s[^\n.:،؛!?؟«"“]{2,25}?\s?:?$/u;

/** The paragraphs of a text, one for each non-blank line. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = [...text.matchAll(/[^\n\r\u2028\u2029]+/g)]
    .map((match) => trimmed(match.index, match[0]))
    .filter((line) => line.end > line.start);
  return lines.map((line, index) => {
    const words = text.slice(line.start, line.end);
    const kind = kindOf(words, index, lines.length);
    const isDated = kind !== 'headline' && index <= LAST_DATELINE && DATELINE_MARK.test(words);
    const length = isDated ? lengthIn(words, datelineLength(words.replace(UNSEEN, ''))) : 0;
    const { start, end } = line;
    return { start, end, index, kind, dateline: length > 0 ? { start, end: start + length } : null };
  });
}

// Unlike String.trim, keeps U+FEFF, which may begin or end a word.
function trimmed(start: number, line: string): Span {
  const from = line.search(/[\S\ufeff]/u);
  if (from === -1) return { start, end: start };
  let to = line.length;
  while (/[^\S\ufeff]/u.test(line[to - 1] ?? '')) to--;
  return { start: start + from, end: start + to };
}

function kindOf(words: string, index: number, count: number): Paragraph['kind'] {
  if (count === 1) return 'body';
  if (index === 0) return words.length <= MAX_HEADLINE && !/[.](?:["”»])?$/u.test(words) ? 'headline' : 'body';
  const short = words.length <= MAX_SUBHEADING && !/["”»“«:]/u.test(words);
  return short && (!SENTENCE_END.test(words) || /[؟?]$/u.test(words)) ? 'subheading' : 'body';
}

// Vowel marks and zero-width characters, which the patterns do not count.
const UNSEEN = /[\p{M}\p{Cf}]/gu;

/** The length in the original of a length measured without unseen characters. */
function lengthIn(words: string, length: number): number {
  const isUnseen = (at: number): boolean => words.charAt(at).replace(UNSEEN, '') === '';
  let left = length;
  let at = 0;
  while (at < words.length && length > 0 && (left > 0 || isUnseen(at))) if (!isUnseen(at++)) left--;
  return at;
}

function datelineLength(words: string): number {
  const start = words.slice(0, MAX_DATELINE);
  if (!DATELINE_MARK.test(start)) return 0;
  if (BYLINE.test(words) && words.split(/\s+/u).length <= 7) return words.length;
  const lengthBy = ({ sign, pattern }: Shape): number =>
    sign.test(start) ? (pattern().exec(words)?.[0].length ?? 0) : 0;
  for (const each of DATELINES) {
    const length = lengthBy(each);
    if (length > 0 && length < words.length) return length;
  }
  const bare = lengthBy(BARE_DATELINE);
  return bare > 0 && ASIDE.test(words) ? 0 : bare;
}
