import { mayBeSomebody } from '../phrases/somebody.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { MatchState } from './reading.ts';

// A word behind a cue that stands for what was said before: «نفت روسيا ذلك» (Russia denied that).

/** A word that stands for what was said before, behind the cue and before its source, or behind both at the end of its clause. */
export const readThis = (view: TokenView, cue: Cue, state: MatchState): MatchState | null =>
  view.is('anaphoric-demonstrative', state.at) &&
  (state.source === null
    ? view.tokens[state.at + 1]?.kind !== 'number' && // «كرر ذلك 4 مرات» "repeated that 4 times"
      mayBeSomebody(view, state.at + 1)
    : endsAt(view, state.at + 1) && cue.entry.nominal !== 'none' && cue.entry.nominal !== 'object')
    ? { ...state, at: state.at + 1, content: { kind: 'word', token: state.at } }
    : null;

/** Whether a mark or a conjunction follows what ends before the token. */
const endsAt = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind !== 'word' || view.isAny(['coordinator', 'clause-connective', 'adverbial-opener'], at);

/** Where a word that stands for what was said before follows a source; -1 where none does. */
export function thisBehind(view: TokenView, from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++) if (view.is('anaphoric-demonstrative', at)) return at;
  return -1;
}
