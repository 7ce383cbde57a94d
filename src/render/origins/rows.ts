import type { ComparableClaim } from '../../origins/comparable-article.ts';
import type { ArticleComparison } from '../../origins/compare-articles.ts';
import type { MergedSource } from '../../origins/merge-sources.ts';
import type { Join, Origin } from '../../origins/origins.ts';
import type { ComparisonView } from './format.ts';

/** A claim in the list. */
export interface Entry {
  readonly claim: ComparableClaim;
  /** Null for a claim without an origin among those shown. */
  readonly origin: Origin | null;
  /** The reason for its origin; null for the first claim of the origin. */
  readonly join: Join | null;
  /** Null where claims are listed by origin. */
  readonly source: MergedSource | null;
}

/** The claims in list order: by origin, or by source. */
export function entriesOf({ comparison, by }: ComparisonView): Entry[] {
  if (by === 'origin') return entriesByOrigin(comparison);
  const known = new Map(entriesByOrigin(comparison).map((entry) => [entry.claim, entry]));
  return comparison.sources.flatMap((source) =>
    [...source.says, ...source.passesOn].map((claim) => ({
      ...(known.get(claim) ?? { claim, origin: null, join: null }),
      source,
    })),
  );
}

const entriesByOrigin = ({ origins }: ArticleComparison): Entry[] =>
  origins.flatMap((origin) => origin.members.map((member) => ({ ...member, origin, source: null })));
