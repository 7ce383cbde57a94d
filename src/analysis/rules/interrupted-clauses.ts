import { COMMA, DASH } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { isAct, isVerb } from '../phrases/verbs.ts';
import { opensWith } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';

// A phrase such as «بحسب الوكالة» (according to the agency) stands behind a whole clause, or interrupts one. In a language
// that joins its sentences by conjunctions, what stands behind a whole clause is mostly the writer's.

/** A phrase in its sentence: the words before it begin at `first`. */
interface PhraseInClause {
  readonly first: number;
  /** The first token of the phrase. */
  readonly phrase: number;
  /** The first token behind it and its comma. */
  readonly behind: number;
}

// «وأكد صالحي، وفقا للوكالة، أن» (and Salehi affirmed, according to the agency, that): of 58 clauses in Arabic articles that
// a phrase interrupts none has more words before it than these.
const LONGEST_INTERRUPTED = 10;
// «كونهما، بحسب البيان، من ضمن» (both being, according to the statement, among): so many words behind a comma are no clause.
const LONGEST_BEGUN = 3;
// «تدخلت وساطة، وفق مصدر، وتمكنت» (a mediation began, according to a source, and managed): the clauses belong together.
const LONGEST_CLAUSE = 8;
// «تأتي الدعوة، حسب البيان، إثر» (the call comes, according to the statement, after): a verb and its subject want more.
const LONGEST_SUBJECT = 4;

/** Whether the words behind a phrase go on with the clause before it. */
export function isInterrupted(view: TokenView, { first, phrase, behind }: PhraseInClause): boolean {
  if (!view.pack.profile.sentencesJoined || (view.isMark(phrase - 1, DASH) && view.isMark(behind - 1, DASH)))
    return true;
  if (view.is('topic-marker', first)) return true;
  const words = countWords(view, first, phrase);
  const begun = words > LONGEST_INTERRUPTED && hasBegun(view, first, phrase);
  if (words > LONGEST_INTERRUPTED && !begun) return false;
  if (opensAnother(view, behind) || (words > LONGEST_CLAUSE && isJoined(view, behind))) return false;
  return begun || words <= LONGEST_SUBJECT || !tellsWhen(view, behind);
}

/** Whether so little stands before a phrase without commas that its clause goes on behind it. */
export const isBegun = (view: TokenView, first: number, phrase: number): boolean =>
  view.pack.profile.sentencesJoined &&
  (countWords(view, first, phrase) <= LONGEST_SUBJECT || hasBegun(view, first, phrase));

/** Whether hardly more than a verb stands between the last comma and the phrase. */
function hasBegun(view: TokenView, first: number, phrase: number): boolean {
  let at = phrase - 1;
  while (at > first && view.tokens[at]?.kind === 'mark') at--;
  for (const last = at; at > first && last - at < LONGEST_BEGUN; at--)
    if (view.isMark(at - 1, COMMA)) return holdsVerb(view, at, phrase);
  return false;
}

function holdsVerb(view: TokenView, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isVerb(view, at) || isAct(view, at) || view.is('linking-verb', at)) return true;
  return false;
}

/** How many words stand between two tokens, up to one more than matter. */
function countWords({ tokens }: TokenView, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count <= LONGEST_INTERRUPTED; at++) if (tokens[at]?.kind !== 'mark') count++;
  return count;
}

/** Whether another clause, or what describes the source of the phrase, begins at the token. */
const opensAnother = (view: TokenView, at: number): boolean =>
  view.isAny(OPENERS, at) || view.match('sentential-relative', at) > 0;

const OPENERS: readonly WordClass[] = ['relative-pronoun', 'clause-connective', 'result-connective'];

const isJoined = (view: TokenView, at: number): boolean =>
  opensWith(view, 'conjunction', at) || view.is('possible-conjunction-proclitic', at);

const tellsWhen = (view: TokenView, at: number): boolean => view.isAny(['subordinator', 'temporal-preposition'], at);

/** The token behind the connectives that open a sentence: «لكن» (but), «في المقابل،» (in contrast), «يذكر أن» (it is mentioned that). */
export function behindConnectives(view: TokenView, from: number, end: number): number {
  if (!view.pack.profile.sentencesJoined || from !== view.sentenceOf(from).firstToken) return from;
  let at = from;
  for (let length = connectiveAt(view, at); length > 0 && at + length < end; length = connectiveAt(view, at)) {
    at += length;
    if (view.isMark(at, COMMA | DASH)) at++;
  }
  return at === from || at >= end ? from : at + (view.is('complementizer', at) ? 1 : 0);
}

const connectiveAt = (view: TokenView, at: number): number =>
  view.is('additive-conjunction', at) ? 0 : Math.max(...CONNECTIVES.map((wordClass) => view.match(wordClass, at)));

const CONNECTIVES: readonly WordClass[] = ['discourse-marker', 'contrast', 'editorial-formula'];
