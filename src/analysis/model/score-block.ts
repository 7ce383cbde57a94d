import type { SeriesList } from './inputs.ts';

/** So many tokens are scored together that what is known of them stays in the processor's caches. */
export const BLOCK = 128;

/** Adds to the scores of `size` tokens from `first` on, at most `BLOCK`; the first token's scores stand first. */
export type AddBlock = (series: SeriesList, first: number, size: number, scores: Int32Array) => void;
