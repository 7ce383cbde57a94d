import { memoise } from '../memo.ts';

/**
 * The words of a name as readers compare them: case, diacritics, tatweel and punctuation dropped,
 * and the letters that Arabic writers use one for another folded into one.
 */
export const nameWords = (name: string): readonly string[] =>
  name.length > LONGEST_KEPT ? wordsOf(name) : keptWords(name);

// The same names are compared again and again; whole articles are not kept.
const LONGEST_KEPT = 200;
const keptWords = memoise(wordsOf);

function wordsOf(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD') // takes hamza and madda off their letters, as marks
    .toLowerCase()
    .replace(/[\p{M}\u0640\u0621]/gu, '')
    .replaceAll('\u0671', '\u0627') // alef wasla: alef
    .replaceAll('\u0629', '\u0647') // ta marbuta: ha
    .replaceAll('\u0649', '\u064a'); // alef maqsura: ya
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A name folded for searching: its words with one space between them. */
export const foldName = (name: string): string => nameWords(name).join(' ');
