import type { Span } from '../text/span.ts';
import { BLANK, quotedUnits } from './quoted.ts';

/** A text as the figures see it: for each UTF-16 unit, what begins there. */
export interface Layout {
  readonly text: string;
  /**
   * 1 where a character begins that counts: neither white space nor without width. A surrogate pair
   * is one.
   */
  readonly characters: Uint8Array;
  /** 1 where it is no punctuation or quotation mark either. */
  readonly letters: Uint8Array;
  /** The number of the word or single mark the unit belongs to; -1 for white space. */
  readonly token: Int32Array;
  /** Whether the token of that number is a word. */
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
 * The words the spans touch; a cue that covers a part of a word has it. Without any word, the marks
 * they touch.
 */
export function wordsIn(spans: readonly Span[], { characters, token, isWord }: Layout): Set<number> {
  const touched = new Set<number>();
  for (const at of offsetsIn(spans, characters)) touched.add(token[at] ?? -1);
  touched.delete(-1);
  const words = [...touched].filter((number) => isWord[number]);
  return words.length > 0 ? new Set(words) : touched;
}
