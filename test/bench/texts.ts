import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLexicon } from '../../src/language/compile/lexicon.ts';

const ARTICLES = resolve(import.meta.dirname, '../../claims/articles');

/** The articles of this repository in one language. */
export function articlesIn(language: 'ar' | 'en'): string[] {
  const texts = readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(resolve(ARTICLES, name), 'utf8'));
  return texts.filter((text) => /\p{Script=Arabic}/u.test(text.slice(0, 100)) === (language === 'ar'));
}

export const bytesOf = (text: string): number => Buffer.byteLength(text);

/** Arabic articles one behind the other, from the first again where they end, cut to so many bytes of UTF-8 (within a paragraph's length). */
export function arabicOf(bytes: number): string {
  const whole = `${articlesIn('ar').join('\n\n')}\n\n`;
  const units = Math.round((bytes * whole.length) / bytesOf(whole));
  return whole.repeat(Math.ceil(units / whole.length)).slice(0, units);
}

/** English articles one behind the other, from the first again where they end, cut to so many characters. */
function englishOf(length: number): string {
  const whole = `${articlesIn('en').join('\n\n')}\n\n`;
  return whole.repeat(Math.ceil(length / whole.length)).slice(0, length);
}

/**
 * So many bytes of Arabic: the paragraphs of the articles and the examples of the lexicon, three a paragraph, in another order
 * each time round. Where they come again and again in one order the processor learns it, and long texts alone gain by that.
 */
function shuffledOf(bytes: number): string {
  const examples = examplesIn('ar');
  const threes = examples.flatMap((_, at) => (at % 3 === 0 ? [examples.slice(at, at + 3).join(' ')] : []));
  const paragraphs = [...articlesIn('ar').flatMap((text) => text.split('\n').filter(Boolean)), ...threes];
  const random = numbers(SEED);
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    for (let at = paragraphs.length - 1; at > 0; at--) {
      const other = random() % (at + 1);
      [paragraphs[at], paragraphs[other]] = [paragraphs[other] as string, paragraphs[at] as string];
    }
    const round = `${paragraphs.join('\n')}\n`;
    parts.push(round);
    size += bytesOf(round);
  }
  const whole = parts.join('');
  return whole.slice(0, Math.round((bytes * whole.length) / bytesOf(whole)));
}

const SEED = 20261130;

/** Numbers that look random, the same each time (a linear congruence; its low bits are the worst, and left off). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

/** The examples of a language's lexicon. */
function examplesIn(language: string): string[] {
  const { cues, sources, hedges, frames } = readLexicon(language);
  return [...cues, ...sources, ...hedges, ...frames].flatMap(({ examples }) => examples.map(({ text }) => text));
}

/** Arabic prose cut into pieces of so many bytes, so that short texts are no other prose than long ones. */
export function piecesOf(bytes: number, all: number): string[] {
  const text = shuffledOf(Math.max(bytes, all));
  const count = Math.max(1, Math.round(all / bytes));
  const units = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, at) => text.slice(at * units, (at + 1) * units));
}

/** So many statements, each by somebody else whose name or office begins with the same words. */
const statementsOf = (count: number, words: string): string =>
  Array.from({ length: count }, (_, at) => `قال ${words} ${lettersOf(at)} إن الطريق مغلق. `).join('');

/** A number as a word of four letters. */
const lettersOf = (number: number): string =>
  Array.from({ length: 4 }, (_, at) => LETTERS.charAt(Math.floor(number / LETTERS.length ** at) % LETTERS.length)).join(
    '',
  );

const LETTERS = 'بتثجحخدذرزسشصضطظعغفقكلمنهي';

/** What once took time that grew with the square of its length, by how many pieces it has. */
export const hostile = {
  'a paragraph of 2 MB': { count: 2e6, text: (bytes: number) => arabicOf(bytes).replaceAll('\n', ' ') },
  '100,000 quotation marks': { count: 1e5, text: (marks: number) => 'قال " نعم '.repeat(marks) },
  '50,000 cues without content': { count: 5e4, text: (cues: number) => 'قال '.repeat(cues) },
  '20,000 names that share a word': { count: 2e4, text: (names: number) => statementsOf(names, 'محمد') },
  '20,000 offices that share two': { count: 2e4, text: (names: number) => statementsOf(names, 'رئيس بلدية') },
  '20,000 lines of hedges': {
    count: 2e4,
    text: (lines: number) => 'قد يصل الوفد غدا، وربما يعود إذا لم يتوقف المطر، كما يقال.\n'.repeat(lines),
  },
  '20,000 opinions in one paragraph': {
    count: 2e4,
    text: (opinions: number) => 'أعتقد أن الجسر آمن. '.repeat(opinions),
  },
  '20,000 speeches without quotation marks in one paragraph': {
    count: 2e4,
    text: (speeches: number) => 'بعد ذلك بيومين المدير قال: نحن نريد الفوز. '.repeat(speeches),
  },
  'English articles as one of 500 KB': { count: 5e5, text: englishOf },
} as const;
