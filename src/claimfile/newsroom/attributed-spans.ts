import type { Claim } from '../../analysis/claim.ts';
import { onceFor } from '../../memo.ts';
import { coverage, type Span } from '../../text/span.ts';
import type { NewsroomInput } from './newsroom-rule.ts';

/** Everything that the article attributes, with sources and cues. */
export const attributedSpans = ({ report }: NewsroomInput): Span[] =>
  report.claims.filter(({ chain }) => chain.length > 0).flatMap(spansOf);

/** The words of a claim, of its source and of its cue. */
export const spansOf = ({ content, source, cue }: Claim): Span[] => [
  ...content.spans,
  ...(source?.spans ?? []),
  ...(cue?.spans ?? []),
];

const coverageOf = onceFor(coverage);

/** Whether a span overlaps any of the others; the index of each list is built once. */
export const touches = (spans: readonly Span[], one: Span): boolean => coverageOf(spans)(one);
