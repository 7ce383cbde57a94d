import { AMPERSAND, CLOSING_BRACKET, OPENING_BRACKET } from '../../language/punctuation.ts';
import { onceFor } from '../../memo.ts';
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
 * capitals are its letters in order (after Schwartz and Hearst 2003); else the first words of the article with these
 * capitals, for an acronym of three letters at least. Null where the article has no such words.
 */
export function findExpansion(view: TokenView, { nameWords }: Description): Place | null {
  const [acronym, another] = nameWords;
  if (acronym === undefined || another !== undefined) return null;
  for (const at of view.tokensOf(acronym)) {
    if (acronymAt(view, at - 1) === null) continue;
    const first = firstOfLetters(view, acronym, at - 1);
    if (first !== null) return { first, end: at - 1 };
  }
  return acronym.length >= FEWEST_LETTERS ? (runsByInitials(view).get(acronym) ?? null) : null;
}

// Two letters stand for too much: a person's initials, a country.
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 6;

/** The first run of words with capitals for each sequence of their initials; connectors between them have none. */
const runsByInitials = onceFor((view: TokenView): ReadonlyMap<string, Place> => {
  const runs = new Map<string, Place>();
  for (let first = 0; first < view.tokens.length; first++) if (isNamePart(view, first)) addRuns(view, first, runs);
  return runs;
});

// Between two words of a name: "of", "for the".
const MOST_CONNECTORS = 2;

/** Adds the runs that begin at a token, one for each number of initials. */
function addRuns(view: TokenView, first: number, runs: Map<string, Place>): void {
  let initials = '';
  let connectors = 0;
  for (let at = first; initials.length < MOST_LETTERS && connectors <= MOST_CONNECTORS; at++) {
    if (!isNamePart(view, at) && !isConnector(view, at)) return;
    connectors = isNamePart(view, at) ? 0 : connectors + 1;
    if (connectors > 0) continue;
    initials += view.tokens[at]?.norm[0] ?? '';
    if (initials.length >= FEWEST_LETTERS && !runs.has(initials)) runs.set(initials, { first, end: at + 1 });
  }
}

/** Whether a word has a capital and is no article that a sentence begins with. */
const isNamePart = ({ tokens, is }: TokenView, at: number): boolean =>
  tokens[at]?.kind === 'word' && tokens[at]?.capital === true && !is('article', at);

const isConnector = (view: TokenView, at: number): boolean =>
  view.is('name-connector', at) || view.isMark(at, AMPERSAND);

/** Where the words begin that end before a token and whose capitals are these letters; null where they are others. */
function firstOfLetters(view: TokenView, letters: string, end: number): number | null {
  const { tokens } = view;
  let left = letters.length;
  for (let at = end - 1; at >= 0 && (tokens[at]?.kind === 'word' || view.isMark(at, AMPERSAND)); at--) {
    const token = tokens[at];
    if (token?.capital !== true && !isConnector(view, at)) return null;
    if (token?.capital === true && token.norm[0] === letters[left - 1]) left--;
    else if (token?.capital === true) return null;
    if (left === 0) return at;
  }
  return null;
}
