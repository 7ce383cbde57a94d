import { lowerBound } from '../../../text/binary-search.ts';
import { overlapping, type Span } from '../../../text/span.ts';
import type { ClaimState } from '../../protocol.ts';

/** The non-blank lines of the article. */
export const paragraphsOf = (text: string): readonly Span[] =>
  Array.from(text.matchAll(/[^\r\n]*\S[^\r\n]*/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));

/** The parts of a claim that the article marks: content, cue and the words for the source. */
const partsOf = ({ spans, cueSpans, sourceSpans }: ClaimState): readonly Span[] => [
  ...spans,
  ...cueSpans,
  ...sourceSpans,
];

/** The claims that have a part in each paragraph, in the order of the file. */
export function claimsByParagraph(
  paragraphs: readonly Span[],
  claims: readonly ClaimState[],
): readonly (readonly ClaimState[])[] {
  const byParagraph: ClaimState[][] = paragraphs.map(() => []);
  for (const claim of claims) {
    for (const { start } of overlapping(paragraphs, partsOf(claim))) {
      const list = byParagraph[lowerBound(paragraphs, (paragraph) => paragraph.start >= start)];
      if (list?.at(-1) !== claim) list?.push(claim);
    }
  }
  return byParagraph;
}

/** The claims with a part at an offset: first those whose content is there, the innermost first; then by cue or source. */
export function claimsAt(claims: readonly ClaimState[], offset: number): readonly ClaimState[] {
  const length = ({ spans }: ClaimState): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const has = (spans: readonly Span[]): boolean => spans.some(({ start, end }) => start <= offset && offset < end);
  return claims
    .filter((claim) => has(partsOf(claim)))
    .sort((a, b) => Number(has(b.spans)) - Number(has(a.spans)) || length(a) - length(b));
}
