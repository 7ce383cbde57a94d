import type { Token } from '../../text/tokens.ts';
import type { Words } from '../words.ts';
import { add, addScores, type FeatureBuffer, hashText, mix, newBuffer, type Scores, type Weights } from './weights.ts';

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

/** What the models see of each token's letters, as hashes. */
export interface Shapes {
  readonly word: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  readonly shortSuffix: Int32Array;
  /** Mark, number, capitals, hyphen; and whether the token begins its sentence. */
  readonly shape: Int32Array;
}

/** Reads each token's letters. */
export function shapesOf({ tokens, document, sentenceOf }: Words): Shapes {
  const norms = tokens.map(({ kind, norm }) => (kind === 'number' ? norm.replace(/\p{Nd}/gu, '0') : norm));
  const hashed = (cut: (norm: string) => string): Int32Array => Int32Array.from(norms, (norm) => hashText(cut(norm)));
  return {
    word: hashed((norm) => norm),
    prefix: hashed((norm) => norm.slice(0, 5)),
    suffix: hashed((norm) => norm.slice(-3)),
    shortSuffix: hashed((norm) => norm.slice(-2)),
    shape: Int32Array.from(
      tokens,
      (token, at) => shapeOf(token, document.text) + (sentenceOf(at)?.firstToken === at ? 8 : 0),
    ),
  };
}

function shapeOf({ kind, capital, start, end }: Token, text: string): number {
  if (kind === 'mark') return 1;
  if (kind === 'number') return 2;
  const written = text.slice(start, end);
  if (capital) return end - start > 1 && written === written.toUpperCase() ? 3 : 4;
  return written.includes('-') ? 5 : 6;
}

/** The features of a token for its part of speech, given the tags of the two tokens before it. */
export function tagFeatures(buffer: FeatureBuffer, shapes: Shapes, at: number, tags: Uint8Array): void {
  const { word, prefix, suffix, shortSuffix, shape } = shapes;
  const own = word[at] as number;
  const ending = shortSuffix[at] as number;
  const last = tags[at - 1] ?? NO_TAG;
  buffer.count = 0;
  add(buffer, 1, own);
  add(buffer, 2, mix(own, last));
  add(buffer, 3, mix(own, word[at + 1] ?? 0));
  add(buffer, 4, mix(word[at - 1] ?? 0, own));
  add(buffer, 5, suffix[at] as number);
  add(buffer, 6, mix(suffix[at] as number, last));
  add(buffer, 7, ending);
  add(buffer, 8, prefix[at] as number);
  add(buffer, 9, mix(shape[at] as number, last));
  add(buffer, 10, mix(shape[at] as number, ending));
  add(buffer, 11, last);
  add(buffer, 12, mix(tags[at - 2] ?? NO_TAG, last));
  add(buffer, 13, word[at - 1] ?? 0);
  add(buffer, 14, word[at + 1] ?? 0);
  add(buffer, 15, word[at + 2] ?? 0);
  add(buffer, 16, word[at - 2] ?? 0);
  add(buffer, 17, mix(suffix[at + 1] ?? 0, last));
  add(buffer, 18, mix(shape[at + 1] ?? 0, shape[at] as number));
  add(buffer, 19, mix(mix(ending, shortSuffix[at + 1] ?? 0), last));
}

/** The part of speech of each token, as an index into TAGS. */
export function tagTokens({ tokens }: Words, shapes: Shapes, weights: Weights): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  const buffer = newBuffer();
  const scores = new Int32Array(TAGS.length);
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind === 'mark') tags[at] = PUNCT;
    else {
      tagFeatures(buffer, shapes, at, tags);
      addScores(weights, buffer, scores.fill(0), 0);
      tags[at] = best(scores);
    }
  }
  return tags;
}

/** The index of the highest score, the first of equal ones. */
export function best(scores: Scores): number {
  let index = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[index] as number)) index = at;
  return index;
}
