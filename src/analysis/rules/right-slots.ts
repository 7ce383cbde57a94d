import type { Slot } from '../../language/pack.ts';
import { COLON, COMMA } from '../../language/punctuation.ts';
import { bareClauseStart } from '../phrases/addressees.ts';
import { leadsClause } from '../phrases/clauses.ts';
import type { ContentIntroducer } from '../phrases/content-introducers.ts';
import { skipDiscourseMarkers } from '../phrases/mention-starts.ts';
import { readMention } from '../phrases/mentions.ts';
import { isLedEvent, nominalStart, objectStart, onlyNames } from '../phrases/nominals.ts';
import { hasOtherVerb } from '../phrases/noun-clauses.ts';
import { isFiniteVerb } from '../phrases/noun-phrases.ts';
import { skipRelayedSpeech } from '../phrases/remarks.ts';
import { isWhoever } from '../phrases/somebody.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import { opensWith } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { beginsObject, readNominal } from './nominal-slot.ts';
import { readInfinitive, readPredicative } from './raised-subjects.ts';
import type { CueContext, MatchState } from './reading.ts';
import { readQuoted } from './relayed-speech.ts';
import { hasOtherGender } from './source-rows.ts';
import { locate, readAddressee, readAgent, readMaker, readSource, readVia } from './speaker-slots.ts';
import { readThis } from './this-slot.ts';

// Adverbials between a cue without a subject and its opener; a longer run is a clause with an opener of its own.
const FARTHEST_OPENER = 14;

interface SlotAt {
  readonly slot: Slot;
  readonly next: Slot | null;
  readonly leftmost: boolean;
}

/** Reads a slot behind the cue; null where the words do not fill it. */
type RightReader = (
  view: TokenView,
  cue: Cue,
  state: MatchState,
  place: { readonly next: Slot | null; readonly leftmost: boolean; readonly setting: CueContext },
) => MatchState | null;

const opener =
  (slot: Slot): RightReader =>
  (view, cue, state, place) =>
    readOpener(view, cue, slot, state, place);

const NOT_BEHIND: RightReader = () => null;

const RIGHT_READERS: Readonly<Record<Slot, RightReader>> = {
  source: (view, cue, state, { next, setting }) =>
    readSource(view, cue, state, { limit: locate(view, cue, next, state.at, setting), next }),
  via: (view, cue, state, { next, setting: { opener: found, sourceLimit } }) =>
    readVia(view, cue, state, { opener: found, sourceLimit, next }),
  that: opener('that'),
  wh: opener('wh'),
  colon: opener('colon'),
  particle: opener('particle'),
  quote: opener('quote'),
  clause: readClause,
  nominal: (view, cue, state, { leftmost }) => readNominal(view, cue, state, leftmost),
  object: readObject,
  gap: (view, _, state) => readGap(view, state),
  addressee: (view, cue, state, { next, setting }) => readAddressee(view, cue, next, state, setting),
  quoted: readQuoted,
  maker: (view, _, state, { setting }) => readMaker(view, state, setting),
  agent: (view, cue, state) => readAgent(view, cue, state),
  infinitive: readInfinitive,
  predicative: readPredicative,
  this: (view, cue, state) => readThis(view, cue, state),
  as: NOT_BEHIND,
  relative: NOT_BEHIND,
  borne: NOT_BEHIND,
  raised: NOT_BEHIND,
  start: NOT_BEHIND,
  subject: NOT_BEHIND,
  owner: NOT_BEHIND,
  actor: NOT_BEHIND,
  rest: NOT_BEHIND,
};

/** Reads one slot behind the cue; null where the words do not fill it. */
export const readSlot = (
  view: TokenView,
  cue: Cue,
  { slot, next, leftmost }: SlotAt,
  state: MatchState,
  setting: CueContext,
): MatchState | null => RIGHT_READERS[slot](view, cue, state, { next, leftmost, setting });

/** Whether the token is the cue's own preposition: what follows it is the content, whatever comes later. */
const isParticle = (view: TokenView, cue: Cue, at: number): boolean =>
  cue.entry.particles.some((particle) => view.pack.normalise(particle) === view.tokens[at]?.norm);

/** The setting of a cue, and whether a slot stands directly behind the cue. */
interface Placed {
  readonly setting: CueContext;
  readonly leftmost: boolean;
}

/** The opener itself, with nothing but adverbials and the person told between it and what was read so far. */
function readOpener(
  view: TokenView,
  cue: Cue,
  slot: Slot,
  state: MatchState,
  { setting: { opener: found, extension }, leftmost }: Placed,
): MatchState | null {
  if (found === null || found.kind !== slot || found.token < state.at) return null;
  if (leftmost && isFarFrom(view, cue, found)) return null;
  const regionEnd = extension !== null && extension.token < found.token ? extension.token : found.token;
  if (leftmost && hasSubjectBefore(view, cue, state, regionEnd)) return null;
  if (slot === 'quote')
    return nominalStart(view, cue, state.at, found.token) === -1 ? withQuotation(view, state, found.token) : null;
  const quotation = view.opensAt(found.contentToken);
  if (slot === 'colon' && quotation !== null) return withQuotation(view, state, found.contentToken);
  return { ...state, at: found.contentToken };
}

/** Whether an opener belongs to a clause behind the cue's own: it is far, or the cue's own preposition stands before it. */
const isFarFrom = (view: TokenView, cue: Cue, { kind, token }: ContentIntroducer): boolean =>
  token - cue.endToken > FARTHEST_OPENER ||
  (kind === 'that' &&
    token > cue.endToken &&
    view.match('discourse-marker', cue.endToken) === 0 && // «رأت في وقت لاحق أن» (held at a later time that)
    (isParticle(view, cue, cue.endToken) || view.is('complement-preposition', cue.endToken)));

/** Whether a noun phrase that is nobody told stands between the cue and its opener: a source, which the slot leaves no room for. */
const hasSubjectBefore = (view: TokenView, cue: Cue, state: MatchState, end: number): boolean =>
  !(cue.entry.addressee && tellsSomebody(view, cue, state, end)) &&
  readMention(view, skipRelayedSpeech(view, state.at), end) !== null;

/** Whether the noun phrase behind a cue of telling is whom it tells. */
const tellsSomebody = (view: TokenView, cue: Cue, { source, at }: MatchState, end: number): boolean =>
  (cue.kind === 'participle' && view.pack.profile.participles === 'adjective') ||
  source !== null ||
  hasOtherGender(view, cue, at) ||
  isWhoever(view, skipDiscourseMarkers(view, at, end));

/**
 * After a preposition and its source (بحسب X، …, according to X, …) a clause follows only if the
 * phrase is at the start of that clause.
 */
function readClause(
  view: TokenView,
  cue: Cue,
  state: MatchState,
  { setting: { opener }, leftmost }: Placed,
): MatchState | null {
  if (state.content !== null) return state; // a colon or an opener has led to a quotation
  if (cue.entry.bare && state.at !== opener?.contentToken) {
    const token = bareClauseStart(view, cue, state.at);
    return token === -1 ? null : { ...state, at: token, content: { kind: 'clause', token } };
  }
  if (leftmost) return null;
  const opened = state.at === opener?.contentToken;
  if (cue.kind !== 'preposition') return opened ? { ...state, content: { kind: 'clause', token: state.at } } : null;
  if (!leadsClause(view, cue.groupToken) && !leadsApodosis(view, cue, state.at)) return null;
  const { endToken } = view.sentenceOf(cue.firstToken);
  let at = behindPlace(view, state.at);
  while (at < endToken && (view.isMark(at, COMMA | COLON) || view.is('apodosis-marker', at)))
    at = Math.max(at + 1, skipRelayedSpeech(view, at));
  return at + 1 < endToken && !beginsNextClause(view, at)
    ? { ...state, at, content: { kind: 'clause', token: at } }
    : null;
}

/** «، وحسب البيان فقد أقدم» (and according to the statement he had …): behind a comma a conjunction opens a clause, and its verb is announced. */
const leadsApodosis = (view: TokenView, { groupToken, proclitic }: Cue, at: number): boolean =>
  view.isMark(groupToken - 1, COMMA) &&
  view.pack.is('conjunction', proclitic) &&
  view.is('apodosis-marker', at) &&
  !view.is('complementizer', at);

/** «كما أكد البيان دعمه، وأيد …» (the statement also affirmed its support, and backed …): a coordinated clause is what follows the content. */
const beginsNextClause = (view: TokenView, at: number): boolean =>
  view.isMark(at - 1, COMMA) && (view.is('trailing-connective', at) || opensWith(view, 'conjunction', at));

// The longest remark between a source and its clause: «بحسب مكتب المدعي في إزمير، جنوب البلاد، فإن»
// (according to the prosecutor's office in Izmir, in the south of the country, …).
const LONGEST_REMARK = 8;

/** Where a remark ends that «فإن» follows behind a comma; `from` where none does. */
function behindPlace(view: TokenView, from: number): number {
  for (let at = from + 1; at < from + LONGEST_REMARK; at++) {
    if (view.isMark(at - 1, COMMA) && view.is('apodosis-marker', at) && !view.is('complementizer', at)) return at;
    if (isVerb(view, at)) break;
  }
  return from;
}

function withQuotation(view: TokenView, state: MatchState, token: number): MatchState | null {
  const quotation = view.opensAt(token);
  return quotation === null ? null : { ...state, at: token, content: { kind: 'quotation', quotation } };
}

/**
 * The verb of a relative clause, directly behind the cue but for a time. A clause that no comma opens leaves the sentence
 * its own verb: in «the letter that the clerk wrote is lost» there is one only.
 */
function readGap(view: TokenView, state: MatchState): MatchState | null {
  if (state.content?.kind !== 'gapped') return null;
  const { relative } = state.content;
  const to = view.sentenceOf(state.at).endToken;
  const token = skipDiscourseMarkers(view, state.at, to);
  if (!isFiniteVerb(view, token) && !view.is('finite-auxiliary', token)) return null;
  const isOwn = view.isMark(relative - 1, COMMA) || hasOtherVerb(view, { noun: relative, from: token, to });
  return isOwn ? { ...state, at: token, content: { ...state.content, token } } : null;
}

function readObject(view: TokenView, cue: Cue, state: MatchState): MatchState | null {
  if (onlyNames(view, cue)) return null;
  if (cue.entry.nominal === 'direct')
    return beginsObject(view, state.at) ? { ...state, content: { kind: 'clause', token: state.at } } : null;
  if (cue.entry.nominal !== 'object') return null;
  const at = skipDiscourseMarkers(view, state.at, view.sentenceOf(cue.firstToken).endToken);
  // Only a subject before the verb leaves a passive with nothing but a preposition behind it ("was accused of"); elsewhere
  // such a form is no verb of accusing: «29 متهما من أصل 40», "29 accused of a total of 40".
  const isLed = view.is('preposition', at) && !view.is('agentive-preposition', at);
  if (view.pack.profile.subject === 'after-verb' && (isLed || isPassive(view, cue, at))) return null;
  return objectStart(view, cue, state.at, state.at + 1) === -1 && cue.features.pronoun === undefined
    ? null
    : { ...state, at, content: { kind: 'clause', token: at } };
}

/** «الذي اتهم العام الماضي بارتكاب جرائم» (who was accused last year of committing crimes): the accusation, and no object before it. */
const isPassive = (view: TokenView, { kind, features }: Cue, at: number): boolean =>
  kind === 'verb' && features.pronoun === undefined && isLedEvent(view, at);
