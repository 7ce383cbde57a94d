import { COLON, DOUBLE_BRACKET } from '../../language/punctuation.ts';
import type { Run } from '../model/segments.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** A run that ends with a preposition goes on to the quotation behind a colon. */
export function withExample(view: TokenView, { from, to }: Run): Run {
  const colon = view.isMark(to - 1, COLON) ? to - 1 : to;
  const example = view.isMark(colon, COLON) && view.is('preposition', colon - 1) ? view.opensAt(colon + 1) : null;
  return { from, to: example === null ? to : example.endToken + (example.closed ? 1 : 0) };
}

/** A run without a note in double brackets behind it. */
export function withoutNote(view: TokenView, { from, to }: Run): Run {
  const note = view.closesAt(to - 1);
  return note !== null && note.firstToken - 1 > from && view.isMark(note.firstToken - 1, DOUBLE_BRACKET)
    ? { from, to: note.firstToken - 1 }
    : { from, to };
}

/** A run that begins with words for a whole statement ends with them, where a locative preposition follows. */
export function asProClause(view: TokenView, { from, to }: Run): Run {
  const end = from + view.match('pro-clause', from);
  return { from, to: end > from && end < to && view.is('locative-preposition', end) ? end : to };
}
