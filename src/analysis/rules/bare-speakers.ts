import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe-by-lists.ts';
import { beginsMention, hasPrepositionProclitic, skipDiscourseMarkers } from '../phrases/mention-starts.ts';
import { readMention } from '../phrases/mentions.ts';
import type { TokenView } from '../tokens/token-view.ts';

// What makes an attribution without a word of saying: a speaker, a colon or a dash, what was said.

/** The first colon of a range outside quotations that begin there; -1 for none. */
export function colonIn(view: TokenView, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (view.quotationOf(at) !== null) continue;
    if (view.isMark(at, ':')) return at;
  }
  return -1;
}

/** The noun phrase that fills the place before the colon, if it names somebody who can speak. */
export function speakerBefore(view: TokenView, from: number, colon: number): Span | null {
  const mention = readMention(view, from, colon);
  if (
    mention === null ||
    (skipDiscourseMarkers(view, mention.endToken, colon) < colon && !hasPrepositionProclitic(view, mention.endToken)) ||
    !beginsMention(view, mention.firstToken)
  )
    return null;
  const span = spanOf(view, mention.firstToken, mention.endToken);
  if (span === null || view.is('place', mention.firstToken)) return null;
  const { transparency, named, title } = describe(view, span);
  const last = mention.endToken - (view.closesAt(mention.endToken - 1) === null ? 1 : 2); // "الحداد": الجسر آمن
  const surname = view.isSurname(view.tokens[last]?.stem ?? '');
  const speaks =
    title ||
    surname ||
    view.is('head', mention.firstToken) ||
    (named && transparency !== 'person') ||
    view.is('given-name', mention.firstToken);
  return speaks ? span : null;
}

const NO_FEATURES = {};

interface Parts {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly colon: Span | null;
}

/** An attribution without a word of saying; a colon or a dash may stand for one. */
export function uncued(view: TokenView, { source, content, colon }: Parts, frame: string): Attribution {
  return {
    cue: colon === null ? null : { spans: [colon], entry: null, kind: 'verb', features: NO_FEATURES, negated: false },
    source,
    via: null,
    content,
    parent: null,
    frame: `${view.pack.language}/${frame}`,
    isSpeakerLabel: false,
  };
}

/** The span of a range of tokens without marks at its end; null for an empty one. */
export function spanOf({ tokens }: TokenView, from: number, to: number): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return from < to && first !== undefined && last !== undefined ? { start: first.stemStart, end: last.end } : null;
}

/** The same with what is written onto its first word: «لهذا رفضت» is said whole. */
export function wholeSpan(view: TokenView, from: number, to: number): Span | null {
  const span = spanOf(view, from, to);
  return span === null ? null : { ...span, start: view.tokens[from]?.start ?? span.start };
}
