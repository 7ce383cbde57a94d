import type { Slot } from '../../language/pack.ts';
import { COLON, COMMA, DASH, EXCLAMATION, FULL_STOP, QUESTION, SEMICOLON } from '../../language/punctuation.ts';
import { readSubject } from '../phrases/clauses.ts';
import { isHeading } from '../phrases/headings.ts';
import { type Mention, readMention } from '../phrases/mentions.ts';
import { nounPhraseBefore, skipAdverbialsBack } from '../phrases/noun-phrases.ts';
import { readActor, readBearer, readOwner } from '../phrases/owners.ts';
import { asSaying } from '../phrases/reported-speech.ts';
import { isSpeech } from '../phrases/speech-quotations.ts';
import { readSubjectBehindRelative, readSubjectOf } from '../phrases/subjects.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { readRaised } from './raised-subjects.ts';
import type { MatchState } from './reading.ts';

/** The slots before the cue, the nearest to it first. */
export function readLeft(view: TokenView, cue: Cue, slots: readonly Slot[]): MatchState | null {
  let state: MatchState | null = { at: cue.groupToken, source: null, via: null, content: null };
  let edge = cue.groupToken;
  for (const slot of [...slots].reverse()) {
    state = LEFT_READERS[slot](view, cue, state, edge);
    if (state === null) return null;
    edge = Math.min(edge, state.source?.firstToken ?? edge);
  }
  return state;
}

/** Reads a slot before the cue that ends at `edge`; null where the words do not fill it. */
type LeftReader = (view: TokenView, cue: Cue, state: MatchState, edge: number) => MatchState | null;

/** A slot that holds a source and nothing else. */
const sourceBy =
  (read: (view: TokenView, cue: Cue) => Mention | null): LeftReader =>
  (view, cue, state) => {
    const source = read(view, cue);
    return source === null ? null : { ...state, source };
  };

/** The words before the cue, for which a verb must stand behind a comma or a quotation and a clause. */
const readAround: LeftReader = (view, cue, state, edge) =>
  cue.kind === 'verb' &&
  !(
    (cue.entry.clause || asSaying(view, cue.endToken) !== -1) &&
    isSetOff(view, edge) &&
    (goesOnBehind(view, cue) || hasVerbBefore(view, edge) || isHeading(view, edge))
  )
    ? null
    : { ...state, content: { kind: 'around', token: edge } };

const readRelative: LeftReader = (view, cue, state) => {
  const subject = readSubjectBehindRelative(view, cue);
  if (subject === null) return null;
  const relative = subject.firstToken - 1;
  return { ...state, source: subject, content: { kind: 'gapped', relative, token: cue.endToken } };
};

const readSubjectSlot: LeftReader = (view, cue, state) => {
  const subject = readSubjectOf(view, cue);
  return subject === null ? null : { ...state, source: subject.mention };
};

/** The subject of a passive by which somebody says something of it. */
const readBorne: LeftReader = (view, cue, state) => {
  if (cue.features.passive !== true || cue.entry.nominal !== 'direct' || cue.entry.sense !== 'speech') return null;
  const { firstToken } = view.sentenceOf(cue.groupToken);
  const subject = nounPhraseBefore(view, skipAdverbialsBack(view, firstToken, cue.groupToken), false);
  if (subject === null || view.is('pronoun-only', subject.endToken - 1)) return null; // it was reported by the Gazette that
  return { ...state, content: { kind: 'borne', subject, token: cue.endToken, end: cue.endToken, behind: null } };
};

const readQuote: LeftReader = (view, cue, state, edge) => {
  const quotation = view.pack.is('conjunction', cue.proclitic) ? null : quotationBefore(view, edge);
  return quotation === null || (edge < cue.groupToken && !leadsSentence(view, quotation))
    ? null
    : { ...state, content: { kind: 'quotation', quotation } };
};

const readThis: LeftReader = (view, cue, state) => {
  const token = thisBefore(view, cue);
  return token === -1 ? null : { ...state, content: { kind: 'word', token } };
};

const LEFT_READERS: Readonly<Record<Slot, LeftReader>> = {
  source: sourceBy((view, cue) => subjectBefore(view, cue)),
  owner: sourceBy((view, cue) => ownerOf(view, cue)),
  actor: sourceBy((view, { groupToken }) => readActor(view, groupToken)),
  this: readThis,
  as: (view, _, state, edge) =>
    asBefore(view, edge) ? { ...state, content: { kind: 'around', token: edge - 1 } } : null,
  start: (view, _, state, edge) => (view.sentenceOf(edge).firstToken === edge ? state : null),
  relative: readRelative,
  subject: readSubjectSlot,
  quote: readQuote,
  rest: readAround,
  clause: readAround,
  gap: readAround,
  maker: readAround,
  borne: readBorne,
  raised: readRaised,
  infinitive: readAround,
  predicative: readAround,
  agent: readAround,
  quoted: readAround,
  addressee: readAround,
  via: readAround,
  that: readAround,
  wh: readAround,
  colon: readAround,
  particle: readAround,
  nominal: readAround,
  object: readAround,
};

/** Whether what begins at the token is a remark by "as" that stands first, or behind a comma, a dash or a quotation. */
const asBefore = (view: TokenView, at: number): boolean =>
  view.is('comment-clause-opener', at - 1) && (view.sentenceOf(at).firstToken === at - 1 || isSetOff(view, at - 1));

/** The word before a relative clause with a cue whose pronoun stands for it: -1 where there is none. */
function thisBefore(view: TokenView, { entry: { nominal }, features, groupToken }: Cue): number {
  if (features.pronoun === undefined) return -1;
  const before = groupToken - 1;
  if (view.is('free-relative', before))
    return view.isAny(['demonstrative', 'pronoun-source', 'appositive-pronoun'], before - 1) ? before - 1 : -1; // «هذا ما أكده»
  const noun = view.is('relative-pronoun', before) ? before - 1 : before;
  const takesNoun = nominal === 'any' || nominal === 'event';
  return takesNoun && isStatement(view, noun) && view.is('definite', noun) === noun < before ? noun : -1;
}

/** Whether a noun stands for something said: «الأمر الذي نفاه» (the matter, which he denied), «اتهامات نفاها» (accusations that he denied). */
const isStatement = (view: TokenView, at: number): boolean =>
  view.is('matter-noun', at) ||
  [view.tokens[at]?.stem ?? '', view.pack.bare(view.tokens[at]?.stem ?? '')].some((stem) =>
    view.pack.listedForms(stem).some(({ kind }) => kind === 'noun'),
  );

/** Whose a noun is, or what a participle stands on. */
const ownerOf = (view: TokenView, cue: Cue): Mention | null =>
  cue.kind === 'participle' ? readBearer(view, cue.groupToken) : readOwner(view, cue.groupToken);

/** Whether a comma, a dash or a closing mark sets what begins at the token off from the words before it. */
const isSetOff = (view: TokenView, at: number): boolean =>
  view.isMark(at - 1, COMMA | DASH) || view.closesAt(at - 1) !== null;

/** Whether a comma behind the cue or its source goes on with the sentence round them: the talks, said X, failed. */
function goesOnBehind(view: TokenView, { endToken }: Cue): boolean {
  for (let at = endToken; at < endToken + LONGEST_REMARK; at++) {
    if (view.isMark(at, COMMA)) return true;
    if (view.tokens[at]?.kind !== 'word' || isVerb(view, at)) return false;
  }
  return false;
}

const LONGEST_REMARK = 8;

/** Whether the words before the token in its sentence hold a verb or a quotation: an adverbial alone is no content. */
function hasVerbBefore(view: TokenView, token: number): boolean {
  for (let at = view.sentenceOf(token).firstToken; at < token; at++)
    if (isVerb(view, at) || view.opensAt(at) !== null) return true;
  return false;
}

/** The quotation that closes just before a token, a comma or a dash between them allowed. */
function quotationBefore(view: TokenView, token: number): Quotation | null {
  let before = token - 1;
  while (before > 0 && view.isMark(before, COMMA | DASH) && view.closesAt(before) === null) before--;
  const quotation = view.closesAt(before);
  if (quotation === null || isFinished(view, quotation, token)) return null;
  if (!isSpeech(view, quotation) && !view.isMark(quotation.endToken - 1, COMMA | QUESTION | EXCLAMATION)) return null;
  return quotation;
}

/** Whether nothing but a conjunction or an adverbial stands before the quotation in its sentence. */
function leadsSentence(view: TokenView, { firstToken }: Quotation): boolean {
  const first = view.sentenceOf(firstToken).firstToken;
  return (
    firstToken - 1 <= first ||
    view.isMark(firstToken - 2, COMMA | SEMICOLON | COLON | FULL_STOP | DASH) ||
    view.closesAt(firstToken - 2) !== null
  );
}

/** Whether a full stop inside the mark has ended the sentence, or a paragraph has, before the token. */
function isFinished(view: TokenView, { endToken }: Quotation, token: number): boolean {
  const [last, next] = [view.sentenceOf(endToken - 1), view.sentenceOf(token)];
  return last.paragraph !== next.paragraph || (last !== next && view.isMark(endToken - 1, FULL_STOP));
}

/** The subject before a cue; a conjunction written onto the cue leaves room for a topic alone. */
export function subjectBefore(view: TokenView, cue: Cue): Mention | null {
  if (resumes(view, cue)) return null;
  if (view.is('appositive-pronoun', cue.groupToken - 1))
    return { firstToken: cue.groupToken - 1, endToken: cue.groupToken }; // وهو يرى "and he thinks"
  return view.pack.is('conjunction', cue.proclitic) ? topicBefore(view, cue) : readSubject(view, cue.groupToken);
}

// A topic has no more words: its name, office and place.
const LONGEST_TOPIC = 14;

/** «أما المدير فقال» (as for the director, he said): the noun phrase between a topic's marker and the cue. */
function topicBefore(view: TokenView, { groupToken }: Cue): Mention | null {
  const floor = Math.max(view.sentenceOf(groupToken).firstToken, groupToken - LONGEST_TOPIC);
  for (let at = groupToken - 2; at >= floor; at--) {
    if (!view.is('topic-marker', at)) continue;
    const end = view.isMark(groupToken - 1, COMMA) ? groupToken - 1 : groupToken;
    const mention = readMention(view, at + 1, end);
    return mention?.endToken === end ? mention : null;
  }
  return null;
}

/** «القرار الذي اعتبره الوزير خطأ»: the pronoun behind a relative one stands for the noun before it, which is no subject. */
const resumes = (view: TokenView, { features, groupToken }: Cue): boolean =>
  features.pronoun !== undefined && view.is('relative-pronoun', groupToken - 1);
