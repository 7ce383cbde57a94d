import { lowerBound } from '../../../text/binary-search.ts';
import { overlapping, type Span } from '../../../text/span.ts';
import type { ClaimState } from '../../protocol.ts';

/** The non-blank lines of the article. */
export const paragraphsOf = (text: string): readonly Span[] =>
  Array.from(text.matchAll(/[^\r\n]*\S[^\r\n]*/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));

/** The claims that have a part in each paragraph, in the order of the file. */
export function claimsByParagraph(
  paragraphs: readonly Span[],
  claims: readonly ClaimState[],
): readonly (readonly ClaimState[])[] {
  const byParagraph: ClaimState[][] = paragraphs.map(() => []);
  for (const claim of claims) {
    const parts = [...claim.spans, ...claim.cueSpans, ...claim.sourceSpans];
    for (const { start } of overlapping(paragraphs, parts)) {
      const list = byParagraph[lowerBound(paragraphs, (paragraph) => paragraph.start >= start)];
      if (list?.at(-1) !== claim) list?.push(claim);
    }
  }
  return byParagraph;
}

/** The claims whose content is at an offset, the innermost first. */
export function claimsAt(claims: readonly ClaimState[], offset: number): readonly ClaimState[] {
  const length = ({ spans }: ClaimState): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const parts = (claim: ClaimState): readonly Span[] => [...claim.spans, ...claim.cueSpans, ...claim.sourceSpans];
  const has = (spans: readonly Span[]): boolean => spans.some(({ start, end }) => start <= offset && offset < end);
  return claims
    .filter((claim) => has(parts(claim)))
    .sort((a, b) => Number(has(b.spans)) - Number(has(a.spans)) || length(a) - length(b));
}
