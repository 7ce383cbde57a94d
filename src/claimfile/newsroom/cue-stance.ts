import { cueNamed } from '../../language/entries.ts';
import type { Stance } from '../../language/values.ts';
import type { NewsroomClaim, NewsroomInput } from './newsroom-rule.ts';

/**
 * The stance of a claim's cue in the lexicon, without its context; null for a cue without an entry.
 */
export const cueStance = ({ pack }: NewsroomInput, { cue }: NewsroomClaim): Stance | null =>
  cueNamed(pack, cue?.entry)?.stance ?? null;
