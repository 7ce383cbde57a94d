import { COLON, COMMA } from '../../language/punctuation.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** A run of tokens, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Tokens that are labelled together: nothing outside them changes their labels, so that an article may be appended to. */
export type Segment = Run;

// A paragraph that introduces the next one is read together with it, up to this many tokens.
const LONGEST_SEGMENT = 400;

/** The parts of a document that are read as a whole: a paragraph, with the quotation that it announces or that goes on behind it. */
export function segmentsOf({ document, opensAt, isMark }: TokenView): Segment[] {
  const segments: { from: number; to: number }[] = [];
  let paragraph = -1;
  for (const sentence of document.sentences) {
    const last = segments.at(-1);
    const joined =
      last !== undefined &&
      (sentence.paragraph === paragraph ||
        (sentence.firstToken - last.from < LONGEST_SEGMENT &&
          (isMark(sentence.firstToken - 1, COMMA | COLON) ||
            (opensAt(sentence.firstToken)?.continues ?? null) !== null)));
    if (joined) last.to = sentence.endToken;
    else segments.push({ from: sentence.firstToken, to: sentence.endToken });
    paragraph = sentence.paragraph;
  }
  return segments;
}

/** The tokens of a range as the model counts them. */
export const runOf = ({ firstToken, endToken }: TokenRange): Run => ({ from: firstToken, to: endToken });

/** A run that the model found as a range of whole tokens. */
export const rangeOf = ({ from, to }: Run): TokenRange => wholeTokens(from, to);
