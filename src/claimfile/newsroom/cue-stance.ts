import type { Stance } from '../../language/values.ts';
import type { NewsroomClaim, NewsroomInput } from './newsroom-rule.ts';

/** The stance that a claim's cue takes by itself, whatever stands round it; null for a claim without one that is listed. */
export const cueStance = ({ pack }: NewsroomInput, { cue }: NewsroomClaim): Stance | null =>
  pack.data.cues.find(({ id }) => id === cue?.entry)?.stance ?? null;
