/** Numbers from 0 to 1 that look random. */
export type Random = () => number;

/** The seed where none is given. */
const DEFAULT_SEED = 20161108;

/** Pseudo-random numbers, the same every time for the same seed (a linear congruential generator). */
export function newRandom(seed = DEFAULT_SEED): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SEEDS: readonly number[] = [DEFAULT_SEED, 19840102];

/** So many seeds, always the same ones. */
export const seedsOf = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => SEEDS[at] ?? DEFAULT_SEED + at);

/** A copy of a list in random order (Fisher and Yates). */
export function shuffle<T>(list: readonly T[], random: Random): T[] {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}
