import { COMMA } from '../tokens/marks.ts';
import type { Words } from '../tokens/token-view.ts';
import { isAct, isVerb, type Mention, readMention, skipTurns, trimEnd } from './mentions.ts';
import { secondPhrase } from './nominals.ts';

/**
 * Reads the subject that stands before a verb: the noun phrase between the clause's start and the verb, a comma before
 * the verb allowed. Null where the clause does not begin with a noun phrase that reaches the verb.
 */
export function readSubject(words: Words, verb: number): Mention | null {
  let end = verb;
  while (end > 0 && words.isMark(end - 1, `${COMMA}؛`)) end--;
  if (end <= words.sentenceOf(verb).firstToken) return null;
  const relative = end > 0 && words.is('relative-pronoun', end - 1);
  if (relative) end = trimEnd(words, 0, end - 1);
  const inside = words.quotationOf(verb);
  if (inside !== null && inside.firstToken === verb && end === verb) end = verb - 1; // the quotation begins with its verb
  const start = skipLeads(words, clauseStart(words, end), end);
  const described = end < verb ? describedBefore(words, start, end) : null;
  if (described !== null) return described;
  for (const place of [start, ...commasBetween(words, start, end).reverse()]) {
    const led = skipLeads(words, place, end);
    const from = words.is('attributing', led) ? led + 1 : led;
    const mention = readMention(words, from, end);
    if (mention !== null && onlyAsides(words, mention.endToken, end) && isShort(words, mention))
      return isNoSubject(words, mention, verb) ? null : mention;
  }
  return relative && !words.is('agentless', verb) ? phraseBefore(words, end) : null;
}

/** Behind a mark that stands before the verb a phrase with a preposition is no subject; behind a semicolon only a name is one. */
const isNoSubject = (words: Words, mention: Mention, verb: number): boolean =>
  words.tokens[verb - 1]?.kind === 'mark' &&
  (isGoverned(words, mention) ||
    (words.isMark(verb - 1, '؛') && !isPerson(words, mention) && !isNameShaped(words, mention)));

/** «هاشمي الحامدي»: a word or two that end with an article. */
const isNameShaped = (words: Words, { firstToken, endToken }: Mention): boolean =>
  endToken - firstToken <= 2 && words.is('definite', endToken - 1);

/** Whom a relative clause describes in the middle of another clause: بين هؤلاء المهندس سامي حداد الذي قال. */
function phraseBefore(words: Words, end: number): Mention | null {
  const floor = Math.max(words.sentenceOf(end - 1).firstToken, end - LONGEST_SUBJECT);
  let start = end;
  while (start > floor && words.tokens[start - 1]?.kind === 'word' && !endsPhrase(words, start - 1)) start--;
  const second = secondPhrase(words, start, end);
  const mention = readMention(words, second < end ? second : start, end);
  return mention?.endToken === end && isPerson(words, mention) ? mention : null;
}

/** Whether a phrase has a person's name in it and joins no other: a place or a thing has told nobody. */
function isPerson(words: Words, { firstToken, endToken }: Mention): boolean {
  let named = false;
  for (let at = firstToken; at < endToken; at++) {
    if (at > firstToken && words.pack.is('conjunction', words.tokens[at]?.proclitic ?? '')) return false;
    named ||= words.is('given-name', at);
  }
  return named;
}

const endsPhrase = (words: Words, at: number): boolean =>
  ['preposition', 'in', 'demonstrative', 'negation', 'that', 'subordinator', 'relative-pronoun'].some((name) =>
    words.is(name, at),
  ) ||
  isVerb(words, at) ||
  isAct(words, at);

/** «بعد وصول السفينة، قال»: the noun behind the preposition that begins a sentence is no subject, though the word may join clauses too. */
function isGoverned(words: Words, { firstToken }: Mention): boolean {
  const preposition = firstToken - 1;
  if (!words.is('preposition', preposition) || !words.is('subordinator', preposition) || words.pack.data.headLast)
    return false;
  for (let at = words.sentenceOf(preposition).firstToken; at < preposition; at++)
    if (isVerb(words, at) || isAct(words, at)) return false;
  return true;
}

/** A noun phrase with a relative clause between commas in which another clause begins: الحارس، الذي ظن أنه وحيد، قال. */
function describedBefore(words: Words, start: number, end: number): Mention | null {
  const { firstToken } = words.sentenceOf(end - 1);
  for (let at = end - 1; at > Math.max(firstToken, end - LONGEST_CLAUSE); at--) {
    if (!words.isMark(at, COMMA)) continue;
    if (at >= start || !words.is('relative-pronoun', at + 1)) return null;
    const first = skipLeads(words, clauseStart(words, at), at);
    const mention = readMention(words, first, at);
    return mention?.endToken === at ? { firstToken: mention.firstToken, endToken: end } : null;
  }
  return null;
}

/** The token behind auxiliaries and connectives: «وكان الوزير قال» has its subject behind كان. */
function skipLeads(words: Words, from: number, end: number): number {
  let at = from;
  while (at < end && ['auxiliary', 'lead', 'presents'].some((name) => words.is(name, at))) at++;
  return at;
}

// Of 217 subjects in the development articles none without a relative clause was longer.
const LONGEST_SUBJECT = 12;

/** A long run of words before a verb is a clause, unless a relative clause makes it long. */
function isShort(words: Words, { firstToken, endToken }: Mention): boolean {
  if (endToken - firstToken <= LONGEST_SUBJECT) return true;
  for (let at = firstToken; at < endToken; at++) if (words.is('relative-pronoun', at)) return true;
  return false;
}

// A clause is looked through this far back for its start: text without marks must not take time that grows with its square.
const LONGEST_CLAUSE = 80;
const LONGEST_NAME = 6;

/** The first token of the clause that `end` stands in: after the nearest complementizer, break, colon, quotation mark or sentence start. */
export function clauseStart(words: Words, end: number): number {
  const inside = words.quotationOf(Math.max(0, end - 1));
  const floor = Math.max(words.sentenceOf(Math.max(0, end - 1)).firstToken, end - LONGEST_CLAUSE);
  let at = end;
  while (at > floor && words.quotationOf(at - 1) === inside) {
    const name = quotedNameBefore(words, at);
    if (name >= floor) {
      at = name;
      continue;
    }
    if (beginsClause(words, at)) break;
    at--;
  }
  return at;
}

/** The token of the mark that opens a short quotation which closes just before; -1 where none does. */
function quotedNameBefore(words: Words, at: number): number {
  const closed = words.closesAt(at - 1);
  return closed !== null && closed.endToken - closed.firstToken <= LONGEST_NAME ? closed.firstToken - 1 : -1;
}

/** Whether what stands before the token ends a clause, or opens another. */
function beginsClause(words: Words, at: number): boolean {
  const before = at - 1;
  if (words.is('that', before) || (words.is('that-fused', before) && !words.is('not-that', before))) return true; // إلا is no ألا
  if (words.is('subordinator', before)) return words.match('turn', before) <= 1; // إذ تعلن ذلك
  if (words.is('then', before) && words.tokens[before]?.proclitic === '' && !words.pack.data.headLast) return true;
  if (words.isMark(before, ':؛;') || words.ending('clause-break', at) > 0) return true;
  return words.tokens[before]?.kind === 'mark' && (words.opensAt(before) !== null || words.closesAt(before) !== null);
}

const commasBetween = (words: Words, start: number, end: number): number[] => {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (words.isMark(at, COMMA)) places.push(at + 1);
  return places;
};

/** Whether nothing but turns, times and marks lies between. */
const onlyAsides = (words: Words, from: number, to: number): boolean => skipTurns(words, from, to) >= to;

/** Whether a token stands at the start of its clause. */
export function leadsClause(words: Words, at: number): boolean {
  if (at === words.sentenceOf(at).firstToken || words.quotationOf(at)?.firstToken === at) return true;
  if (words.quotationOf(at - 1) !== words.quotationOf(at)) return words.closesAt(at - 1) === null;
  return quotedNameBefore(words, at) === -1 && beginsClause(words, at);
}
