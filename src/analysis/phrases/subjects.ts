import type { Cue } from '../words/cues.ts';
import type { Words } from '../words/words.ts';
import { asSaying } from './carriers.ts';
import { clauseStart } from './clauses.ts';
import { isVerb, type Mention } from './mentions.ts';

// Subjects of languages that write them before the verb: read backward from the verb, for what ends there is certain and
// what begins a noun phrase is not.

const COMMA = '،,';
const DASH = '-–—';
const LONGEST = 60;
const LONGEST_BEARER = 8;

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
  const floor = Math.max(words.sentenceOf(end - 1).firstToken, inside?.firstToken ?? 0, end - LONGEST);
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
const LONGEST_ACT = 16;

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

/** Adverbials of time between a subject and its verb: "on Monday", "last week". */
function skipAdverbialsBack(words: Words, first: number, from: number): number {
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

/** The noun phrase that ends before `end`; `closed` where a comma behind it closes an apposition or a remark. */
function nounPhraseBefore(words: Words, end: number, closed: boolean): Mention | null {
  if (end <= 0) return null;
  if (words.is('pronoun', end - 1) && !words.is('preposition', end - 2)) return { firstToken: end - 1, endToken: end };
  const limit = behindSpeech(words, Math.max(clauseStart(words, end), end - LONGEST), end);
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

const isSpacedDash = (words: Words, at: number): boolean => words.isMark(at, DASH) && words.tokens[at]?.spaced === true;

/** A noun phrase begins where the clause does, behind a verb, a conjunction, a comma or a time, or at an article of its own. */
function mayStart(words: Words, from: number, at: number): boolean {
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
const isBarred = (words: Words, at: number): boolean =>
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
function readForward(words: Words, from: number, end: number, closed: boolean): number {
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

function trimmed(words: Words, from: number, to: number): Mention | null {
  let [first, last] = [from, to];
  while (last > first && (words.isMark(last - 1, COMMA + DASH) || words.is('in', last - 1))) last--;
  while (first < last && words.isMark(first, COMMA + DASH)) first++;
  const bare = words.is('starter', last - 1) || words.is('possessive', last - 1);
  return last > first && !bare ? { firstToken: first, endToken: last } : null;
}

/** The subject of the main clause behind a participle that begins the sentence: Citing the weather, the mayor closed the pool. */
export function readSubjectBehind(words: Words, participle: number): Mention | null {
  const { firstToken, endToken } = words.sentenceOf(participle);
  if (participle !== firstToken || !words.pack.data.headLast) return null;
  for (let at = participle + 1; at < endToken - 1; at++) {
    const quotation = words.opensAt(at);
    if (quotation !== null) at = quotation.endToken;
    const subject = words.isMark(at, COMMA) ? subjectFrom(words, at + 1, endToken) : null;
    if (subject !== null) return subject;
  }
  return null;
}

/** The noun phrase that begins at a token and ends at the first verb behind it. */
function subjectFrom(words: Words, first: number, end: number): Mention | null {
  if (words.is('coordinator', first) || words.is('that', first) || words.is('relative-pronoun', first)) return null;
  for (let at = first + 1; at < Math.min(end, first + LONGEST); at++) {
    if (!isFiniteVerb(words, at) && !words.is('auxiliary', at)) continue;
    const last = skipAdverbialsBack(words, first, at);
    const end = words.isMark(last - 1, COMMA) ? last - 1 : last;
    const isWhole = mayStart(words, first, first) && readForward(words, first, end, true) === end;
    return isWhole ? trimmed(words, first, end) : null;
  }
  return null;
}

/** The subject of the first verb of the sentence, for a participle behind it that no cue comes before. */
export function readMainSubject(words: Words, participle: number): Mention | null {
  if (!words.pack.data.frames.some(({ left }) => left.includes('subject'))) return null;
  const { firstToken } = words.sentenceOf(participle);
  for (let at = firstToken + 1; at < participle; at++) {
    if (!isFiniteVerb(words, at) && !words.is('auxiliary', at)) continue;
    const mention = nounPhraseBefore(words, words.isMark(at - 1, COMMA) ? at - 1 : at, words.isMark(at - 1, COMMA));
    if (mention !== null) return mention;
  }
  return null;
}
