import { COMMA } from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { mayBeInVerbGroup } from '../tokens/verb-group.ts';
import type { Mention } from './mentions.ts';
import {
  isFiniteVerb,
  isSpacedDash,
  LONGEST_PHRASE,
  mayStart,
  nounPhraseBefore,
  readForward,
  skipAdverbialsBack,
  trimmed,
} from './noun-phrases.ts';

// The subject of the main clause, for a participle before or behind it.

/** The subject of the main clause behind a participle that begins the sentence: Citing the weather, the mayor closed the pool. */
export function readSubjectBehind(view: TokenView, participle: number): Mention | null {
  if (participle !== view.sentenceOf(participle).firstToken || view.pack.profile.subject !== 'before-verb') return null;
  return subjectBehindComma(view, participle + 1);
}

/** The subject of the first clause behind a comma that begins with one, outside quotations; null for none. */
function subjectBehindComma(view: TokenView, from: number): Mention | null {
  const { endToken } = view.sentenceOf(from);
  for (let at = from; at < endToken - 1; at++) {
    const quotation = view.opensAt(at);
    if (quotation !== null) at = quotation.endToken;
    const subject = view.isMark(at, COMMA) || isSpacedDash(view, at) ? subjectFrom(view, at + 1, endToken) : null;
    if (subject !== null) return subject;
  }
  return null;
}

// More tokens between the beginning of a sentence and a conjunction hold a clause of their own.
const LONGEST_LEAD = 5;

/**
 * The subject of the main clause behind a clause that a conjunction opens at the beginning of its sentence, for a cue in that
 * clause: When Hale announced a plan, |prices| rose. `first` is the first token of the cue's subject.
 */
export function readSubjectBehindClause(view: TokenView, first: number, from: number): Mention | null {
  if (view.pack.profile.subject !== 'before-verb' || !view.is('subordinator', first - 1)) return null;
  const firstToken = behindMarker(view, view.sentenceOf(first).firstToken);
  if (first - 1 - firstToken >= LONGEST_LEAD) return null;
  for (let at = firstToken; at < first - 1; at++) if (isFiniteVerb(view, at) || view.isMark(at, COMMA)) return null;
  return subjectBehindComma(view, from) ?? pronounSubject(view, from);
}

/** A pronoun that begins the main clause without a comma: When Hale announced a plan |it| was too late. */
function pronounSubject(view: TokenView, from: number): Mention | null {
  const { endToken } = view.sentenceOf(from);
  for (let at = from + 1; at < endToken - 1; at++) {
    if (view.opensAt(at) !== null || view.isMark(at, COMMA) || view.isAny(OPENS_CLAUSE, at)) return null;
    if (isFiniteVerb(view, at) || view.is('finite-auxiliary', at)) return null;
    const isSubject = view.is('subject-pronoun', at) || view.is('pronoun-only', at);
    if (isSubject && isNounOf(view, at - 1) && (isFiniteVerb(view, at + 1) || view.is('finite-auxiliary', at + 1)))
      return trimmed(view, at, at + 1);
  }
  return null;
}

const OPENS_CLAUSE = ['complementizer', 'relative-pronoun', 'interrogative', 'coordinator', 'subordinator'] as const;

/** Whether a word may end a noun phrase: no preposition, conjunction, determiner or verb. */
const isNounOf = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  !view.isAny(['preposition', 'determiner', 'auxiliary', 'pronoun'], at) &&
  !isFiniteVerb(view, at);

/** The token behind a discourse marker and its comma at the beginning of a sentence: |However, while Hale … */
function behindMarker(view: TokenView, first: number): number {
  const end = first + view.match('discourse-marker', first);
  return end > first && view.isMark(end, COMMA) ? end + 1 : first;
}

/** The noun phrase that begins at a token and ends at the first verb behind it. */
function subjectFrom(view: TokenView, first: number, end: number): Mention | null {
  if (view.is('coordinator', first) || view.is('complementizer', first) || view.is('relative-pronoun', first))
    return null;
  for (let at = first + 1; at < Math.min(end, first + LONGEST_PHRASE); at++) {
    if (!isFiniteVerb(view, at) && !mayBeInVerbGroup(view, at)) continue;
    const last = skipAdverbialsBack(view, first, at);
    const reach = view.isMark(last - 1, COMMA) ? last - 1 : last;
    const isWhole = mayStart(view, first, first) && readForward(view, first, reach, true) === reach;
    return isWhole ? trimmed(view, first, reach) : null;
  }
  return null;
}

const isDeterminer = (view: TokenView, { firstToken, endToken }: Mention): boolean =>
  endToken === firstToken + 1 && view.is('determiner', firstToken);

/** Whether an auxiliary stands at a token, or an adverb before a verb: not |All| in the name of a band. */
function leadsVerb(view: TokenView, at: number): boolean {
  let verb = at;
  while (view.is('verb-group-adverb', verb)) verb++;
  return view.is('auxiliary', verb) || (verb > at && isFiniteVerb(view, verb));
}

/**
 * The subject of the first verb of the sentence, for a participle after it that no cue precedes.
 */
export function readMainSubject(view: TokenView, participle: number): Mention | null {
  if (view.pack.profile.subject !== 'before-verb') return null;
  const { firstToken } = view.sentenceOf(participle);
  for (let at = firstToken + 1; at < participle; at++) {
    if (!isFiniteVerb(view, at) && !leadsVerb(view, at)) continue;
    const mention = nounPhraseBefore(view, view.isMark(at - 1, COMMA) ? at - 1 : at, view.isMark(at - 1, COMMA));
    if (mention !== null && !isDeterminer(view, mention)) return mention;
  }
  return null;
}
