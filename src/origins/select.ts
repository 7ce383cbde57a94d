import { foldName } from '../report/names.ts';
import type { Told } from './comparable-article.ts';
import type { Across } from './compare-articles.ts';
import type { Origin } from './origins.ts';
import type { Voice } from './voice.ts';

/** What is wanted of a comparison; null is no condition. */
export interface AcrossSelection {
  /** The fewest articles an origin has to stand in. */
  readonly articles: number;
  /** Whether what only writers themselves say is wanted as well. */
  readonly ownVoice: boolean;
  /** Text that the name of a source, or of one through whom a claim came, has to contain. */
  readonly source: string | null;
}

/** The comparison with the origins and sources that are wanted. */
export function selectAcross(across: Across, { articles, ownVoice, source }: AcrossSelection): Across {
  const wanted = source === null ? null : foldName(source);
  const has = ({ name }: Pick<Voice, 'name'>): boolean => wanted === null || foldName(name ?? '').includes(wanted);
  const isBy = ({ speaker, relays }: Told): boolean => [...(speaker === null ? [] : [speaker]), ...relays].some(has);
  const isWanted = ({ members, articles: found }: Origin): boolean =>
    found.length >= articles &&
    (ownVoice || members.some(({ told }) => told.speaker !== null)) &&
    (wanted === null || members.some(({ told }) => isBy(told)));
  return { ...across, origins: across.origins.filter(isWanted), sources: across.sources.filter(has) };
}
