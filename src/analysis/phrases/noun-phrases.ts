import {
  COLON,
  COMMA,
  DASH,
  ELLIPSIS,
  EXCLAMATION,
  FULL_STOP,
  QUESTION,
  QUOTATION_DASH,
  SEMICOLON,
} from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { mayBeInVerbGroup } from '../tokens/verb-group.ts';
import { behindOpener } from './clause-openers.ts';
import { clauseStart } from './clauses.ts';
import { startsAnother } from './mention-words.ts';
import type { Mention } from './mentions.ts';
import { isVerb } from './verbs.ts';

// Noun phrases of languages that write subjects before the verb: read backward from the verb, for what ends there is
// certain and what begins a noun phrase is not.

/** A noun phrase is looked for in so many tokens before its verb: text without marks must not take time by its square. */
export const LONGEST_PHRASE = 60;

/** The noun phrase that ends before `end`; `closed` where a comma behind it closes an apposition or a remark. */
export function nounPhraseBefore(view: TokenView, end: number, closed: boolean): Mention | null {
  if (end <= 0) return null;
  if (view.is('pronoun', end - 1) && !view.is('preposition', end - 2)) return { firstToken: end - 1, endToken: end };
  const limit = behindSpeech(view, Math.max(clauseStart(view, end), end - LONGEST_PHRASE), end);
  const from = behindOpener(view, closed ? limit : afterComma(view, limit, end), end);
  for (let at = from; at < end; at++) {
    if (!mayStart(view, from, at)) continue;
    const reached = readForward(view, at, end, closed);
    if (reached > at && !joinsClauses(view, from, at, reached)) return trimmed(view, at, reached);
  }
  return null;
}

/** Whether a conjunction inside joins two clauses rather than two nouns: what stands behind a verb, or a number, ends the first one. */
function joinsClauses(view: TokenView, from: number, first: number, end: number): boolean {
  const behindVerb = first > from && isFiniteVerb(view, first - 1);
  if (view.tokens[first]?.kind !== 'number' && !behindVerb) return false;
  for (let at = first + 1; at < end - 1; at++) if (view.is('coordinator', at)) return true;
  return false;
}

/** Behind the last quotation that a comma or a stop inside its mark makes speech: "Yes," the pilot. */
function behindSpeech(view: TokenView, limit: number, end: number): number {
  for (let at = end - 1; at > limit; at--)
    if (view.closesAt(at) !== null && view.isMark(at - 1, COMMA | FULL_STOP | QUESTION | EXCLAMATION | ELLIPSIS))
      return at + 1;
  return limit;
}

function afterComma(view: TokenView, limit: number, end: number): number {
  for (let at = end - 1; at >= limit; at--) {
    const closing = view.closesAt(at);
    if (closing !== null && closing.firstToken > limit) at = closing.firstToken - 1;
    else if (view.isMark(at, COMMA) || isSpacedDash(view, at)) return at + 1;
  }
  return limit;
}

export const isSpacedDash = (view: TokenView, at: number): boolean =>
  view.isMark(at, DASH | QUOTATION_DASH) && view.tokens[at]?.spaced === true;

/** A noun phrase begins where the clause does, behind a verb, a conjunction, a comma or a time, or at an article of its own. */
export function mayStart(view: TokenView, from: number, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || (token.kind === 'mark' && view.opensAt(at) === null)) return false;
  if (cannotBeInNounPhrase(view, at) || beginsTime(view, at) || beginsPredicate(view, at)) return false;
  if (at === from) return true;
  const before = at - 1;
  if (before > from && beginsTime(view, before - 1)) return true;
  if (view.is('comment-clause-opener', before)) return true;
  if (view.is('preposition', before) || view.is('possessive', before)) return false;
  if (view.tokens[before]?.kind === 'mark') return view.isMark(before, COMMA | SEMICOLON | COLON | FULL_STOP | DASH);
  if (
    isFiniteVerb(view, before) ||
    view.is('no-source', before) ||
    view.is('time', before) ||
    mayBeInVerbGroup(view, before)
  )
    return true;
  return (
    view.is('phrase-initial-determiner', at) &&
    !view.is('phrase-initial-determiner', before) &&
    !view.is('determiner', before)
  );
}

/** "last week": a time of two words, unless a possessive makes it somebody's (last week's winner). */
const beginsTime = (view: TokenView, at: number): boolean =>
  view.is('time-modifier', at) && view.is('time-unit', at + 1) && !view.is('possessive', at + 2);

/** A past form before a preposition or an article begins no phrase: "One judge, Ann Reed, carried around a note". */
const beginsPredicate = (view: TokenView, at: number): boolean =>
  view.is('imperfect', at) &&
  !view.is('noun', at) &&
  view.tokens[at]?.capital === false &&
  (view.is('preposition', at + 1) || view.is('phrase-initial-determiner', at + 1));

/** Words that neither begin nor continue a noun phrase. */
export const cannotBeInNounPhrase = (view: TokenView, at: number): boolean =>
  view.is('preposition', at) ||
  (view.is('gerund', at) && !view.is('noun', at) && !modifiesNoun(view, at + 1)) ||
  (view.is('relative-pronoun', at) && !view.is('pronoun', at)) ||
  view.is('no-source', at) ||
  view.is('negation', at) ||
  view.is('possessive', at) ||
  view.is('time', at) ||
  (mayBeInVerbGroup(view, at) && !view.is('determiner', at)) ||
  isFiniteVerb(view, at);

/** Whether a noun may follow a word in -ing (restructuring experts); with a preposition or an article it is a verb (traveling back to). */
const modifiesNoun = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  !view.isAny(
    [
      'preposition',
      'phrase-initial-determiner',
      'pronoun',
      'auxiliary',
      'verb-group-adverb',
      'coordinator',
      'complementizer',
      'time',
      'infinitive',
    ],
    at,
  ) &&
  !isVerb(view, at);

/** A finite verb; not a participle that a preposition follows (people killed in the attack), nor an adjective before a noun. */
export function isFiniteVerb(view: TokenView, at: number): boolean {
  if (view.is('noun', at) || !isVerb(view, at)) return false;
  if (view.is('verb', at)) return true;
  if (view.tokens[at]?.capital === true) return false; // a name (Husted)
  if (view.is('pronoun', at - 1)) return true;
  return !(view.is('preposition', at + 1) || view.is('phrase-initial-determiner', at - 1));
}

/** How far a noun phrase reaches from `from`: `end`, or with a closing comma where a remark behind it begins; `from` where it is none. */
export function readForward(view: TokenView, from: number, end: number, closed: boolean): number {
  let relative = false;
  for (let at = from; at < end; ) {
    const quotation = view.opensAt(at);
    if (quotation !== null && quotation.endToken < end) {
      at = quotation.endToken + 1;
      continue;
    }
    if (view.isMark(at, COMMA) || isSpacedDash(view, at)) {
      if (!closed) return from;
      relative = view.is('relative-pronoun', at + 1);
      if (!relative && !isAppositive(view, at + 1)) return remarkOnly(view, at + 1, end) ? at : from;
    } else {
      relative ||= view.is('relative-pronoun', at);
      if (!relative && at > from && endsNounPhrase(view, at)) return from;
    }
    at++;
  }
  return end;
}

/** Whether a word inside a noun phrase shows that it was none: a verb, a word of no source, a pronoun, another article. */
const endsNounPhrase = (view: TokenView, at: number): boolean =>
  isFiniteVerb(view, at) ||
  (view.is('no-source', at) && !view.isAny(['coordinator', 'infinitive'], at) && !view.is('exemplifier', at - 1)) ||
  (view.is('pronoun', at) && !view.is('preposition', at - 1) && !view.is('determiner', at)) ||
  (startsAnother(view, at) && !view.is('locative-preposition', at - 1));

/** An apposition or a name goes on behind a comma; an adverbial does not. */
const isAppositive = (view: TokenView, at: number): boolean => {
  const token = view.tokens[at];
  return (
    token !== undefined &&
    (token.kind === 'number' || (token.kind === 'word' && !cannotBeInNounPhrase(view, at) && !isGerund(view, at)))
  );
};

const isGerund = (view: TokenView, at: number): boolean => view.is('gerund', at);

/** Whether a remark between commas runs up to the verb: "speaking in London", "in a statement". */
function remarkOnly(view: TokenView, from: number, end: number): boolean {
  if (
    !(
      isGerund(view, from) ||
      view.is('preposition', from) ||
      view.is('imperfect', from) ||
      view.is('time', from) ||
      view.match('discourse-marker', from) > 0
    )
  )
    return false;
  for (let at = from + 1; at < end; at++) if (view.is('verb', at)) return false;
  return true;
}

export function trimmed(view: TokenView, from: number, to: number): Mention | null {
  let [first, last] = [from, to];
  while (last > first && (view.isMark(last - 1, COMMA | DASH) || view.is('locative-preposition', last - 1))) last--;
  while (first < last && view.isMark(first, COMMA | DASH)) first++;
  const bare = view.is('phrase-initial-determiner', last - 1) || view.is('possessive', last - 1);
  return last > first && !bare ? { firstToken: first, endToken: last } : null;
}

/** Adverbials of time between a subject and its verb: "on Monday", "last week". */
export function skipAdverbialsBack(view: TokenView, first: number, from: number): number {
  let at = from;
  while (at > first) {
    if (view.is('time', at - 1) || (view.is('time-unit', at - 1) && view.is('time-modifier', at - 2))) {
      const before = view.is('time', at - 1) ? at - 1 : at - 2;
      if (view.is('preposition', before - 1) && !view.is('locative-preposition', before - 1)) break; // posts from Friday
      at = before;
      while (at > first && view.is('locative-preposition', at - 1)) at--;
    } else if (mayBeInVerbGroup(view, at - 1)) at--;
    else break;
  }
  return at;
}
