import type { Span } from '../text/span.ts';
import { BLANK, quotedUnits } from './quoted.ts';

/** The properties of each UTF-16 unit of a text that figures depend on. */
export interface Layout {
  readonly text: string;
  /** 1 at the first unit of a character that counts: not white space, and not zero-width. */
  readonly characters: Uint8Array;
  /** The same without punctuation and quotation marks. */
  readonly letters: Uint8Array;
  /** The index of the word or single mark of the unit; -1 for white space. */
  readonly token: Int32Array;
  /** Whether the token with that index is a word. */
  readonly isWord: readonly boolean[];
  /** 1 for units inside quotation marks. */
  readonly quoted: Uint8Array;
}

const MARK = /[\p{P}`´]/u;
const TOKEN = /(?<word>[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}\p{N}_]+)*)|[^\s\p{L}\p{M}\p{N}_]/gu;

/** Prepares a text for measuring. */
export function layOut(text: string): Layout {
  return { text, ...countable(text), ...tokens(text), quoted: quotedUnits(text) };
}

function countable(text: string): Pick<Layout, 'characters' | 'letters'> {
  const characters = new Uint8Array(text.length);
  const letters = new Uint8Array(text.length);
  let at = 0;
  for (const character of text) {
    const counts = !BLANK.test(character);
    characters[at] = Number(counts);
    letters[at] = Number(counts && !MARK.test(character));
    at += character.length;
  }
  return { characters, letters };
}

function tokens(text: string): Pick<Layout, 'token' | 'isWord'> {
  const token = new Int32Array(text.length).fill(-1);
  const isWord: boolean[] = [];
  for (const { 0: found, index, groups } of text.matchAll(TOKEN)) {
    token.fill(isWord.length, index, index + found.length);
    isWord.push(groups?.word !== undefined);
  }
  return { token, isWord };
}

/** The offsets inside the spans that are marked. */
export function offsetsIn(spans: readonly Span[], marked: Uint8Array): Set<number> {
  const offsets = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = marked.indexOf(1, start); at !== -1 && at < end; at = marked.indexOf(1, at + 1)) offsets.add(at);
  }
  return offsets;
}

/**
 * The indexes of the words that spans touch; a word counts as a whole. Spans without a word give
 * the marks that they touch.
 */
export function wordsIn(spans: readonly Span[], { characters, token, isWord }: Layout): Set<number> {
  const touched = new Set<number>();
  for (const at of offsetsIn(spans, characters)) touched.add(token[at] ?? -1);
  touched.delete(-1);
  const words = [...touched].filter((number) => isWord[number]);
  return words.length > 0 ? new Set(words) : touched;
}
