import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { nameLength } from './mention-names.ts';
import { isVerb } from './verbs.ts';

// Distinguishes a possible speaker from a thing.

const TELLING: readonly WordClass[] = [
  'head',
  'title',
  'given-name',
  'place',
  'outlet',
  'determiner',
  'plural-people',
  'name-particle',
  'people-noun',
];

/**
 * Whether the noun phrase at the token may be a speaker: a listed source, a name, a place, or an
 * unlisted word without the form of an abstract noun.
 */
export function mayBeSomebody(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  if (token.kind !== 'word') return true; // a name in marks, a number of people
  if (view.is('elative', at))
    return view.isAny(TELLING, at + 1) || view.pack.sourceEntries(view.tokens[at + 1]?.stem ?? '').length > 0;
  const listed =
    view.pack.sourceEntries(token.stem).length + view.pack.sourceEntries(view.pack.bare(token.stem)).length;
  if (listed > 0 || nameLength(view, at) > 0 || view.isSurname(token.stem) || view.isAny(TELLING, at)) return true;
  if (view.is('definite', at)) return isNamed(view, at + 1);
  return !view.isAny(['noun-shape', 'accusative', 'event', 'possible-preposition-proclitic'], at);
}

/** «كل من يقدم على ذلك» (whoever does that): those told or meant, and nobody who speaks. */
export const isWhoever = (view: TokenView, at: number): boolean =>
  view.is('distributive-quantifier', at) && view.is('partitive', at + 1) && isVerb(view, at + 2);

/**
 * Whether a name follows: an unlisted occupation with its article has one after it (الحلاق سامي,
 * the barber Sami).
 */
const isNamed = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) || view.isSurname(view.tokens[at]?.stem ?? '');
