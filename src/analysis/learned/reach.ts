import type { Words } from '../words.ts';
import type { Run } from './view.ts';

// A paragraph that introduces the next one is read together with it, up to this many tokens.
const LONGEST_STRETCH = 400;

/** The parts of a document that are read as a whole: a paragraph, with the quotation that it announces or that goes on behind it. */
export function stretchesOf({ document, tokens, opensAt }: Words): Run[] {
  const stretches: { from: number; to: number }[] = [];
  let paragraph = -1;
  for (const sentence of document.sentences) {
    const last = stretches.at(-1);
    const joined =
      last !== undefined &&
      (sentence.paragraph === paragraph ||
        (sentence.firstToken - last.from < LONGEST_STRETCH &&
          (',:'.includes(tokens[sentence.firstToken - 1]?.norm ?? ' ') ||
            (opensAt(sentence.firstToken)?.continues ?? null) !== null)));
    if (joined) last.to = sentence.endToken;
    else stretches.push({ from: sentence.firstToken, to: sentence.endToken });
    paragraph = sentence.paragraph;
  }
  return stretches;
}

/** How far each token sees to either side: over its stretch alone, so that what is added to a document changes nothing before it. */
export interface Reach {
  readonly size: number;
  /** The first token of the token's stretch, and the one behind its last. */
  readonly begin: Int32Array;
  readonly finish: Int32Array;
}

/** How far the tokens of a document see. */
export function reachOf(words: Words): Reach {
  const size = words.tokens.length;
  const [begin, finish] = [new Int32Array(size), new Int32Array(size)];
  for (const { from, to } of stretchesOf(words)) {
    begin.fill(from, from, to);
    finish.fill(to, from, to);
  }
  return { size, begin, finish };
}

/**
 * Where the neighbour of a token, `by` places on, stands in a document's arrays. Where the stretch has none it is the place
 * behind the last token, which says so in each of them.
 */
export function placeBy({ size, begin, finish }: Reach, at: number, by: number): number {
  const place = at + by;
  return place >= (begin[at] as number) && place < (finish[at] as number) ? place : size;
}
