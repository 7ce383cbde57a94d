import type { Told } from '../../origins/comparable-article.ts';
import type { Across } from '../../origins/compare-articles.ts';
import type { Join, Origin } from '../../origins/origins.ts';
import type { SourceAcross } from '../../origins/sources-across.ts';
import type { Compared } from './format.ts';

/** A claim of an index. */
export interface Entry {
  readonly told: Told;
  /** Null for one that is in no origin that is shown. */
  readonly origin: Origin | null;
  /** Why it is of its origin; null for the first one there. */
  readonly join: Join | null;
  /** Null where claims are listed by origin. */
  readonly source: SourceAcross | null;
}

/** The claims in the order they are listed: those of each origin, or of each source, together. */
export function entriesOf({ across, by }: Compared): Entry[] {
  if (by === 'origin') return entriesByOrigin(across);
  const known = new Map(entriesByOrigin(across).map((entry) => [entry.told, entry]));
  return across.sources.flatMap((source) =>
    [...source.says, ...source.passesOn].map((told) => ({
      ...(known.get(told) ?? { told, origin: null, join: null }),
      source,
    })),
  );
}

const entriesByOrigin = ({ origins }: Across): Entry[] =>
  origins.flatMap((origin) => origin.members.map((member) => ({ ...member, origin, source: null })));
