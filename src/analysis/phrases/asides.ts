import { COLON, COMMA } from '../../language/punctuation.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { thatAt } from './complementizers.ts';
import { isSpeech } from './speech-quotations.ts';
import { isVerb } from './verbs.ts';

// A turn between the source and its content has no more words than these.
const LONGEST_ASIDE = 10;

/** «قال المدير، بدوره، إن» (the director, for his part, said that): no verb stands before what introduces the content. */
export function isAside(view: TokenView, cue: Cue, from: number): boolean {
  for (let at = from + 1; at < from + LONGEST_ASIDE && !isVerb(view, at); at++) {
    if (view.isMark(at, COMMA)) return thatAt(view, cue, at + 1) !== null || introducesQuotation(view, cue, at + 1);
    if (introducesQuotation(view, cue, at)) return true;
    if (view.tokens[at]?.kind === 'mark') return false;
  }
  return false;
}

function introducesQuotation(view: TokenView, { entry }: Cue, at: number): boolean {
  const quotation = view.opensAt(at);
  return entry.quote && (view.isMark(at, COLON) || (quotation !== null && isSpeech(view, quotation)));
}
