import { asymmetricStance } from './asymmetric-stance.ts';
import { attributionDropped } from './attribution-dropped.ts';
import { headlineUnattributed } from './headline-unattributed.ts';
import { loadedVerbDistance } from './loaded-verb-distance.ts';
import { loadedVerbEndorse } from './loaded-verb-endorse.ts';
import { missingCounterparty } from './missing-counterparty.ts';
import { quoteAdopted } from './quote-adopted.ts';
import type { NewsroomRule } from './reading.ts';
import { stackedHearsay } from './stacked-hearsay.ts';
import { unattributedContested } from './unattributed-contested.ts';
import { unresolvedConflict } from './unresolved-conflict.ts';

/** The rules on sourcing: a new one is a file and a line here. */
export const NEWSROOM_RULES: readonly NewsroomRule[] = [
  unattributedContested,
  headlineUnattributed,
  attributionDropped,
  quoteAdopted,
  loadedVerbDistance,
  loadedVerbEndorse,
  asymmetricStance,
  missingCounterparty,
  stackedHearsay,
  unresolvedConflict,
];
