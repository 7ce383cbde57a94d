import { COLON, COMMA, QUOTATION, SEMICOLON } from '../../language/punctuation.ts';
import type { Cue } from '../tokens/cues.ts';
import { isLedBy } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { thatAt } from './complementizers.ts';
import { isInCharge, takesPreposition } from './office-complements.ts';
import { isSpeech } from './speech-quotations.ts';

// Prepositions that the cue might take, behind which the introducer of the content is still to come.

// A complementizer this close behind a preposition of place opens the content instead of it.
const NEAR = 12;

/** «يرى القيادي في الحزب أن»: the preposition belongs to the subject where a complementizer follows in its clause. */
export function opensLater(view: TokenView, cue: Cue, at: number): boolean {
  // «المشرف على الميناء، أن» (the supervisor of the port, that), «المدير بتونس، أن» (the director in Tunis, that)
  const taken = at > cue.endToken && (takesPreposition(view, at - 1) || isInCharge(view, at) || isLedPlace(view, at));
  if (!taken && (!view.is('locative-preposition', at) || at === cue.endToken)) return false;
  for (let next = at + 1; next < at + NEAR; next++) {
    if (view.tokens[next]?.kind === 'mark' && !view.isMark(next, taken ? QUOTATION | COMMA : QUOTATION)) return false;
    if (thatAt(view, cue, next) !== null) return true;
  }
  return false;
}

/** Whether a preposition is written onto the name of a place. */
const isLedPlace = (view: TokenView, at: number): boolean =>
  view.is('place', at) && isLedBy(view, 'proclitic-preposition', at);

interface Search {
  readonly cue: Cue;
  readonly isCueVerb: (token: number) => boolean;
  /** The end of the cue's sentence. */
  readonly endToken: number;
}

// A complementizer behind an adjunct of the verb stands this close.
const FARTHEST_THAT = 30;

/** Whether a complementizer behind a comma opens the content instead of the preposition, with no other verb of saying before it. */
export function opensBehindComma(view: TokenView, at: number, { cue, isCueVerb, endToken }: Search): boolean {
  const limit = Math.min(endToken, at + FARTHEST_THAT);
  for (let next = at + 1; next < limit; next = (view.opensAt(next)?.endToken ?? next) + 1) {
    if (isCueVerb(next) || view.match('clause-break', next) > 0 || view.isMark(next, COLON | SEMICOLON)) return false;
    if (view.isMark(next - 1, COMMA) && thatAt(view, cue, next) !== null) return true;
  }
  return false;
}

// A quotation behind a colon stands this close behind the topic that the verb's preposition names.
const FARTHEST_COLON = 20;

/** «كشف المدير عن رأيه في الصفقة: "…"» (the director revealed his view of the deal: "…"): what is said stands behind the colon. */
export function quotesLater(view: TokenView, { entry, endToken, features }: Cue, at: number): boolean {
  if (!entry.quote || features.pronoun !== undefined) return false;
  for (let next = Math.max(at, endToken) + 1; next < at + FARTHEST_COLON; next++) {
    const quotation = view.isMark(next, COLON) ? view.opensAt(next + 1) : null;
    if (quotation !== null) return isSpeech(view, quotation);
    if (view.tokens[next]?.kind === 'mark' || thatAtAny(view, next)) return false;
  }
  return false;
}

const thatAtAny = (view: TokenView, at: number): boolean =>
  view.isAny(['complementizer', 'complementizer-with-pronoun'], at) ||
  view.tokens[at]?.word.cue?.forms.some(({ kind }) => kind === 'verb') === true;
