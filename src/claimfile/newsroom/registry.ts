import { attributionDropped } from './attribution-dropped.ts';
import type { NewsroomRule } from './reading.ts';
import { stackedHearsay } from './stacked-hearsay.ts';
import { unattributedContested } from './unattributed-contested.ts';

/** The rules on sourcing: a new one is a file and a line here. */
export const NEWSROOM_RULES: readonly NewsroomRule[] = [unattributedContested, attributionDropped, stackedHearsay];
