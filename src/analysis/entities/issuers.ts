import { COMMA } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { describe } from '../mentions/describe.ts';
import type { Description } from '../mentions/description.ts';
import { isAddressee } from '../phrases/mention-starts.ts';
import { readLedMention, readMention } from '../phrases/mentions.ts';
import { sentenceSubject } from '../phrases/sentence-subject.ts';
import { isVerb } from '../phrases/verbs.ts';
import { isLedBy } from '../tokens/proclitics.ts';
import { type TokenRange, wholeTokens, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { tokensOfBare } from './bare-words.ts';

/**
 * The issuer of a document: «بيان الوزارة» (the ministry's statement), «بيان أصدره المجلس» (a
 * statement that the council issued). Null for another mention, and for a document without an
 * issuer.
 */
export function issuerOf(view: TokenView, range: TokenRange): TokenRange | null {
  const { firstToken, endToken } = range;
  if (view.pack.profile.modifiers === 'before-noun') return issuerBeside(view, range);
  if (view.is('free-relative', firstToken)) return sayerBehind(view, range);
  if (!view.is('document-noun', firstToken)) return null;
  if (endToken === firstToken + 1 && view.is('definite', firstToken)) return issuerBefore(view, firstToken);
  const emanating = emanatesFrom(view, firstToken) ?? accountOwner(view, firstToken);
  if (emanating !== null) return emanating;
  const end = clauseEnd(view, firstToken, endToken);
  const verb = issuedAt(view, firstToken, end);
  const first = verb === null ? ownerAt(view, firstToken) : behindIssuing(view, verb);
  return first !== null && first < end && (mayIssue(view, first) || isSubjectOf(view, verb, first))
    ? withoutProclitic(view, first, beforeCarrying(view, first, end))
    : null;
}

/** Who says it, of «ما نشره الاتحاد» (what the federation published): the subject behind the verb. */
function sayerBehind(view: TokenView, { firstToken, endToken }: TokenRange): TokenRange | null {
  const first = firstToken + 2;
  if (first >= endToken || view.isAny(NO_SUBJECT, first)) return null;
  const found = readMention(view, first, endToken);
  return found === null ? null : withoutProclitic(view, found.firstToken, found.endToken);
}

const NO_SUBJECT: readonly WordClass[] = [
  'preposition',
  'locative-preposition',
  'adverbial-opener',
  'pronoun-only',
  'time',
];

/** Whether a definite noun behind a verb with the document as its object is the verb's subject: «بيان نشره التحالف». */
const isSubjectOf = (view: TokenView, verb: number | null, first: number): boolean =>
  verb !== null &&
  first === verb + 1 &&
  view.is('carrying-verb', verb) &&
  view.is('definite', first) &&
  !view.is('time', first);

// «بيان على الموقع الرسمي للشركة»: so many words may stand between a document and an account, an account and its owner.
const FARTHEST_ACCOUNT = 3;

/** Whose account a document stands on: «منشور على حساب الوزارة» (a post on the ministry's account); null for none. */
function accountOwner(view: TokenView, document: number): TokenRange | null {
  const { endToken } = view.sentenceOf(document);
  let at = document + 1;
  while (at < document + FARTHEST_ACCOUNT && !view.is('account-noun', at)) at++;
  if (!view.is('account-noun', at) || !view.isAny(['adverbial-opener', 'locative-preposition', 'preposition'], at - 1))
    return null;
  let owner = at + 1;
  if (view.is('definite', at))
    while (owner <= at + FARTHEST_ACCOUNT && !isLedBy(view, 'dative-preposition', owner)) owner++;
  return issuerAt(view, owner, endToken);
}

/** Somebody named, or a body, that a phrase at a token is of; null for others. */
function issuerAt(view: TokenView, at: number, end: number): TokenRange | null {
  const issuer = readLedMention(view, at, Math.min(end, at + LONGEST_ISSUER));
  if (issuer === null) return null;
  const range = withoutProclitic(view, issuer.firstToken, issuer.endToken);
  return maySpeak(describe(view, range)) ? range : null;
}

// «البلاغ المشترك الصادر اليوم السبت عن الهيئة»: adjectives before the participle, a time behind it.
const FARTHEST_EMANATING = 3;
const LONGEST_TIME = 4;
const LONGEST_ISSUER = 10;

/** From whom a document comes: «بلاغ صادر اليوم عن الجمعية» (a statement issued today by the society); null for no such words. */
function emanatesFrom(view: TokenView, document: number): TokenRange | null {
  const { endToken } = view.sentenceOf(document);
  let at = document + 1;
  while (at <= document + FARTHEST_EMANATING && !view.is('emanating', at)) at++;
  if (!view.is('emanating', at))
    return view.is('statement-noun', document) && view.is('emanation-preposition', document + 1)
      ? issuerAt(view, document + 2, endToken)
      : null;
  const from = ++at;
  while (at < from + LONGEST_TIME && view.is('time', at)) at++;
  return view.is('emanation-preposition', at) ? issuerAt(view, at + 1, endToken) : null;
}

/** Where the subject of a verb of issuing begins: «تصريحات أدلى بها الوزير» (remarks that the minister made) has a pronoun before it. */
const behindIssuing = (view: TokenView, verb: number): number =>
  view.is('issuing-verb', verb) && view.is('pronoun-only', verb + 1) ? verb + 2 : verb + 1;

/**
 * The end of an issuer before the person told, or before a clause that says who carries the document: «بيان للنادي نشره
 * موقعه» (a statement of the club that its site published).
 */
function beforeCarrying(view: TokenView, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) if (view.is('carrying-verb', at) || isAddressee(view, at)) return at;
  return end;
}

/** The issuer where modifiers come first: "the council's statement", "a statement by the council". */
function issuerBeside(view: TokenView, { firstToken, endToken }: TokenRange): TokenRange | null {
  const end = clauseEnd(view, firstToken, endToken);
  let owned = -1;
  for (let at = firstToken + 1; at < end; at++) {
    if (view.is('possessive', at)) owned = at;
    if (!view.is('document-noun', at) || view.tokens[at]?.capital === true) continue;
    if (owned !== -1) return wholeTokens(firstToken, owned);
    if (at + 1 === end || !view.is('issuer-preposition', at + 1)) return null;
    const issuer = wholeTokens(at + 2, end);
    return at + 2 < end && maySpeak(describe(view, issuer)) ? issuer : null;
  }
  return null;
}

/** Whether a description is of a person, an office or a body, and not of somebody unknown (a letter from a friend). */
const maySpeak = ({ transparency, named }: Description): boolean =>
  named || transparency === 'organisation' || transparency === 'role';

// At most this many mentions of a document before another are examined; no article that was read
// has a fifth of them.
const MOST_DOCUMENTS = 100;

/**
 * The last place before a token where a document stands that is issued there: «في بيان» (in a statement), «بيان الوزارة»
 * (the ministry's statement). Null for none.
 */
export function documentBefore(view: TokenView, head: string, before: number): number | null {
  const places = tokensOfBare(view, head);
  const last = lowerBound(places, (at) => at >= before) - 1;
  for (let index = last; index >= Math.max(0, last - MOST_DOCUMENTS); index--) {
    const at = places[index] as number;
    if (view.pack.profile.modifiers === 'before-noun') {
      if (view.is('indefinite', at - 1)) return at;
      continue;
    }
    if (!view.is('definite', at))
      return view.is('locative-preposition', at - 1) || ownerAt(view, at) !== null ? at : null;
  }
  return null;
}

/**
 * Who issued the document that a noun with its article points back to, where a verb says so: «أصدرت الوزارة بيانا … وذكر
 * البيان» (the ministry issued a statement … the statement said).
 */
function issuerBefore(view: TokenView, definite: number): TokenRange | null {
  const places = tokensOfBare(view, view.pack.bare(view.tokens[definite]?.stem ?? ''));
  const last = lowerBound(places, (at) => at >= definite) - 1;
  for (let index = last; index >= Math.max(0, last - MOST_DOCUMENTS); index--) {
    const at = places[index] as number;
    if (view.is('definite', at)) continue;
    const { firstToken } = view.sentenceOf(at);
    const isIssued = view.tokens[at]?.proclitic === '' && hasIssuingVerb(view, firstToken, at);
    const subject = isIssued ? sentenceSubject(view, firstToken, at) : null;
    if (subject === null) return null;
    const issuer = withoutProclitic(view, subject.firstToken, subject.endToken);
    return maySpeak(describe(view, issuer)) ? issuer : null;
  }
  return null;
}

/** Whether a verb of issuing stands in a range. */
function hasIssuingVerb(view: TokenView, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (view.is('issuing-verb', at)) return true;
  return false;
}

/** Where a comma ends the mention, or the mention itself does. */
function clauseEnd(view: TokenView, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) if (view.isMark(at, COMMA)) return at;
  return end;
}

// The most tokens between a document and the verb of its relative clause: an adjective, a relative
// pronoun.
const FARTHEST_VERB = 3;

/** The verb of a relative clause on the document; null for none. */
function issuedAt(view: TokenView, first: number, end: number): number | null {
  for (let at = first + 1; at < Math.min(end, first + 1 + FARTHEST_VERB); at++) {
    if (isLedBy(view, 'dative-preposition', at)) return null; // «بيان للنادي نشره موقعه»: the owner comes first
    if (isVerb(view, at) || view.is('relative-pronoun', at - 1) || view.isAny(['carrying-verb', 'issuing-verb'], at))
      return view.is('relative-pronoun', at) ? null : at;
  }
  return null;
}

/** Where the document's owner begins: directly behind an indefinite noun, or behind its adjectives and a dative preposition. */
function ownerAt(view: TokenView, first: number): number | null {
  if (view.is('definite', first)) return null;
  if (view.tokens[first + 1]?.proclitic === '' && mayIssue(view, first + 1)) return first + 1;
  for (let at = first + 1; view.is('issued-document', first) && at <= first + FARTHEST_OWNER; at++)
    if (isLedBy(view, 'dative-preposition', at))
      return isAddressee(view, at) || view.is('statement-noun', first) ? at : null;
  return view.tokens[first + 1]?.proclitic === '' ? first + 1 : null;
}

// Two adjectives are the most that were seen between a document and its owner.
const FARTHEST_OWNER = 3;

/** Whether a phrase names somebody who may issue a document: a definite one that is known as a source, or a name. */
const mayIssue = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) ||
  view.isSurname(view.tokens[at]?.stem ?? '') ||
  (view.tokens[at]?.word.longestStemSource ?? 0) > 0;
