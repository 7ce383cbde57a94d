import type { RuleGroup, RuleText } from '../../problem.ts';
import { NEWSROOM_RULES } from '../newsroom/all-newsroom-rules.ts';
import { ruleText } from '../newsroom/rule-text.ts';
import { articleChanged } from './article-changed.ts';
import { articleMissing } from './article-missing.ts';
import { articleOutside } from './article-outside.ts';
import { attributionAdded } from './attribution-added.ts';
import { chainCycle } from './chain-cycle.ts';
import { chainEnd } from './chain-end.ts';
import { chainShortened } from './chain-shortened.ts';
import { claimGone } from './claim-gone.ts';
import { claimMissing } from './claim-missing.ts';
import { cueReplaced } from './cue-replaced.ts';
import { dateInFuture } from './date-in-future.ts';
import { duplicateClaim } from './duplicate-claim.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateName } from './duplicate-name.ts';
import { ellipsisHides } from './ellipsis-hides.ts';
import { hedgeDropped } from './hedge-dropped.ts';
import { IGNORE_RULES } from './ignore-rules.ts';
import { levelMismatch } from './level-mismatch.ts';
import { nameNotInArticle } from './name-not-in-article.ts';
import { ownVoice } from './own-voice.ts';
import { parentUnrelated } from './parent-unrelated.ts';
import { polarityFlipped } from './polarity-flipped.ts';
import { quoteAmbiguous } from './quote-ambiguous.ts';
import { quoteCut } from './quote-cut.ts';
import { quoteMoved } from './quote-moved.ts';
import { quoteNotVerbatim } from './quote-not-verbatim.ts';
import type { Rule } from './rule.ts';
import { SHAPE_RULES } from './shape-rules.ts';
import { sourceNamed } from './source-named.ts';
import { speakerReplaced } from './speaker-replaced.ts';
import { titleMismatch } from './title-mismatch.ts';
import { typeMismatch } from './type-mismatch.ts';
import { unknownParent } from './unknown-parent.ts';
import { unknownSource } from './unknown-source.ts';
import { unusedSource } from './unused-source.ts';
import { wordsNotVerbatim } from './words-not-verbatim.ts';

// Rules that check a file whose shape is valid. Each is a file of its own with an entry in its
// list.

const CLAIM_RULES: readonly Rule[] = [
  duplicateId,
  duplicateName,
  unknownSource,
  unusedSource,
  unknownParent,
  chainCycle,
  chainEnd,
  ownVoice,
  levelMismatch,
  dateInFuture,
];

const ARTICLE_RULES: readonly Rule[] = [
  articleMissing,
  articleOutside,
  articleChanged,
  titleMismatch,
  quoteNotVerbatim,
  quoteMoved,
  quoteAmbiguous,
  quoteCut,
  ellipsisHides,
  typeMismatch,
  wordsNotVerbatim,
  claimGone,
  claimMissing,
  duplicateClaim,
  parentUnrelated,
  hedgeDropped,
  polarityFlipped,
  chainShortened,
  cueReplaced,
  speakerReplaced,
  attributionAdded,
  sourceNamed,
  nameNotInArticle,
];

/**
 * All rules except those about the shape of a file, which reading enforces, and those about
 * ignores.
 */
export const CHECKS: readonly Rule[] = [...CLAIM_RULES, ...ARTICLE_RULES];

const SOURCING_RULES: readonly RuleText[] = NEWSROOM_RULES.map(ruleText);

/** The rules that a newsroom may set and a file may ignore. */
export const CHOSEN_RULES: readonly RuleText[] = [...CHECKS, ...SOURCING_RULES];

/** The rules by topic. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  { name: 'shape', rules: SHAPE_RULES },
  { name: 'claims', rules: CLAIM_RULES },
  { name: 'article', rules: ARTICLE_RULES },
  { name: 'sourcing', rules: SOURCING_RULES },
  { name: 'ignores', rules: IGNORE_RULES },
];

/** All rules with their documentation. */
export const RULES: readonly RuleText[] = RULE_GROUPS.flatMap(({ rules }) => rules);
