import { COLON, COMMA, FULL_STOP, SEMICOLON } from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';

// Remarks between commas that name whose word is passed on: the agency reported, citing officials, that.

/**
 * The token behind a remark that names whose word is passed on, where one begins at a comma; the comma itself elsewhere.
 * Only a subject before its verb leaves room for it between the verb and what is said.
 */
export const skipRelayedSpeech = (view: TokenView, at: number): number =>
  view.pack.profile.subject === 'before-verb' && view.isMark(at, COMMA) && view.match('citing', at + 1) > 0
    ? remarkEnd(view, at + 1)
    : at;

/** Where such a remark ends: the next comma, or the end of the sentence without its stop. */
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
