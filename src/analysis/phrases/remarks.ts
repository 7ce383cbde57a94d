import { COLON, COMMA, FULL_STOP, SEMICOLON } from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';

// Remarks between commas that name a further source: the agency reported, citing officials, that.

/** The token after a remark that names a further source, where one begins at a comma; else the comma itself. */
export const skipRelayedSpeech = (view: TokenView, at: number): number =>
  view.isMark(at, COMMA) && view.match('citing', at + 1) > 0 ? remarkEnd(view, at + 1) : at;

/** The end of such a remark: the next comma, or the end of the sentence without its full stop. */
export function remarkEnd(view: TokenView, from: number): number {
  const { endToken } = view.sentenceOf(from);
  let at = from;
  while (
    at < endToken &&
    !view.isMark(at, COMMA | SEMICOLON | COLON | FULL_STOP) &&
    !view.is('complementizer', at) &&
    view.opensAt(at) === null
  )
    at++;
  return at;
}
