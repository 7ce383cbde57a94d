import type { Pack } from '../../language/pack.ts';
import { COLON, COMMA, DASH, LIGHT_SEMICOLON, SEMICOLON } from '../../language/punctuation.ts';
import type { Token } from '../../text/tokens.ts';
import type { Cue } from '../tokens/cues.ts';
import { decide, type Row, type RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isAside } from './asides.ts';
import { thatAt } from './complementizers.ts';
import { opensBehindComma, opensLater, quotesLater } from './later-introducers.ts';
import { readMention } from './mentions.ts';
import { isResumed, opensNextClause } from './other-clauses.ts';
import { skipRelayedSpeech } from './remarks.ts';
import { isQuotedName, isSpeech } from './speech-quotations.ts';
import { isVerb, marksInfinitive } from './verbs.ts';

/** What begins a content: a complementizer, a colon, a quotation, or a preposition that leads to a noun phrase. */
export interface ContentIntroducer {
  readonly kind: 'that' | 'colon' | 'quote' | 'particle' | 'wh';
  /** The introducer's first token, where the phrases before the content end. */
  readonly token: number;
  /** The content's first token. */
  readonly contentToken: number;
}

const FARTHEST = 45;

/**
 * The first introducer after a cue that the cue allows; null where the clause ends, or another cue
 * follows, before one.
 */
export function findContentIntroducer(
  view: TokenView,
  cue: Cue,
  isCueVerb: (token: number) => boolean,
): ContentIntroducer | null {
  const { endToken } = view.sentenceOf(cue.firstToken);
  const limit = Math.min(
    endToken,
    cue.endToken + FARTHEST,
    view.quotationOf(cue.firstToken)?.endToken ?? Number.POSITIVE_INFINITY,
  );
  const search = {
    cue,
    isCueVerb,
    endToken,
    opener: null as ContentIntroducer | null,
    relative: 0,
    anonymity: -1,
    isPastClause: false,
  };
  for (let at = cue.endToken; at < limit; ) {
    search.opener = openerAt(view, cue, at);
    const step = decide(search.opener === null ? INTRODUCERS_ELSEWHERE : INTRODUCERS, view, at, search);
    if (step === FOUND) return search.opener;
    if (step === END) return null;
    if (step > 0) {
      at += step;
      continue;
    }
    if (view.is('anonymity-verb', at) && view.isMark(at - 1, COMMA | DASH)) search.anonymity = at;
    if (view.isMark(at, COMMA | DASH)) search.anonymity = -1;
    if (view.isAny(['relative', 'anonymity-verb', 'venue'], at)) search.relative = at;
    search.isPastClause ||= opensNextClause(view, cue, at);
    if (closesOuter(view, at) || decide(INTRODUCER_LIMITS, view, at, search)) return null;
    at++;
  }
  return null;
}

/** The state of the search for the content of a cue. */
interface IntroducerSearch {
  readonly cue: Cue;
  readonly isCueVerb: (token: number) => boolean;
  /** The end of the cue's sentence. */
  readonly endToken: number;
  /** The introducer at the token, if any. */
  readonly opener: ContentIntroducer | null;
  /** The last token that begins a clause about the source. */
  readonly relative: number;
  /** The verb of a remark on anonymity; -1 outside such a remark. */
  readonly anonymity: number;
  /** Whether a verb behind a comma has begun another clause. */
  readonly isPastClause: boolean;
}

const FOUND = -2;
const END = -1;
const GO_ON = 0;

const RELAYED_SPEECH: Row<IntroducerSearch, number> = {
  id: 'introducer/relayed-speech',
  when: (view, at) => skipRelayedSpeech(view, at) > at,
  outcome: (view, at) => skipRelayedSpeech(view, at) - at,
};

/**
 * The action for a token that may introduce the content: FOUND, END, GO_ON, or the number of tokens
 * to skip.
 */
export const INTRODUCERS: RuleTable<IntroducerSearch, number> = {
  id: 'introducer',
  otherwise: GO_ON,
  rows: [
    {
      // «رفض الكشف عن اسمه» (refused to reveal his name): a remark on the source
      id: 'introducer/remark-preposition',
      when: (view, at, { cue, opener, anonymity }) =>
        opener?.kind === 'particle' && (anonymity >= 0 || opensLater(view, cue, at) || quotesLater(view, cue, at)),
      outcome: 1,
    },
    {
      // «أكد المدير، على هامش اللقاء مع العمال، أن» (the director affirmed, on the fringe of the meeting with the workers, that)
      id: 'introducer/adjunct-preposition',
      when: (view, at, search) => search.opener?.kind === 'particle' && opensBehindComma(view, at, search),
      outcome: 1,
    },
    {
      // «رأى نفسه وحيدا، ثم استمر في» (he saw himself alone, then went on with): the preposition is the next verb's.
      id: 'introducer/next-clause',
      when: (_, __, { opener, isPastClause }) => opener?.kind === 'particle' && isPastClause,
      outcome: END,
    },
    RELAYED_SPEECH,
    {
      id: 'introducer/other-cue',
      when: (_, at, { cue, isCueVerb, opener }) => opener?.kind === 'that' && at > cue.endToken && isCueVerb(at - 1),
      outcome: END,
    },
    { id: 'introducer/that', when: (_, __, { opener }) => opener?.kind === 'that', outcome: FOUND },
    { id: 'introducer/question', when: (_, __, { opener }) => opener?.kind === 'wh', outcome: FOUND },
    { id: 'introducer/colon', when: (_, __, { opener }) => opener?.kind === 'colon', outcome: FOUND },
    { id: 'introducer/quotation', when: (_, __, { opener }) => opener?.kind === 'quote', outcome: FOUND },
    { id: 'introducer/preposition', when: (_, __, { opener }) => opener?.kind === 'particle', outcome: FOUND },
  ],
};

/** The same for a token that introduces nothing, as nearly all do. */
export const INTRODUCERS_ELSEWHERE: RuleTable<IntroducerSearch, number> = {
  id: 'introducer',
  otherwise: GO_ON,
  rows: [
    RELAYED_SPEECH,
    {
      id: 'introducer/quoted-name',
      when: (view, at, { endToken }) => (view.opensAt(at)?.endToken ?? Number.POSITIVE_INFINITY) < endToken,
      outcome: (view, at) => (view.opensAt(at)?.endToken ?? at) + 1 - at,
    },
    {
      // «الرد الذي هددت به، سارعت» (the answer that it threatened, it hastened): the pronoun stands for what was said.
      id: 'introducer/resumed',
      when: (view, at, { cue }) => at === cue.endToken && isResumed(view, cue),
      outcome: END,
    },
    { id: 'introducer/remark-end', when: (view, at, { cue }) => closesRemark(view, cue, at), outcome: END },
  ],
};

/** Whether the search for a content ends at the token without one. */
export const INTRODUCER_LIMITS: RuleTable<IntroducerSearch, boolean> = {
  id: 'introducer-limit',
  otherwise: false,
  rows: [
    {
      id: 'introducer-limit/semicolon',
      when: (view, at, { cue }) => view.isMark(at, SEMICOLON) && !followsSubject(view, cue, at),
      outcome: true,
    },
    {
      id: 'introducer-limit/cue',
      when: (_, at, { cue, isCueVerb, relative }) => at > cue.endToken && isCueVerb(at) && at - relative > 3,
      outcome: true,
    },
    { id: 'introducer-limit/clause', when: (view, at, { cue }) => breaksClause(view, at, cue), outcome: true },
  ],
};

/** Some papers write the semicolon of Arabic for the comma behind a subject: قال فلان؛ إن. */
const followsSubject = (view: TokenView, cue: Cue, at: number): boolean =>
  view.isMark(at, LIGHT_SEMICOLON) && readMention(view, cue.endToken, at)?.endToken === at;

/** A dash written onto the word before it closes the remark that another one opened before the cue: الخدمة -وهي تفيد الناس- متاحة. */
function closesRemark(view: TokenView, cue: Cue, at: number): boolean {
  const isTight = (token: number): boolean => view.isMark(token, DASH) && view.tokens[token]?.spaced === false;
  if (!isTight(at) || view.tokens[at + 1]?.spaced !== true) return false;
  const first = Math.max(view.sentenceOf(at).firstToken, cue.firstToken - FARTHEST);
  for (let before = cue.firstToken - 1; before >= first; before--)
    if (view.isMark(before, DASH)) return view.tokens[before + 1]?.spaced === false;
  return false;
}

const closesOuter = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'mark' && view.closesAt(at) !== null;

/** A conjunction on a finite verb after a comma begins a clause of its own. */
function breaksClause(view: TokenView, at: number, cue: Cue): boolean {
  if (at === cue.endToken) return false;
  const token = view.tokens[at];
  const afterComma = view.isMark(at - 1, COMMA);
  if (afterComma && view.match('clause-break', at) > 0) return !isAside(view, cue, at);
  if (afterComma && view.is('result-connective', at)) return true;
  return afterComma && token !== undefined && token.proclitic !== '' && view.is('conjunction', at) && isVerb(view, at);
}

function openerAt(view: TokenView, cue: Cue, at: number): ContentIntroducer | null {
  const { entry } = cue;
  if (entry.quote) {
    const colon = colonAt(view, at);
    if (colon !== null) return colon;
    const quotation = view.opensAt(at);
    const isSaid = quotation !== null && (isSpeech(view, quotation) || (at === cue.endToken && takesAnyQuotation(cue)));
    if (isSaid && !isQuotedName(view, cue, quotation)) return { kind: 'quote', token: at, contentToken: at };
  }
  if (entry.clause) {
    const that = thatAt(view, cue, at);
    if (that !== null) return that;
    if (view.match('interrogative', at) > 0 && !describes(view, cue, at))
      return { kind: 'wh', token: at, contentToken: at };
  }
  return particleAt(view, cue, at);
}

/** Whether however short a quotation behind the cue is what was said: the crowd chanted "Home!". */
const takesAnyQuotation = ({ entry: { nominal, clause } }: Cue): boolean =>
  nominal === 'object' || (nominal === 'none' && !clause);

/** Whether "who" describes a noun, or "when" a clause: nobody but those told stands between a cue and a question. */
const describes = (view: TokenView, { endToken, entry }: Cue, at: number): boolean =>
  at > endToken &&
  (!entry.addressee || view.is('agentive-preposition', endToken)) &&
  (view.is('subordinator', at) || (view.is('relative-pronoun', at) && view.tokens[at - 1]?.kind === 'word'));

function colonAt(view: TokenView, at: number): ContentIntroducer | null {
  if (!view.isMark(at, COLON)) return null;
  let content = at + 1;
  if (view.is('complementizer', content)) content++;
  return { kind: 'colon', token: at, contentToken: content };
}

function particleAt(view: TokenView, cue: Cue, at: number): ContentIntroducer | null {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== 'word' || cue.entry.particles.length === 0) return null;
  if (view.is('proviso-noun', at - 1)) return null; // spoke on condition of anonymity
  if (cue.kind === 'impersonal' && view.is('infinitive', at) && !marksInfinitive(view, at)) return null; // admitted to hospital
  if (view.is('partitive', at) && view.is('distributive-quantifier', at - 1)) return null; // كل من "whoever"
  const alone = cue.entry.particles.some((particle) => view.pack.normalise(particle) === token.norm);
  const isPart = marksInfinitive(view, at) || view.pack.isProclitic(token.norm); // ب"المهزلة" "as a farce"
  if (alone) return { kind: 'particle', token: at, contentToken: isPart ? at : at + 1 };
  const adjacent = at === cue.endToken && token.proclitic === '' && token.norm.length >= 5;
  if (
    adjacent &&
    cue.kind === 'noun' &&
    cue.entry.particles.some((particle) => view.pack.isProclitic(particle) && token.norm.startsWith(particle))
  ) {
    return { kind: 'particle', token: at, contentToken: at };
  }
  return isWrittenOn(view, cue, token) ? { kind: 'particle', token: at, contentToken: at } : null;
}

/**
 * Whether the cue's preposition is a clitic of the word: as its proclitic, or on an unlisted verbal
 * noun (بانتمائه, to his belonging).
 */
const isWrittenOn = ({ pack }: TokenView, { entry, kind }: Cue, { proclitic, norm, stem }: Token): boolean =>
  entry.particles.some((particle) =>
    proclitic === '' && pack.isProclitic(particle)
      ? norm.startsWith(particle) && isEventForm(pack, norm.slice(particle.length))
      : proclitic === pack.normalise(particle) && (kind !== 'noun' || isEventForm(pack, stem)),
  );

/** A verbal noun with its article, with a pronoun or alone: what is promised is no claim where it is a thing (وعود بالكهرباء). */
const isEventForm = (pack: Pack, word: string): boolean => pack.eventStem(word) || pack.is('event', pack.bare(word));
