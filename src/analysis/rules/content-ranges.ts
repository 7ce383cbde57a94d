import { COLON, COMMA, DASH, EXCLAMATION, FULL_STOP, QUESTION, SEMICOLON } from '../../language/punctuation.ts';
import { conjunctionIn, procliticLength } from '../tokens/proclitics.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { EndKind } from '../tokens/trace.ts';
import type { Layout } from './layout.ts';
import type { Reading } from './reading.ts';
import { endsBefore } from './siblings.ts';

/** The tokens from `from` to `limit`, without a source phrase in between, up to the first token that begins something else. */
export function gather(layout: Layout, index: number, from: number, limit: number): TokenRange[] {
  const { view } = layout;
  const ranges: TokenRange[] = [];
  let start = from;
  let at = from;
  while (at < limit) {
    const phrase = phraseAt(layout, index, at);
    if (phrase !== null) {
      pushRange(view, ranges, start, at);
      at = phrase.endToken;
      start = at;
      if (!view.isMark(at, COMMA)) return traced(view, ranges, 'limit');
      continue;
    }
    if (at > from && endsBefore(layout, index, at)) {
      pushRange(view, ranges, start, at);
      return traced(view, ranges, 'row');
    }
    at = afterQuotation(view, at, limit);
  }
  pushRange(view, ranges, start, Math.min(at, limit));
  return traced(view, ranges, 'limit');
}

/** The ranges of a content, with the end of the last one reported to the trace. */
function traced(view: TokenView, ranges: TokenRange[], by: EndKind): TokenRange[] {
  const last = ranges.at(-1);
  if (last !== undefined) view.trace?.ended('content', last.firstToken, last.endToken, by);
  return ranges;
}

/** The token behind a quotation that opens at a token, or the next one, but not past `limit`. */
export const afterQuotation = (view: TokenView, at: number, limit: number): number => {
  const quotation = view.opensAt(at);
  return quotation === null
    ? at + 1
    : Math.min(limit, Math.max(at + 1, quotation.endToken + (quotation.closed ? 1 : 0)));
};

/**
 * A phrase such as «بحسب الوكالة» (according to the agency) that begins at the token and belongs to
 * the outer content only.
 */
function phraseAt({ view, readings, phrases }: Layout, index: number, at: number): Reading | null {
  const outer = readings[index] as Reading;
  const phrase = phrases.get(at);
  if (phrase === undefined || phrase === outer) return null;
  return view.quotationOf(at) === view.quotationOf(outer.cue.firstToken) ? phrase : null;
}

/** Adds the tokens from `from` to `to` to a content's ranges, without marks and connectives at their ends; nothing where no word is left. */
export function pushRange(view: TokenView, ranges: TokenRange[], from: number, to: number): void {
  let [first, last] = [from, to];
  while (
    first < last &&
    view.isMark(first, COMMA | SEMICOLON | COLON | FULL_STOP | DASH) &&
    view.opensAt(first) === null
  )
    first++;
  last = endBefore(view, first, last);
  if (view.is('coordinator', last - 1) && last - 1 > first) last = endBefore(view, first, last - 1); // ", and"
  if (hasWord(view, first, last))
    ranges.push({ firstToken: first, endToken: last, cut: conjunctionLength(view, first) });
}

/**
 * The end of the tokens of a content from `first` to `last` without a trailing introduction of
 * something else.
 */
function endBefore(view: TokenView, first: number, last: number): number {
  let end = last;
  while (end > first && dangles(view, end - 1)) end--;
  return end;
}

/** Whether the range has a word: an asterisk before a credit line is no content. */
function hasWord({ tokens }: TokenView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'mark') return true;
  return false;
}

/** Whether the last token is a mark, or a word that introduces something else. */
const dangles = (view: TokenView, at: number): boolean =>
  (view.isMark(at, COMMA | SEMICOLON | COLON | FULL_STOP | QUESTION | EXCLAMATION | DASH) &&
    view.closesAt(at) === null) ||
  view.is('trailing-connective', at);

/**
 * The length in UTF-16 units of a conjunction written onto the first word of a content; at the
 * start of its sentence it is the writer's.
 */
function conjunctionLength(view: TokenView, at: number): number {
  const token = view.tokens[at];
  if (token === undefined || at !== view.sentenceOf(at).firstToken || view.quotationOf(at) !== null) return 0;
  if (view.pack.is('conjunction', token.proclitic)) return token.word.cut;
  const joined =
    view.is('possible-conjunction-proclitic', at) && (view.is('auxiliary', at) || !view.pack.isKnown(token.norm));
  return joined ? procliticLength(view, token, conjunctionIn(view, token.norm)) : 0; // at the start of a sentence an unknown وتدخلت is و and a verb
}
