import { fnv1a } from '../text/fnv1a.ts';

/** Reads the word between two offsets of a text. */
export type ReadAt<T> = (text: string, start: number, end: number) => T;

// Vocabulary grows without end over a stream of articles; a word that finds all its places taken pushes another out.
const PLACES = 1 << 16;
const TRIED = 4;
const LONGEST = 64;

interface Kept<T> {
  readonly word: string;
  readonly value: T;
}

/** The function with its answers kept. A word that was met before is found by its letters in the text: it is not cut out, and memory stays within bounds. */
export function keepWords<T>(read: (word: string) => T): ReadAt<T> {
  const places = new Array<Kept<T> | undefined>(PLACES).fill(undefined);
  return (text, start, end) => {
    const first = placeOf(text, start, end);
    let free = first;
    for (let at = first + TRIED - 1; at >= first; at--) {
      const kept = places[at & (PLACES - 1)];
      if (kept === undefined) free = at;
      else if (isSame(kept.word, text, start, end)) return kept.value;
    }
    const word = cutOut(text, start, end);
    const value = read(word);
    if (word.length <= LONGEST) places[free & (PLACES - 1)] = { word, value };
    return value;
  };
}

// V8 copies a slice shorter than this; a longer one keeps the whole text in memory for as long as itself.
const SHORTEST_SLICE = 13;

/** The word as a string of its own. */
function cutOut(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return word.length < SHORTEST_SLICE ? word : word.split('').join('');
}

/** A place for the word, by a hash of its letters. */
function placeOf(text: string, start: number, end: number): number {
  const hash = fnv1a(text, start, end);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
