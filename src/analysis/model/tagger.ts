import type { TokenView } from '../tokens/token-view.ts';
import { type Lexemes, lexemesFor, numbersOf } from './lexemes.ts';
import { addFeatures, type Groups, inOrder, type Part, rowsFor } from './score-cache.ts';
import type { Run } from './segments.ts';
import { paddedIndex, type Segment, segmentsOf } from './segments.ts';
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
const NO_TAG = 31;

/** Each token's letters as the models see them: the number of its spelling, and hashes. Behind the last token stands nothing. */
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
export function spell(view: TokenView): Spelt {
  const lexemes = lexemesFor(view.pack);
  const lexeme = numbersOf(view, lexemes);
  const hashed = (hashes: readonly number[]): Int32Array => {
    const all = new Int32Array(lexeme.length);
    for (let at = 0; at < all.length; at++) all[at] = hashes[lexeme[at] as number] as number;
    return all;
  };
  const shape = new Uint8Array(lexeme.length);
  for (let at = 0; at < shape.length; at++) shape[at] = lexemes.shape[lexeme[at] as number] as number;
  for (const { firstToken } of view.document.sentences) shape[firstToken] = (shape[firstToken] as number) + FIRST;
  return {
    lexemes,
    lexeme,
    word: hashed(lexemes.word),
    suffix: hashed(lexemes.suffix),
    shortSuffix: hashed(lexemes.shortSuffix),
    shape,
  };
}

/** Tokens that have tags up to the one that is looked at. */
export interface Tagging extends Spelt, Segment {
  readonly tags: Uint8Array;
}

/** Tokens of a segment to be tagged. */
export const tagging = (
  { lexemes, lexeme, word, suffix, shortSuffix, shape }: Spelt,
  tags: Uint8Array,
  { from, to, size }: Segment,
): Tagging => ({
  lexemes,
  lexeme,
  word,
  suffix,
  shortSuffix,
  shape,
  tags,
  from,
  to,
  size,
});

const shapeIn = ({ shape }: Lexemes, key: number): number => (shape[key >> 1] as number) + (key & 1) * FIRST;

const neighbour = (template: number, from: number): Part => ({
  key: 2,
  from,
  add: (buffer, key, { word }) => add(buffer, template, word[key] as number),
});

function ownKey(place: Tagging, at: number): number {
  const own = paddedIndex(place, at);
  return 2 * (place.lexeme[own] as number) + ((place.shape[own] as number) >> 3);
}

/** The features of a token's letters and of those about it. */
const LETTER_GROUPS: Groups<Tagging> = {
  keys: (keys, place, at) => {
    const { lexeme, shape } = place;
    const own = paddedIndex(place, at);
    keys[0] = ownKey(place, at);
    keys[1] = (shape[paddedIndex(place, at + 1)] as number) * 16 + (shape[own] as number);
    keys[2] = lexeme[own] as number;
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
function addPairs(buffer: FeatureBuffer, place: Tagging, at: number): void {
  const { word } = place;
  add(buffer, 3, mix(word[at] as number, word[paddedIndex(place, at + 1)] as number));
  add(buffer, 4, mix(word[paddedIndex(place, at - 1)] as number, word[at] as number));
}

/** The features of a token among the tags before it. */
const TAG_GROUPS: Groups<Tagging> = {
  keys: (keys, place, at) => {
    const { lexeme, tags } = place;
    const last = tags[paddedIndex(place, at - 1)] as number;
    keys[0] = ownKey(place, at) * 32 + last;
    keys[1] = (tags[paddedIndex(place, at - 2)] as number) * 32 + last;
    keys[2] = (lexeme[paddedIndex(place, at + 1)] as number) * 32 + last;
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
function addEndings(buffer: FeatureBuffer, place: Tagging, at: number): void {
  const { shortSuffix, tags } = place;
  const endings = mix(shortSuffix[at] as number, shortSuffix[paddedIndex(place, at + 1)] as number);
  add(buffer, 19, mix(endings, tags[paddedIndex(place, at - 1)] as number));
}

/** The features of a token for its part of speech, given the tags of the two tokens before it. */
export function tagFeatures(buffer: FeatureBuffer, place: Tagging, at: number): void {
  const { lexemes } = place;
  buffer.count = 0;
  addFeatures(buffer, LETTER_GROUPS, { place, at, lexemes });
  addFeatures(buffer, TAG_GROUPS, { place, at, lexemes });
  addPairs(buffer, place, at);
  addEndings(buffer, place, at);
}

const letterRows = rowsFor(LETTER_GROUPS);
const tagRows = rowsFor(TAG_GROUPS);

// So many tokens are looked at by their letters before the first of them is tagged.
const BLOCK = 256;

/** The part of speech of each token, as an index into TAGS; NO_TAG behind the last one. */
export function tagTokens(view: TokenView, spelt: Spelt, weights: Weights): Uint8Array {
  const tags = noTags(view);
  const tagBlock = blockTagger(view, spelt.lexemes, weights);
  for (const segment of segmentsOf(view)) {
    const place = tagging(spelt, tags, segment);
    for (let from = segment.from; from < segment.to; from += BLOCK)
      tagBlock(place, { from, to: Math.min(segment.to, from + BLOCK) });
  }
  return tags;
}

/** The tags of a document before any is known. */
export const noTags = ({ tokens }: TokenView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(tokens.length + 1).fill(NO_TAG);

function blockTagger({ tokens }: TokenView, lexemes: Lexemes, weights: Weights): (place: Tagging, block: Run) => void {
  const [addLetters, addTags] = [letterRows(weights, lexemes), tagRows(weights, lexemes)];
  const buffer = newBuffer();
  const letters = new Int32Array(BLOCK * TAGS.length);
  const scores = new Int32Array(TAGS.length);
  const tagOne = (place: Tagging, at: number, base: number): number => {
    for (let tag = 0; tag < TAGS.length; tag++) scores[tag] = letters[base + tag] as number;
    buffer.count = 0;
    addPairs(buffer, place, at);
    addEndings(buffer, place, at);
    addScores(weights, buffer, scores, 0);
    addTags(place, { from: at, to: at + 1 }, scores);
    return best(scores);
  };
  return (place, { from, to }) => {
    addLetters(place, { from, to }, letters.fill(0, 0, (to - from) * TAGS.length));
    for (let at = from; at < to; at++)
      place.tags[at] = tokens[at]?.kind === 'mark' ? PUNCT : tagOne(place, at, (at - from) * TAGS.length);
  };
}

/** The index of the highest score, the first of equal ones. */
export function best(scores: Scores): number {
  let index = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[index] as number)) index = at;
  return index;
}
