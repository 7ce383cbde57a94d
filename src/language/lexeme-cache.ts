import { fnv1a } from '../text/fnv1a.ts';

/** Reads the word between two UTF-16 offsets of a text. */
export type ReadAt<T> = (text: string, start: number, end: number) => T;

// Vocabulary grows without end over a stream of articles, so the table has a fixed number of
// entries: a word that finds all its probes taken evicts one.
const ENTRIES = 1 << 16;
const PROBES = 4;
const LONGEST_CACHED = 64;

/**
 * Caches a function of words in a hash table of bounded size. A cached word is found by its letters
 * in the text, without cutting it out. Words and values are two lists: an object for both would be
 * one more place in memory to wait for.
 */
export function cacheByText<T>(read: (word: string) => T): ReadAt<T> {
  const words = new Array<string>(ENTRIES).fill('');
  const values = new Array<T | undefined>(ENTRIES).fill(undefined);
  return (text, start, end) => {
    const first = hashOf(text, start, end);
    let free = first;
    for (let at = first; at < first + PROBES; at++) {
      const place = at & (ENTRIES - 1);
      const word = words[place] as string;
      if (equalsSlice(word, text, start, end)) return values[place] as T;
      if (word === '') {
        free = at; // words are evicted but never removed, so that this one is not behind a free place
        break;
      }
    }
    const word = cutOut(text, start, end);
    const value = read(word);
    if (word.length <= LONGEST_CACHED) {
      words[free & (ENTRIES - 1)] = word;
      values[free & (ENTRIES - 1)] = value;
    }
    return value;
  };
}

// V8 copies a slice shorter than this; a longer one refers to the whole text and keeps it in memory.
const SHORTEST_SLICE = 13;

/** The word as a string of its own. */
function cutOut(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return word.length < SHORTEST_SLICE ? word : word.split('').join('');
}

/** The index of the word's first probe. */
function hashOf(text: string, start: number, end: number): number {
  const hash = fnv1a(text, start, end);
  return (hash ^ (hash >>> 15)) & (ENTRIES - 1);
}

/** Whether a word is the text between two offsets. */
function equalsSlice(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
