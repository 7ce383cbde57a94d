import { COMMA, SENTENCE_END } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import { CONTENT, type EncodedTokens, goesOn, SOURCE, within } from './encode.ts';
import { entryNumber } from './lexemes.ts';
import type { Run } from './segments.ts';
import { tagOf } from './tagger.ts';
import { step } from './weights.ts';

/** A segment of text round one cue, each token seen from there. Arrays count from `from`. */
export interface CueWindow extends Run {
  readonly encoded: EncodedTokens;
  /** The labels that the first model gave the document's tokens. */
  readonly labels: Uint8Array;
  readonly cue: Run;
  /** The segment of the document that the cue stands in. */
  readonly segment: Run;
  /** What the rules say of this cue's attribution: 1 its source, 2 its content, 3 its cue, 0 other words; -1 where they have no such cue. */
  readonly ruled: Int8Array;
  /** Which side of the cue, and how far from it. */
  readonly relation: Uint8Array;
  /** How many other labelled cues stand between, and which marks do. */
  readonly cuesBetween: Uint8Array;
  readonly marks: Uint8Array;
  /** Which labelled source or content, counted from the cue, the token is in; 0 for none. */
  readonly rank: Uint8Array;
  /** The cue's entry in the lexicon, or else its last word; as a hash. */
  readonly entry: number;
  /** The same as a small number. */
  readonly listed: number;
  /** The tags of the cue's first and last word. */
  readonly tag: number;
}

const PUNCT = tagOf('PUNCT');

// A source or content that is farther from its cue than this many tokens is not found.
const BEFORE = 80;
const BEHIND = 150;

/** Looks at the text from a cue, as far as its source and content may reach. */
export function cueWindowOf(encoded: EncodedTokens, labels: Uint8Array, cue: Run, segment: Run): CueWindow {
  const { from, to } = boundsOf(encoded, labels, cue, segment);
  let entry = 0;
  for (let at = cue.from; at < cue.to; at++) entry ||= encoded.entry[at] as number;
  entry ||= encoded.word[cue.to - 1] as number;
  // One piece of memory for all four: to ask for each takes longer than to fill it.
  const memory = new ArrayBuffer(4 * (to - from));
  const parts = (index: number): Uint8Array => new Uint8Array(memory, index * (to - from), to - from);
  const window: CueWindow = {
    encoded: within(encoded, segment),
    labels,
    cue,
    segment,
    from,
    to,
    ruled: ruledAt(encoded, cue, { from, to }),
    relation: parts(0).fill(INSIDE_CUE),
    cuesBetween: parts(1),
    marks: parts(2),
    rank: parts(3),
    entry,
    listed: entryNumber(entry, encoded.lexemes),
    tag: (encoded.tags[cue.from] as number) * 32 + (encoded.tags[cue.to - 1] as number),
  };
  walk(window, 1);
  walk(window, -1);
  return window;
}

/** The cue's sentence, and those of its segment beside it that the source, content or a quotation goes on from or into. */
function boundsOf(encoded: EncodedTokens, labels: Uint8Array, cue: Run, segment: Run): Run {
  const least = Math.max(segment.from, cue.from - BEFORE);
  const most = Math.min(segment.to, cue.to + BEHIND);
  let from = encoded.first[cue.from] as number;
  let to = encoded.end[cue.to - 1] as number;
  const isContent = (at: number): boolean =>
    at >= segment.from && at < segment.to && ((labels[at] as number) >= SOURCE || encoded.quoted[at] === 1);
  while (from > least && isContent(wordFrom(encoded, from - 1, -1))) from = encoded.first[from - 1] as number;
  while (to < most && isContent(wordFrom(encoded, to, 1))) to = encoded.end[to] as number;
  return { from: Math.max(from, least), to: Math.min(to, most) };
}

// More marks than this between two words part what they say.
const MOST_MARKS = 4;

/** The next token that is no mark, in one direction. */
function wordFrom({ tags }: EncodedTokens, start: number, direction: 1 | -1): number {
  let at = start;
  while (tags[at] === PUNCT && Math.abs(at - start) < MOST_MARKS) at += direction;
  return at;
}

const INSIDE_CUE = 32;
const LEFT = 16;

/** What the rules found for a cue; undefined for nothing. */
export function ruleFor({ found, cued }: EncodedTokens, cue: Run): Attribution | undefined {
  let first = found.length;
  for (let at = cue.from; at < cue.to; at++) for (const index of cued.get(at) ?? NONE) if (index < first) first = index;
  return first < found.length ? found[first] : undefined;
}

const NONE: readonly number[] = [];

/** What the rules found with any word of a cue. */
export function rulesFor({ found, cued }: EncodedTokens, cue: Run): Attribution[] {
  const indexes = new Set<number>();
  for (let at = cue.from; at < cue.to; at++) for (const index of cued.get(at) ?? []) indexes.add(index);
  return [...indexes].sort((a, b) => a - b).map((index) => found[index] as Attribution);
}

function ruledAt(encoded: EncodedTokens, cue: Run, { from, to }: Run): Int8Array {
  const rule = ruleFor(encoded, cue);
  const ruled = new Int8Array(to - from).fill(rule === undefined ? -1 : 0);
  const put = (ranges: Attribution['source'], value: number): void => {
    for (const { firstToken, endToken } of ranges)
      ruled.fill(value, Math.max(0, firstToken - from), Math.max(0, endToken - from));
  };
  put(rule?.content ?? [], 2);
  put(rule?.source ?? [], 1);
  put(rule?.cue?.ranges ?? [], 3);
  return ruled;
}

/** Goes from the cue to one end of the window, counting what it passes. */
function walk(
  { encoded, labels, cue, from, to, relation, cuesBetween, marks, rank }: CueWindow,
  direction: 1 | -1,
): void {
  const begin = direction === 1 ? cue.to : cue.from - 1;
  const stop = direction === 1 ? to : from - 1;
  let [distance, cues, sources, contents, passed] = [0, 0, 0, 0, 0];
  for (let at = begin; at !== stop; at += direction) {
    const label = labels[at] as number;
    const entered = direction === 1 ? label % 2 === 1 : label > 0 && (at === begin || !goesOn(labels, at));
    if (entered && label < SOURCE) cues++;
    else if (entered && label < CONTENT) sources++;
    else if (entered) contents++;
    relation[at - from] = (direction === 1 ? 0 : LEFT) + step(distance++);
    cuesBetween[at - from] = Math.min(3, cues);
    if (label >= SOURCE) rank[at - from] = label < CONTENT ? 1 + Math.min(3, sources) : 8 + Math.min(3, contents);
    marks[at - from] = passed;
    passed |= marksAt(encoded, at, direction);
  }
}

/** What a token puts between those on its two sides: a comma 1, a stop 2, a quotation mark 4, the end of a sentence 8. */
function marksAt({ view, tags, quoted, first, end }: EncodedTokens, at: number, direction: 1 | -1): number {
  const isMark = tags[at] === PUNCT;
  const comma = isMark && view.isMark(at, COMMA) ? 1 : 0;
  const stop = isMark && view.isMark(at, SENTENCE_END) ? 2 : 0;
  const quote = (quoted[at] as number) >= 2 ? 4 : 0;
  const edge = direction === 1 ? end[at] === at + 1 : first[at] === at;
  return comma + stop + quote + (edge ? 8 : 0);
}

/** The part of a relation that tells the side: 0 behind the cue, 1 before it, 2 in it. */
export const sideOf = (relation: number): number => relation >> 4;
