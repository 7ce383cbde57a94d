import type { SourceCluster } from './source-cluster.ts';

/**
 * The speakers so far, the last one of each kind, the most recent last. Only gender, number and
 * transparency decide on agreement.
 */
export type Recency = Map<string, SourceCluster>;

/** Records a speaker as the most recent one. */
export function recordSpeaker(recency: Recency, speaker: SourceCluster): void {
  const kind = `${speaker.gender} ${speaker.plural} ${speaker.transparency}`;
  recency.delete(kind); // so that the last of all stands at the end
  recency.set(kind, speaker);
}

/** The most recent speaker that fits; null for none. */
export const lastSpeaker = (recency: Recency, fits: (speaker: SourceCluster) => boolean): SourceCluster | null =>
  [...recency.values()].findLast(fits) ?? null;
