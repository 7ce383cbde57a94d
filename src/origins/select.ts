import { foldName } from '../report/names.ts';
import type { ComparableClaim } from './comparable-article.ts';
import type { ComparableSource } from './comparable-source.ts';
import type { ArticleComparison } from './compare-articles.ts';
import type { Origin } from './origins.ts';

/** The conditions on a comparison; null for no condition. */
export interface OriginSelection {
  /** The least number of articles of an origin. */
  readonly articles: number;
  /** Whether origins with claims in the writers' own voice only are included. */
  readonly ownVoice: boolean;
  /** A text that the name of a source or intermediary must contain. */
  readonly source: string | null;
}

/** The origins and sources of a comparison that meet the conditions. */
export function selectOrigins(
  comparison: ArticleComparison,
  { articles, ownVoice, source }: OriginSelection,
): ArticleComparison {
  const wanted = source === null ? null : foldName(source);
  const has = ({ name }: Pick<ComparableSource, 'name'>): boolean =>
    wanted === null || foldName(name ?? '').includes(wanted);
  const isBy = ({ speaker, relays }: ComparableClaim): boolean =>
    [...(speaker === null ? [] : [speaker]), ...relays].some(has);
  const isWanted = ({ members, articles: found }: Origin): boolean =>
    found.length >= articles &&
    (ownVoice || members.some(({ claim }) => claim.speaker !== null)) &&
    (wanted === null || members.some(({ claim }) => isBy(claim)));
  return { ...comparison, origins: comparison.origins.filter(isWanted), sources: comparison.sources.filter(has) };
}
