import type { Words } from '../tokens/token-view.ts';
import { isVerb } from './mentions.ts';

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
export function endOfNounClause(words: Words, { noun, from, to }: NounClause): number {
  if (!words.pack.data.headLast || hasVerb(words, words.sentenceOf(noun).firstToken, noun)) return to;
  let open = 1; // clauses that have no verb as yet
  for (let at = from; at < to; at++) {
    if (opensInside(words, at)) open++;
    else if (joins(words, at)) open = Math.max(1, open);
    if (!isFiniteVerb(words, at)) continue;
    if (open === 0) return withAdverbs(words, at);
    open--;
    at = endOfVerbs(words, at, to) - 1;
  }
  return to;
}

/** Whether the sentence has a verb of its own, before the noun or behind the clause. */
export const hasOtherVerb = (words: Words, clause: NounClause): boolean =>
  hasVerb(words, words.sentenceOf(clause.noun).firstToken, clause.noun) || endOfNounClause(words, clause) < clause.to;

function hasVerb(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(words, at)) return true;
  return false;
}

/** Whether a clause begins here inside another, which goes on behind it (the bridge they built). */
const opensInside = (words: Words, at: number): boolean =>
  words.is('relative-pronoun', at) || words.is('clause-subject', at);

/** Whether a further clause may begin here. */
const joins = (words: Words, at: number): boolean =>
  words.tokens[at]?.kind === 'mark' || ['coordinator', 'that', 'no-source'].some((name) => words.is(name, at));

const isFiniteVerb = (words: Words, at: number): boolean => isVerb(words, at) && !words.is('to', at - 1);

/** Where the adverbs begin that stand before a verb: the belief that the plan would work | never faded. */
function withAdverbs(words: Words, verb: number): number {
  let at = verb;
  while (words.is('negation', at - 1) || (words.is('auxiliary', at - 1) && !isVerb(words, at - 1))) at--;
  return at;
}

/** The end of the verbs that make one form (had never been repaired): a finite auxiliary behind a participle begins another. */
function endOfVerbs(words: Words, from: number, to: number): number {
  let at = from;
  let whole = false;
  while (at < to && (isVerb(words, at) || words.is('negation', at) || words.is('auxiliary', at))) {
    const auxiliary = words.is('finite-auxiliary', at);
    if (auxiliary && whole) break;
    whole ||= isVerb(words, at) && !auxiliary && !words.is('be', at);
    at++;
  }
  return at;
}
