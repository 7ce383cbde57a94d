import { asSaying } from '../rules/relayed-speech.ts';
import type { Cue } from '../tokens/cues.ts';
import { COMMA, DASH } from '../tokens/marks.ts';
import type { Words } from '../tokens/token-view.ts';
import type { Mention } from './mentions.ts';
import {
  isBarred,
  isFiniteVerb,
  isSpacedDash,
  LONGEST_PHRASE,
  nounPhraseBefore,
  skipAdverbialsBack,
} from './noun-phrases.ts';

// Subjects of languages that write them before the verb.

/** A subject as read: null where the verb goes on for the one before it (said that … and added that …). */
export interface Subject {
  readonly mention: Mention | null;
}

/** The noun phrase that ends at a finite verb; null where none does. */
export function readSubjectOf(words: Words, cue: Cue): Subject | null {
  const quoted = cue.features.passive === true && asSaying(words, cue.endToken) !== -1;
  if ((cue.features.passive === true && !quoted) || words.is('infinitive', cue.groupToken - 1) || isNoun(words, cue))
    return null;
  const { firstToken } = words.sentenceOf(cue.groupToken);
  let end = skipAdverbialsBack(words, firstToken, cue.groupToken);
  if (end <= firstToken) return null;
  if (words.is('coordinator', end - 1)) return words.is('finite-auxiliary', cue.groupToken) ? null : { mention: null };
  const relative = words.is('relative-pronoun', end - 1) || words.is('that', end - 1);
  const last = end;
  if (relative) end--;
  const closed = words.isMark(end - 1, COMMA + DASH);
  if (closed) end--;
  const mention = nounPhraseBefore(words, end, closed && !relative) ?? (relative ? bareNounBefore(words, end) : null);
  if (relative && words.is('relative-pronoun', last - 1))
    return { mention: { firstToken: mention?.firstToken ?? last - 1, endToken: last } };
  const fits =
    mention !== null && agreesInNumber(words, cue, mention) && !(closed && !opensRemark(words, mention, end));
  const described = fits || !closed || relative ? null : describedBefore(words, end);
  if (described !== null) return { mention: described };
  return fits ? { mention: withDescription(words, lastSubject(words, mention, cue)) } : null;
}

/** Before a singular form "and" joins clauses: it was closed on August 10 and the mayor says. An "and" inside a name stays. */
export function lastSubject(words: Words, { firstToken, endToken }: Mention, { features, groupToken }: Cue): Mention {
  if (features.number !== 's') return { firstToken, endToken };
  for (let at = endToken - 2; at > firstToken; at--) {
    const named = words.tokens[at - 1]?.capital === true && !words.is('starter', at + 1);
    const beside = words.quotationOf(at) === words.quotationOf(groupToken);
    if (words.is('coordinator', at) && beside && !named) return { firstToken: at + 1, endToken };
  }
  return { firstToken, endToken };
}

/** A noun phrase with a relative clause between commas before the verb: the official, who spoke because she was angry, said. */
function describedBefore(words: Words, end: number): Mention | null {
  const inside = words.quotationOf(end - 1);
  const floor = Math.max(words.sentenceOf(end - 1).firstToken, inside?.firstToken ?? 0, end - LONGEST_PHRASE);
  for (let at = end - 2; at > floor; at--) {
    if (words.quotationOf(at) !== inside) return null;
    if (!words.isMark(at, COMMA)) continue;
    if (isFiniteVerb(words, at + 1)) return null; // that comma closed the relative clause: the verb's subject is another
    if (!words.is('relative-pronoun', at + 1)) continue;
    const mention = nounPhraseBefore(words, at, false);
    return mention === null ? null : { firstToken: mention.firstToken, endToken: end };
  }
  return null;
}

/** A mention with the noun that a relative clause describes by it: the firm that runs the plant. */
function withDescription(words: Words, mention: Mention): Mention {
  let at = mention.firstToken - 1;
  if (!isFiniteVerb(words, at)) return mention;
  while (words.is('auxiliary', at - 1)) at--;
  const relative = at - 1;
  if (!words.is('that', relative) && !words.is('relative-pronoun', relative)) return mention;
  if (words.pack.listedForms(words.tokens[relative - 1]?.norm ?? '').length > 0) return mention;
  const noun = nounPhraseBefore(words, relative, false);
  return noun === null ? mention : { firstToken: noun.firstToken, endToken: mention.endToken };
}

/** The words back to a preposition or a verb: whom a relative pronoun behind them stands for. */
function bareNounBefore(words: Words, end: number): Mention | null {
  let first = end;
  while (
    first > 0 &&
    words.tokens[first - 1]?.kind === 'word' &&
    !isBarred(words, first - 1) &&
    words.sentenceOf(first - 1) === words.sentenceOf(end - 1)
  )
    first--;
  return first < end ? { firstToken: first, endToken: end } : null;
}

/** A comma before the verb closes what another one opened; alone it belongs to an inverted remark (the talks, said X, failed). */
function opensRemark(words: Words, { firstToken }: Mention, end: number): boolean {
  for (let at = firstToken; at < end; at++) if (words.isMark(at, COMMA) || isSpacedDash(words, at)) return true;
  return false;
}

/** A form with a finite auxiliary behind it is the noun that it looks like: reports have shown. */
const isNoun = (words: Words, { endToken }: Cue): boolean => words.is('be', endToken) || words.is('have', endToken);

/** A plural form without auxiliary wants a plural subject: "reports" may be a noun behind another, "report" behind any. */
function agreesInNumber(
  words: Words,
  { features, groupToken, firstToken }: Cue,
  { firstToken: from, endToken }: Mention,
): boolean {
  if (features.number === 's') return !words.is('determiner', endToken - 1) || words.is('pronoun', endToken - 1);
  if (features.number !== 'p' || groupToken < firstToken) return true;
  for (let at = from; at < endToken; at++) {
    if (at > from && words.is('preposition', at) && !words.is('of', at)) break;
    if (words.is('plural', at) || words.is('coordinator', at)) return true;
  }
  return false;
}

/** The subject between a relative pronoun and its verb: a bridge which critics of the mayor say. */
export function readSubjectBehindRelative(words: Words, cue: Cue): Mention | null {
  if (cue.features.passive === true) return null;
  const { firstToken } = words.sentenceOf(cue.groupToken);
  const end = skipAdverbialsBack(words, firstToken, cue.groupToken);
  for (let at = end - 1; at > Math.max(firstToken, end - LONGEST_NEAR); at--) {
    if (words.tokens[at]?.kind !== 'word' || isFiniteVerb(words, at)) return null;
    if (!words.is('relative-pronoun', at - 1) && !words.is('that', at - 1)) continue;
    if (words.is('preposition', at - 2)) return null; // the case on which the court has ruled
    const mention = { firstToken: at, endToken: end };
    return !isBarred(words, at) && agreesInNumber(words, cue, mention) ? mention : null;
  }
  return null;
}

const LONGEST_NEAR = 8;
