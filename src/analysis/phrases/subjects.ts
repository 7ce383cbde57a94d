import { COMMA, DASH } from '../../language/punctuation.ts';
import { onceFor } from '../../memo.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { mayBeInVerbGroup } from '../tokens/verb-group.ts';
import type { Mention } from './mentions.ts';
import {
  cannotBeInNounPhrase,
  isFiniteVerb,
  isSpacedDash,
  LONGEST_PHRASE,
  nounPhraseBefore,
  skipAdverbialsBack,
} from './noun-phrases.ts';
import { asSaying } from './reported-speech.ts';

// Subjects of languages that write them before the verb.

/** A subject as read: null where the verb goes on for the one before it (said that … and added that …). */
export interface Subject {
  readonly mention: Mention | null;
}

/** The noun phrase that ends at a finite verb; null where none does. Read once for each cue, as several frames ask for it. */
export const readSubjectOf = (view: TokenView, cue: Cue): Subject | null => subjectsIn(view)(cue);

const subjectsIn = onceFor((view: TokenView) => onceFor((cue: Cue) => subjectOf(view, cue)));

function subjectOf(view: TokenView, cue: Cue): Subject | null {
  if (lacksSubject(view, cue)) return null;
  const { firstToken } = view.sentenceOf(cue.groupToken);
  const end = skipAdverbialsBack(view, firstToken, cue.groupToken);
  if (end <= firstToken) return null;
  if (view.is('coordinator', end - 1)) return view.is('finite-auxiliary', cue.groupToken) ? null : { mention: null };
  return view.isAny(['relative-pronoun', 'complementizer'], end - 1)
    ? subjectOfRelative(view, cue, end)
    : subjectEndingAt(view, cue, end);
}

/** A passive that quotes nobody, an infinitive, and a form that is a noun have no subject. */
const lacksSubject = (view: TokenView, cue: Cue): boolean =>
  (cue.features.passive === true && asSaying(view, cue.endToken) === -1) ||
  view.is('infinitive', cue.groupToken - 1) ||
  isNoun(view, cue);

/** The noun before a relative pronoun that ends at `end`, with the pronoun; before a complementizer the noun alone. */
function subjectOfRelative(view: TokenView, cue: Cue, end: number): Subject | null {
  const closed = view.isMark(end - 2, COMMA | DASH);
  const last = closed ? end - 2 : end - 1;
  const mention = nounPhraseBefore(view, last, false) ?? bareNounBefore(view, last);
  if (view.is('relative-pronoun', end - 1))
    return { mention: { firstToken: mention?.firstToken ?? end - 1, endToken: end } };
  return mention !== null && fitsBefore(view, cue, mention, { end: last, closed })
    ? described(view, cue, mention)
    : null;
}

/** The noun phrase that ends at `end`, or at the comma that closes a remark behind it. */
function subjectEndingAt(view: TokenView, cue: Cue, end: number): Subject | null {
  const closed = view.isMark(end - 1, COMMA | DASH);
  const last = closed ? end - 1 : end;
  const mention = nounPhraseBefore(view, last, closed);
  if (mention !== null && fitsBefore(view, cue, mention, { end: last, closed })) return described(view, cue, mention);
  const withRemark = closed ? describedBefore(view, last) : null;
  return withRemark === null ? null : { mention: withRemark };
}

/** Whether a noun phrase agrees with the verb, and opens the remark that a comma behind it closes. */
const fitsBefore = (
  view: TokenView,
  cue: Cue,
  mention: Mention,
  { end, closed }: { readonly end: number; readonly closed: boolean },
): boolean => agreesInNumber(view, cue, mention) && !(closed && !opensRemark(view, mention, end));

const described = (view: TokenView, cue: Cue, mention: Mention): Subject => ({
  mention: withDescription(view, withoutVerb(view, lastSubject(view, mention, cue))),
});

/** A name without a verb before it: between an auxiliary and a name a word in small letters is one (could dent Lycos claims). */
function withoutVerb(view: TokenView, { firstToken, endToken }: Mention): Mention {
  const isVerb =
    view.is('auxiliary', firstToken - 1) &&
    view.tokens[firstToken]?.capital === false &&
    view.tokens[firstToken + 1]?.capital === true &&
    !view.is('determiner', firstToken);
  return isVerb && endToken - firstToken > 1 ? { firstToken: firstToken + 1, endToken } : { firstToken, endToken };
}

/** Before a singular form "and" joins clauses: it was closed on August 10 and the mayor says. An "and" inside a name stays. */
export function lastSubject(
  view: TokenView,
  { firstToken, endToken }: Mention,
  { features, groupToken }: Cue,
): Mention {
  // A comma behind the subject closes an apposition: Ruth Lane, owner and captain of the boat, says.
  if (features.number !== 's' || view.isMark(endToken, COMMA)) return { firstToken, endToken };
  for (let at = endToken - 2; at > firstToken; at--) {
    const named = view.tokens[at - 1]?.capital === true && !view.is('phrase-initial-determiner', at + 1);
    const beside = view.quotationOf(at) === view.quotationOf(groupToken);
    if (view.is('coordinator', at) && beside && !named && !isInApposition(view, firstToken, at))
      return { firstToken: at + 1, endToken };
  }
  return { firstToken, endToken };
}

/** Whether "and" joins two offices behind a comma: Ann Reed, chairman and founder of the bank, says. */
function isInApposition(view: TokenView, first: number, and: number): boolean {
  if (!view.is('title', and - 1) || view.is('phrase-initial-determiner', and + 1)) return false;
  for (let at = first + 1; at < and - 1; at++) if (view.isMark(at, COMMA)) return true;
  return false;
}

/** A noun phrase with a relative clause between commas before the verb: the official, who spoke because she was angry, said. */
function describedBefore(view: TokenView, end: number): Mention | null {
  const inside = view.quotationOf(end - 1);
  const floor = Math.max(view.sentenceOf(end - 1).firstToken, inside?.firstToken ?? 0, end - LONGEST_PHRASE);
  for (let at = end - 2; at > floor; at--) {
    if (view.quotationOf(at) !== inside) return null;
    if (!view.isMark(at, COMMA)) continue;
    if (isFiniteVerb(view, at + 1)) return null; // that comma closed the relative clause: the verb's subject is another
    const isInsertion = insertsPhrase(view, at + 1, end);
    if (!view.is('relative-pronoun', at + 1) && !isInsertion) continue;
    const mention = nounPhraseBefore(view, at, false);
    if (isInsertion && mention?.firstToken !== floor) return null;
    return mention === null ? null : { firstToken: mention.firstToken, endToken: end };
  }
  return null;
}

/** Whether the words between two commas hold an infinitive and no finite verb: Lane, soon to leave the club, also said. */
function insertsPhrase(view: TokenView, from: number, to: number): boolean {
  let hasInfinitive = false;
  for (let at = from; at < to; at++) {
    if (isFiniteVerb(view, at) || view.is('coordinator', at) || view.tokens[at]?.kind === 'mark') return false;
    hasInfinitive ||= view.is('infinitive', at);
  }
  return hasInfinitive && !view.is('infinitive', from);
}

/** A mention with the noun that a relative clause describes by it: the firm that runs the plant. */
function withDescription(view: TokenView, mention: Mention): Mention {
  let at = mention.firstToken - 1;
  if (!isFiniteVerb(view, at)) return mention;
  while (mayBeInVerbGroup(view, at - 1)) at--;
  const relative = at - 1;
  if (!view.is('complementizer', relative) && !view.is('relative-pronoun', relative)) return mention;
  if (view.pack.listedForms(view.tokens[relative - 1]?.norm ?? '').length > 0) return mention;
  const noun = nounPhraseBefore(view, relative, false);
  return noun === null ? mention : { firstToken: noun.firstToken, endToken: mention.endToken };
}

/** The words back to a preposition or a verb: whom a relative pronoun behind them stands for. */
function bareNounBefore(view: TokenView, end: number): Mention | null {
  let first = end;
  while (
    first > 0 &&
    view.tokens[first - 1]?.kind === 'word' &&
    !cannotBeInNounPhrase(view, first - 1) &&
    view.sentenceOf(first - 1) === view.sentenceOf(end - 1)
  )
    first--;
  return first < end ? { firstToken: first, endToken: end } : null;
}

/** A comma before the verb closes what another one opened; alone it belongs to an inverted remark (the talks, said X, failed). */
function opensRemark(view: TokenView, { firstToken }: Mention, end: number): boolean {
  for (let at = firstToken; at < end; at++) if (view.isMark(at, COMMA) || isSpacedDash(view, at)) return true;
  return false;
}

/** A form with a finite auxiliary behind it is the noun that it looks like: reports have shown. */
const isNoun = (view: TokenView, { endToken }: Cue): boolean => view.is('be', endToken) || view.is('have', endToken);

/**
 * A plural form without auxiliary, or with a plural one, wants a plural subject: "reports" may be a noun behind another,
 * "report" behind any; in "boats built since the start were" the start is none.
 */
function agreesInNumber(
  view: TokenView,
  { features, groupToken, firstToken }: Cue,
  { firstToken: from, endToken }: Mention,
): boolean {
  if (features.number === 's') return !view.is('determiner', endToken - 1) || view.is('pronoun', endToken - 1);
  const isPlural =
    groupToken < firstToken
      ? view.is('plural-auxiliary', groupToken) && view.is('determiner', from)
      : features.number === 'p';
  if (!isPlural) return true;
  for (let at = from; at < endToken; at++) {
    if (at > from && view.is('preposition', at) && !view.is('genitive-preposition', at)) break;
    if (view.is('plural', at) || view.is('coordinator', at)) return true;
  }
  return false;
}

/** The subject between a relative pronoun and its verb: a bridge which critics of the mayor say. */
export function readSubjectBehindRelative(view: TokenView, cue: Cue): Mention | null {
  if (cue.features.passive === true) return null;
  const { firstToken } = view.sentenceOf(cue.groupToken);
  const end = skipAdverbialsBack(view, firstToken, cue.groupToken);
  for (let at = end - 1; at > Math.max(firstToken, end - LONGEST_NEAR); at--) {
    if (view.tokens[at]?.kind !== 'word' || isFiniteVerb(view, at)) return null;
    if (!view.is('relative-pronoun', at - 1) && !view.is('complementizer', at - 1)) continue;
    if (view.is('preposition', at - 2)) return null; // the case on which the court has ruled
    const mention = { firstToken: at, endToken: end };
    return !cannotBeInNounPhrase(view, at) && agreesInNumber(view, cue, mention) ? mention : null;
  }
  return null;
}

const LONGEST_NEAR = 8;
