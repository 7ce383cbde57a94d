import { diffArrays } from 'diff';
import { fold } from '../text/fold.ts';

// A sign that a number has before or behind it is a word; other punctuation is spelling.
const WORD = /(?<![\p{L}\p{N}])-?\p{N}+(?:[.,٫٬]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[\p{S}%‰]/gu;
const HAMZA_ON_ALEF = /[أإآٱ]/g;
const ARABIC_DIGIT = /[٠-٩]/g;

// Nearly all texts are made of these, of which folding takes only the marks away; it takes many times longer.
const PLAIN =
  /^[\t\n\r -_a-~\u00a0-\u00ac\u00ae-\u00b3\u00b5-\u024f\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u0669\u0670“”‘’–—…]*$/;
const MARKS = /[\u0640\u064b-\u0652\u0670]/g;

/**
 * A text as the words that two versions are compared by: without vowel marks, tatweel, hamza on alef, letter case,
 * punctuation and quotation marks. A text of nothing but punctuation is one word.
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

// Nobody sees them; line ends and blanks are for the layout.
const UNSEEN = /[\p{Cf}\p{Cs}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

/** A text letter by letter, only without what is never seen. */
export const spelt = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();

/** Words that both versions have, that only the first has, or only the second. */
export interface WordRun {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

// Two texts that share next to nothing are not worth minutes: they are then one removal and one addition.
const MOST_EDITS = 2000;

/** Word for word from one text to the other, by `key`: words of one key are the same and given as the second has them. */
export function wordDiff(before: string, after: string, key: (word: string) => string): WordRun[] {
  const [from, to] = [before, after].map((text) => text.split(/\s+/).filter(Boolean)) as [string[], string[]];
  const known = new Map<string, string>();
  const keyOf = (word: string): string => known.get(word) ?? known.set(word, key(word)).get(word) ?? word;
  const runs = diffArrays(from.map(keyOf), to.map(keyOf), { maxEditLength: MOST_EDITS }) ?? [
    { count: from.length, removed: true, added: false },
    { count: to.length, removed: false, added: true },
  ];
  let [read, reached] = [0, 0];
  return runs.map(({ count, added, removed }) => {
    const words = removed ? from.slice(read, read + count) : to.slice(reached, reached + count);
    if (!added) read += count;
    if (!removed) reached += count;
    return { op: added ? 'added' : removed ? 'removed' : 'same', text: words.join(' ') };
  });
}

/** The words of a run list on one side only. */
export const wordsOf = (runs: readonly WordRun[], op: WordRun['op']): string[] =>
  runs.filter((run) => run.op === op).map(({ text }) => text);

/** The words that only the first list has, as often as it has them more. */
export function surplus(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
