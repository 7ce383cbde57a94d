import type { Cue } from '../tokens/cues.ts';
import { COMMA } from '../tokens/marks.ts';
import type { Words } from '../tokens/token-view.ts';
import { isVerb } from './mentions.ts';

// What stands between a cue and a content that no complementizer announces: the person told, adverbials of time and occasion.

const LONGEST_TOLD = 12;
const FARTHEST_VERB = 40;
const SHORTEST_CLAUSE = 4;

/** The token behind the person told: behind a pronoun or a noun phrase, at most at `limit`; `from` where there is none. */
export function skipAddressee(words: Words, from: number, limit: number): number {
  if (words.is('pronoun-object', from) && from < limit) return from + 1;
  let at = from;
  while (at < Math.min(limit, from + LONGEST_TOLD) && goesOn(words, from, at)) at++;
  return at;
}

/** Whether the phrase that begins at `from` goes on at `at`: not with another one's article, a verb, a mark or a pronoun. */
function goesOn(words: Words, from: number, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined) return false;
  const quotation = words.opensAt(at);
  if (token.kind === 'mark') return quotation === null && words.isMark(at, '.&') && !words.isMark(at + 1, '"');
  if (
    words.is('pronoun', at) ||
    words.is('that', at) ||
    words.is('infinitive', at) ||
    words.is('time', at) ||
    isVerb(words, at)
  )
    return false;
  if (at === from) return !words.is('preposition', at);
  if (words.is('in', at) || words.is('no-source', at)) return false;
  return !(words.is('starter', at) && !words.is('preposition', at - 1) && !words.is('coordinator', at - 1));
}

/** Skips adverbials of time and occasion: "on Monday", "last week", "in a statement". */
export function skipAdverbials(words: Words, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const next = adverbialEnd(words, at, limit);
    if (next === at) break;
    at = next;
  }
  return at;
}

function adverbialEnd(words: Words, at: number, limit: number): number {
  if (words.is('time-led', at) && words.is('time-unit', at + 1)) return at + 2;
  if (words.is('time', at) || (words.is('auxiliary', at) && !isVerb(words, at) && !words.is('determiner', at)))
    return at + 1;
  if (!words.is('in', at)) return at;
  for (let end = at + 1; end < Math.min(limit, at + 7); end++) {
    if (words.is('venue', end) && !words.is('venue', end + 1)) return end + 1;
    if (words.is('time', end) || words.is('time-unit', end))
      return words.tokens[end + 1]?.kind === 'number' ? end + 2 : end + 1;
    if (isVerb(words, end) || (words.tokens[end]?.kind !== 'word' && words.tokens[end]?.kind !== 'number')) break;
  }
  return at;
}

/** Where a clause without complementizer begins behind a cue; -1 where what follows is no clause with a verb of its own. */
export function bareClauseStart(words: Words, cue: Cue, from: number): number {
  const { endToken } = words.sentenceOf(cue.firstToken);
  const limit = Math.min(endToken, words.quotationOf(cue.firstToken)?.endToken ?? endToken);
  let at = skipAdverbials(words, from, limit);
  if (words.isMark(at, COMMA) && at > from && cue.kind === 'verb') at++;
  const first = words.tokens[at];
  if (first === undefined || at >= limit) return -1;
  if (first.kind === 'mark' && words.opensAt(at) === null) return -1;
  if (cue.kind === 'impersonal' && words.is('preposition', at)) return -1;
  if (
    words.is('coordinator', at) ||
    words.is('infinitive', at) ||
    words.is('relative-pronoun', at) ||
    words.is('barred', at)
  )
    return -1;
  if (isVerb(words, at) && !words.is('noun', at)) return -1;
  for (let token = at + 1; token < Math.min(limit, at + FARTHEST_VERB); token++) if (isVerb(words, token)) return at;
  const known =
    !words.is('takes-clause', cue.firstToken) ||
    words.is('preposition', at) ||
    words.is('gerund', at) ||
    limit - at < SHORTEST_CLAUSE;
  return known ? -1 : at; // a verb that no list has
}
