import type { Draft } from './clusters.ts';

/** Whoever spoke so far, the last one of each sort: who goes on speaking is told by gender, number and kind alone. */
export type Speakers = Map<string, Draft>;

/** Notes that somebody speaks. */
export function speak(speakers: Speakers, draft: Draft): void {
  const sort = `${draft.gender} ${draft.plural} ${draft.transparency}`;
  speakers.delete(sort); // so that the last of all stands at the end
  speakers.set(sort, draft);
}

/** Who spoke last among those that fit; null for nobody. */
export const lastSpeaker = (speakers: Speakers, fits: (speaker: Draft) => boolean): Draft | null =>
  [...speakers.values()].findLast(fits) ?? null;
