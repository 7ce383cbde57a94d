import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

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

/** The Arabic articles cut into pieces of so many bytes, so that short texts are no other prose than long ones. */
export function piecesOf(bytes: number, all: number): string[] {
  const text = arabicOf(Math.max(bytes, all));
  const count = Math.max(1, Math.round(all / bytes));
  const units = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, at) => text.slice(at * units, (at + 1) * units));
}

/** What once took time that grew with the square of its length, by how many pieces it has. */
export const hostile = {
  'a paragraph of 5 MB': { count: 5e6, text: (bytes: number) => arabicOf(bytes).replaceAll('\n', ' ') },
  '100,000 quotation marks': { count: 1e5, text: (marks: number) => 'قال " نعم '.repeat(marks) },
  '50,000 cues without content': { count: 5e4, text: (cues: number) => 'قال '.repeat(cues) },
  'English articles as one of 1 MB': { count: 1e6, text: englishOf },
} as const;
