import { diffArrays } from 'diff';

// Invisible characters; line ends and blanks are layout.
const UNSEEN = /[\p{Cf}\p{Cs}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

/** A text without its invisible characters. */
export const spelt = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();

/** A run of words that are in both versions, only in the first, or only in the second. */
export interface WordRun {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

// A bound on the time: very different texts become one removal and one addition.
const MOST_EDITS = 2000;

/**
 * The word diff of two texts. Words with the same `key` are equal, and are shown as the second text
 * spells them.
 */
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

/** The words of the runs that are in one version only. */
export const wordsOf = (runs: readonly WordRun[], op: WordRun['op']): string[] =>
  runs.filter((run) => run.op === op).map(({ text }) => text);
