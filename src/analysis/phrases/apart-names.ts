import { COLON, COMMA, FULL_STOP, OPENING_BRACKET } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isName, lastGiven } from './mention-names.ts';

// Personal names that stand apart between commas, in languages that tell names by lists.

// In words: «خوسيه ماريا ألفاريز بايتي» is a long name, «سامي حداد» a short one.
const LONGEST_NAME = 5;
const SHORTEST_NAME = 2;

/**
 * Where a personal name ends that stands apart: it begins at a token behind a comma, and goes on to the next comma, to a colon, a
 * full stop, a quotation or a complementizer («نائب الوزير، سيغال حداد، إن», the deputy minister, Sigal Haddad, that). Its
 * first word may read as a verb or an adverb, as foreign names do. -1 for no name.
 */
export function apartNameEnd(view: TokenView, start: number, to: number): number {
  if (!view.isMark(start - 1, COMMA) || view.is('definite', start)) return -1;
  const last = Math.min(to, start + LONGEST_NAME);
  let end = start;
  while (end < last && mayBeInApartName(view, end, start)) end++;
  if (end - start < SHORTEST_NAME || !endsApart(view, end, to)) return -1;
  return hasName(view, start, end) ? end : -1;
}

/**
 * Whether the name of an office's holder stands apart behind a comma, where its first word does not tell that it is one, and the
 * mention names nobody yet.
 */
export const isHolderApart = (
  view: TokenView,
  first: number,
  { comma, to }: { readonly comma: number; readonly to: number },
): boolean =>
  view.pack.profile.names === 'lists' &&
  !view.is('given-name', comma + 1) &&
  isOffice(view, first) &&
  lastGiven(view, first, comma) === -1 &&
  apartNameEnd(view, comma + 1, to) !== -1;

const endsApart = (view: TokenView, end: number, to: number): boolean =>
  end === to ||
  view.isMark(end, COMMA | COLON | FULL_STOP | OPENING_BRACKET) ||
  view.opensAt(end) !== null ||
  view.isAny(['complementizer', 'complementizer-with-pronoun'], end);

/** Whether a word may belong to a name that stands apart; the first one may read as nearly anything. */
const mayBeInApartName = (view: TokenView, at: number, start: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  view.tokens[at]?.proclitic === '' &&
  (isName(view, at) || view.is('name-particle', at) || !view.isAny(at === start ? NO_FIRST_NAME : NO_NAME, at));

const NO_FIRST_NAME: readonly WordClass[] = [
  'complementizer',
  'complementizer-with-pronoun',
  'relative',
  'head',
  'place',
  'negation',
  'no-source',
  'discourse-marker',
  'pronoun-source',
  'verb',
  'auxiliary',
  'anonymity-verb',
];

const NO_NAME: readonly WordClass[] = [
  ...NO_FIRST_NAME,
  'preposition',
  'locative-preposition',
  'adverbial-opener',
  'event',
  'time',
  'adjective',
  'possessed',
];

/** Whether the last word is a listed name, or the last two are such as no list has; the first may be any word. */
function hasName(view: TokenView, start: number, end: number): boolean {
  if (isName(view, end - 1)) return true;
  for (let at = start + 1; at < end; at++) if (!isUnlisted(view, at)) return false;
  return true;
}

const isUnlisted = (view: TokenView, at: number): boolean =>
  !view.isAny(['definite', 'noun-shape', 'nisba-shape'], at) && !view.pack.isKnown(view.tokens[at]?.norm ?? '');

/** Whether an office begins at a token: a title, also one of two words («كبير المفاوضين», the chief negotiator). */
export function isOffice(view: TokenView, at: number): boolean {
  const two = `${view.tokens[at]?.stem} ${view.tokens[at + 1]?.norm}`;
  return (
    view.is('title', at) ||
    view.pack.sourceEntries(two).some((entry) => view.pack.data.sources[entry]?.role === 'title')
  );
}
