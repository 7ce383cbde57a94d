import type { NewsroomRule } from './newsroom-rule.ts';
import { agentlessSpeech } from './rules/agentless-speech.ts';
import { allegedWithoutSource } from './rules/alleged-without-source.ts';
import { anonymityUnexplained } from './rules/anonymity-unexplained.ts';
import { anonymousOpinion } from './rules/anonymous-opinion.ts';
import { anonymousSourceSingle } from './rules/anonymous-source-single.ts';
import { anonymousSourceVague } from './rules/anonymous-source-vague.ts';
import { asymmetricStance } from './rules/asymmetric-stance.ts';
import { attributionDropped } from './rules/attribution-dropped.ts';
import { headlineUnattributed } from './rules/headline-unattributed.ts';
import { lateAttribution } from './rules/late-attribution.ts';
import { loadedTerm } from './rules/loaded-term.ts';
import { loadedVerbDistance } from './rules/loaded-verb-distance.ts';
import { loadedVerbEndorse } from './rules/loaded-verb-endorse.ts';
import { missingCounterparty } from './rules/missing-counterparty.ts';
import { pluralFromOne } from './rules/plural-from-one.ts';
import { pronounSourceUnresolved } from './rules/pronoun-source-unresolved.ts';
import { quoteAdopted } from './rules/quote-adopted.ts';
import { quoteUnbalanced } from './rules/quote-unbalanced.ts';
import { scareQuotes } from './rules/scare-quotes.ts';
import { secondhandOutlet } from './rules/secondhand-outlet.ts';
import { stackedHearsay } from './rules/stacked-hearsay.ts';
import { unattributedContested } from './rules/unattributed-contested.ts';
import { undatedStatement } from './rules/undated-statement.ts';
import { unresolvedConflict } from './rules/unresolved-conflict.ts';

/** The rules on sourcing. Each is a file of its own with an entry here. */
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
