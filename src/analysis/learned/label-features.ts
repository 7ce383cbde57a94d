import type { Context } from './context.ts';
import { NOTHING, NOWHERE } from './lexemes.ts';
import type { Groups } from './rows.ts';
import { NO_TAG } from './tags.ts';
import type { View } from './view.ts';
import { add, type FeatureBuffer, mix } from './weights.ts';

/** Whether quotations begin or end here, as a number below 64. */
export const quotesAt = ({ quoted }: View, at: number): number =>
  (quoted[at - 1] ?? 0) * 16 + (quoted[at] as number) * 4 + (quoted[at + 1] ?? 0);

type Add = Groups<View>['features'][number];

const word =
  (template: number): Add =>
  (buffer, key, lexemes) =>
    add(buffer, template, lexemes.word[key] as number);

const wordAndTag =
  (template: number): Add =>
  (buffer, key, lexemes) =>
    add(buffer, template, mix(lexemes.word[key >> 5] as number, key & 31));

const entryAndTag =
  (template: number): Add =>
  (buffer, key, { entries }) =>
    add(buffer, template, mix(entries[key >> 5] as number, key & 31));

/** The features of a token for its label that small numbers say all about: keys and features in the same order. */
export const LABEL_GROUPS: Groups<View> = {
  keys: (keys, view, at) => {
    writeWordKeys(keys, view, at);
    writeOtherKeys(keys, view, at);
  },
  features: [
    ...[1, 2, 3, 5, 6, 7].map(word),
    (buffer, key, lexemes) => {
      add(buffer, 4, lexemes.word[key] as number);
      add(buffer, 16, lexemes.suffix[key] as number);
      add(buffer, 17, lexemes.prefix[key] as number);
    },
    (buffer, key, lexemes) => {
      add(buffer, 12, mix(lexemes.word[key >> 5] as number, key & 31));
      add(buffer, 19, mix(lexemes.suffix[key >> 5] as number, key & 31));
    },
    ...[13, 14, 15].map(wordAndTag),
    (buffer, key, lexemes) => {
      add(buffer, 37, mix(lexemes.word[key >> 5] as number, key & 3));
      add(buffer, 44, mix((key >> 2) & 7, lexemes.word[key >> 5] as number));
    },
    (buffer, key) => {
      add(buffer, 20, (key >> 5) & 31);
      add(buffer, 21, key >> 5);
      add(buffer, 22, key & 1023);
      add(buffer, 23, key);
    },
    (buffer, key) => add(buffer, 24, key),
    (buffer, key) => add(buffer, 25, key),
    (buffer, key) => add(buffer, 26, key),
    (buffer, key) => {
      add(buffer, 35, key >> 5);
      add(buffer, 36, key);
    },
    (buffer, key) => {
      const [before, own, after] = [key >> 11, (key >> 8) & 7, (key >> 5) & 7];
      add(buffer, 40, own);
      add(buffer, 41, before * 8 + own);
      add(buffer, 42, after * 8 + own);
      add(buffer, 43, key >> 5);
      add(buffer, 45, own * 32 + (key & 31));
    },
    (buffer, key, { entries }) => {
      add(buffer, 30, entries[key >> 3] as number);
      add(buffer, 46, mix(key & 7, entries[key >> 3] as number));
    },
    (buffer, key, { entries }) => add(buffer, 31, mix(entries[key >> 10] as number, key & 1023)),
    (buffer, key, { entries }) => add(buffer, 38, mix(entries[key >> 6] as number, key & 63)),
    ...[33, 34].map(entryAndTag),
  ],
};

function writeWordKeys(keys: Int32Array, { lexeme, tags, quoted, ruled }: View, at: number): void {
  const own = lexeme[at] as number;
  const before = lexeme[at - 1] ?? NOWHERE;
  const after = lexeme[at + 1] ?? NOWHERE;
  const tag = tags[at] as number;
  keys[0] = lexeme[at - 3] ?? NOWHERE;
  keys[1] = lexeme[at - 2] ?? NOWHERE;
  keys[2] = before;
  keys[3] = after;
  keys[4] = lexeme[at + 2] ?? NOWHERE;
  keys[5] = lexeme[at + 3] ?? NOWHERE;
  keys[6] = own;
  keys[7] = own * 32 + (tags[at + 1] ?? NO_TAG);
  keys[8] = own * 32 + (tags[at - 1] ?? NO_TAG);
  keys[9] = before * 32 + tag;
  keys[10] = after * 32 + tag;
  keys[11] = own * 32 + (ruled[at] as number) * 4 + (quoted[at] as number);
}

function writeOtherKeys(keys: Int32Array, view: View, at: number): void {
  const { tags, shape, ruled, listed } = view;
  const tag = tags[at] as number;
  const [before, after] = [tags[at - 1] ?? NO_TAG, tags[at + 1] ?? NO_TAG];
  const quotes = quotesAt(view, at);
  const entry = listed[at] as number;
  keys[12] = (before * 32 + tag) * 32 + after;
  keys[13] = ((tags[at - 2] ?? NO_TAG) * 32 + before) * 32 + tag;
  keys[14] = (tag * 32 + after) * 32 + (tags[at + 2] ?? NO_TAG);
  keys[15] = (shape[at] as number) * 32 + tag;
  keys[16] = quotes * 32 + tag;
  keys[17] = (((ruled[at - 1] ?? 0) * 8 + (ruled[at] as number)) * 8 + (ruled[at + 1] ?? 0)) * 32 + tag;
  keys[18] = entry * 8 + (ruled[at] as number);
  keys[19] = (entry * 32 + after) * 32 + before;
  keys[20] = entry * 64 + quotes;
  keys[21] = (listed[at + 1] ?? 0) * 32 + tag;
  keys[22] = (listed[at - 1] ?? 0) * 32 + tag;
}

/** The other features of a token for its label: pairs of words, and what stands farther off. */
export function addLabelFeatures(buffer: FeatureBuffer, view: View, context: Context, at: number): void {
  addPairs(buffer, view, at);
  addClause(buffer, view, context, at);
  addDistances(buffer, view, context, at);
}

function addPairs(buffer: FeatureBuffer, { word, tags, shortSuffix, entry }: View, at: number): void {
  const own = word[at] as number;
  const [before, after] = [word[at - 1] ?? -1, word[at + 1] ?? -1];
  add(buffer, 8, mix(before, own));
  add(buffer, 9, mix(own, after));
  add(buffer, 10, mix(word[at - 2] ?? -1, before));
  add(buffer, 11, mix(after, word[at + 2] ?? -1));
  add(buffer, 32, mix(entry[at] as number, after));
  add(buffer, 18, mix(mix(shortSuffix[at] as number, tags[at] as number), tags[at - 1] ?? NO_TAG));
}

function addClause(
  buffer: FeatureBuffer,
  { word, tags, entry, quoted, shortSuffix }: View,
  context: Context,
  at: number,
): void {
  const tag = tags[at] as number;
  const subject = context.subject[at] as number;
  const gap = context.verbGap[at] as number;
  const lastCue = context.lastCue[at] as number;
  add(buffer, 50, mix(subject, tag));
  add(buffer, 51, mix(subject, entry[at] || (word[at] as number)));
  add(buffer, 52, mix(subject, mix(shortSuffix[at] as number, tag)));
  add(buffer, 53, mix(context.verb[at] as number, gap));
  add(buffer, 54, gap * 32 + tag);
  add(buffer, 55, mix(context.firstCue[at] as number, quoted[at] as number));
  add(buffer, 56, mix(lastCue, context.lastCueGap[at] as number));
  add(buffer, 57, mix(mix(lastCue, tag), quoted[at] as number));
  add(buffer, 58, mix(context.nextVerb[at] as number, tag));
  add(buffer, 59, mix(context.nextCue[at] as number, quoted[at] as number));
}

function addDistances(buffer: FeatureBuffer, { tags, entry, quoted }: View, context: Context, at: number): void {
  const tag = tags[at] as number;
  const kind = entry[at] || tag;
  const [left, right] = [context.leftQuote[at] as number, context.rightQuote[at] as number];
  add(buffer, 60, context.leftMark[at] as number);
  add(buffer, 61, mix(context.leftMark[at] as number, tag));
  add(buffer, 62, context.rightMark[at] as number);
  add(buffer, 63, mix(context.rightMark[at] as number, kind));
  add(buffer, 64, right * 32 + tag);
  add(buffer, 65, left * 32 + tag);
  add(buffer, 66, mix(left, kind));
  add(buffer, 67, mix(right, kind));
  add(buffer, 68, (context.quoteSize[at] as number) * 4 + (quoted[at] as number));
  add(buffer, 69, (context.place[at] as number) * 32 + tag);
  add(buffer, 70, mix(context.place[at] as number, entry[at] as number));
}

/** The tags of a token and of the one before, and whether they stand in quotations. */
export const besides = ({ tags, quoted }: View, at: number): number =>
  (((tags[at - 1] ?? NO_TAG) * 32 + (tags[at] as number)) * 4 + (quoted[at - 1] ?? 0)) * 4 + (quoted[at] as number);

/** What two labels in a row, or two roles, have for features: of what stands beside each other, and of the two words. */
export const EDGE_FEATURES: Groups<never>['features'] = [
  (buffer, key) => {
    add(buffer, 101, 0);
    add(buffer, 102, key >> 4);
    add(buffer, 104, key & 15);
  },
  word(103),
  word(105),
];

/** The features of two labels in a row, the second being the token's own. */
export const LABEL_EDGES: Groups<View> = {
  keys: (keys, view, at) => {
    keys[0] = besides(view, at);
    keys[1] = view.lexeme[at] as number;
    keys[2] = view.lexeme[at - 1] ?? NOTHING;
    keys[3] = view.listed[at] as number;
  },
  features: [...EDGE_FEATURES, (buffer, key, { entries }) => add(buffer, 106, entries[key] as number)],
};
