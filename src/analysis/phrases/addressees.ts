import { AMPERSAND, COMMA, FULL_STOP, QUOTATION } from '../../language/punctuation.ts';
import type { Cue } from '../tokens/cues.ts';
import { decide, type RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { mayBeInVerbGroup } from '../tokens/verb-group.ts';
import { isVerb } from './verbs.ts';

// Phrases between a cue and a content without complementizer: the addressee, adverbials of time and
// occasion.

const LONGEST_TOLD = 12;
const FARTHEST_VERB = 40;
const SHORTEST_CLAUSE = 4;

/**
 * The token after the addressee, a pronoun or a noun phrase, at most `limit`; `from` where there is
 * none.
 */
export function skipAddressee(view: TokenView, from: number, limit: number): number {
  if (view.is('pronoun-object', from) && from < limit) return from + 1;
  let at = from;
  while (at < Math.min(limit, from + LONGEST_TOLD) && goesOn(view, from, at)) at++;
  return at;
}

/**
 * Whether the phrase that begins at `from` continues at `at`: not with the article of another
 * phrase, a verb, a mark or a pronoun.
 */
function goesOn(view: TokenView, from: number, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  const quotation = view.opensAt(at);
  if (token.kind === 'mark')
    return quotation === null && view.isMark(at, FULL_STOP | AMPERSAND) && !view.isMark(at + 1, QUOTATION);
  if (
    view.is('pronoun', at) ||
    view.is('complementizer', at) ||
    view.is('infinitive', at) ||
    view.is('time', at) ||
    isVerb(view, at)
  )
    return false;
  if (at === from) return !view.is('preposition', at);
  if (view.is('locative-preposition', at) || view.is('no-source', at) || endsName(view, at)) return false;
  return !(
    view.is('phrase-initial-determiner', at) &&
    !view.is('preposition', at - 1) &&
    !view.is('coordinator', at - 1)
  );
}

/**
 * Whether a name ends before the token, and what follows is none of it: told the BBC | progress had been made, but told the
 * Gazette newspaper it was late.
 */
const endsName = (view: TokenView, at: number): boolean =>
  view.tokens[at - 1]?.capital === true &&
  view.tokens[at]?.kind === 'word' &&
  view.tokens[at]?.capital === false &&
  !view.isAny(
    ['preposition', 'coordinator', 'possessive', 'name-connector', 'name-particle', 'body-hypernym', 'venue'],
    at,
  );

/** Skips adverbials of time and occasion: "on Monday", "last week", "in a statement". */
export function skipAdverbials(view: TokenView, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const next = adverbialEnd(view, at, limit);
    if (next === at) break;
    at = next;
  }
  return at;
}

function adverbialEnd(view: TokenView, at: number, limit: number): number {
  if (view.is('time-modifier', at) && view.is('time-unit', at + 1)) return at + 2;
  if (view.is('time', at) || (mayBeInVerbGroup(view, at) && !isVerb(view, at) && !view.is('determiner', at)))
    return at + 1;
  if (!view.is('locative-preposition', at)) return at;
  for (let end = at + 1; end < Math.min(limit, at + 7); end++) {
    if (view.is('venue', end) && !view.is('venue', end + 1)) return end + 1;
    if (view.is('time', end) || view.is('time-unit', end))
      return view.tokens[end + 1]?.kind === 'number' ? end + 2 : end + 1;
    if (isVerb(view, end) || (view.tokens[end]?.kind !== 'word' && view.tokens[end]?.kind !== 'number')) break;
  }
  return at;
}

/**
 * The start of a clause without complementizer after a cue; -1 where no clause with a finite verb
 * follows.
 */
export function bareClauseStart(view: TokenView, cue: Cue, from: number): number {
  const { endToken } = view.sentenceOf(cue.firstToken);
  const limit = Math.min(endToken, view.quotationOf(cue.firstToken)?.endToken ?? endToken);
  let at = skipAdverbials(view, from, limit);
  if (view.isMark(at, COMMA) && at > from && cue.kind === 'verb') at++;
  return view.tokens[at] !== undefined && at < limit && decide(BARE_CLAUSE, view, at, { cue, limit }) ? at : -1;
}

/** Whether a clause without complementizer may begin at the token, before the limit of its sentence or quotation. */
export const BARE_CLAUSE: RuleTable<{ readonly cue: Cue; readonly limit: number }, boolean> = {
  id: 'bare-clause',
  otherwise: true, // a verb that no list has
  rows: [
    {
      id: 'bare-clause/mark',
      when: (view, at) => view.tokens[at]?.kind === 'mark' && view.opensAt(at) === null,
      outcome: false,
    },
    {
      id: 'bare-clause/impersonal',
      when: (view, at, { cue }) => cue.kind === 'impersonal' && view.is('preposition', at),
      outcome: false,
    },
    {
      // the opera shown by the station: a participle with its agent
      id: 'bare-clause/agent',
      when: (view, at, { cue }) =>
        at === cue.endToken &&
        view.is('agentive-preposition', at) &&
        (view.is('determiner', at + 1) || view.tokens[at + 1]?.capital === true),
      outcome: false,
    },
    {
      id: 'bare-clause/no-subject',
      when: (view, at) => view.isAny(['coordinator', 'infinitive', 'relative-pronoun'], at),
      outcome: false,
    },
    { id: 'bare-clause/verb-first', when: (view, at) => isVerb(view, at) && !view.is('noun', at), outcome: false },
    { id: 'bare-clause/verb', when: (view, at, { limit }) => hasVerbBehind(view, at, limit), outcome: true },
    {
      id: 'bare-clause/no-verb',
      when: (view, at, { cue, limit }) =>
        !view.is('clause-taking-verb', cue.firstToken) ||
        view.is('preposition', at) ||
        view.is('gerund', at) ||
        limit - at < SHORTEST_CLAUSE,
      outcome: false,
    },
  ],
};

/** Whether a verb stands behind the token, up to the limit; an infinitive makes no clause (added the goal |to win the cup). */
function hasVerbBehind(view: TokenView, at: number, limit: number): boolean {
  for (let token = at + 1; token < Math.min(limit, at + FARTHEST_VERB); token++)
    if (isVerb(view, token) && !view.is('infinitive', token - 1)) return true;
  return false;
}
