import type { Words } from '../tokens/token-view.ts';
import type { Mention } from './mentions.ts';
import { isFiniteVerb, nounPhraseBefore, skipAdverbialsBack } from './noun-phrases.ts';

// Whose a noun or a participle is that is no verb's: a possessor, what it stands on, who does something with it.

const LONGEST_BEARER = 8;
const LONGEST_ACT = 16;

/** The possessor before a noun: a possessive pronoun, or a noun phrase with its mark. */
export function readOwner(words: Words, noun: number): Mention | null {
  const { firstToken } = words.sentenceOf(noun);
  for (let at = noun - 1; at >= Math.max(firstToken, noun - 3); at--) {
    if (words.is('pronoun-possessive', at)) return { firstToken: at, endToken: at + 1 };
    if (words.is('possessive', at)) return nounPhraseBefore(words, at, false);
    if (
      words.tokens[at]?.kind !== 'word' ||
      words.is('starter', at) ||
      words.is('preposition', at) ||
      isFiniteVerb(words, at)
    )
      return null;
  }
  return null;
}

/** Whose words a participle gives: the noun phrase it stands on (a letter saying, with one driver adding); null where it may be the subject's. */
export function readBearer(words: Words, participle: number): Mention | null {
  const { firstToken } = words.sentenceOf(participle);
  const name = nameBefore(words, participle, firstToken);
  if (name !== null) return name;
  for (let at = participle - 1; at >= Math.max(firstToken, participle - LONGEST_BEARER); at--) {
    const token = words.tokens[at];
    if (token?.kind !== 'word' || isFiniteVerb(words, at) || words.is('negation', at)) return null;
    const led = words.is('with', at);
    if (led || words.is('indefinite', at))
      return led && at + 1 === participle ? null : { firstToken: led ? at + 1 : at, endToken: participle };
  }
  return null;
}

/** The name directly before a participle that a preposition or a verb leads: a tape of Anna Reed asking, a film that shows Lane saying. */
function nameBefore(words: Words, participle: number, first: number): Mention | null {
  let at = participle;
  while (at > first && words.tokens[at - 1]?.capital === true) at--;
  const led = at > first && (words.is('of', at - 1) || isFiniteVerb(words, at - 1));
  return led && at < participle ? { firstToken: at, endToken: participle } : null;
}

/** Who does something with a noun: the subject of the nearest verb before it in its clause, if that is active. */
export function readActor(words: Words, noun: number): Mention | null {
  const { firstToken } = words.sentenceOf(noun);
  for (let at = noun - 1; at > Math.max(firstToken, noun - LONGEST_ACT); at--) {
    if (words.tokens[at]?.kind === 'mark' || words.is('by', at)) return null;
    const acts = isFiniteVerb(words, at) || words.is('finite-auxiliary', at);
    const mention = acts ? nounPhraseBefore(words, skipAdverbialsBack(words, firstToken, at), false) : null;
    if (mention !== null) return mention; // else a noun that looks like a verb: a campaign message
  }
  return null;
}
