import { lowerBound } from '../../text/binary-search.ts';
import type { Attribution } from '../attribution.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** All attributions that were found in a document, by where their cues stand. */
export interface Neighbours {
  /** How many attributions have their cue in the token's sentence. */
  readonly inSentenceOf: (token: number) => number;
  /** How many attributions have their cue within the range. */
  readonly within: (range: TokenRange) => number;
}

/** Where the words of the cue begin; where the content does for an attribution without a cue. */
export const cueStart = ({ cue, content }: Attribution): number => (cue?.ranges[0] ?? content[0])?.firstToken ?? 0;

/** Indexes the attributions of a document. */
export function neighboursOf(view: TokenView, attributions: readonly Attribution[]): Neighbours {
  const starts = attributions.map(cueStart).sort((a, b) => a - b);
  const before = (token: number): number => lowerBound(starts, (start) => start >= token);
  const inSentence = new Map<number, number>();
  for (const start of starts) {
    const { index } = view.sentenceOf(start);
    inSentence.set(index, (inSentence.get(index) ?? 0) + 1);
  }
  return {
    inSentenceOf: (token) => inSentence.get(view.sentenceOf(token).index) ?? 0,
    within: ({ firstToken, endToken }) => before(endToken) - before(firstToken),
  };
}
