import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { nameLength } from './mention-names.ts';

// Words that tell somebody who can speak from a thing that is spoken of.

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

/** Whether the noun phrase that begins at the token may be somebody: a listed source, a name, a place, or an unlisted word in no shape of a thing. */
export function mayBeSomebody(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  if (token.kind !== 'word') return true; // a name in marks, a number of people
  const listed =
    view.pack.sourceEntries(token.stem).length + view.pack.sourceEntries(view.pack.bare(token.stem)).length;
  if (listed > 0 || nameLength(view, at) > 0 || view.isSurname(token.stem) || view.isAny(TELLING, at)) return true;
  if (view.is('definite', at)) return isNamed(view, at + 1);
  return !view.isAny(['noun-shape', 'accusative', 'event', 'possible-preposition-proclitic'], at);
}

/** Whether a name follows: an unlisted calling with its article has one behind it (الحلاق سامي). */
const isNamed = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) || view.isSurname(view.tokens[at]?.stem ?? '');
