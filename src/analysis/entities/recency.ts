import type { SourceCluster } from './clusters.ts';

/** Whoever spoke so far, the last one of each sort: who goes on speaking is told by gender, number and kind alone. */
export type Recency = Map<string, SourceCluster>;

/** Notes that somebody speaks. */
export function recordSpeaker(speakers: Recency, draft: SourceCluster): void {
  const sort = `${draft.gender} ${draft.plural} ${draft.transparency}`;
  speakers.delete(sort); // so that the last of all stands at the end
  speakers.set(sort, draft);
}

/** Who spoke last among those that fit; null for nobody. */
export const lastSpeaker = (speakers: Recency, fits: (speaker: SourceCluster) => boolean): SourceCluster | null =>
  [...speakers.values()].findLast(fits) ?? null;
