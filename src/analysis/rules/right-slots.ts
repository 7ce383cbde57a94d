import type { Slot } from '../../language/pack.ts';
import { bareClauseStart } from '../phrases/addressees.ts';
import { leadsClause } from '../phrases/clauses.ts';
import { isVerb, readMention, skipTurns } from '../phrases/mentions.ts';
import { nominalStart, objectStart, onlyNames } from '../phrases/nominals.ts';
import { hasOtherVerb } from '../phrases/noun-clauses.ts';
import { isFiniteVerb } from '../phrases/noun-phrases.ts';
import { skipCarried } from '../phrases/remarks.ts';
import { mayBeSomebody } from '../phrases/somebody.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Words } from '../tokens/token-view.ts';
import type { Setting, State } from './reading.ts';
import { readQuoted } from './relayed-speech.ts';
import { hasOtherGender, locate, readAddressee, readMaker, readSource, readVia } from './speaker-slots.ts';

// Adverbials between a cue without a subject and its opener; a longer run is a clause with an opener of its own.
const FARTHEST_OPENER = 14;

interface SlotAt {
  readonly slot: Slot;
  readonly next: Slot | null;
  readonly leftmost: boolean;
}

/** Reads one slot behind the cue; null where the words do not fill it. */
export function readSlot(
  words: Words,
  cue: Cue,
  { slot, next, leftmost }: SlotAt,
  state: State,
  setting: Setting,
): State | null {
  switch (slot) {
    case 'source':
      return readSource(words, cue, state, { limit: locate(words, cue, next, state.at, setting), next });
    case 'via':
      return readVia(words, cue, state, { opener: setting.opener, sourceLimit: setting.sourceLimit, next });
    case 'that':
    case 'wh':
    case 'colon':
    case 'particle':
    case 'quote':
      return readOpener(words, cue, slot, state, { setting, leftmost });
    case 'clause':
      return readClause(words, cue, state, { setting, leftmost });
    case 'nominal':
      return readNominal(words, cue, state, leftmost);
    case 'object':
      return readObject(words, cue, state);
    case 'gap':
      return readGap(words, state);
    case 'addressee':
      return readAddressee(words, cue, next, state, setting);
    case 'quoted':
      return readQuoted(words, cue, state);
    case 'maker':
      return readMaker(words, state, setting);
    case 'this':
      return words.is('said-before', state.at) && mayBeSomebody(words, state.at + 1)
        ? { ...state, at: state.at + 1, content: { kind: 'word', token: state.at } }
        : null;
    case 'as':
    case 'relative':
    case 'start':
    case 'subject':
    case 'owner':
    case 'actor':
    case 'rest':
      return null;
  }
}

/** Whether the token is the cue's own preposition: what follows it is the content, whatever comes later. */
const isParticle = (words: Words, cue: Cue, at: number): boolean =>
  cue.entry.particles.some((particle) => words.pack.normalise(particle) === words.tokens[at]?.norm);

/** The setting of a cue, and whether a slot stands directly behind the cue. */
interface Placed {
  readonly setting: Setting;
  readonly leftmost: boolean;
}

/** The opener itself, with nothing but adverbials and the person told between it and what was read so far. */
function readOpener(
  words: Words,
  cue: Cue,
  slot: Slot,
  state: State,
  { setting: { opener, extension }, leftmost }: Placed,
): State | null {
  if (opener === null || opener.kind !== slot || opener.token < state.at) return null;
  if (
    slot === 'that' &&
    leftmost &&
    opener.token > cue.endToken &&
    (isParticle(words, cue, cue.endToken) || words.is('complement', cue.endToken))
  )
    return null;
  if (leftmost && opener.token - cue.endToken > FARTHEST_OPENER) return null;
  const regionEnd = extension !== null && extension.token < opener.token ? extension.token : opener.token;
  const told = cue.entry.addressee && (state.source !== null || hasOtherGender(words, cue, state.at));
  if (leftmost && !told && readMention(words, skipCarried(words, state.at), regionEnd) !== null) return null;
  if (slot === 'quote' && nominalStart(words, cue, state.at, opener.token) !== -1) return null;
  if (slot === 'quote') return withQuotation(words, state, opener.token);
  const quotation = words.opensAt(opener.contentToken);
  if (slot === 'colon' && quotation !== null) return withQuotation(words, state, opener.contentToken);
  return { ...state, at: opener.contentToken };
}

/** After a preposition and its source (بحسب X، …) the clause stands only where the phrase leads it. */
function readClause(words: Words, cue: Cue, state: State, { setting: { opener }, leftmost }: Placed): State | null {
  if (state.content !== null) return state; // a colon or an opener has led to a quotation
  if (cue.entry.bare && state.at !== opener?.contentToken) {
    const token = bareClauseStart(words, cue, state.at);
    return token === -1 ? null : { ...state, at: token, content: { kind: 'clause', token } };
  }
  if (leftmost) return null;
  const opened = state.at === opener?.contentToken;
  if (cue.kind !== 'preposition') return opened ? { ...state, content: { kind: 'clause', token: state.at } } : null;
  if (!leadsClause(words, cue.groupToken)) return null;
  const { endToken } = words.sentenceOf(cue.firstToken);
  let at = behindPlace(words, state.at);
  while (at < endToken && (words.isMark(at, '،,:') || words.is('then', at)))
    at = Math.max(at + 1, skipCarried(words, at));
  return at + 1 < endToken ? { ...state, at, content: { kind: 'clause', token: at } } : null;
}

// «بحسب مكتب المدعي في إزمير، جنوب البلاد، فإن»: a remark this long stands between a source and its clause.
const LONGEST_REMARK = 8;

/** Where a remark ends that «فإن» follows behind a comma; `from` where none does. */
function behindPlace(words: Words, from: number): number {
  for (let at = from + 1; at < from + LONGEST_REMARK; at++) {
    if (words.isMark(at - 1, '،,') && words.is('then', at) && !words.is('that', at)) return at;
    if (isVerb(words, at)) break;
  }
  return from;
}

function withQuotation(words: Words, state: State, token: number): State | null {
  const quotation = words.opensAt(token);
  return quotation === null ? null : { ...state, at: token, content: { kind: 'quotation', quotation } };
}

/**
 * The verb of a relative clause, directly behind the cue but for a time. A clause that no comma opens leaves the sentence
 * its own verb: in «the letter that the clerk wrote is lost» there is one only.
 */
function readGap(words: Words, state: State): State | null {
  if (state.content?.kind !== 'gapped') return null;
  const { relative } = state.content;
  const to = words.sentenceOf(state.at).endToken;
  const token = skipTurns(words, state.at, to);
  if (!isFiniteVerb(words, token) && !words.is('finite-auxiliary', token)) return null;
  const isOwn = words.isMark(relative - 1, ',') || hasOtherVerb(words, { noun: relative, from: token, to });
  return isOwn ? { ...state, at: token, content: { ...state.content, token } } : null;
}

function readNominal(words: Words, cue: Cue, state: State, leftmost: boolean): State | null {
  const at = leftmost ? skipTurns(words, state.at, words.sentenceOf(cue.firstToken).endToken) : state.at;
  if (leftmost && nominalStart(words, cue, at, at + 1) !== at) return null;
  if (!beginsNominal(words, at)) return null;
  return { ...state, at, content: { kind: 'clause', token: at } };
}

function beginsNominal(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined) return false;
  if (words.opensAt(at) !== null || token.kind === 'number') return true;
  return token.kind === 'word' && !words.is('pronoun-only', at);
}

function readObject(words: Words, cue: Cue, state: State): State | null {
  if (onlyNames(words, cue)) return null;
  if (cue.entry.nominal === 'direct')
    return beginsObject(words, state.at) ? { ...state, content: { kind: 'clause', token: state.at } } : null;
  if (cue.entry.nominal !== 'object') return null;
  const at = skipTurns(words, state.at, words.sentenceOf(cue.firstToken).endToken);
  if (words.is('preposition', at) && !words.is('by', at) && !words.pack.data.headLast) return null; // 29 متهما من أصل 40
  return objectStart(words, cue, state.at, state.at + 1) === -1 && cue.features.pronoun === undefined
    ? null
    : { ...state, at, content: { kind: 'clause', token: at } };
}

/** A noun phrase behind the verb itself: no preposition, conjunction, complementizer or mark. */
function beginsObject(words: Words, at: number): boolean {
  const barred = ['preposition', 'coordinator', 'that', 'infinitive', 'no-source', 'time', 'negation'].some((name) =>
    words.is(name, at),
  );
  return beginsNominal(words, at) && !(barred && !words.is('determiner', at)) && !words.isMark(at, '.');
}
