import type { Slot } from '../../language/pack.ts';
import { COMMA, FULL_STOP, SEMICOLON } from '../../language/punctuation.ts';
import { skipAddressee, skipAdverbials } from '../phrases/addressees.ts';
import { apartNameEnd } from '../phrases/apart-names.ts';
import { readSubject } from '../phrases/clauses.ts';
import { withFarName } from '../phrases/far-names.ts';
import { beginsMention, hasPrepositionProclitic, skipDiscourseMarkers } from '../phrases/mention-starts.ts';
import { readLedMention, readMention } from '../phrases/mentions.ts';
import { nominalStart, objectStart, secondPhrase } from '../phrases/nominals.ts';
import { completesBody } from '../phrases/office-complements.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import { decide } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { CueContext, MatchState } from './reading.ts';
import { mayTell } from './relayed-speech.ts';
import { SOURCE_FITS, SOURCE_STANDS } from './source-rows.ts';
import { thisBehind } from './this-slot.ts';

/** Where the next slot begins: the limit of a source. -1 where there is no such place. */
export function locate(
  view: TokenView,
  cue: Cue,
  next: Slot | null,
  at: number,
  { opener, extension, sourceLimit, clauseLimit }: CueContext,
): number {
  if (next === 'nominal') return nominalStart(view, cue, at, clauseLimit());
  if (next === 'object') return objectStart(view, cue, at, clauseLimit());
  if (next === null || next === 'clause') return sourceLimit();
  if (next === 'this') return thisBehind(view, at, sourceLimit());
  if (opener === null || opener.kind !== next) return -1;
  return extension !== null && extension.token < opener.token ? extension.token : opener.token;
}

/** The source behind the cue, up to the limit that the next slot sets. */
export function readSource(
  view: TokenView,
  cue: Cue,
  state: MatchState,
  { limit, next }: { limit: number; next: Slot | null },
): MatchState | null {
  if (limit <= state.at || !decide(SOURCE_STANDS, view, state.at, { cue, state, limit, next })) return null;
  const agent = view.match('passive-agent-marker', state.at); // a passive's: أعلن من قبل مصدر مجهول
  if (agent > 0) return readSource(view, cue, { ...state, at: state.at + agent }, { limit, next });
  const mention = (cue.kind === 'preposition' ? readLedMention : readMention)(
    view,
    state.at,
    withApposition(view, cue, state, endsAtObject(view, cue, state, limit)),
  );
  const source = mention === null || state.content !== null ? mention : withFarName(view, mention, limit);
  if (next === 'this' && source !== null && skipDiscourseMarkers(view, source.endToken, limit) < limit) return null;
  if (source === null || !decide(SOURCE_FITS, view, source.firstToken, { cue, source, limit, next })) return null;
  const ended =
    state.content !== null ||
    view.is('phrase-initial-determiner', source.endToken) ||
    (next === 'object' && view.isMark(source.endToken, COMMA) && !view.isMark(limit - 1, COMMA)); // وصف المدير، أمس، الصفقة
  return { ...state, source, at: ended ? source.endToken : limit };
}

/** Acting on somebody or telling somebody puts an object behind the subject, without a word between them. */
function endsAtObject(view: TokenView, cue: Cue, state: MatchState, limit: number): number {
  if (cue.kind !== 'act' && !(cue.entry.addressee && cue.kind === 'verb')) return limit;
  const start = skipDiscourseMarkers(view, state.at, limit);
  const second = secondPhrase(view, start, limit);
  if (cue.kind !== 'act') return second;
  for (let at = start + 1; at < second; at++) {
    if (view.is('given-name', at) || view.is('name-particle', at) || isApposedSurname(view, at)) continue; // سعيد بن محمد
    if (view.is('partitive', at) && view.is('distributive-quantifier', at - 1)) continue; // كل من سعيد ومحمد
    if (
      (view.isAny(['preposition', 'adverbial-opener', 'possible-preposition-proclitic'], at) ||
        hasPrepositionProclitic(view, at)) &&
      !view.is('preposition-taking-noun', at - 1) &&
      !completesBody(view, start, at)
    )
      return at;
  }
  return second;
}

/** «نجيب بوكيلي، رئيس البلاد» (Nayib Bukele, the country's president): a surname between a given name and a comma that a title follows. */
const isApposedSurname = (view: TokenView, at: number): boolean =>
  view.is('given-name', at - 1) &&
  view.isSurname(view.tokens[at]?.stem ?? '') &&
  view.isMark(at + 1, COMMA) &&
  view.is('title', at + 2);

/**
 * Where the content stands before, an apposition behind a comma still belongs to the source; a verb that comes before its
 * subject begins a clause and not a part of one.
 */
function withApposition(view: TokenView, { kind }: Cue, { content }: MatchState, limit: number): number {
  if (content === null || !view.isMark(limit, COMMA) || !isApposed(view, kind, limit + 1)) return limit;
  const { endToken } = view.sentenceOf(limit);
  let end = limit + 1;
  while (end < endToken && !view.isMark(end, COMMA | SEMICOLON | FULL_STOP) && view.opensAt(end) === null) {
    if (isVerb(view, end) && view.pack.profile.subject === 'after-verb') return limit;
    end++;
  }
  return end;
}

/** Whether an apposition begins here; where heads come first, an office does: كما قال سامي حداد، مدير الميناء. */
const isApposed = (view: TokenView, kind: Cue['kind'], at: number): boolean =>
  view.pack.profile.modifiers === 'before-noun'
    ? kind === 'verb' && view.is('appositive-opener', at)
    : view.is('title', at) || apartNameEnd(view, at, view.sentenceOf(at).endToken) !== -1;

/** The intermediary up to the entry's preposition, which the source follows. */
export function readVia(
  view: TokenView,
  cue: Cue,
  state: MatchState,
  { opener, sourceLimit, next }: Pick<CueContext, 'opener' | 'sourceLimit'> & { readonly next: Slot | null },
): MatchState | null {
  const { via: prepositions } = cue.entry;
  const limit = cue.kind === 'preposition' ? sourceLimit() : (opener?.token ?? 0);
  if (prepositions.length === 0) return null;
  const isPreposition = (at: number): boolean =>
    prepositions.some((word) => view.pack.normalise(word) === view.tokens[at]?.norm);
  for (let at = state.at; at < limit; at++) {
    if (next !== 'source') {
      if (!isPronounOf(view, at, prepositions)) continue;
      const via = readMention(view, state.at, at);
      return via === null ? null : { ...state, via, at: at + 1 };
    }
    if (!isPreposition(at) || !beginsMention(view, at + 1)) continue;
    return { ...state, via: readMention(view, state.at, at) ?? readSubject(view, cue.groupToken), at: at + 1 };
  }
  return null;
}

/** «عنه» (from him): the preposition with an enclitic pronoun for the source. */
const isPronounOf = (view: TokenView, at: number, prepositions: readonly string[]): boolean =>
  view.is('pronoun-only', at) &&
  prepositions.some((word) => view.tokens[at]?.norm.startsWith(view.pack.normalise(word)) === true);

/** The person told, up to the opener or, where the clause has none, up to where a noun phrase ends. */
export function readAddressee(
  view: TokenView,
  cue: Cue,
  next: Slot | null,
  state: MatchState,
  { opener }: CueContext,
): MatchState | null {
  if (!cue.entry.addressee) return null;
  const opened = next !== 'clause' && next !== null;
  if (opened && opener?.kind !== next) return null;
  const limit = opened && opener !== null ? opener.token : view.sentenceOf(cue.firstToken).endToken;
  const at = skipAddressee(view, state.at, limit);
  if (at === state.at) return null;
  return opened && skipAdverbials(view, at, limit) < limit && !view.isMark(at, COMMA)
    ? { ...state, at: limit }
    : { ...state, at };
}

/** Who is named behind a noun: the claim by the ministry that. */
export function readMaker(view: TokenView, state: MatchState, { opener }: CueContext): MatchState | null {
  if (opener === null || !view.is('agentive-preposition', state.at)) return null;
  const source = readMention(view, state.at + 1, opener.token);
  return source === null ? null : { ...state, source, at: opener.token };
}

// More tokens between a passive and its agent hold a clause, whose agent it may be.
const LONGEST_BETWEEN = 12;

/** Whoever says by a passive what the subject before it bears: the plan was dismissed as gossip by the mayor. */
export function readAgent(view: TokenView, cue: Cue, state: MatchState): MatchState | null {
  if (state.content?.kind !== 'borne') return null;
  const { endToken } = view.sentenceOf(cue.firstToken);
  const by = agentFrom(view, state.at, Math.min(endToken, state.at + LONGEST_BETWEEN));
  if (by === -1 || view.is('venue', by + 1)) return null; // dismissed by letter
  const source = readMention(view, by + 1, endToken);
  if (source === null || !mayTell(view, source)) return null;
  const behind = view.is('comment-clause-opener', source.endToken) ? source.endToken : null;
  return { ...state, source, at: source.endToken, content: { ...state.content, end: by, behind } };
}

/** The agentive preposition before the next comma or verb; -1 for none. */
function agentFrom(view: TokenView, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    at = view.opensAt(at)?.endToken ?? at;
    if (view.is('agentive-preposition', at)) return at;
    if (view.isMark(at, COMMA | SEMICOLON) || isVerb(view, at)) return -1;
  }
  return -1;
}
