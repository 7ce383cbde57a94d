import type { Slot } from '../../language/pack.ts';
import { readSubject } from '../phrases/clauses.ts';
import { isSpeech } from '../phrases/content-introducers.ts';
import { isVerb, type Mention } from '../phrases/mentions.ts';
import { readActor, readBearer, readOwner } from '../phrases/owners.ts';
import { readSubjectBehindRelative, readSubjectOf } from '../phrases/subjects.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { Words } from '../tokens/token-view.ts';
import type { State } from './reading.ts';

/** The slots before the cue, the nearest to it first. */
export function readLeft(words: Words, cue: Cue, slots: readonly Slot[]): State | null {
  let state: State | null = { at: cue.groupToken, source: null, via: null, content: null };
  let edge = cue.groupToken;
  for (const slot of [...slots].reverse()) {
    state = readLeftSlot(words, cue, { slot, edge }, state);
    if (state === null) return null;
    edge = Math.min(edge, state.source?.firstToken ?? edge);
  }
  return state;
}

function readLeftSlot(
  words: Words,
  cue: Cue,
  { slot, edge }: { slot: Slot; edge: number },
  state: State,
): State | null {
  if (slot === 'source' || slot === 'owner' || slot === 'actor') {
    const source = SOURCES[slot](words, cue);
    return source === null ? null : { ...state, source };
  }
  if (slot === 'this') {
    const token = thisBefore(words, cue);
    return token === -1 ? null : { ...state, content: { kind: 'word', token } };
  }
  if (slot === 'as') return asBefore(words, edge) ? { ...state, content: { kind: 'around', token: edge - 1 } } : null;
  if (slot === 'start') return words.sentenceOf(edge).firstToken === edge ? state : null;
  if (slot === 'relative') {
    const subject = readSubjectBehindRelative(words, cue);
    if (subject === null) return null;
    const relative = subject.firstToken - 1;
    return { ...state, source: subject, content: { kind: 'gapped', relative, token: cue.endToken } };
  }
  if (slot === 'subject') {
    const subject = readSubjectOf(words, cue);
    return subject === null ? null : { ...state, source: subject.mention };
  }
  if (slot === 'quote') {
    const quotation = words.pack.is('conjunction', cue.proclitic) ? null : quotationBefore(words, edge);
    return quotation === null || (edge < cue.groupToken && !leadsSentence(words, quotation))
      ? null
      : { ...state, content: { kind: 'quotation', quotation } };
  }
  if (
    cue.kind === 'verb' &&
    !(cue.entry.clause && isSetOff(words, edge) && (goesOnBehind(words, cue) || hasVerbBefore(words, edge)))
  )
    return null;
  return { ...state, content: { kind: 'around', token: edge } };
}

/** Whether what begins at the token is a remark by "as" that stands first, or behind a comma, a dash or a quotation. */
const asBefore = (words: Words, at: number): boolean =>
  words.is('remark', at - 1) && (words.sentenceOf(at).firstToken === at - 1 || isSetOff(words, at - 1));

/** The demonstrative before «ما» and a cue that carries a pronoun for it: -1 where there is none. */
function thisBefore(words: Words, cue: Cue): number {
  const token = cue.groupToken - 2;
  const pointsBack =
    words.is('demonstrative', token) || words.is('pronoun-source', token) || words.is('apposition', token);
  return cue.features.pronoun !== undefined && words.is('what', cue.groupToken - 1) && pointsBack ? token : -1;
}

/** How those slots are read that hold a source and nothing else. */
const SOURCES = {
  source: (words: Words, cue: Cue): Mention | null => subjectBefore(words, cue),
  owner: (words: Words, cue: Cue): Mention | null => ownerOf(words, cue),
  actor: (words: Words, { groupToken }: Cue): Mention | null => readActor(words, groupToken),
};

/** Whose a noun is, or what a participle stands on. */
const ownerOf = (words: Words, cue: Cue): Mention | null =>
  cue.kind === 'participle' ? readBearer(words, cue.groupToken) : readOwner(words, cue.groupToken);

/** Whether a comma, a dash or a closing mark sets what begins at the token off from the words before it. */
const isSetOff = (words: Words, at: number): boolean =>
  words.isMark(at - 1, '،,-–—') || words.closesAt(at - 1) !== null;

/** Whether a comma behind the cue or its source goes on with the sentence round them: the talks, said X, failed. */
function goesOnBehind(words: Words, { endToken }: Cue): boolean {
  for (let at = endToken; at < endToken + LONGEST_REMARK; at++) {
    if (words.isMark(at, '،,')) return true;
    if (words.tokens[at]?.kind !== 'word' || isVerb(words, at)) return false;
  }
  return false;
}

const LONGEST_REMARK = 8;

/** Whether the words before the token in its sentence hold a verb or a quotation: an adverbial alone is no content. */
function hasVerbBefore(words: Words, token: number): boolean {
  for (let at = words.sentenceOf(token).firstToken; at < token; at++)
    if (isVerb(words, at) || words.opensAt(at) !== null) return true;
  return false;
}

/** The quotation that closes just before a token, a comma or a dash between them allowed. */
function quotationBefore(words: Words, token: number): Quotation | null {
  let before = token - 1;
  while (before > 0 && words.isMark(before, '،,-–—') && words.closesAt(before) === null) before--;
  const quotation = words.closesAt(before);
  if (quotation === null || isFinished(words, quotation, token)) return null;
  if (!isSpeech(words, quotation) && !words.isMark(quotation.endToken - 1, ',!?')) return null;
  return quotation;
}

/** Whether nothing but a conjunction or an adverbial stands before the quotation in its sentence. */
function leadsSentence(words: Words, { firstToken }: Quotation): boolean {
  const first = words.sentenceOf(firstToken).firstToken;
  return (
    firstToken - 1 <= first || words.isMark(firstToken - 2, '،,:.؛;-–—') || words.closesAt(firstToken - 2) !== null
  );
}

/** Whether a full stop inside the mark has ended the sentence, or a paragraph has, before the token. */
function isFinished(words: Words, { endToken }: Quotation, token: number): boolean {
  const [last, next] = [words.sentenceOf(endToken - 1), words.sentenceOf(token)];
  return last.paragraph !== next.paragraph || (last !== next && words.isMark(endToken - 1, '.'));
}

/** The subject before a cue; a conjunction written onto the cue leaves no room for one. */
export const subjectBefore = (words: Words, cue: Cue): Mention | null =>
  words.pack.is('conjunction', cue.proclitic) || resumes(words, cue) ? null : readSubject(words, cue.groupToken);

/** «القرار الذي اعتبره الوزير خطأ»: the pronoun behind a relative one stands for the noun before it, which is no subject. */
const resumes = (words: Words, { features, groupToken }: Cue): boolean =>
  features.pronoun !== undefined && words.is('relative-pronoun', groupToken - 1) && !words.pack.data.headLast;
