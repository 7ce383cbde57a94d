import { COMMA, DASH } from '../tokens/marks.ts';
import type { Words } from '../tokens/token-view.ts';
import { clauseStart } from './clauses.ts';
import { isVerb, type Mention } from './mentions.ts';

// Noun phrases of languages that write subjects before the verb: read backward from the verb, for what ends there is
// certain and what begins a noun phrase is not.

/** A noun phrase is looked for in so many tokens before its verb: text without marks must not take time by its square. */
export const LONGEST_PHRASE = 60;

/** The noun phrase that ends before `end`; `closed` where a comma behind it closes an apposition or a remark. */
export function nounPhraseBefore(words: Words, end: number, closed: boolean): Mention | null {
  if (end <= 0) return null;
  if (words.is('pronoun', end - 1) && !words.is('preposition', end - 2)) return { firstToken: end - 1, endToken: end };
  const limit = behindSpeech(words, Math.max(clauseStart(words, end), end - LONGEST_PHRASE), end);
  const from = closed ? limit : afterComma(words, limit, end);
  for (let at = from; at < end; at++) {
    if (!mayStart(words, from, at)) continue;
    const reached = readForward(words, at, end, closed);
    if (reached > at && !joinsClauses(words, from, at, reached)) return trimmed(words, at, reached);
  }
  return null;
}

/** Whether a conjunction inside joins two clauses rather than two nouns: what stands behind a verb, or a number, ends the first one. */
function joinsClauses(words: Words, from: number, first: number, end: number): boolean {
  const behindVerb = first > from && isFiniteVerb(words, first - 1);
  if (words.tokens[first]?.kind !== 'number' && !behindVerb) return false;
  for (let at = first + 1; at < end - 1; at++) if (words.is('coordinator', at)) return true;
  return false;
}

/** Behind the last quotation that a comma or a stop inside its mark makes speech: "Yes," the pilot. */
function behindSpeech(words: Words, limit: number, end: number): number {
  for (let at = end - 1; at > limit; at--)
    if (words.closesAt(at) !== null && words.isMark(at - 1, ',.!?…')) return at + 1;
  return limit;
}

function afterComma(words: Words, limit: number, end: number): number {
  for (let at = end - 1; at >= limit; at--) {
    const closing = words.closesAt(at);
    if (closing !== null && closing.firstToken > limit) at = closing.firstToken - 1;
    else if (words.isMark(at, COMMA) || isSpacedDash(words, at)) return at + 1;
  }
  return limit;
}

export const isSpacedDash = (words: Words, at: number): boolean =>
  words.isMark(at, DASH) && words.tokens[at]?.spaced === true;

/** A noun phrase begins where the clause does, behind a verb, a conjunction, a comma or a time, or at an article of its own. */
export function mayStart(words: Words, from: number, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined || (token.kind === 'mark' && words.opensAt(at) === null)) return false;
  if (isBarred(words, at)) return false;
  if (at === from) return true;
  const before = at - 1;
  if (words.is('remark', before)) return true;
  if (words.is('preposition', before) || words.is('possessive', before)) return false;
  if (words.tokens[before]?.kind === 'mark') return words.isMark(before, `${COMMA}${DASH}:;.`);
  if (
    isFiniteVerb(words, before) ||
    words.is('no-source', before) ||
    words.is('time', before) ||
    words.is('auxiliary', before)
  )
    return true;
  return words.is('starter', at) && !words.is('starter', before) && !words.is('determiner', before);
}

/** Words that neither begin nor continue a noun phrase. */
export const isBarred = (words: Words, at: number): boolean =>
  words.is('preposition', at) ||
  (words.is('gerund', at) && !words.is('noun', at) && !modifiesNoun(words, at + 1)) ||
  (words.is('relative-pronoun', at) && !words.is('pronoun', at)) ||
  words.is('no-source', at) ||
  words.is('negation', at) ||
  words.is('possessive', at) ||
  words.is('time', at) ||
  (words.is('auxiliary', at) && !words.is('determiner', at)) ||
  isFiniteVerb(words, at);

/** Whether a noun may follow a word in -ing (restructuring experts); with a preposition or an article it is a verb (traveling back to). */
const modifiesNoun = (words: Words, at: number): boolean =>
  words.tokens[at]?.kind === 'word' &&
  !['preposition', 'starter', 'pronoun', 'auxiliary', 'coordinator', 'that', 'time', 'infinitive'].some((name) =>
    words.is(name, at),
  ) &&
  !isVerb(words, at);

/** A finite verb; not a participle that a preposition follows (people killed in the attack), nor an adjective before a noun. */
export function isFiniteVerb(words: Words, at: number): boolean {
  if (words.is('noun', at) || !isVerb(words, at)) return false;
  if (words.is('verb', at)) return true;
  if (words.tokens[at]?.capital === true) return false; // a name (Husted)
  if (words.is('pronoun', at - 1)) return true;
  return !(words.is('preposition', at + 1) || words.is('starter', at - 1));
}

/** How far a noun phrase reaches from `from`: `end`, or with a closing comma where a remark behind it begins; `from` where it is none. */
export function readForward(words: Words, from: number, end: number, closed: boolean): number {
  let relative = false;
  for (let at = from; at < end; ) {
    const quotation = words.opensAt(at);
    if (quotation !== null && quotation.endToken < end) {
      at = quotation.endToken + 1;
      continue;
    }
    if (words.isMark(at, COMMA) || isSpacedDash(words, at)) {
      if (!closed) return from;
      relative = false;
      if (words.is('relative-pronoun', at + 1)) relative = true;
      else if (!isAppositive(words, at + 1)) return remarkOnly(words, at + 1, end) ? at : from;
      at++;
      continue;
    }
    if (words.is('relative-pronoun', at)) relative = true;
    if (!relative && at > from) {
      if (
        isFiniteVerb(words, at) ||
        (words.is('no-source', at) &&
          !words.is('coordinator', at) &&
          !words.is('infinitive', at) &&
          !words.is('such', at - 1))
      )
        return from;
      if (words.is('pronoun', at) && !words.is('preposition', at - 1) && !words.is('determiner', at)) return from;
      if (startsAnother(words, at)) return from;
    }
    at++;
  }
  return end;
}

/** An article that no preposition, conjunction or determiner leads begins another noun phrase. */
const startsAnother = (words: Words, at: number): boolean =>
  words.is('starter', at) &&
  words.tokens[at - 1]?.kind === 'word' &&
  !words.is('preposition', at - 1) &&
  !words.is('coordinator', at - 1) &&
  !words.is('determiner', at - 1) &&
  !words.is('in', at - 1);

/** An apposition or a name goes on behind a comma; an adverbial does not. */
const isAppositive = (words: Words, at: number): boolean => {
  const token = words.tokens[at];
  return (
    token !== undefined &&
    (token.kind === 'number' || (token.kind === 'word' && !isBarred(words, at) && !isGerund(words, at)))
  );
};

const isGerund = (words: Words, at: number): boolean => words.is('gerund', at);

/** Whether a remark between commas runs up to the verb: "speaking in London", "in a statement". */
function remarkOnly(words: Words, from: number, end: number): boolean {
  if (
    !(
      isGerund(words, from) ||
      words.is('preposition', from) ||
      words.is('imperfect', from) ||
      words.is('time', from) ||
      words.match('turn', from) > 0
    )
  )
    return false;
  for (let at = from + 1; at < end; at++) if (words.is('verb', at)) return false;
  return true;
}

export function trimmed(words: Words, from: number, to: number): Mention | null {
  let [first, last] = [from, to];
  while (last > first && (words.isMark(last - 1, COMMA + DASH) || words.is('in', last - 1))) last--;
  while (first < last && words.isMark(first, COMMA + DASH)) first++;
  const bare = words.is('starter', last - 1) || words.is('possessive', last - 1);
  return last > first && !bare ? { firstToken: first, endToken: last } : null;
}

/** Adverbials of time between a subject and its verb: "on Monday", "last week". */
export function skipAdverbialsBack(words: Words, first: number, from: number): number {
  let at = from;
  while (at > first) {
    if (words.is('time', at - 1) || (words.is('time-unit', at - 1) && words.is('time-led', at - 2))) {
      const before = words.is('time', at - 1) ? at - 1 : at - 2;
      if (words.is('preposition', before - 1) && !words.is('in', before - 1)) break; // posts from Friday
      at = before;
      while (at > first && words.is('in', at - 1)) at--;
    } else if (words.is('auxiliary', at - 1)) at--;
    else break;
  }
  return at;
}
