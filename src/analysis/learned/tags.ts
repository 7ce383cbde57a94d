import type { Words } from '../words.ts';
import { type Lexemes, lexemesFor, NOTHING, numbersOf } from './lexemes.ts';
import { addFeatures, type Groups, inOrder, type Part, rowsFor } from './rows.ts';
import { add, addScores, type FeatureBuffer, mix, newBuffer, type Scores, type Weights } from './weights.ts';

/** The universal parts of speech, in the order of the model's classes. */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** A part of speech as the models count it. */
export const tagOf = (name: (typeof TAGS)[number]): number => TAGS.indexOf(name);

const PUNCT = tagOf('PUNCT');

/** What a tag is where there is no token. */
export const NO_TAG = 31;

/** Each token's letters as the models see them: the number of its spelling, and hashes. */
export interface Spelt {
  readonly lexemes: Lexemes;
  readonly lexeme: Int32Array;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shortSuffix: Int32Array;
  /** Mark, number, capitals, hyphen; and whether the token begins its sentence. */
  readonly shape: Uint8Array;
}

const FIRST = 8;

/** Reads each token's letters. */
export function spell(words: Words): Spelt {
  const lexemes = lexemesFor(words.pack);
  const lexeme = numbersOf(words, lexemes);
  const hashed = (hashes: readonly number[]): Int32Array => {
    const all = new Int32Array(lexeme.length);
    for (let at = 0; at < all.length; at++) all[at] = hashes[lexeme[at] as number] as number;
    return all;
  };
  const shape = new Uint8Array(lexeme.length);
  for (let at = 0; at < shape.length; at++) shape[at] = lexemes.shape[lexeme[at] as number] as number;
  for (const { firstToken } of words.document.sentences) shape[firstToken] = (shape[firstToken] as number) + FIRST;
  return {
    lexemes,
    lexeme,
    word: hashed(lexemes.word),
    suffix: hashed(lexemes.suffix),
    shortSuffix: hashed(lexemes.shortSuffix),
    shape,
  };
}

/** A document whose tokens have tags up to the one that is looked at. */
interface Tagging extends Spelt {
  readonly tags: Uint8Array;
}

const tagging = ({ lexemes, lexeme, word, suffix, shortSuffix, shape }: Spelt, tags: Uint8Array): Tagging => ({
  lexemes,
  lexeme,
  word,
  suffix,
  shortSuffix,
  shape,
  tags,
});

const shapeIn = ({ shape }: Lexemes, key: number): number => (shape[key >> 1] as number) + (key & 1) * FIRST;

const neighbour = (template: number, from: number): Part => ({
  key: 2,
  from,
  add: (buffer, key, { word }) => add(buffer, template, word[key] as number),
});

const ownKey = ({ lexeme, shape }: Spelt, at: number): number => 2 * (lexeme[at] ?? NOTHING) + ((shape[at] ?? 0) >> 3);

/** The features of a token's letters and of those about it. */
const LETTER_GROUPS: Groups<Spelt> = {
  keys: (keys, spelt, at) => {
    const { lexeme, shape } = spelt;
    keys[0] = ownKey(spelt, at);
    keys[1] = (shape[at + 1] ?? 0) * 16 + (shape[at] ?? 0);
    keys[2] = lexeme[at] ?? NOTHING;
  },
  features: [
    ...inOrder([
      [
        (buffer, key, lexemes) => {
          const ending = lexemes.shortSuffix[key >> 1] as number;
          add(buffer, 1, lexemes.word[key >> 1] as number);
          add(buffer, 5, lexemes.suffix[key >> 1] as number);
          add(buffer, 7, ending);
          add(buffer, 8, lexemes.prefix[key >> 1] as number);
          add(buffer, 10, mix(shapeIn(lexemes, key), ending));
        },
      ],
      [(buffer, key) => add(buffer, 18, mix(key >> 4, key & 15))],
    ]),
    [neighbour(15, 2), neighbour(14, 1), neighbour(13, -1), neighbour(16, -2)],
  ],
};

/** The features of two words side by side. */
function addPairs(buffer: FeatureBuffer, { word }: Spelt, at: number): void {
  add(buffer, 3, mix(word[at] as number, word[at + 1] ?? 0));
  add(buffer, 4, mix(word[at - 1] ?? 0, word[at] as number));
}

/** The features of a token among the tags before it. */
const TAG_GROUPS: Groups<Tagging> = {
  keys: (keys, place, at) => {
    const { lexeme, tags } = place;
    const last = tags[at - 1] ?? NO_TAG;
    keys[0] = ownKey(place, at) * 32 + last;
    keys[1] = (tags[at - 2] ?? NO_TAG) * 32 + last;
    keys[2] = (lexeme[at + 1] ?? NOTHING) * 32 + last;
  },
  features: inOrder([
    [
      (buffer, key, lexemes) => {
        const last = key & 31;
        add(buffer, 2, mix(lexemes.word[key >> 6] as number, last));
        add(buffer, 6, mix(lexemes.suffix[key >> 6] as number, last));
        add(buffer, 9, mix(shapeIn(lexemes, key >> 5), last));
      },
    ],
    [
      (buffer, key) => {
        add(buffer, 11, key & 31);
        add(buffer, 12, mix(key >> 5, key & 31));
      },
    ],
    [(buffer, key, { suffix }) => add(buffer, 17, mix(suffix[key >> 5] as number, key & 31))],
  ]),
};

/** The feature of two endings behind a tag. */
function addEndings(buffer: FeatureBuffer, { shortSuffix, tags }: Tagging, at: number): void {
  add(buffer, 19, mix(mix(shortSuffix[at] as number, shortSuffix[at + 1] ?? 0), tags[at - 1] ?? NO_TAG));
}

/** The features of a token for its part of speech, given the tags of the two tokens before it. */
export function tagFeatures(buffer: FeatureBuffer, spelt: Spelt, at: number, tags: Uint8Array): void {
  const place = tagging(spelt, tags);
  buffer.count = 0;
  addFeatures(buffer, LETTER_GROUPS, { place, at, lexemes: spelt.lexemes });
  addFeatures(buffer, TAG_GROUPS, { place, at, lexemes: spelt.lexemes });
  addPairs(buffer, place, at);
  addEndings(buffer, place, at);
}

const letterRows = rowsFor(LETTER_GROUPS);
const tagRows = rowsFor(TAG_GROUPS);

// So many tokens are looked at by their letters before the first of them is tagged.
const BLOCK = 256;

/** The part of speech of each token, as an index into TAGS. */
export function tagTokens({ tokens }: Words, spelt: Spelt, weights: Weights): Uint8Array {
  const [addLetters, addTags] = [letterRows(weights, spelt.lexemes), tagRows(weights, spelt.lexemes)];
  const place = tagging(spelt, new Uint8Array(tokens.length));
  const buffer = newBuffer();
  const block = new Int32Array(BLOCK * TAGS.length);
  const scores = new Int32Array(TAGS.length);
  const tagOne = (at: number, base: number): number => {
    for (let tag = 0; tag < TAGS.length; tag++) scores[tag] = block[base + tag] as number;
    buffer.count = 0;
    addPairs(buffer, place, at);
    addEndings(buffer, place, at);
    addScores(weights, buffer, scores, 0);
    addTags(place, { from: at, to: at + 1 }, scores);
    return best(scores);
  };
  for (let from = 0; from < tokens.length; from += BLOCK) {
    const to = Math.min(tokens.length, from + BLOCK);
    addLetters(place, { from, to }, block.fill(0));
    for (let at = from; at < to; at++)
      place.tags[at] = tokens[at]?.kind === 'mark' ? PUNCT : tagOne(at, (at - from) * TAGS.length);
  }
  return place.tags;
}

/** The index of the highest score, the first of equal ones. */
export function best(scores: Scores): number {
  let index = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[index] as number)) index = at;
  return index;
}
