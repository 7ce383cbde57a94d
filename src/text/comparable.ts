import { fold } from './fold.ts';

// Signs such as % and $ are words, as they belong to numbers; other punctuation is dropped.
const WORD = /(?<![\p{L}\p{N}])-?\p{N}+(?:[.,٫٬]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[\p{S}%‰]/gu;
const HAMZA_ON_ALEF = /[أإآٱ]/g;
const ARABIC_DIGIT = /[٠-٩]/g;

// Texts of these characters, which are nearly all, need only their marks removed: much faster than folding.
const PLAIN =
  /^[\t\n\r -_a-~\u00a0-\u00ac\u00ae-\u00b3\u00b5-\u024f\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u0669\u0670“”‘’–—…]*$/;
const MARKS = /[\u0640\u064b-\u0652\u0670]/g;

/**
 * The words by which texts are compared: without vowel marks, tatweel, hamza on alef, letter case and
 * punctuation. A text of punctuation only is one word.
 */
export function comparable(text: string): string[] {
  const plain = PLAIN.test(text) ? text.replace(MARKS, '') : fold(text).text;
  const words = plain
    .toLowerCase()
    .replace(HAMZA_ON_ALEF, 'ا')
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x660))
    .match(WORD);
  if (words !== null) return words;
  const folded = fold(text).text.trim();
  return folded === '' ? [] : [folded];
}

/** The words that the first list has more often than the second, each as often as the difference (multiset difference). */
export function surplus(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** The size of the multiset intersection of two lists of words. */
export const sharedCount = (words: readonly string[], others: readonly string[]): number =>
  words.length - surplus(words, others).length;

/** The Dice coefficient of two lists of words as multisets, from 0 to 1. */
export const shareOf = (words: readonly string[], others: readonly string[]): number =>
  (2 * sharedCount(words, others)) / Math.max(1, words.length + others.length);
