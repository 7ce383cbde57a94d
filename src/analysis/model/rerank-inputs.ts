import { hashText } from './hashing.ts';

/** What the reranker looks at, as numbers; what is missing is -1 unless said otherwise. */
export interface CandidateFeatures {
  /** How far the cue is from the likeliest labels, and half and a quarter of it. */
  readonly score: number;
  readonly scoreHalf: number;
  readonly scoreQuarter: number;
  /** The best candidate whose content this cue lies in; 99 for none. */
  readonly outer: number;
  readonly hasOuter: number;
  /** The best one that shares a word with it. */
  readonly rival: number;
  /** The best one whose content shares a word with this one's. */
  readonly claim: number;
  /** The cue's entry or last word, its first and last word, the letters its last word ends in. */
  readonly entry: number;
  readonly first: number;
  readonly last: number;
  readonly lastSuffix: number;
  readonly isSingle: number;
  readonly quoted: number;
  /** The tags of its first and last word, and what stands beside it. */
  readonly cueTags: number;
  readonly tagBefore: number;
  readonly tagBehind: number;
  readonly wordBefore: number;
  readonly wordBehind: number;
  /** Whether the rules have it, outermost or inside another. */
  readonly rule: number;
  /** The source's only word, or its last word's tag; its first and last tag; its verbs and listed cues; how far it is. */
  readonly speaker: number;
  readonly speakerTags: number;
  readonly speakerGap: number;
  readonly verbs: number;
  /** The content's first word, its tag, and the word behind; its quotation marks, its size, its verbs, its distance. */
  readonly opening: number;
  readonly openingTag: number;
  readonly after: number;
  readonly contentMarks: number;
  readonly gap: number;
  readonly size: number;
  readonly pieces: number;
  readonly clause: number;
  readonly isBefore: number;
  /** Which of the two it has, and how much of them the first model labelled so. */
  readonly parts: number;
  readonly labelled: number;
}

/** A feature of candidates: the names of the numbers that it is made of. */
export interface RerankFeature {
  readonly name: string;
  readonly seed: number;
  readonly inputs: readonly (keyof CandidateFeatures)[];
}

/** Reads a feature such as `score+entry`. */
export function parseRerankFeature(text: string): RerankFeature {
  const name = `rerank.${text}`;
  return { name, seed: hashText(name), inputs: text.split('+') as (keyof CandidateFeatures)[] };
}
