import { hashText } from './hashing.ts';

// The inputs of the reranker, as whole numbers; a missing value is -1 unless stated otherwise.

/** Of a candidate's scores and labels. */
export const SCORE_INPUTS = [
  'score', // how far the cue is from the likeliest labels
  'scoreHalf', // half of it
  'scoreQuarter', // a quarter of it
  'outer', // the best candidate whose content this cue lies in; 99 for none
  'hasOuter',
  'rival', // the best candidate that shares a word with it
  'claim', // the best one whose content shares a word with this one's
  'rule', // whether the rules have it: 1 outermost, 2 inside another
  'parts', // which of source and content it has
  'labelled', // how much of them the label model labelled so
] as const;

/** Of its cue. */
export const CUE_INPUTS = [
  'entry', // its entry, or its last word
  'first', // its first and last word, and the letters that its last word ends in
  'last',
  'lastSuffix',
  'isSingle',
  'quoted',
  'cueTags', // the tags of its first and last word, and what stands beside it
  'tagBefore',
  'tagBehind',
  'wordBefore',
  'wordBehind',
] as const;

/** Of its source. */
export const SPEAKER_INPUTS = [
  'speaker', // its only word, or its last word's tag
  'speakerTags', // its first and last tag
  'speakerGap', // how far it is from the cue
  'verbs', // its verbs and listed cues
] as const;

/** Of its content. */
export const CONTENT_INPUTS = [
  'opening', // its first word
  'openingTag',
  'after', // the word behind it
  'contentMarks', // its quotation marks
  'gap', // how far it is from the cue
  'size',
  'pieces',
  'clause', // whether it has a verb
  'isBefore',
] as const;

/** All inputs, in the order in which a candidate's numbers are kept. */
export const RERANK_INPUTS = [...SCORE_INPUTS, ...CUE_INPUTS, ...SPEAKER_INPUTS, ...CONTENT_INPUTS] as const;
export type RerankInput = (typeof RERANK_INPUTS)[number];

/** A feature of candidates: the indexes into RERANK_INPUTS of the numbers that it is made of. */
export interface RerankFeature {
  readonly name: string;
  readonly seed: number;
  readonly inputs: readonly number[];
}

/** Reads a feature such as `score+entry`. Throws where an input is unknown. */
export function parseRerankFeature(text: string): RerankFeature {
  const name = `rerank.${text}`;
  const inputs = text.split('+').map((input) => {
    const index = RERANK_INPUTS.indexOf(input as RerankInput);
    if (index === -1) throw new Error(`${name}: unknown input '${input}'`);
    return index;
  });
  return { name, seed: hashText(name), inputs };
}
