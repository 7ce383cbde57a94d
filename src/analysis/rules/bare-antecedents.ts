import { COMMA } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { type Mention, readLedMention } from '../phrases/mentions.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';

// A noun, what describes it, and the verb of its relative clause.
const LONGEST_ANTECEDENT = 7;

/**
 * The indefinite noun in the middle of a clause whose relative clause, without a pronoun before it, a verb of saying begins:
 * «رسالة من شخص يزعم أن» (a letter from a person who claims that), «أخبارا تفيد بأن» (news that say). Null for none, and
 * where a pronoun behind the verb stands for the noun («رسالة قال فيها», a letter in which he said).
 */
export function bareAntecedent(view: TokenView, cue: Cue): Mention | null {
  if (!view.pack.profile.bareRelatives || cue.kind !== 'verb' || cue.proclitic !== '') return null;
  if (cue.features.person !== 3 || cue.features.passive === true || resumesNoun(view, cue)) return null;
  const closed = view.isMark(cue.groupToken - 1, COMMA);
  const end = closed ? cue.groupToken - 1 : cue.groupToken;
  const floor = Math.max(view.sentenceOf(cue.groupToken).firstToken, end - LONGEST_ANTECEDENT);
  for (let at = end - 1; at > floor; at--) {
    if (view.tokens[at]?.kind !== 'word' || isVerb(view, at) || view.isAny(NOT_BETWEEN, at)) return null;
    if (!tells(view, at, cue, closed) || tells(view, at - 1, cue, closed) || !isInClause(view, at)) continue;
    const mention = readLedMention(view, at, end);
    return mention?.endToken === end && isIndefinitePhrase(view, mention) && !refersToNoun(view, at, cue)
      ? mention
      : null;
  }
  return null;
}

const NOT_BETWEEN: readonly WordClass[] = [
  'complementizer',
  'complementizer-with-pronoun',
  'relative-pronoun',
  'free-relative',
  'subordinator',
  'pronoun-source',
  'negation',
];

/** «قال فيها» (he said in it), «نشرها» (he published it), «مما أسماه» (of what he called): the noun before is no subject. */
const resumesNoun = (view: TokenView, { groupToken, endToken, features }: Cue): boolean =>
  features.pronoun !== undefined || view.is('pronoun-only', endToken) || view.is('free-relative', groupToken);

/** Whether a noun for a text, or for somebody where nothing but the noun stands before the verb, agrees with the verb. */
function tells(view: TokenView, at: number, { features }: Cue, closed: boolean): boolean {
  if (view.is('definite', at)) return false;
  if (features.number === 'p' || features.number === 'd')
    return !closed && view.isAny(['plural-teller', 'plural-people'], at);
  if (view.is(features.gender === 'f' ? 'feminine-text' : 'text-noun', at)) return true;
  return !closed && view.is(features.gender === 'f' ? 'feminine-teller' : 'teller', at);
}

/** Whether a word of the same clause stands before the noun: at the start of a clause it is a subject. */
const isInClause = (view: TokenView, at: number): boolean =>
  view.tokens[at - 1]?.kind === 'word' && !view.isAny(['complementizer', 'auxiliary', 'clause-connective'], at - 1);

/** Whether no article makes the noun or its owner definite; behind a preposition one may. */
function isIndefinitePhrase(view: TokenView, { firstToken, endToken }: Mention): boolean {
  for (let at = firstToken + 1; at < endToken; at++) {
    if (view.isAny(['preposition', 'locative-preposition', 'adverbial-opener'], at)) return true;
    if (view.isAny(['definite', 'given-name', 'place'], at)) return false;
  }
  return true;
}

/** «مقطعا تقول إنه» (a clip which, she says, …): the pronoun behind the complementizer is the noun, of which somebody says that. */
const refersToNoun = (view: TokenView, at: number, { endToken }: Cue): boolean =>
  view.isAny(['feminine-text', 'text-noun'], at) && view.is('complementizer-with-pronoun', endToken);
