import { COLON } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe.ts';
import { beginsMention, hasPrepositionProclitic, skipDiscourseMarkers } from '../phrases/mention-starts.ts';
import { readMention } from '../phrases/mentions.ts';
import { saysBefore } from '../phrases/verbs.ts';
import { type TokenRange, wholeTokens, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

// Attributions without a verb: a speaker, a colon or a dash, and the words said.

/** The first colon of a range outside quotations that begin there; -1 for none. */
export function colonIn(view: TokenView, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (view.quotationOf(at) !== null) continue;
    if (view.isMark(at, COLON)) return at;
  }
  return -1;
}

/** The noun phrase before the colon, if it may be a speaker. */
export function speakerBefore(view: TokenView, from: number, colon: number): TokenRange | null {
  if (view.match('headline-tag', from) === colon - from) return null;
  const mention = readMention(view, from, colon);
  if (
    mention === null ||
    (skipDiscourseMarkers(view, mention.endToken, colon) < colon && !hasPrepositionProclitic(view, mention.endToken)) ||
    !beginsMention(view, mention.firstToken)
  )
    return null;
  if (view.is('place', mention.firstToken)) return null;
  const range = withoutProclitic(view, mention.firstToken, mention.endToken);
  const { transparency, named, title } = describe(view, range);
  const last = mention.endToken - (view.closesAt(mention.endToken - 1) === null ? 1 : 2); // "الحداد": الجسر آمن
  const surname = view.isSurname(view.tokens[last]?.stem ?? '');
  const speaks =
    title ||
    surname ||
    view.is('head', mention.firstToken) ||
    (named && transparency !== 'person') ||
    view.is('given-name', mention.firstToken);
  return speaks ? range : null;
}

/**
 * A headline's speaker that no list has: a name in quotation marks, or a word that is a speaker in
 * the article.
 */
export function unlistedSpeakerBefore(view: TokenView, from: number, colon: number): TokenRange | null {
  const quotation = view.opensAt(from);
  const isQuoted = quotation !== null && quotation.endToken + 1 === colon && colon - from <= LONGEST_QUOTED_NAME;
  const isLone = from + 1 === colon && view.tokens[from]?.kind === 'word' && speaksBehind(view, from);
  return isQuoted || isLone ? wholeTokens(from, colon) : null; // a name may begin like a preposition: لشكر
}

/** Whether the word stands behind a verb of saying or a given name later on: «قال كاردوس» "Cardos said". */
function speaksBehind(view: TokenView, headline: number): boolean {
  const { norm } = view.tokens[headline] ?? {};
  for (let at = headline + 2; at < view.tokens.length; at++) {
    if (view.tokens[at]?.norm !== norm) continue;
    if (view.is('given-name', at - 1) || saysBefore(view, at)) return true;
  }
  return false;
}

// Two marks and two words: «أبو طالب» (Abu Talib).
const LONGEST_QUOTED_NAME = 4;

const NO_FEATURES = {};

interface Parts {
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly colon: TokenRange | null;
}

/** An attribution without a word of saying; a colon or a dash may stand for one. */
export function uncued(view: TokenView, { source, content, colon }: Parts, frame: string): Attribution {
  return {
    cue: colon === null ? null : { ranges: [colon], entry: null, kind: 'verb', features: NO_FEATURES, negated: false },
    source,
    via: null,
    content,
    parent: null,
    frame: `${view.pack.language}/${frame}`,
    isSpeakerLabel: false,
    odds: null,
  };
}

/** The tokens of a range without a proclitic before the first word; null for an empty one. */
export const rangeBetween = (view: TokenView, from: number, to: number): TokenRange | null =>
  from < to && to <= view.tokens.length ? withoutProclitic(view, from, to) : null;
