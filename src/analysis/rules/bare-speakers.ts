import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe-by-lists.ts';
import { beginsMention, isLed, readMention, skipTurns } from '../phrases/mentions.ts';
import type { Words } from '../tokens/token-view.ts';

// What makes an attribution without a word of saying: a speaker, a colon or a dash, what was said.

/** The first colon of a range outside quotations that begin there; -1 for none. */
export function colonIn(words: Words, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (words.quotationOf(at) !== null) continue;
    if (words.isMark(at, ':')) return at;
  }
  return -1;
}

/** The noun phrase that fills the place before the colon, if it names somebody who can speak. */
export function speakerBefore(words: Words, from: number, colon: number): Span | null {
  const mention = readMention(words, from, colon);
  if (
    mention === null ||
    (skipTurns(words, mention.endToken, colon) < colon && !isLed(words, mention.endToken)) ||
    !beginsMention(words, mention.firstToken)
  )
    return null;
  const span = spanOf(words, mention.firstToken, mention.endToken);
  if (span === null || words.is('place', mention.firstToken)) return null;
  const { transparency, named, title } = describe(words, span);
  const last = mention.endToken - (words.closesAt(mention.endToken - 1) === null ? 1 : 2); // "الحداد": الجسر آمن
  const surname = words.isSurname(words.tokens[last]?.stem ?? '');
  const speaks =
    title ||
    surname ||
    words.is('head', mention.firstToken) ||
    (named && transparency !== 'person') ||
    words.is('given-name', mention.firstToken);
  return speaks ? span : null;
}

const NO_FEATURES = {};

interface Parts {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly colon: Span | null;
}

/** An attribution without a word of saying; a colon or a dash may stand for one. */
export function uncued(words: Words, { source, content, colon }: Parts, frame: string): Attribution {
  return {
    cue: colon === null ? null : { spans: [colon], entry: null, kind: 'verb', features: NO_FEATURES, negated: false },
    source,
    via: null,
    content,
    parent: null,
    frame: `${words.pack.language}/${frame}`,
  };
}

/** The span of a range of tokens without marks at its end; null for an empty one. */
export function spanOf({ tokens }: Words, from: number, to: number): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return from < to && first !== undefined && last !== undefined ? { start: first.stemStart, end: last.end } : null;
}

/** The same with what is written onto its first word: «لهذا رفضت» is said whole. */
export function wholeSpan(words: Words, from: number, to: number): Span | null {
  const span = spanOf(words, from, to);
  return span === null ? null : { ...span, start: words.tokens[from]?.start ?? span.start };
}
