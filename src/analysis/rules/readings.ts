import type { CueKind } from '../../language/cue-forms.ts';
import {
  COLON,
  COMMA,
  DASH,
  LIGHT_SEMICOLON,
  type MarkKinds,
  SEMICOLON,
  SENTENCE_END,
} from '../../language/punctuation.ts';
import { lazily } from '../../memo.ts';
import { groupBy } from '../../text/group-by.ts';
import { findContentIntroducer } from '../phrases/content-introducers.ts';
import { governs, isVerb } from '../phrases/verbs.ts';
import { type Cue, findCues } from '../tokens/cues.ts';
import { wholeTokens, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { attemptOn, matchFrame } from './frames.ts';
import type { CueContext, Reading } from './reading.ts';

/** The cues of a document that fit a frame, in text order, each with its source and the start of its content. */
export function readCues(view: TokenView): Reading[] {
  const cues = findCues(view);
  const at = groupBy(cues, ({ firstToken }) => firstToken);
  const kinds = new Map(
    [...at].map(([token, list]) => [token, new Set(list.filter(mayTakeOver).map(({ kind }) => kind))]),
  );
  const isKind = (kind: CueKind, token: number): boolean => kinds.get(token)?.has(kind) ?? false;
  const readings: Reading[] = [];
  let free = 0; // the first token that no reading has taken for its cue, source or opener
  for (const [token, list] of at) {
    const tried = withClauses(view, list, at).filter(
      (cue) => token >= free || (cue.kind === 'preposition' && inGap(readings.at(-1), token)),
    );
    if (tried.length === 0) continue;
    const reading = readFirst(view, tried, isKind);
    if (reading === null) continue;
    readings.push(reading);
    free = Math.max(free, reading.endToken, reading.cue.endToken);
  }
  return withoutTaken(readings);
}

/** The readings without those whose cue another one has taken: Reuters, citing officials, said. */
function withoutTaken(readings: readonly Reading[]): Reading[] {
  const taken = new Set(readings.flatMap(({ moreCue }) => moreCue.map(({ endToken }) => endToken)));
  return readings.filter(({ cue, moreCue }) => moreCue.length > 0 || !taken.has(cue.range.endToken));
}

/** Whether a cue may have a content of its own: «في بحث كتبه» has what it says in its pronoun. */
const mayTakeOver = ({ kind, entry, features }: Cue): boolean =>
  kind !== 'verb' ||
  features.pronoun === undefined ||
  entry.addressee ||
  (features.pronoun.person === 3 && (entry.nominal === 'object' || entry.particles.length > 0)); // إريك "Eric" is no أريك

/** Whether a token stands between a reading's source and its opener: «كشف مصدر، حسب ما نقله الموقع، أن». */
const inGap = (reading: Reading | undefined, token: number): boolean =>
  reading !== undefined &&
  token >= (reading.source?.endToken ?? Number.POSITIVE_INFINITY) &&
  token > reading.cue.endToken;

type IsKind = (kind: CueKind, token: number) => boolean;

/** The first frame that fits; where it fits several cues, the first of them. */
function readFirst(view: TokenView, cues: readonly Cue[], isKind: IsKind): Reading | null {
  const attempts = cues.map((cue) => attemptOn(view, cue, settingOf(view, cue, isKind))).filter((one) => one !== null);
  const [only, ...others] = attempts;
  if (only === undefined) return null;
  for (const frame of others.length === 0 ? only.frames : view.pack.data.frames) {
    for (const attempt of attempts) {
      const reading = attempt.frames.has(frame) ? matchFrame(view, attempt, frame) : null;
      if (reading !== null) return reading;
    }
  }
  return null;
}

/**
 * The readings to try at one token. A preposition before a reporting clause (حسب ما ذكرت) makes one cue with its verb,
 * and so does an "as" before a verb that no content follows; an extension that lengthens no verb is a participle.
 */
function withClauses(view: TokenView, cues: readonly Cue[], at: ReadonlyMap<number, readonly Cue[]>): Cue[] {
  const readings: Cue[] = [];
  for (const cue of cues) {
    if (cue.kind === 'extension') readings.push(asKind(cue, 'participle'));
    else if (cue.kind === 'preposition') readings.push(withVerb(view, cue, at));
    else readings.push(cue);
    const comment = cue.kind === 'verb' ? commentBefore(view, cue.groupToken) : -1;
    if (comment !== -1 && reports(view, cue)) readings.push(ledBy(view, cue, comment));
  }
  return readings;
}

/** Where the "as" stands that a verb's clause begins with; -1 for none. Of several words one stands behind a mark («، على ما أفاد»). */
function commentBefore(view: TokenView, verb: number): number {
  const length = view.ending('comment-conjunction', verb);
  const isLed = length === 1 || view.tokens[verb - length - 1]?.kind === 'mark';
  return length > 0 && isLed ? verb - length : -1;
}

/** A preposition, as one cue with the verb behind it where it leads one. */
function withVerb(view: TokenView, cue: Cue, at: ReadonlyMap<number, readonly Cue[]>): Cue {
  const next = view.is('free-relative', cue.endToken) ? cue.endToken + 1 : cue.endToken;
  const verb = (at.get(next) ?? at.get(next + 1))?.find(
    ({ kind, groupToken }) => kind === 'verb' && groupToken <= next,
  );
  const leads = verb !== undefined && (next !== cue.endToken || view.is('comment-conjunction', cue.firstToken));
  return leads ? ledBy(view, verb, cue.firstToken) : cue;
}

// Written out, as all cues are: V8 reads those fastest that are made alike.
const asKind = (cue: Cue, kind: CueKind): Cue => ({
  entry: cue.entry,
  kind,
  features: cue.features,
  firstToken: cue.firstToken,
  endToken: cue.endToken,
  groupToken: cue.groupToken,
  range: cue.range,
  negated: cue.negated,
  proclitic: cue.proclitic,
});

/** Whether a verb may carry words of somebody: it takes a clause and a quotation. «كما زادت» "as well, … grew" goes on. */
const reports = (view: TokenView, { entry, firstToken }: Cue): boolean =>
  entry.clause && entry.quote && !view.is('continuative-verb', firstToken);

const ledBy = (view: TokenView, verb: Cue, token: number): Cue => ({
  ...asKind(verb, 'preposition'),
  groupToken: token,
  range: withoutProclitic(view, token, verb.range.endToken),
});

function settingOf(view: TokenView, cue: Cue, isKind: IsKind): CueContext {
  const blocks = (token: number): boolean =>
    !view.is('phrase-initial-determiner', token - 1) &&
    isSpoken(token) &&
    !isManner(view, cue, token, isKind) &&
    !isNoun(view, token) &&
    !isWhatIsFelt(view, cue, token);
  const isSpoken = (token: number): boolean =>
    (isKind('verb', token) &&
      (!view.is('cue-homograph', token) || view.pack.is('conjunction', view.tokens[token]?.proclitic ?? ''))) ||
    (isKind('participle', token) && !isKind('extension', token)) ||
    isKind('self', token) ||
    (isKind('extension', token) && (cue.entry.nominal !== 'none' || cue.kind === 'noun'));
  const opener = findContentIntroducer(view, cue, blocks);
  return {
    opener,
    extension: opener === null ? null : findExtension(view, cue, opener.token, isKind),
    sourceLimit: lazily(() => sourceLimit(view, cue, blocks)),
    clauseLimit: lazily(() => clauseLimit(view, cue, blocks)),
  };
}

/** Whether what may be a verb is a noun: a given name, behind what governs nouns, or a surname behind a given name and before a comma. */
const isNoun = (view: TokenView, token: number): boolean =>
  view.pack.profile.subject === 'after-verb' &&
  view.tokens[token]?.proclitic === '' &&
  (view.is('given-name', token) ||
    governs(view, token - 1) ||
    (view.is('given-name', token - 1) && view.isMark(token + 1, COMMA)));

/** «أبدى السفير تخوفه» (the ambassador voiced his fear): behind a verb that takes a noun of action, one is no cue. */
const isWhatIsFelt = (view: TokenView, { entry }: Cue, token: number): boolean =>
  entry.nominal === 'event' &&
  view.tokens[token]?.proclitic === '' &&
  (view.pack.eventStem(view.tokens[token].norm) ||
    (view.is('event', token) && !view.is('relative-pronoun', token - 1)));

/**
 * «وأضاف الموقع موضحا أن» (the site added, explaining that): a participle without a comma before it
 * modifies the verb.
 */
const isManner = (view: TokenView, cue: Cue, token: number, isKind: IsKind): boolean =>
  view.is('continuative-verb', cue.firstToken) &&
  isKind('participle', token) &&
  view.tokens[token - 1]?.kind === 'word' &&
  token > cue.firstToken;

/**
 * The extension of a cue: قائلا (saying) before the introducer, a participle of manner, or قوله
 * (his saying) after the source of نقل (quoted).
 */
function findExtension(view: TokenView, cue: Cue, to: number, isKind: IsKind): CueContext['extension'] {
  if (cue.kind !== 'verb') return null;
  for (let token = cue.endToken; token < to; token++) {
    const lengthens =
      isKind('extension', token) ||
      isManner(view, cue, token, isKind) ||
      (cue.entry.via.length > 0 && isKind('noun', token) && token > cue.endToken);
    if (!lengthens) continue;
    return { token, range: wholeTokens(token, token + 1) };
  }
  return null;
}

// A source or a content without an opener begins within this many tokens, or not at all.
const FARTHEST = 80;

const farthest = (view: TokenView, { firstToken, endToken }: Cue): number =>
  Math.min(view.sentenceOf(firstToken).endToken, endToken + FARTHEST);

const MARKS_AFTER_SOURCE: MarkKinds = COMMA | SEMICOLON | COLON | SENTENCE_END;

/**
 * The limit of a source without introducer after it: a mark, a verb, or a word such as فإن (then).
 */
function sourceLimit(view: TokenView, cue: Cue, blocks: (token: number) => boolean): number {
  const endToken = farthest(view, cue);
  let at = cue.endToken;
  while (at < endToken) {
    const quotation = view.opensAt(at);
    if (quotation !== null && quotation.endToken < endToken && quotation.endToken - at <= 6) {
      at = quotation.endToken + 1;
      continue;
    }
    if (quotation !== null || view.isMark(at, MARKS_AFTER_SOURCE) || view.closesAt(at) !== null) break;
    if (view.isMark(at, DASH) && view.isMark(cue.groupToken - 1, DASH)) break; // سامي -كما قالت الصحيفة- غائب
    const isRelative = view.is('relative-pronoun', at - 1);
    if (at > cue.endToken && isRelative && blocks(at) && saysMore(view, at)) return at - 1;
    if (at > cue.endToken && ((blocks(at) && !isRelative) || view.is('apodosis-marker', at))) break;
    at++;
  }
  return at;
}

// Turns and a preposition stand between a verb and its complementizer.
const FARTHEST_COMPLEMENTIZER = 4;

/** «وفقا للوكالة التي أشارت إلى أن» (according to the agency, which pointed out that): a relative clause in which the source says more. */
function saysMore(view: TokenView, verb: number): boolean {
  if (view.pack.profile.subject !== 'after-verb') return false;
  if (callsHeldObject(view, verb)) return true;
  for (let at = verb + 1; at <= verb + FARTHEST_COMPLEMENTIZER; at++) {
    if (view.isAny(['complementizer', 'complementizer-with-pronoun'], at)) return true;
    if (view.tokens[at]?.kind !== 'word' || isVerb(view, at)) return false;
  }
  return false;
}

/** «التي تعتبرها روما خطأ» (which Rome considers a mistake): what somebody else calls the source. */
const callsHeldObject = ({ pack, tokens }: TokenView, verb: number): boolean =>
  tokens[verb]?.word.cue?.forms.some(
    ({ entry, features }) => features.pronoun !== undefined && pack.data.cues[entry]?.nominal === 'object',
  ) === true;

/** Where the clause of a cue ends for a content without opener: at the sentence's end or the next verb or participle that may be a cue. */
function clauseLimit(view: TokenView, cue: Cue, blocks: (token: number) => boolean): number {
  const endToken = farthest(view, cue);
  const inside = view.quotationOf(cue.firstToken);
  let relative = -4;
  for (let at = cue.endToken; at < endToken; at++) {
    if (view.is('relative', at)) relative = at;
    if (inside !== null && at >= inside.endToken) return at;
    if (at > cue.endToken && blocks(at) && at - relative > 3) return at;
    if (at > cue.endToken && (view.is('complementizer', at) || view.isMark(at, LIGHT_SEMICOLON | COLON))) return at;
    if (view.isMark(at - 1, COMMA) && view.is('apodosis-marker', at)) return at;
  }
  return endToken;
}
