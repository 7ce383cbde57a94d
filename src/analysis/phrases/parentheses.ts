import { COMMA } from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isFiniteVerb } from './noun-phrases.ts';

// More tokens between two commas are a clause of their own.
const LONGEST = 14;

/**
 * Whether a comma opens or closes an apposition inside an object, behind which the phrase goes on with a preposition:
 * accused Lane|,| his oldest friend|,| of theft.
 */
export const isInParenthesis = (view: TokenView, comma: number): boolean =>
  view.pack.profile.modifiers === 'before-noun' && (opens(view, comma) || closes(view, comma));

function opens(view: TokenView, comma: number): boolean {
  if (!view.isMark(comma, COMMA) || !beginsApposition(view, comma + 1)) return false;
  for (let at = comma + 2; at < comma + LONGEST; at++) {
    if (view.isMark(at, COMMA)) return view.isAny(['genitive-preposition', 'comment-clause-opener'], at + 1);
    if (view.tokens[at]?.kind === 'mark' || isFiniteVerb(view, at) || view.is('coordinator', at)) return false;
  }
  return false;
}

/** A phrase with an article, or a participle that a preposition follows (built by his father). */
const beginsApposition = (view: TokenView, at: number): boolean =>
  view.isAny(['article', 'pronoun-possessive'], at) || (view.is('imperfect', at) && view.is('preposition', at + 1));

function closes(view: TokenView, comma: number): boolean {
  if (!view.isAny(['genitive-preposition', 'comment-clause-opener'], comma + 1)) return false;
  for (let at = comma - 1; at > comma - LONGEST; at--) if (view.isMark(at, COMMA)) return opens(view, at);
  return false;
}
