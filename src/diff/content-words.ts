import { numberOf, numeralValue } from '../language/numerals.ts';
import type { Pack } from '../language/pack.ts';
import { comparable } from '../text/comparable.ts';

/** The words of a content by which versions are compared. */
export interface ContentWords {
  /** Number words are in digits: “forty-three” and 43 are one word. */
  readonly words: readonly string[];
  /** Those of the words that are numbers, or days and other times. */
  readonly facts: readonly string[];
}

/** Reads the words of contents in a language. */
export function contentWordsIn(pack: Pack): (text: string) => ContentWords {
  return (text) => {
    const words = numbered(comparable(text), pack);
    const isFact = (word: string): boolean => DIGITS.test(word) || pack.is('time', pack.normalise(word));
    return { words, facts: words.filter(isFact) };
  };
}

const DIGITS = /\p{Nd}/u;
const WHOLE = /^\d+$/;

/** The words with runs of number words, or of digits and powers of ten, as one number. */
function numbered(words: readonly string[], pack: Pack): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const end = endOfNumber(words, at, pack);
    const value = end - at > 0 ? numberIn(words.slice(at, end), pack) : null;
    // A single “one” is a pronoun more often than a number.
    if (value === null || (end - at === 1 && value < 2)) {
      result.push(words[at] ?? '');
      at += 1;
      continue;
    }
    result.push(String(value));
    at = end;
  }
  return result;
}

function endOfNumber(words: readonly string[], start: number, pack: Pack): number {
  const isNumeral = (at: number): boolean => numeral(words[at] ?? '', at > start, pack) !== null;
  let end = start + (WHOLE.test(words[start] ?? '') ? 1 : 0);
  while (end < words.length && isNumeral(end)) end += 1;
  return end;
}

/** The normalised form of a number word; inside a number also behind «و» (and). Null for others. */
function numeral(word: string, isInside: boolean, pack: Pack): string | null {
  const norm = pack.normalise(word);
  if (numeralValue(pack, norm) !== null) return norm;
  const behind = isInside ? [...norm].slice(1).join('') : '';
  return pack.isProclitic(norm.slice(0, norm.length - behind.length)) && numeralValue(pack, behind) !== null
    ? behind
    : null;
}

function numberIn(words: readonly string[], pack: Pack): number | null {
  const [first = ''] = words;
  const digits = WHOLE.test(first) ? Number(first) : null;
  const rest = (digits === null ? words : words.slice(1)).map(
    (word, at) => numeral(word, at > 0 || digits !== null, pack) ?? '',
  );
  if (rest.length === 0) return digits;
  const value = numberOf(pack, rest);
  return value === null || digits === null ? value : digits * value;
}
