import type { SourceCluster } from './source-cluster.ts';

/**
 * The speakers so far, the last one of each kind, the most recent last. Gender, number and transparency alone decide who
 * goes on speaking.
 */
export type Recency = Map<string, SourceCluster>;

/** Records that somebody speaks. */
export function recordSpeaker(recency: Recency, speaker: SourceCluster): void {
  const kind = `${speaker.gender} ${speaker.plural} ${speaker.transparency}`;
  recency.delete(kind); // so that the last of all stands at the end
  recency.set(kind, speaker);
}

/** Who spoke last among those that fit; null for nobody. */
export const lastSpeaker = (recency: Recency, fits: (speaker: SourceCluster) => boolean): SourceCluster | null =>
  [...recency.values()].findLast(fits) ?? null;
