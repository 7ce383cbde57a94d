import type { Words } from '../tokens/token-view.ts';

// Words that tell somebody who can speak from a thing that is spoken of.

const TELLING = [
  'head',
  'title',
  'given-name',
  'place',
  'outlet',
  'determiner',
  'plural-people',
  'name-particle',
  'people',
];

/** Whether the noun phrase that begins at the token may be somebody: a listed source, a name, a place, or an unlisted word in no shape of a thing. */
export function mayBeSomebody(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined) return false;
  if (token.kind !== 'word') return true; // a name in marks, a number of people
  const listed =
    words.pack.sourceEntries(token.stem).length + words.pack.sourceEntries(words.pack.bare(token.stem)).length;
  if (listed > 0 || words.isSurname(token.stem) || TELLING.some((name) => words.is(name, at))) return true;
  if (words.is('definite', at)) return isNamed(words, at + 1);
  return !['noun-shape', 'accusative', 'event', 'maybe-led'].some((name) => words.is(name, at));
}

/** Whether a name follows: an unlisted calling with its article has one behind it (الحلاق سامي). */
const isNamed = (words: Words, at: number): boolean =>
  words.is('given-name', at) || words.isSurname(words.tokens[at]?.stem ?? '');
