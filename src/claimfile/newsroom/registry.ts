import { anonymityUnexplained } from './anonymity-unexplained.ts';
import { anonymousOpinion } from './anonymous-opinion.ts';
import { anonymousSourceSingle } from './anonymous-source-single.ts';
import { anonymousSourceVague } from './anonymous-source-vague.ts';
import { asymmetricStance } from './asymmetric-stance.ts';
import { attributionDropped } from './attribution-dropped.ts';
import { headlineUnattributed } from './headline-unattributed.ts';
import { loadedVerbDistance } from './loaded-verb-distance.ts';
import { loadedVerbEndorse } from './loaded-verb-endorse.ts';
import { missingCounterparty } from './missing-counterparty.ts';
import { pluralFromOne } from './plural-from-one.ts';
import { quoteAdopted } from './quote-adopted.ts';
import type { NewsroomRule } from './reading.ts';
import { secondhandOutlet } from './secondhand-outlet.ts';
import { stackedHearsay } from './stacked-hearsay.ts';
import { unattributedContested } from './unattributed-contested.ts';
import { unresolvedConflict } from './unresolved-conflict.ts';

/** The rules on sourcing: a new one is a file and a line here. */
export const NEWSROOM_RULES: readonly NewsroomRule[] = [
  unattributedContested,
  headlineUnattributed,
  attributionDropped,
  anonymousSourceSingle,
  anonymousSourceVague,
  anonymityUnexplained,
  anonymousOpinion,
  pluralFromOne,
  loadedVerbDistance,
  loadedVerbEndorse,
  asymmetricStance,
  missingCounterparty,
  stackedHearsay,
  secondhandOutlet,
  quoteAdopted,
  unresolvedConflict,
];
