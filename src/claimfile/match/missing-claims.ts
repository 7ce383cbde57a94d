import type { Claim } from '../../analysis/claim.ts';
import { fold } from '../../text/fold.ts';
import { addToGroup } from '../../text/group-by.ts';
import { hull, type Span } from '../../text/span.ts';
import { selected } from '../format/anchor.ts';
import { type QuotedClaim, quotedClaims } from '../format/claim-records.ts';
import type { ClaimPairs, MatchInput } from './pair-claims.ts';

/** A claim of the article that a file lacks, by its index in the analysis. */
export interface MissingClaim extends QuotedClaim {
  readonly index: number;
}

/**
 * The claims of an analysis that a file lacks: those that are not paired, unless a claim of the
 * file has most of their words at the same place and the same cue, because people merge and split
 * claims.
 */
export function missingClaims(matched: MatchInput, pairs: ClaimPairs): MissingClaim[] {
  const places = placesOf(matched, pairs);
  return quotedClaims(matched.report.claims, matched.text).flatMap((quoted) => {
    const index = matched.report.claims.indexOf(quoted.claim);
    return pairs.filed[index] !== null || places.cover(quoted.claim) ? [] : [{ ...quoted, index }];
  });
}

interface Place extends Span {
  readonly cue: string;
}

// The article is indexed in blocks of this many UTF-16 units; hardly any claim is longer.
const BLOCK = 2000;
const ENOUGH = 0.5;

function placesOf(
  { file, anchors, text }: MatchInput,
  { found }: ClaimPairs,
): { readonly cover: (claim: Claim) => boolean } {
  const near = new Map<number, Place[]>();
  // The rule quote-not-verbatim reports a claim whose words are not in the article; it may be the
  // missing one.
  const misquoted = new Set<string>();
  file.claims.forEach(({ cue, at, gone }, index) => {
    const all = gone === true ? [] : (anchors[index] ?? []);
    const [anchor] = selected(text, all, at);
    const whole = anchor === undefined ? null : hull(anchor.spans);
    if (whole === null) {
      if (gone !== true && cue !== undefined && found[index] === null) misquoted.add(folded(cue));
      return;
    }
    const place = { ...whole, cue: folded(cue ?? '') };
    for (const block of blocksOf(whole)) addToGroup(near, block, place);
  });
  return {
    cover: ({ content, cue }) => {
      const whole = hull(content.spans);
      if (whole === null) return false;
      const words = folded(cue?.text ?? '');
      if (misquoted.has(words)) return true;
      const there = blocksOf(whole).flatMap((block) => near.get(block) ?? []);
      return there.some((place) => place.cue === words && shared(place, whole) >= ENOUGH * (whole.end - whole.start));
    },
  };
}

const blocksOf = ({ start, end }: Span): number[] => {
  const first = Math.floor(start / BLOCK);
  return Array.from({ length: Math.floor(end / BLOCK) - first + 1 }, (_, index) => first + index);
};

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

// Arabic writes «and» and «so» as the first letters of the next word.
const folded = (words: string): string =>
  fold(words)
    .text.trim()
    .replace(/^[وف](?=\p{L}{3})/u, '');
