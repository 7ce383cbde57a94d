import { COLON, COMMA } from '../../language/punctuation.ts';
import type { Run } from '../model/segments.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { TokenView } from '../tokens/token-view.ts';

// A model's content round quotations: see content-bounds.ts.

/** A run that cuts a quotation, widened to hold all of it. */
export function wholeQuotations(view: TokenView, { from, to }: Run): Run {
  const [first, last] = [outermostAt(view, from), outermostAt(view, to - 1)];
  return {
    from: first?.closed === true && to > first.endToken ? first.firstToken - 1 : from,
    to: last?.closed === true && from < last.firstToken ? last.endToken + 1 : to,
  };
}

/** A run at the end of an open quotation goes on to a mark that closes it in the next paragraph, where none opens before. */
export function toClosingMark(view: TokenView, { from, to }: Run): Run {
  const open = outermostAt(view, to - 1);
  if (open === null || open.closed || open.endToken !== to || from > open.firstToken) return { from, to };
  const { tokens, pack } = view;
  const { paragraph } = view.sentenceOf(to - 1);
  for (let at = to; at < tokens.length && view.sentenceOf(at).paragraph <= paragraph + 1; at++) {
    if (view.opensAt(at) !== null) break;
    const isClosing = pack.quotationMarks.all.has(tokens[at]?.norm ?? '') && tokens[at]?.spaced === false;
    if (isClosing && tokens[at + 1]?.spaced !== false) return { from, to: at + 1 };
  }
  return { from, to };
}

/** The quotation that lies in no other and holds a token, its marks not counted; null outside any. */
function outermostAt({ quotations, quotationOf }: TokenView, at: number): Quotation | null {
  let found = quotationOf(at);
  while (found !== null && found.parent !== null) found = quotations[found.parent] ?? null;
  return found !== null && found.firstToken <= at && at < found.endToken ? found : null;
}

/** A run without a clause behind the comma that ends its quotation, and without what announces the quotation before its cue. */
export function quotationAlone(view: TokenView, { from, to }: Run, cue: Run): Run {
  const first = from >= cue.to ? view.opensAt(from) : null;
  if (first?.closed === true && first.endToken < to && view.isMark(first.endToken - 1, COMMA))
    return { from, to: hasQuotation(view, { from: first.endToken + 1, to }) ? to : first.endToken + 1 };
  const last = to <= cue.from ? view.closesAt(to - 1) : null;
  const opens = (last?.firstToken ?? 0) - 1;
  return { from: opens > from && view.isMark(opens - 1, COLON) ? opens : from, to };
}

/** Whether a quotation opens in a run. */
export function hasQuotation(view: TokenView, { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (view.opensAt(at) !== null) return true;
  return false;
}
