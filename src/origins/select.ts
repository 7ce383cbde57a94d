import { foldName } from '../report/names.ts';
import type { ComparableClaim } from './comparable-article.ts';
import type { ComparableSource } from './comparable-source.ts';
import type { ArticleComparison } from './compare-articles.ts';
import type { Origin } from './origins.ts';

/** What is wanted of a comparison; null is no condition. */
export interface OriginSelection {
  /** The fewest articles an origin has to stand in. */
  readonly articles: number;
  /** Whether what only writers themselves say is wanted as well. */
  readonly ownVoice: boolean;
  /** Text that the name of a source, or of one through whom a claim came, has to contain. */
  readonly source: string | null;
}

/** The comparison with the origins and sources that are wanted. */
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
