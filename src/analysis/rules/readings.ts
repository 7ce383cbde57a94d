import type { CueKind } from '../../language/pack.ts';
import { lazily } from '../../memo.ts';
import { findOpener } from '../phrases/content-introducers.ts';
import { type Cue, findCues } from '../tokens/cues.ts';
import { DASH } from '../tokens/marks.ts';
import type { Words } from '../tokens/token-view.ts';
import { attemptOn, matchFrame } from './frames.ts';
import type { Reading, Setting } from './reading.ts';

/** The cues of a document that fit a frame, in text order, each with its source and the start of its content. */
export function readCues(words: Words): Reading[] {
  const cues = findCues(words);
  const at = new Map<number, Cue[]>();
  for (const cue of cues) at.set(cue.firstToken, [...(at.get(cue.firstToken) ?? []), cue]);
  const kinds = new Map(
    [...at].map(([token, list]) => [token, new Set(list.filter(mayTakeOver).map(({ kind }) => kind))]),
  );
  const isKind = (kind: CueKind, token: number): boolean => kinds.get(token)?.has(kind) ?? false;
  const readings: Reading[] = [];
  let free = 0; // the first token that no reading has taken for its cue, source or opener
  for (const [token, list] of at) {
    const tried = withClauses(words, list, at).filter(
      (cue) => token >= free || (cue.kind === 'preposition' && inGap(readings.at(-1), token)),
    );
    if (tried.length === 0) continue;
    const reading = readFirst(words, tried, isKind);
    if (reading === null) continue;
    readings.push(reading);
    free = Math.max(free, reading.endToken, reading.cue.endToken);
  }
  return withoutTaken(readings);
}

/** The readings without those whose cue another one has taken: Reuters, citing officials, said. */
function withoutTaken(readings: readonly Reading[]): Reading[] {
  const taken = new Set(readings.flatMap(({ moreCue }) => moreCue.map(({ end }) => end)));
  return readings.filter(({ cue, moreCue }) => moreCue.length > 0 || !taken.has(cue.span.end));
}

/** Whether a cue may have a content of its own: «في بحث كتبه» has what it says in its pronoun. */
const mayTakeOver = ({ kind, entry, features }: Cue): boolean =>
  kind !== 'verb' ||
  features.pronoun === undefined ||
  entry.addressee ||
  entry.nominal === 'object' ||
  entry.particles.length > 0;

/** Whether a token stands between a reading's source and its opener: «كشف مصدر، حسب ما نقله الموقع، أن». */
const inGap = (reading: Reading | undefined, token: number): boolean =>
  reading !== undefined &&
  token >= (reading.source?.endToken ?? Number.POSITIVE_INFINITY) &&
  token > reading.cue.endToken;

type IsKind = (kind: CueKind, token: number) => boolean;

/** The first frame that fits; where it fits several cues, the first of them. */
function readFirst(words: Words, cues: readonly Cue[], isKind: IsKind): Reading | null {
  const attempts = cues
    .map((cue) => attemptOn(words, cue, settingOf(words, cue, isKind)))
    .filter((one) => one !== null);
  const [only, ...others] = attempts;
  if (only === undefined) return null;
  for (const frame of others.length === 0 ? only.frames : words.pack.data.frames) {
    for (const attempt of attempts) {
      const reading = attempt.frames.has(frame) ? matchFrame(words, attempt, frame) : null;
      if (reading !== null) return reading;
    }
  }
  return null;
}

/**
 * The readings to try at one token. A preposition before a reporting clause (حسب ما ذكرت) makes one cue with its verb,
 * and so does an "as" before a verb that no content follows; an extension that lengthens no verb is a participle.
 */
function withClauses(words: Words, cues: readonly Cue[], at: ReadonlyMap<number, readonly Cue[]>): Cue[] {
  const readings: Cue[] = [];
  for (const cue of cues) {
    if (cue.kind === 'extension') readings.push(asKind(cue, 'participle'));
    else if (cue.kind === 'preposition') readings.push(withVerb(words, cue, at));
    else readings.push(cue);
    if (cue.kind === 'verb' && words.match('as', cue.groupToken - 1) === 1 && reports(cue))
      readings.push(ledBy(words, cue, cue.groupToken - 1));
  }
  return readings;
}

/** A preposition, as one cue with the verb behind it where it leads one. */
function withVerb(words: Words, cue: Cue, at: ReadonlyMap<number, readonly Cue[]>): Cue {
  const next = words.is('what', cue.endToken) ? cue.endToken + 1 : cue.endToken;
  const verb = (at.get(next) ?? at.get(next + 1))?.find(
    ({ kind, groupToken }) => kind === 'verb' && groupToken <= next,
  );
  const leads = verb !== undefined && (next !== cue.endToken || words.is('as', cue.firstToken));
  return leads ? ledBy(words, verb, cue.firstToken) : cue;
}

// Written out, as all cues are: V8 reads those fastest that are made alike.
const asKind = (cue: Cue, kind: CueKind): Cue => ({
  entry: cue.entry,
  kind,
  features: cue.features,
  firstToken: cue.firstToken,
  endToken: cue.endToken,
  groupToken: cue.groupToken,
  span: cue.span,
  negated: cue.negated,
  proclitic: cue.proclitic,
});

/** Whether a verb may carry words of somebody: it takes a clause and a quotation. */
const reports = ({ entry }: Cue): boolean => entry.clause && entry.quote;

const ledBy = (words: Words, verb: Cue, token: number): Cue => ({
  ...asKind(verb, 'preposition'),
  groupToken: token,
  span: { start: words.tokens[token]?.stemStart ?? verb.span.start, end: verb.span.end },
});

function settingOf(words: Words, cue: Cue, isKind: IsKind): Setting {
  const blocks = (token: number): boolean =>
    !words.is('starter', token - 1) && isSpoken(token) && !isManner(words, cue, token, isKind);
  const isSpoken = (token: number): boolean =>
    (isKind('verb', token) &&
      (!words.is('homograph', token) || words.pack.is('conjunction', words.tokens[token]?.proclitic ?? ''))) ||
    (isKind('participle', token) && !isKind('extension', token)) ||
    isKind('self', token) ||
    (isKind('extension', token) && (cue.entry.nominal !== 'none' || cue.kind === 'noun'));
  const opener = findOpener(words, cue, blocks);
  return {
    opener,
    extension: opener === null ? null : findExtension(words, cue, opener.token, isKind),
    sourceLimit: lazily(() => sourceLimit(words, cue, blocks)),
    clauseLimit: lazily(() => clauseLimit(words, cue, blocks)),
  };
}

/** «وأضاف الموقع موضحا أن»: a participle without a comma before it only says how the verb goes on. */
const isManner = (words: Words, cue: Cue, token: number, isKind: IsKind): boolean =>
  words.is('goes-on', cue.firstToken) &&
  isKind('participle', token) &&
  words.tokens[token - 1]?.kind === 'word' &&
  token > cue.firstToken;

/** قائلا before the opener, a participle of manner, or قوله behind the source of نقل. */
function findExtension(words: Words, cue: Cue, to: number, isKind: IsKind): Setting['extension'] {
  if (cue.kind !== 'verb') return null;
  for (let token = cue.endToken; token < to; token++) {
    const lengthens =
      isKind('extension', token) ||
      isManner(words, cue, token, isKind) ||
      (cue.entry.via.length > 0 && isKind('noun', token) && token > cue.endToken);
    if (!lengthens) continue;
    const { start, end } = words.tokens[token] ?? cue.span;
    return { token, span: { start, end } };
  }
  return null;
}

// A source or a content without an opener begins within this many tokens, or not at all.
const FARTHEST = 80;

const farthest = (words: Words, { firstToken, endToken }: Cue): number =>
  Math.min(words.sentenceOf(firstToken).endToken, endToken + FARTHEST);

const MARKS_AFTER_SOURCE = '،,؛;.:!؟?';

/** Where a source without an opener behind it must end: a mark, a verb of its own, a word such as فإن. */
function sourceLimit(words: Words, cue: Cue, blocks: (token: number) => boolean): number {
  const endToken = farthest(words, cue);
  let at = cue.endToken;
  while (at < endToken) {
    const quotation = words.opensAt(at);
    if (quotation !== null && quotation.endToken < endToken && quotation.endToken - at <= 6) {
      at = quotation.endToken + 1;
      continue;
    }
    if (quotation !== null || words.isMark(at, MARKS_AFTER_SOURCE) || words.closesAt(at) !== null) break;
    if (words.isMark(at, DASH) && words.isMark(cue.groupToken - 1, DASH)) break; // سامي -كما قالت الصحيفة- غائب
    if (at > cue.endToken && ((blocks(at) && !words.is('relative-pronoun', at - 1)) || words.is('then', at))) break;
    at++;
  }
  return at;
}

/** Where the clause of a cue ends for a content without opener: at the sentence's end or the next verb or participle that may be a cue. */
function clauseLimit(words: Words, cue: Cue, blocks: (token: number) => boolean): number {
  const endToken = farthest(words, cue);
  const inside = words.quotationOf(cue.firstToken);
  let relative = -4;
  for (let at = cue.endToken; at < endToken; at++) {
    if (words.is('relative', at)) relative = at;
    if (inside !== null && at >= inside.endToken) return at;
    if (at > cue.endToken && blocks(at) && at - relative > 3) return at;
    if (at > cue.endToken && (words.is('that', at) || words.isMark(at, ':؛'))) return at;
    if (words.isMark(at - 1, '،') && words.is('then', at)) return at;
  }
  return endToken;
}
