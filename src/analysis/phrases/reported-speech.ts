import { COLON, FULL_STOP, SEMICOLON } from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';

// The most words of a source before «as saying».
const LONGEST_QUOTED = 24;

/** Where «as saying» stands behind a verb in its clause; -1 where it does not. */
export function asSaying(view: TokenView, from: number): number {
  const end = Math.min(view.sentenceOf(from).endToken, from + LONGEST_QUOTED);
  for (let at = from; at < end; at++) {
    if (view.match('quotative-phrase', at) > 0) return at;
    if (view.isMark(at, SEMICOLON | COLON | FULL_STOP) || view.opensAt(at) !== null) return -1;
  }
  return -1;
}
