import { CLOSING_BRACKET, OPENING_BRACKET } from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { capitalsOf } from './capitals.ts';
import type { Description } from './description.ts';
import type { Place } from './place.ts';

/** Whether the tokens are one word of nothing but capitals, and of no others elsewhere: a speaker in a transcript has a name. */
export const isAcronym = (view: TokenView, { first, end }: Place): boolean =>
  end - first === 1 && capitalsOf(view)(view.tokens[first]?.stem ?? '').all;

/** The acronym that stands in brackets at a token; null for none. */
export function acronymAt(view: TokenView, at: number): Place | null {
  const inside = { first: at + 1, end: at + 2 };
  return view.isMark(at, OPENING_BRACKET) && view.isMark(at + 2, CLOSING_BRACKET) && isAcronym(view, inside)
    ? inside
    : null;
}

/**
 * The words that an acronym stands for: those before the brackets that it is given in somewhere in the article, whose
 * capitals are its letters in order (after Schwartz and Hearst 2003). Null where the article does not give them.
 */
export function findExpansion(view: TokenView, { nameWords }: Description): Place | null {
  const [acronym, another] = nameWords;
  if (acronym === undefined || another !== undefined) return null;
  for (const at of view.tokensOf(acronym)) {
    if (acronymAt(view, at - 1) === null) continue;
    const first = firstOfLetters(view, acronym, at - 1);
    if (first !== null) return { first, end: at - 1 };
  }
  return null;
}

/** Where the words begin that end before a token and whose capitals are these letters; null where they are others. */
function firstOfLetters({ tokens, is }: TokenView, letters: string, end: number): number | null {
  let left = letters.length;
  for (let at = end - 1; at >= 0 && tokens[at]?.kind === 'word'; at--) {
    const token = tokens[at];
    if (token?.capital !== true && !is('name-connector', at)) return null;
    if (token?.capital === true && token.norm[0] === letters[left - 1]) left--;
    else if (token?.capital === true) return null;
    if (left === 0) return at;
  }
  return null;
}
