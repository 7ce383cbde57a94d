import type { SourceEntry } from '../../language/pack.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Place } from './place.ts';

// What the words of a name tell of its bearer, a person or a body, in languages that tell names by lists.

/** Whether a given name, or a particle of names, stands in a part of a mention. */
export function hasGivenName(view: TokenView, { first, end }: Place): boolean {
  for (let at = first; at < end; at++) if (view.isAny(['given-name', 'name-particle'], at)) return true;
  return false;
}

/** Whether a place's name of one word has nothing but words behind it that no list has and nothing makes a noun. */
export function isGivenPlace(view: TokenView, { first, end }: Place): boolean {
  if (end - first < 2 || !view.is('place', first)) return false;
  for (let at = first + 1; at < end; at++) if (!isUnlistedName(view, at)) return false;
  return true;
}

const isUnlistedName = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  view.tokens[at]?.proclitic === '' &&
  !view.isAny(['definite', 'noun-shape', 'event', 'imperfect-only'], at) &&
  !view.pack.isKnown(view.tokens[at]?.norm ?? '');

// A name is looked for behind the noun of a body at so many places.
const MOST_PLACES = 50;

/** Whether the article says what kind of body has the name: «شركة دروب» (the company Paths). */
export function isIntroducedAsBody(view: TokenView, { first, end }: Place): boolean {
  if (hasGivenName(view, { first, end })) return false;
  const words = view.tokens.slice(first, end).map(({ norm }) => norm);
  const places = view.tokensOf(view.tokens[first]?.stem ?? '').slice(0, MOST_PLACES);
  if (places.some((at) => view.is('given-name', at - 1))) return false;
  return places.some(
    (at) => introducesBody(view, view.opensAt(at - 1) === null ? at - 1 : at - 2) && standAt(view, words, at),
  );
}

/** «حكومة سامي حداد» (Sami Haddad's government) does not bear the name that follows, «شركة دروب» does. */
const introducesBody = (view: TokenView, at: number): boolean => view.is('name-introducer', at) && isBodyNoun(view, at);

/** Whether a word is the noun of a body: ministry, company. */
export const isBodyNoun = (view: TokenView, at: number): boolean =>
  view.pack.sourceEntries(view.tokens[at]?.stem ?? '').some((entry) => {
    const { role, transparency } = view.pack.data.sources[entry] as SourceEntry;
    return role === 'head' && transparency === 'organisation';
  });

const standAt = (view: TokenView, words: readonly string[], at: number): boolean =>
  words.every((word, index) => view.tokens[at + index]?.norm === word);

/** Whether all words of a name, two at least, are names of letters. */
export function isSpelt(view: TokenView, { first, end }: Place): boolean {
  for (let at = first; at < end; at++) if (!view.is('letter-name', at)) return false;
  return end - first > 1;
}
