import { type CueWindow, sideOf } from './cue-window.ts';
import type { EncodedTokens } from './encode.ts';
import { BESIDES, besides, quotesAt, word as wordOf } from './label-features.ts';
import { type Groups, inOrder, type Part } from './score-cache.ts';
import { paddedIndex } from './segments.ts';
import { add, type FeatureBuffer, mix } from './weights.ts';

/** What a token may be to a cue: outside, or at the beginning or inside of its source or its content. */
export const [SOURCE_ROLE, CONTENT_ROLE] = [1, 3] as const;
export const ROLE_COUNT = 5;

/** A document seen from one side of a cue, whichever cue it is. */
export interface Side {
  readonly encoded: EncodedTokens;
  readonly side: number;
}

const word = (from: number, template: number): Part => ({
  key: 0,
  from,
  add: (buffer, key, lexemes) => add(buffer, template, mix(key & 3, lexemes.word[key >> 2] as number)),
});

const tagTriple = (from: number, template: number): Part => ({
  key: 1,
  from,
  add: (buffer, key) => add(buffer, template, mix(key >> 15, key & 0x7fff)),
});

const OWN_WORD = word(0, 1);

/** The features of a token for what it is to a cue of which nothing but its side is known. */
export const SIDE_GROUPS: Groups<Side> = {
  keys: (keys, { encoded, side }, at) => {
    const { lexeme, tags } = encoded;
    const own = paddedIndex(encoded, at);
    const middle = (tags[paddedIndex(encoded, at - 1)] as number) * 32 + (tags[own] as number);
    keys[0] = (lexeme[own] as number) * 4 + side;
    keys[1] = (side * 1024 + middle) * 32 + (tags[paddedIndex(encoded, at + 1)] as number);
  },
  features: [
    [
      {
        ...OWN_WORD,
        add: (buffer, key, lexemes) => {
          OWN_WORD.add(buffer, key, lexemes);
          add(buffer, 11, mix(key & 3, lexemes.suffix[key >> 2] as number));
        },
      },
      word(-1, 2),
      word(1, 3),
    ],
    [tagTriple(0, 8), tagTriple(-1, 9), tagTriple(1, 10)],
  ],
};

/** The others of these: pairs of words. */
export function addSideFeatures(buffer: FeatureBuffer, { encoded, side }: Side, at: number): void {
  const nearby = (by: number): number => encoded.word[paddedIndex(encoded, at + by)] as number;
  add(buffer, 4, mix(side, mix(nearby(-1), nearby(0))));
  add(buffer, 5, mix(side, mix(nearby(0), nearby(1))));
}

/** The labels of a token and of those beside it, below its side. */
function labelsAt({ labels, encoded }: CueWindow, at: number, side: number): number {
  const [left, right] = [
    labels[paddedIndex(encoded, at - 1)] as number,
    labels[paddedIndex(encoded, at + 1)] as number,
  ];
  return side * 512 + left * 64 + (labels[at] as number) * 8 + right;
}

// What the rules say begins at -1, so that three of them begin at this number.
const LEAST = -73;

/** What the rules say of a token and of those beside it. */
const ruledAt = ({ ruled, from }: CueWindow, at: number): number =>
  (ruled[at - from - 1] ?? 7) * 64 + (ruled[at - from] as number) * 8 + (ruled[at - from + 1] ?? 7);

/** The features of a token for what it is to the window's cue that small numbers say all about, whichever cue it is. */
export const ROLE_GROUPS: Groups<CueWindow> = {
  keys: (keys, window, at) => {
    const { encoded, labels, cue, from } = window;
    const relation = window.relation[at - from] as number;
    const side = sideOf(relation);
    const passed = window.marks[at - from] as number;
    const cues = window.cuesBetween[at - from] as number;
    const rank = window.rank[at - from] as number;
    const tag = encoded.tags[at] as number;
    const quotes = quotesAt(encoded, at);
    const quotedCue = encoded.quoted[cue.from] as number;
    const ruled = ruledAt(window, at) - LEAST;
    keys[0] = relation * 32 + tag;
    keys[1] = ((side * 16 + passed) * 8 + (labels[at] as number)) * 64 + quotes;
    keys[2] = ((side * 16 + passed) * 4 + cues) * 32 + tag;
    keys[3] = (side * 4 + quotedCue) * 64 + quotes;
    keys[4] = labelsAt(window, at, side) * 64 + passed * 4 + cues;
    keys[5] = ((side * 64 + rank) * 64 + passed * 4 + (encoded.quoted[at] as number)) * 4 + quotedCue;
    keys[6] = ruled * 4 + side;
    keys[7] = ruled * 32 + tag;
    keys[8] = ruled * 16 + rank;
    keys[9] = (encoded.lexeme[at] as number) * 64 + relation;
  },
  features: inOrder([
    [
      (buffer, key) => {
        add(buffer, 20, key >> 5);
        add(buffer, 21, mix(key >> 5, key & 31));
      },
    ],
    [(buffer, key) => add(buffer, 27, mix(key >> 9, key & 511))],
    [(buffer, key) => add(buffer, 28, mix(mix(key >> 7, (key >> 5) & 3), key & 31))],
    [(buffer, key) => add(buffer, 29, mix(key >> 6, key & 63))],
    [
      (buffer, key) => {
        add(buffer, 40, key >> 6);
        add(buffer, 41, mix((key >> 15) * 4 + (key & 3), (key >> 9) & 7));
        add(buffer, 46, mix(key >> 6, key & 63));
      },
    ],
    [(buffer, key) => add(buffer, 49, mix(key >> 8, mix((key >> 2) & 63, key & 3)))],
    [(buffer, key) => add(buffer, 60, key + LEAST * 4)],
    [(buffer, key) => add(buffer, 61, mix((key >> 5) + LEAST, key & 31))],
    [(buffer, key) => add(buffer, 62, mix((key >> 4) + LEAST, key & 15))],
    [(buffer, key, lexemes) => add(buffer, 22, mix(key & 63, lexemes.word[key >> 6] as number))],
  ]),
};

/** The others of these. */
export function addRoleFeatures(
  buffer: FeatureBuffer,
  { encoded, entry, relation, from }: CueWindow,
  at: number,
): void {
  add(buffer, 24, mix(relation[at - from] as number, mix(entry, encoded.tags[at] as number)));
}

/** What the features of a token's label depend on, within one window: in a long content it is the same for many tokens. */
export function labelKey({ encoded, labels, relation, ruled, from }: CueWindow, at: number): number {
  const seen = (relation[at - from] as number) * 64 + quotesAt(encoded, at);
  return (
    ((encoded.listed[at] as number) * 4096 + seen) * 64 + (labels[at] as number) * 8 + (ruled[at - from] as number) + 1
  );
}

export function addLabelFeatures(buffer: FeatureBuffer, { encoded, entry }: CueWindow, key: number): void {
  const [listed, relation, quotes] = [Math.floor(key / 0x40000), (key >> 12) & 63, (key >> 6) & 63];
  const [label, ruled] = [(key >> 3) & 7, (key & 7) - 1];
  const side = sideOf(relation);
  add(buffer, 25, mix(relation, mix(entry, label)));
  add(buffer, 30, mix(mix(entry, side), mix(quotes, label)));
  add(buffer, 64, mix(side * 8 + label, mix(encoded.lexemes.entries[listed] as number, ruled)));
}

/** What the features of a token's rank depend on, within one window: it seldom changes from token to token. */
export function rankKey({ relation, rank, marks, cuesBetween, from }: CueWindow, at: number): number {
  const place = at - from;
  const ranked = sideOf(relation[place] as number) * 64 + (rank[place] as number);
  return ranked * 64 + (marks[place] as number) * 4 + (cuesBetween[place] as number);
}

export function addRankFeatures(buffer: FeatureBuffer, window: CueWindow, key: number): void {
  const { encoded, cue, entry, tag } = window;
  const { word, tags, shortSuffix } = encoded;
  const [left, right] = [paddedIndex(encoded, cue.from - 1), paddedIndex(encoded, cue.to)];
  const [rank, cues] = [key >> 6, key & 3];
  add(buffer, 42, mix(rank, key & 63));
  add(buffer, 43, rank);
  add(buffer, 44, mix(rank, entry));
  add(buffer, 45, mix(rank, tag));
  add(buffer, 47, mix(rank, mix(cues, tag)));
  add(buffer, 48, mix(mix(rank, shortSuffix[cue.to - 1] as number), cues));
  add(buffer, 50, mix(rank, word[left] as number));
  add(buffer, 51, mix(rank, word[right] as number));
  add(buffer, 52, mix(rank, mix(tags[left] as number, tags[right] as number)));
}

/** The features of two roles in a row, the second being the token's own. */
export const ROLE_EDGES: Groups<CueWindow> = {
  keys: (keys, window, at) => {
    const { encoded, labels, ruled, rank, marks, listed, from } = window;
    const relation = window.relation[at - from] as number;
    const left = paddedIndex(encoded, at - 1);
    const pair = (labels[left] as number) * 8 + (labels[at] as number);
    const rules = (ruled[at - from - 1] ?? 7) * 8 + (ruled[at - from] as number) + 9;
    keys[0] = besides(encoded, at);
    keys[1] = encoded.lexeme[at] as number;
    keys[2] = encoded.lexeme[left] as number;
    keys[3] = (pair * 4 + sideOf(relation)) * 128 + rules;
    keys[4] = relation * 32 + (encoded.tags[at] as number);
    keys[5] = (rank[at - from] as number) * 16 + (marks[at - from] as number);
    keys[6] = listed * 64 + relation;
  },
  features: inOrder([
    [BESIDES],
    [wordOf(103)],
    [wordOf(105)],
    [
      (buffer, key) => {
        const [pair, side, ruled] = [key >> 9, (key >> 7) & 3, (key & 127) - 9];
        add(buffer, 106, mix(pair, side));
        add(buffer, 107, ruled);
        add(buffer, 108, mix(pair, ruled));
      },
    ],
    [(buffer, key) => add(buffer, 110, mix(key >> 5, key & 31))],
    [(buffer, key) => add(buffer, 111, mix(key >> 4, key & 15))],
    [(buffer, key, { entries }) => add(buffer, 109, mix(entries[key >> 6] as number, key & 63))],
  ]),
};
