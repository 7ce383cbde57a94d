import type { TokenView } from '../tokens/token-view.ts';
import type { Mention } from './mentions.ts';
import { isFiniteVerb, nounPhraseBefore, skipAdverbialsBack } from './noun-phrases.ts';

// The source of a noun or participle without a subject: a possessor, the noun it modifies, or an
// agent.

const LONGEST_BEARER = 8;
const LONGEST_ACT = 16;

/** The possessor before a noun: a possessive pronoun, or a noun phrase with its mark. */
export function readOwner(view: TokenView, noun: number): Mention | null {
  const { firstToken } = view.sentenceOf(noun);
  for (let at = noun - 1; at >= Math.max(firstToken, noun - 3); at--) {
    if (view.is('pronoun-possessive', at)) return { firstToken: at, endToken: at + 1 };
    if (view.is('possessive', at)) return behindPreposition(view, nounPhraseBefore(view, at, false));
    if (
      view.tokens[at]?.kind !== 'word' ||
      view.is('phrase-initial-determiner', at) ||
      view.is('preposition', at) ||
      isFiniteVerb(view, at)
    )
      return null;
  }
  return null;
}

/** A noun phrase behind the last preposition in it but "of": The shop closed despite |the panel|'s finding. */
function behindPreposition(view: TokenView, phrase: Mention | null): Mention | null {
  if (phrase === null) return null;
  const { firstToken, endToken } = phrase;
  for (let at = endToken - 1; at > firstToken; at--)
    if (view.is('preposition', at - 1) && !view.is('genitive-preposition', at - 1)) return { firstToken: at, endToken };
  return phrase;
}

/**
 * The noun phrase that a participle modifies (a letter saying, with one driver adding); null where
 * the subject may be meant.
 */
export function readBearer(view: TokenView, participle: number): Mention | null {
  if (view.is('preposition', participle - 1)) return null; // a prize by calling the station
  const { firstToken } = view.sentenceOf(participle);
  const name = governedName(view, participle, firstToken);
  if (name !== null) return name;
  for (let at = participle - 1; at >= Math.max(firstToken, participle - LONGEST_BEARER); at--) {
    const token = view.tokens[at];
    if (token?.kind !== 'word' || isFiniteVerb(view, at) || view.is('negation', at)) return null;
    const led = view.is('comitative-preposition', at);
    if (led || view.is('indefinite', at))
      return led && at + 1 === participle ? null : { firstToken: led ? at + 1 : at, endToken: participle };
  }
  return null;
}

/** The name directly before a participle that a preposition or a verb leads: a tape of Anna Reed asking, a film that shows Lane saying. */
function governedName(view: TokenView, participle: number, first: number): Mention | null {
  let at = participle;
  while (at > first && view.tokens[at - 1]?.capital === true) at--;
  const led = at > first && (view.is('genitive-preposition', at - 1) || isFiniteVerb(view, at - 1));
  return led && at < participle ? { firstToken: at, endToken: participle } : null;
}

/**
 * The agent of a noun: the subject of the nearest verb before it in its clause, if that is active.
 */
export function readActor(view: TokenView, noun: number): Mention | null {
  const { firstToken } = view.sentenceOf(noun);
  for (let at = noun - 1; at > Math.max(firstToken, noun - LONGEST_ACT); at--) {
    if (view.tokens[at]?.kind === 'mark' || view.is('agentive-preposition', at)) return null;
    const acts = isFiniteVerb(view, at) || view.is('finite-auxiliary', at);
    const mention = acts ? nounPhraseBefore(view, skipAdverbialsBack(view, firstToken, at), false) : null;
    if (mention !== null) return mention; // else a noun that looks like a verb: a campaign message
  }
  return null;
}
