import {
  CLOSING_BRACKET,
  COLON,
  COMMA,
  DASH,
  LIGHT_SEMICOLON,
  OPENING_BRACKET,
  SEMICOLON,
  SLASH,
} from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { hasPrepositionProclitic, skipDiscourseMarkers } from './mention-starts.ts';
import { type Mention, readLedMention, readMention, trimEnd } from './mentions.ts';
import { secondPhrase } from './nominals.ts';
import { provisionBefore } from './provisions.ts';
import { holdsRelative, isNoSubject, isPerson } from './subject-fits.ts';
import { isAct, isVerb } from './verbs.ts';

/**
 * Reads the subject that stands before a verb: the noun phrase between the clause's start and the verb, a comma before
 * the verb allowed. Null where the clause does not begin with a noun phrase that reaches the verb.
 */
export function readSubject(view: TokenView, verb: number): Mention | null {
  let end = verb;
  while (end > 0 && view.isMark(end - 1, COMMA | LIGHT_SEMICOLON)) end--;
  if (end <= view.sentenceOf(verb).firstToken) return null;
  const relative = end > 0 && view.is('relative-pronoun', end - 1);
  if (relative) end = trimEnd(view, 0, end - 1);
  const inside = view.quotationOf(verb);
  if (inside !== null && inside.firstToken === verb && end === verb) end = verb - 1; // the quotation begins with its verb
  const start = skipLeads(view, clauseStart(view, end), end);
  const described = end < verb ? describedBefore(view, start, end) : null;
  if (described !== null) return described;
  const mention = phraseBetween(view, start, end);
  if (mention !== null && relative) return describedIn(view, mention, end, verb);
  if (mention !== null) return isNoSubject(view, mention, verb) ? null : mention;
  if (!relative) return end === verb ? behindAuxiliary(view, start, end) : null;
  return view.is('impersonal-verb', verb) ? null : nounBeforeRelative(view, end, verb);
}

/** The noun before a relative pronoun in the middle of a clause. */
const nounBeforeRelative = (view: TokenView, end: number, verb: number): Mention | null =>
  antecedentBefore(view, end, verb) ??
  provisionBefore(view, end, verb, end - LONGEST_SUBJECT) ??
  (hasPrepositionProclitic(view, end - 1) ? lastNounBefore(view, end, verb) : null);

/**
 * The noun phrase between an auxiliary in the middle of a clause and its verb: «الاتفاق الذي كانت البلاد أعلنت»
 * (the treaty which the country had announced).
 */
function behindAuxiliary(view: TokenView, start: number, end: number): Mention | null {
  for (let at = end - 2; at >= Math.max(start, end - LONGEST_SUBJECT); at--) {
    if (view.tokens[at]?.kind === 'mark' || isVerb(view, at)) return null;
    if (!view.is('auxiliary', at)) continue;
    const mention = readMention(view, at + 1, end);
    return mention?.endToken === end && isOfficeOrBody(view, mention.firstToken, end) ? mention : null;
  }
  return null;
}

/** The noun phrase of a subject's length that reaches from the clause's start, or from a comma in it, to `end`. */
function phraseBetween(view: TokenView, start: number, end: number): Mention | null {
  for (const place of [start, ...commasBetween(view, start, end).reverse()]) {
    const led = skipLeads(view, place, end);
    const from = view.is('according-to-preposition', led) ? led + 1 : led;
    const mention = readMention(view, from, end);
    if (mention !== null && onlyAsides(view, mention, end) && isShort(view, mention)) return mention;
  }
  return null;
}

/**
 * The antecedent of a relative clause in the middle of another clause: بين هؤلاء المهندس سامي حداد
 * الذي قال (among them the engineer Sami Haddad, who said).
 */
function antecedentBefore(view: TokenView, end: number, verb: number): Mention | null {
  const floor = Math.max(view.sentenceOf(end - 1).firstToken, end - LONGEST_SUBJECT);
  let start = beforeBracket(view, end, floor);
  while (start > floor && view.tokens[start - 1]?.kind === 'word' && !endsPhrase(view, start - 1)) start--;
  const second = secondPhrase(view, start, end);
  const mention = readMention(view, second < end ? second : start, end);
  return mention?.endToken === end && maySpeak(view, mention, verb) ? mention : null;
}

/** Whom a relative clause describes: the noun phrase just before its pronoun, or the whole phrase that ends there. */
function describedIn(view: TokenView, mention: Mention, end: number, verb: number): Mention | null {
  const near = antecedentBefore(view, end, verb);
  if (near !== null || isNoSubject(view, mention, verb)) return near;
  // A phrase that holds another clause already may have its last noun described.
  return holdsRelative(view, mention) ? lastNounBefore(view, end, verb) : mention;
}

/** The noun that ends at a relative pronoun: «خوف الشركة التي تخشى» (the worry of the company, which fears). */
function lastNounBefore(view: TokenView, end: number, verb: number): Mention | null {
  const mention = readLedMention(view, end - 1, end);
  return mention !== null && maySpeak(view, mention, verb) ? mention : null;
}

// Another name of a source in brackets has no more tokens: (سبيس إكس) "(SpaceX)".
const LONGEST_BRACKET = 5;

/** The bracket that opens the remark which ends at `end`; `end` for none. */
function beforeBracket(view: TokenView, end: number, floor: number): number {
  if (!view.isMark(end - 1, CLOSING_BRACKET)) return end;
  for (let at = end - 2; at >= Math.max(floor, end - LONGEST_BRACKET); at--)
    if (view.isMark(at, OPENING_BRACKET)) return at;
  return end;
}

/** Whether a relative clause may be about somebody who speaks: a person by name, or an office or body with its article. */
const maySpeak = (view: TokenView, mention: Mention, verb: number): boolean =>
  isPerson(view, mention) ||
  (isOfficeOrBody(view, mention.firstToken, verb) &&
    view.isAny(['definite', 'place'], mention.endToken - 1) &&
    !isJoined(view, mention));

/** Whether the noun is a listed kind of source, of the gender of the verb's form. */
function isOfficeOrBody(view: TokenView, at: number, verb: number): boolean {
  const [entry] = view.pack.sourceEntries(view.tokens[at]?.stem ?? '');
  const listed = entry === undefined ? null : (view.pack.data.sources[entry]?.gender ?? null);
  const gender = listed ?? (view.is('feminine-shape', at) ? 'f' : undefined);
  const forms = view.tokens[verb]?.word.cue?.forms ?? [];
  const agrees = forms.some(
    ({ kind, features }) => kind === 'verb' && (features.gender ?? gender) === (gender ?? features.gender),
  );
  return agrees && (entry !== undefined || view.isAny(['title', 'place'], at));
}

const isJoined = (view: TokenView, { firstToken, endToken }: Mention): boolean => {
  for (let at = firstToken + 1; at < endToken; at++)
    if (view.pack.is('conjunction', view.tokens[at]?.proclitic ?? '')) return true;
  return false;
};

const endsPhrase = (view: TokenView, at: number): boolean =>
  view.isAny(
    [
      'preposition',
      'locative-preposition',
      'demonstrative',
      'negation',
      'complementizer',
      'subordinator',
      'relative-pronoun',
    ],
    at,
  ) ||
  isVerb(view, at) ||
  isAct(view, at);

/** A noun phrase with a relative clause between commas in which another clause begins: الحارس، الذي ظن أنه وحيد، قال. */
function describedBefore(view: TokenView, start: number, end: number): Mention | null {
  const { firstToken } = view.sentenceOf(end - 1);
  for (let at = end - 1; at > Math.max(firstToken, end - LONGEST_CLAUSE); at--) {
    if (!view.isMark(at, COMMA)) continue;
    if (at >= start || !view.is('relative-pronoun', at + 1)) return null;
    const first = skipLeads(view, clauseStart(view, at), at);
    const mention = readMention(view, first, at);
    return mention?.endToken === at ? { firstToken: mention.firstToken, endToken: end } : null;
  }
  return null;
}

/** The token behind auxiliaries and connectives: «وكان الوزير قال» has its subject behind كان. */
function skipLeads(view: TokenView, from: number, end: number): number {
  let at = from;
  while (at < end && view.isAny(['auxiliary', 'verb-group-adverb', 'clause-connective', 'pre-subject-particle'], at))
    at++;
  return at;
}

// Of 217 subjects in the development articles none without a relative clause was longer.
const LONGEST_SUBJECT = 12;

/** A long run of words before a verb is a clause, unless a relative clause makes it long. */
function isShort(view: TokenView, { firstToken, endToken }: Mention): boolean {
  if (endToken - firstToken <= LONGEST_SUBJECT) return true;
  return holdsRelative(view, { firstToken, endToken });
}

// The start of a clause is searched for within this many tokens, so that text without marks does
// not take quadratic time.
const LONGEST_CLAUSE = 80;
const LONGEST_NAME = 6;

/**
 * The first token of the clause that ends at `end`: after the nearest complementizer, break, colon,
 * quotation mark or sentence start.
 */
export function clauseStart(view: TokenView, end: number): number {
  const inside = view.quotationOf(Math.max(0, end - 1));
  const floor = Math.max(view.sentenceOf(Math.max(0, end - 1)).firstToken, end - LONGEST_CLAUSE);
  let at = end;
  while (at > floor && view.quotationOf(at - 1) === inside) {
    const name = quotedNameBefore(view, at);
    if (name >= floor) {
      at = name;
      continue;
    }
    if (beginsClause(view, at)) break;
    at--;
  }
  return at;
}

/** The opening mark of a short quotation that closes just before; -1 for none. */
function quotedNameBefore(view: TokenView, at: number): number {
  const closed = view.closesAt(at - 1);
  return closed !== null && closed.endToken - closed.firstToken <= LONGEST_NAME ? closed.firstToken - 1 : -1;
}

/** "LEEDS, March 4 /Newswire/ -- ": a dash behind a slash, near a sentence's beginning, ends a dateline. */
function endsDateline(view: TokenView, at: number): boolean {
  const { firstToken } = view.sentenceOf(at);
  const dash = view.isMark(at, DASH) || view.is('phrase-break', at);
  return dash && view.isMark(at - 1, SLASH) && at - firstToken < LONGEST_DATELINE;
}

// A city, a country, a date and the agency take up at most so many tokens.
const LONGEST_DATELINE = 16;

/** "(LSE: HRW)": a colon between brackets of a few words ends no clause. */
const isBracketed = (view: TokenView, colon: number): boolean =>
  view.isMark(colon - 2, OPENING_BRACKET) && view.isMark(colon + 2, CLOSING_BRACKET);

/** Whether the token before ends a clause, or opens another. */
function beginsClause(view: TokenView, at: number): boolean {
  const before = at - 1;
  if (
    view.is('complementizer', before) ||
    (view.is('complementizer-with-pronoun', before) && !view.is('complementizer-blocker', before))
  )
    return true; // إلا is no ألا
  if (view.is('subordinator', before)) return view.match('discourse-marker', before) <= 1; // إذ تعلن ذلك
  if (view.is('apodosis-marker', before) && view.tokens[before]?.proclitic === '') return true;
  if (endsDateline(view, before)) return true;
  if ((view.isMark(before, SEMICOLON | COLON) && !isBracketed(view, before)) || view.ending('clause-break', at) > 0)
    return true;
  return view.tokens[before]?.kind === 'mark' && (view.opensAt(before) !== null || view.closesAt(before) !== null);
}

const commasBetween = (view: TokenView, start: number, end: number): number[] => {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (view.isMark(at, COMMA)) places.push(at + 1);
  return places;
};

/** Whether only discourse markers, times, marks, or a phrase with a preposition, lie between a subject and its verb. */
const onlyAsides = (view: TokenView, mention: Mention, verb: number): boolean =>
  skipDiscourseMarkers(view, mention.endToken, verb) >= verb ||
  (isDefinite(view, mention) && isAside(view, mention.endToken, verb));

const isDefinite = (view: TokenView, { firstToken }: Mention): boolean =>
  view.is('definite', firstToken) || view.is('determiner', firstToken);

// «الأرقام رغم ضعفها تقول»: a phrase between a subject and its verb has no more words than these.
const LONGEST_ASIDE = 7;

/** Whether the tokens are a phrase with a preposition, and no clause: «رغم ضعفها» "in spite of their weakness". */
function isAside(view: TokenView, from: number, to: number): boolean {
  if (to - from < 2 || to - from > LONGEST_ASIDE || view.pack.profile.subject !== 'after-verb') return false;
  if (!view.isAny(['preposition', 'adverbial-opener', 'locative-preposition', 'temporal-preposition'], from))
    return false;
  for (let at = from; at < to; at++)
    if (view.tokens[at]?.kind !== 'word' || view.isAny(OPENS_CLAUSE, at) || isVerb(view, at) || isAct(view, at))
      return false;
  return true;
}

const OPENS_CLAUSE: readonly WordClass[] = [
  'complementizer',
  'complementizer-with-pronoun',
  'relative-pronoun',
  'free-relative',
  'negation',
];

/** Whether a token is the first of its clause. */
export function leadsClause(view: TokenView, at: number): boolean {
  if (at === view.sentenceOf(at).firstToken || view.quotationOf(at)?.firstToken === at) return true;
  if (view.quotationOf(at - 1) !== view.quotationOf(at)) return view.closesAt(at - 1) === null;
  return quotedNameBefore(view, at) === -1 && beginsClause(view, at);
}
