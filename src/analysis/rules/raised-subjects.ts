import { COMMA } from '../../language/punctuation.ts';
import { skipDiscourseMarkers } from '../phrases/mention-starts.ts';
import { nounPhraseBefore, skipAdverbialsBack } from '../phrases/noun-phrases.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { MatchState } from './reading.ts';

// Raising passives: the subject of a verb of reporting or seeing is part of what is reported, and nobody is named
// (the field is thought to contain oil; Quirk et al., A Comprehensive Grammar of the English Language, 16.50).

/** The subject of such a passive; of a participle alone, the noun before it: the field, thought to contain oil. */
export function readRaised(view: TokenView, cue: Cue, state: MatchState): MatchState | null {
  const last = cue.endToken - 1;
  if (!view.isAny(['raising-participle', 'depicting-participle'], last)) return null;
  const isReduced = cue.kind === 'verb';
  if (isReduced && (cue.groupToken < last || !mayBeReduced(view, cue))) return null;
  const { firstToken } = view.sentenceOf(cue.groupToken);
  const closed = view.isMark(cue.groupToken - 1, COMMA);
  const end = isReduced ? cue.groupToken - (closed ? 1 : 0) : skipAdverbialsBack(view, firstToken, cue.groupToken);
  if (view.is('coordinator', end - 1)) return null; // it is round |and is thought| to bring luck: its subject is far
  const subject = nounPhraseBefore(view, end, !isReduced && closed);
  if (subject === null || (isReduced && view.is('subject-pronoun', subject.endToken - 1))) return null;
  return { ...state, content: { kind: 'borne', subject, token: cue.endToken, end: cue.endToken, behind: null } };
}

/** A participle without an auxiliary, behind a comma or before the infinitive of an auxiliary: not "he reported to work". */
const mayBeReduced = (view: TokenView, { groupToken, endToken }: Cue): boolean =>
  view.is('raising-participle', endToken - 1) &&
  (view.isMark(groupToken - 1, COMMA) || view.is('auxiliary', endToken + 1));

/** The infinitive behind a raising passive. */
export const readInfinitive = (view: TokenView, cue: Cue, state: MatchState): MatchState | null =>
  view.is('raising-participle', cue.endToken - 1) ? readBehind(view, cue, state, 'infinitive') : null;

/** The phrase behind a passive of seeing that says as what. */
export const readPredicative = (view: TokenView, cue: Cue, state: MatchState): MatchState | null =>
  view.is('depicting-participle', cue.endToken - 1) && cue.groupToken < cue.endToken - 1
    ? readBehind(view, cue, state, 'comment-clause-opener')
    : null;

function readBehind(
  view: TokenView,
  cue: Cue,
  state: MatchState,
  opener: 'infinitive' | 'comment-clause-opener',
): MatchState | null {
  if (state.content?.kind !== 'borne') return null;
  const { endToken } = view.sentenceOf(cue.firstToken);
  const at = skipDiscourseMarkers(view, state.at, endToken);
  if (!view.is(opener, at) || at + 1 >= endToken || view.isAny(['subject-pronoun', 'pronoun-only'], at + 1))
    return null;
  const isRemark = cue.kind === 'verb' && view.isMark(cue.groupToken - 1, COMMA);
  const end = isRemark ? commaBehind(view, at, endToken) : state.content.end;
  return { ...state, at, content: isRemark ? { ...state.content, token: at, end } : { ...state.content, behind: at } };
}

function commaBehind(view: TokenView, from: number, to: number): number {
  for (let at = from; at < to; at++) if (view.isMark(at, COMMA)) return at;
  return to;
}
