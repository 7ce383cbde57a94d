import type { Stance } from '../../language/values.ts';
import type { Reading, Told } from './reading.ts';

/** The stance that a claim's cue takes by itself, whatever stands round it; null for a claim without one that is listed. */
export const cueStance = ({ pack }: Reading, { cue }: Told): Stance | null =>
  pack.data.cues.find(({ id }) => id === cue?.entry)?.stance ?? null;
