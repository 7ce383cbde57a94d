import type { Attribution } from '../attribution.ts';
import { covers, overlaps, type TokenRange } from '../tokens/token-range.ts';

/** The ranges of an attribution's cue; of its cue and content; of all its parts. */
export const cueRanges = ({ cue }: Attribution): readonly TokenRange[] => cue?.ranges ?? [];
export const claimRanges = (one: Attribution): readonly TokenRange[] => [...cueRanges(one), ...one.content];
export const allRanges = (one: Attribution): readonly TokenRange[] => [...claimRanges(one), ...one.source];

const meet = (some: readonly TokenRange[], others: readonly TokenRange[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)));

/** Whether an attribution's cue or content shares a token with some ranges. */
const claimMeets = (one: Attribution, ranges: readonly TokenRange[]): boolean =>
  meet(cueRanges(one), ranges) || meet(one.content, ranges);

/** Whether two attributions share a token, but for a source that is the same for both. */
export const touches = (a: Attribution, b: Attribution): boolean =>
  claimMeets(a, cueRanges(b)) || claimMeets(a, b.content) || claimMeets(a, b.source) || claimMeets(b, a.source);

/** Whether two attributions share a token of their cues. */
export const sharesCue = (a: Attribution, b: Attribution): boolean => meet(cueRanges(a), cueRanges(b));

/** Whether an attribution's cue and content both lie in another's content. */
export function liesIn({ cue, content }: Attribution, outer: Attribution): boolean {
  const isCovered = (range: TokenRange): boolean => outer.content.some((whole) => covers(whole, range));
  return cue?.ranges.every(isCovered) === true && content.every(isCovered);
}

/** Whether an attribution's cue lies in another's source: a speaker is described by it. */
export const hasCueInSource = (one: Attribution, { source }: Attribution): boolean =>
  cueRanges(one).every((own) => source.some((whole) => covers(whole, own)));
