import type { Context } from './context.ts';
import { placeBy } from './reach.ts';
import type { AddKey, Groups } from './rows.ts';
import type { View } from './view.ts';
import { add, mix } from './weights.ts';

/** A document whose tokens are to be labelled. */
export interface Labelling {
  readonly view: View;
  readonly context: Context;
}

/** The features of a spelling. */
export const word =
  (template: number): AddKey =>
  (buffer, key, lexemes) =>
    add(buffer, template, lexemes.word[key] as number);

/** A spelling and a tag. */
const wordAndTag =
  (template: number): AddKey =>
  (buffer, key, lexemes) =>
    add(buffer, template, mix(lexemes.word[key >> 5] as number, key & 31));

/** An entry of the lexicon, or of what is numbered like one, and a number below some power of two. */
const entryAnd =
  (template: number, bits: number): AddKey =>
  (buffer, key, { entries }) =>
    add(buffer, template, mix(entries[key >> bits] as number, key & ((1 << bits) - 1)));

/** The key itself. */
const plain =
  (template: number): AddKey =>
  (buffer, key) =>
    add(buffer, template, key);

const WORD_FEATURES: readonly (readonly AddKey[])[] = [
  [
    ...[1, 2, 3].map(word),
    (buffer, key, lexemes) => {
      add(buffer, 4, lexemes.word[key] as number);
      add(buffer, 16, lexemes.suffix[key] as number);
      add(buffer, 17, lexemes.prefix[key] as number);
    },
    ...[5, 6, 7].map(word),
  ],
  [
    (buffer, key, lexemes) => {
      add(buffer, 12, mix(lexemes.word[key >> 5] as number, key & 31));
      add(buffer, 19, mix(lexemes.suffix[key >> 5] as number, key & 31));
    },
    wordAndTag(14),
  ],
  [13, 15].map(wordAndTag),
  [
    (buffer, key, lexemes) => {
      add(buffer, 37, mix(lexemes.word[key >> 5] as number, key & 3));
      add(buffer, 44, mix((key >> 2) & 7, lexemes.word[key >> 5] as number));
    },
  ],
];

function writeWordKeys(keys: Int32Array, view: View, at: number): void {
  const { lexeme, tags, quoted, ruled } = view;
  const [left, right] = [placeBy(view, at, -1), placeBy(view, at, 1)];
  const own = lexeme[at] as number;
  const before = lexeme[left] as number;
  const after = lexeme[right] as number;
  const tag = tags[at] as number;
  keys[0] = lexeme[placeBy(view, at, -3)] as number;
  keys[1] = lexeme[placeBy(view, at, -2)] as number;
  keys[2] = before;
  keys[3] = own;
  keys[4] = after;
  keys[5] = lexeme[placeBy(view, at, 2)] as number;
  keys[6] = lexeme[placeBy(view, at, 3)] as number;
  keys[7] = own * 32 + (tags[right] as number);
  keys[8] = before * 32 + tag;
  keys[9] = own * 32 + (tags[left] as number);
  keys[10] = after * 32 + tag;
  keys[11] = own * 32 + (ruled[at] as number) * 4 + (quoted[at] as number);
}

const SIGN_FEATURES: readonly (readonly AddKey[])[] = [
  [
    (buffer, key) => {
      add(buffer, 20, (key >> 5) & 31);
      add(buffer, 21, key >> 5);
      add(buffer, 22, key & 1023);
      add(buffer, 23, key);
    },
    plain(24),
    plain(25),
  ],
  [plain(26)],
  [
    (buffer, key) => {
      add(buffer, 35, key >> 5);
      add(buffer, 36, key);
    },
  ],
  [
    (buffer, key) => {
      const [before, own, after] = [key >> 11, (key >> 8) & 7, (key >> 5) & 7];
      add(buffer, 40, own);
      add(buffer, 41, before * 8 + own);
      add(buffer, 42, after * 8 + own);
      add(buffer, 43, key >> 5);
      add(buffer, 45, own * 32 + (key & 31));
    },
  ],
  [
    (buffer, key, { entries }) => {
      add(buffer, 30, entries[key >> 3] as number);
      add(buffer, 46, mix(key & 7, entries[key >> 3] as number));
    },
  ],
  [entryAnd(38, 6)],
  [33, 34].map((template) => entryAnd(template, 5)),
];

/** Whether quotations begin or end here, as a number below 64. */
export function quotesAt(view: View, at: number): number {
  const { quoted } = view;
  const [left, right] = [placeBy(view, at, -1), placeBy(view, at, 1)];
  return (quoted[left] as number) * 16 + (quoted[at] as number) * 4 + (quoted[right] as number);
}

function writeSignKeys(keys: Int32Array, view: View, at: number): void {
  const { tags, shape, ruled, listed } = view;
  const tag = tags[at] as number;
  const [left, right] = [placeBy(view, at, -1), placeBy(view, at, 1)];
  const [before, after] = [tags[left] as number, tags[right] as number];
  const quotes = quotesAt(view, at);
  keys[12] = (before * 32 + tag) * 32 + after;
  keys[13] = ((tags[placeBy(view, at, -2)] as number) * 32 + before) * 32 + tag;
  keys[14] = (tag * 32 + after) * 32 + (tags[placeBy(view, at, 2)] as number);
  keys[15] = (shape[at] as number) * 32 + tag;
  keys[16] = quotes * 32 + tag;
  keys[17] = (((ruled[left] as number) * 8 + (ruled[at] as number)) * 8 + (ruled[right] as number)) * 32 + tag;
  keys[18] = (listed[at] as number) * 8 + (ruled[at] as number);
  keys[19] = (listed[at] as number) * 64 + quotes;
  keys[20] = (listed[right] as number) * 32 + tag;
  keys[21] = (listed[left] as number) * 32 + tag;
}

const CONTEXT_FEATURES: readonly (readonly AddKey[])[] = [
  [entryAnd(50, 8)],
  [plain(54)],
  [entryAnd(55, 2)],
  [
    (buffer, key, { entries }) => {
      const mark = mix(entries[key >> 9] as number, (key >> 5) & 15);
      add(buffer, 60, mark);
      add(buffer, 61, mix(mark, key & 31));
    },
  ],
  [entryAnd(62, 4)],
  [64, 65].map(plain),
  [plain(68)],
  [plain(69)],
  [66, 67].map((template) => entryAnd(template, 4)),
  [entryAnd(70, 8)],
];

function writeContextKeys(keys: Int32Array, { view, context }: Labelling, at: number): void {
  const [tag, entry, quoted] = [view.tags[at] as number, view.listed[at] as number, view.quoted[at] as number];
  const [left, right] = [context.leftQuote[at] as number, context.rightQuote[at] as number];
  const place = context.place[at] as number;
  keys[22] = (context.subject[at] as number) * 32 + tag;
  keys[23] = (context.verbGap[at] as number) * 32 + tag;
  keys[24] = (context.firstCue[at] as number) * 4 + quoted;
  keys[25] = (context.leftMark[at] as number) * 32 + tag;
  keys[26] = context.rightMark[at] as number;
  keys[27] = right * 32 + tag;
  keys[28] = left * 32 + tag;
  keys[29] = (context.quoteSize[at] as number) * 4 + quoted;
  keys[30] = place * 32 + tag;
  keys[31] = entry * 16 + left;
  keys[32] = entry * 16 + right;
  keys[33] = entry * 256 + place;
}

/** The features of a token for its label, and their keys, in the same order. */
export const LABEL_GROUPS: Groups<Labelling> = {
  keys: (keys, labelling, at) => {
    writeWordKeys(keys, labelling.view, at);
    writeSignKeys(keys, labelling.view, at);
    writeContextKeys(keys, labelling, at);
  },
  features: [...WORD_FEATURES, ...SIGN_FEATURES, ...CONTEXT_FEATURES],
};

/** The tags of a token and of the one before, and whether they stand in quotations. */
export function besides(view: View, at: number): number {
  const { tags, quoted } = view;
  const left = placeBy(view, at, -1);
  return (
    (((tags[left] as number) * 32 + (tags[at] as number)) * 4 + (quoted[left] as number)) * 4 + (quoted[at] as number)
  );
}

/** The features of what stands beside each other where two labels do, or two roles. */
export const BESIDES: AddKey = (buffer, key) => {
  add(buffer, 101, 0);
  add(buffer, 102, key >> 4);
  add(buffer, 104, key & 15);
};

/** The features of two labels in a row, the second being the token's own. */
export const LABEL_EDGES: Groups<Labelling> = {
  keys: (keys, { view }, at) => {
    keys[0] = besides(view, at);
    keys[1] = view.listed[at] as number;
  },
  features: [[BESIDES], [(buffer, key, { entries }) => add(buffer, 106, entries[key] as number)]],
};
