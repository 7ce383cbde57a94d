import { agentlessSpeech } from './agentless-speech.ts';
import { allegedWithoutSource } from './alleged-without-source.ts';
import { anonymityUnexplained } from './anonymity-unexplained.ts';
import { anonymousOpinion } from './anonymous-opinion.ts';
import { anonymousSourceSingle } from './anonymous-source-single.ts';
import { anonymousSourceVague } from './anonymous-source-vague.ts';
import { asymmetricStance } from './asymmetric-stance.ts';
import { attributionDropped } from './attribution-dropped.ts';
import { headlineUnattributed } from './headline-unattributed.ts';
import { lateAttribution } from './late-attribution.ts';
import { loadedTerm } from './loaded-term.ts';
import { loadedVerbDistance } from './loaded-verb-distance.ts';
import { loadedVerbEndorse } from './loaded-verb-endorse.ts';
import { missingCounterparty } from './missing-counterparty.ts';
import { pluralFromOne } from './plural-from-one.ts';
import { pronounSourceUnresolved } from './pronoun-source-unresolved.ts';
import { quoteAdopted } from './quote-adopted.ts';
import { quoteUnbalanced } from './quote-unbalanced.ts';
import type { NewsroomRule } from './reading.ts';
import { scareQuotes } from './scare-quotes.ts';
import { secondhandOutlet } from './secondhand-outlet.ts';
import { stackedHearsay } from './stacked-hearsay.ts';
import { unattributedContested } from './unattributed-contested.ts';
import { undatedStatement } from './undated-statement.ts';
import { unresolvedConflict } from './unresolved-conflict.ts';

/** The rules on sourcing: a new one is a file and a line here. */
export const NEWSROOM_RULES: readonly NewsroomRule[] = [
  unattributedContested,
  headlineUnattributed,
  attributionDropped,
  lateAttribution,
  anonymousSourceSingle,
  anonymousSourceVague,
  anonymityUnexplained,
  anonymousOpinion,
  pluralFromOne,
  loadedVerbDistance,
  loadedVerbEndorse,
  asymmetricStance,
  allegedWithoutSource,
  missingCounterparty,
  stackedHearsay,
  secondhandOutlet,
  quoteUnbalanced,
  scareQuotes,
  quoteAdopted,
  loadedTerm,
  pronounSourceUnresolved,
  unresolvedConflict,
  agentlessSpeech,
  undatedStatement,
];
