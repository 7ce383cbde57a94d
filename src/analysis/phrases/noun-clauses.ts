import type { TokenView } from '../tokens/token-view.ts';
import { mayBeInVerbGroup } from '../tokens/verb-group.ts';
import { hasVerb, isVerb } from './verbs.ts';

/** A clause that hangs on a noun of saying, by its tokens: the clause begins at `from`, the sentence ends at `to`. */
interface NounClause {
  readonly noun: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the clause ends that hangs on a noun before any verb of its sentence: at the sentence's own verb (the claim that
 * the mill was safe | angered the village). `to` where a verb stands before the noun, or none is left for the sentence.
 */
export function endOfNounClause(view: TokenView, { noun, from, to }: NounClause): number {
  if (view.pack.profile.subject !== 'before-verb' || hasVerb(view, view.sentenceOf(noun).firstToken, noun)) return to;
  let open = 1; // clauses that have no verb as yet
  for (let at = from; at < to; at++) {
    if (opensInside(view, at)) open++;
    else if (joins(view, at)) open = Math.max(1, open);
    if (!isTensedVerb(view, at)) continue;
    if (open === 0) return withAdverbs(view, at);
    open--;
    at = endOfVerbs(view, at, to) - 1;
  }
  return to;
}

/** Whether the sentence has a verb of its own, before the noun or behind the clause. */
export const hasOtherVerb = (view: TokenView, clause: NounClause): boolean =>
  hasVerb(view, view.sentenceOf(clause.noun).firstToken, clause.noun) || endOfNounClause(view, clause) < clause.to;

/** Whether a clause begins here inside another, which goes on behind it (the bridge they built). */
const opensInside = (view: TokenView, at: number): boolean =>
  view.is('relative-pronoun', at) || view.is('subject-pronoun', at);

/** Whether a further clause may begin here. */
const joins = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'mark' || view.isAny(['coordinator', 'complementizer', 'no-source'], at);

const isTensedVerb = (view: TokenView, at: number): boolean =>
  isVerb(view, at) && !view.is('dative-preposition', at - 1);

/** Where the adverbs begin that stand before a verb: the belief that the plan would work | never faded. */
function withAdverbs(view: TokenView, verb: number): number {
  let at = verb;
  while (view.is('negation', at - 1) || (mayBeInVerbGroup(view, at - 1) && !isVerb(view, at - 1))) at--;
  return at;
}

/** The end of the verbs that make one form (had never been repaired): a finite auxiliary behind a participle begins another. */
function endOfVerbs(view: TokenView, from: number, to: number): number {
  let at = from;
  let whole = false;
  while (at < to && (isVerb(view, at) || view.is('negation', at) || mayBeInVerbGroup(view, at))) {
    const auxiliary = view.is('finite-auxiliary', at);
    if (auxiliary && whole) break;
    whole ||= isVerb(view, at) && !auxiliary && !view.is('be', at);
    at++;
  }
  return at;
}
