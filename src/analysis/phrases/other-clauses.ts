import { COMMA } from '../../language/punctuation.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isVerb } from './verbs.ts';

// Whether a clause behind a cue is none of the cue's.

/** Whether a verb stands at the token, directly behind a comma or behind a word that joins it to the clause before. */
export const opensNextClause = (view: TokenView, { endToken }: Cue, at: number): boolean =>
  at > endToken + 1 && isVerb(view, at) && view.isMark(at - 2, COMMA) && view.is('preposition', at - 1);

/** «هددت به» (threatened it), «كشف عنها» (revealed it): the cue's own preposition with a pronoun for what was said. */
export function isResumed(view: TokenView, { entry, endToken }: Cue): boolean {
  const word = view.tokens[endToken]?.norm;
  return (
    word !== undefined &&
    view.is('pronoun-only', endToken) &&
    entry.particles.some((particle) => word.startsWith(view.pack.normalise(particle)))
  );
}
