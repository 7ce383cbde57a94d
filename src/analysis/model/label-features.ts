import type { EncodedTokens } from './encode.ts';
import { type AddKey, type Groups, inOrder, type Part } from './score-cache.ts';
import { paddedIndex } from './segments.ts';
import type { SentenceContext } from './sentence-context.ts';
import { add, mix } from './weights.ts';

/** A document whose tokens are to be labelled. */
export interface Labelling {
  readonly encoded: EncodedTokens;
  readonly context: SentenceContext;
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

const part = (key: number, from: number, add: AddKey): Part => ({ key, from, add });

const WORD_FEATURES: readonly (readonly Part[])[] = [
  [
    part(0, -3, word(1)),
    part(0, -2, word(2)),
    part(0, -1, word(3)),
    part(0, 0, (buffer, key, lexemes) => {
      add(buffer, 4, lexemes.word[key] as number);
      add(buffer, 16, lexemes.suffix[key] as number);
      add(buffer, 17, lexemes.prefix[key] as number);
    }),
    part(0, 1, word(5)),
    part(0, 2, word(6)),
    part(0, 3, word(7)),
  ],
  [
    part(1, 0, (buffer, key, lexemes) => {
      add(buffer, 12, mix(lexemes.word[key >> 5] as number, key & 31));
      add(buffer, 19, mix(lexemes.suffix[key >> 5] as number, key & 31));
    }),
    part(1, -1, wordAndTag(14)),
  ],
  [part(2, 0, wordAndTag(13)), part(2, 1, wordAndTag(15))],
  [
    part(3, 0, (buffer, key, lexemes) => {
      add(buffer, 37, mix(lexemes.word[key >> 5] as number, key & 3));
      add(buffer, 44, mix((key >> 2) & 7, lexemes.word[key >> 5] as number));
    }),
  ],
];

function writeWordKeys(keys: Int32Array, encoded: EncodedTokens, at: number): void {
  const { lexeme, tags, quoted, ruled } = encoded;
  const place = paddedIndex(encoded, at);
  const own = lexeme[place] as number;
  keys[0] = own;
  keys[1] = own * 32 + (tags[paddedIndex(encoded, at + 1)] as number);
  keys[2] = own * 32 + (tags[paddedIndex(encoded, at - 1)] as number);
  keys[3] = own * 32 + (ruled[place] as number) * 4 + (quoted[place] as number);
}

const TAG_FEATURES: readonly Part[] = [
  part(4, 0, (buffer, key) => {
    add(buffer, 20, (key >> 5) & 31);
    add(buffer, 21, key >> 5);
    add(buffer, 22, key & 1023);
    add(buffer, 23, key);
  }),
  part(4, -1, plain(24)),
  part(4, 1, plain(25)),
];

const SIGN_FEATURES: readonly (readonly AddKey[])[] = [
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
export function quotesAt(encoded: EncodedTokens, at: number): number {
  const quotedAt = (place: number): number => encoded.quoted[paddedIndex(encoded, place)] as number;
  return quotedAt(at - 1) * 16 + quotedAt(at) * 4 + quotedAt(at + 1);
}

function writeSignKeys(keys: Int32Array, encoded: EncodedTokens, at: number): void {
  const { tags, shape, ruled, listed } = encoded;
  const [left, place, right] = [paddedIndex(encoded, at - 1), paddedIndex(encoded, at), paddedIndex(encoded, at + 1)];
  const tag = tags[place] as number;
  const quotes = quotesAt(encoded, at);
  const own = ruled[place] as number;
  const entry = listed[place] as number;
  keys[4] = ((tags[left] as number) * 32 + tag) * 32 + (tags[right] as number);
  keys[5] = (shape[place] as number) * 32 + tag;
  keys[6] = quotes * 32 + tag;
  keys[7] = (((ruled[left] as number) * 8 + own) * 8 + (ruled[right] as number)) * 32 + tag;
  keys[8] = entry * 8 + own;
  keys[9] = entry * 64 + quotes;
  keys[10] = (listed[right] as number) * 32 + tag;
  keys[11] = (listed[left] as number) * 32 + tag;
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

function writeContextKeys(keys: Int32Array, { encoded, context }: Labelling, at: number): void {
  const tag = encoded.tags[at] as number;
  const entry = encoded.listed[at] as number;
  const quoted = encoded.quoted[at] as number;
  const left = context.leftQuote[at] as number;
  const right = context.rightQuote[at] as number;
  const place = context.place[at] as number;
  keys[12] = (context.subject[at] as number) * 32 + tag;
  keys[13] = (context.verbGap[at] as number) * 32 + tag;
  keys[14] = (context.firstCue[at] as number) * 4 + quoted;
  keys[15] = (context.leftMark[at] as number) * 32 + tag;
  keys[16] = context.rightMark[at] as number;
  keys[17] = right * 32 + tag;
  keys[18] = left * 32 + tag;
  keys[19] = (context.quoteSize[at] as number) * 4 + quoted;
  keys[20] = place * 32 + tag;
  keys[21] = entry * 16 + left;
  keys[22] = entry * 16 + right;
  keys[23] = entry * 256 + place;
}

/** The features of a token for its label, and their keys, in the same order. */
export const LABEL_GROUPS: Groups<Labelling> = {
  keys: (keys, labelling, at) => {
    writeWordKeys(keys, labelling.encoded, at);
    writeSignKeys(keys, labelling.encoded, at);
    // Just outside the segment there is nothing to say of these, and nobody asks.
    if (at >= labelling.encoded.from && at < labelling.encoded.to) writeContextKeys(keys, labelling, at);
  },
  features: [...WORD_FEATURES, TAG_FEATURES, ...inOrder([...SIGN_FEATURES, ...CONTEXT_FEATURES], 5)],
};

/** The tags of a token and of the one before, and whether they stand in quotations. */
export function besides(encoded: EncodedTokens, at: number): number {
  const { tags, quoted } = encoded;
  const left = paddedIndex(encoded, at - 1);
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
  keys: (keys, { encoded }, at) => {
    keys[0] = besides(encoded, at);
    keys[1] = encoded.listed[at] as number;
  },
  features: inOrder([[BESIDES], [(buffer, key, { entries }) => add(buffer, 106, entries[key] as number)]]),
};
