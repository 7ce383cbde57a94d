import { AMPERSAND, FULL_STOP, HYPHEN } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { onceFor } from '../../memo.ts';
import { capitalsOf } from '../mentions/capitals.ts';
import { describe } from '../mentions/describe.ts';
import { entriesFrom } from '../mentions/mention-text.ts';
import { readMention } from '../phrases/mentions.ts';
import { type TokenRange, wholeTokens, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { kindBehind } from './described-as.ts';
import { titledNameAt } from './titles.ts';

/**
 * Everybody named anywhere in the article, whether or not they say something: whom a pronoun, an office or an unexpressed
 * subject may mean. In text order; no two ranges overlap.
 */
export const findNamed = onceFor((view: TokenView): readonly TokenRange[] =>
  view.pack.profile.names === 'capitals' ? namedByCapitals(view) : namedByLists(view),
);

const LONGEST_NAME = 10;

function namedByLists(view: TokenView): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < view.tokens.length; at++) {
    const range = view.is('title', at) ? (titledNameAt(view, at)?.range ?? null) : givenNameAt(view, at);
    if (range === null) continue;
    found.push(range);
    at = range.endToken - 1;
  }
  return found;
}

// Between the beginning of a sentence and its subject: a verb, an auxiliary, a discourse marker.
const FARTHEST_SUBJECT = 3;

/**
 * A personal name that begins with a given name, with what stands in apposition behind it; null for
 * none. Only near the beginning of a sentence: elsewhere it may be a part of a longer name, of a
 * street's or of a book's.
 */
function givenNameAt(view: TokenView, at: number): TokenRange | null {
  if (!view.is('given-name', at) || at - view.sentenceOf(at).firstToken > FARTHEST_SUBJECT) return null;
  const found = readMention(view, at, Math.min(at + LONGEST_NAME, view.sentenceOf(at).endToken));
  if (found === null || found.firstToken !== at) return null;
  const range = withoutProclitic(view, at, found.endToken);
  const { transparency, named, nameWords } = describe(view, range);
  return named && transparency === 'person' && nameWords.length > 1 ? range : null;
}

function namedByCapitals(view: TokenView): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < view.tokens.length; at++) {
    if (!beginsName(view, at)) continue;
    const end = nameEnd(view, at);
    const range = wholeTokens(titleStart(view, at, found.at(-1)?.endToken ?? 0), end);
    if (isNamed(view, range, at) && !isPlace(view, at, end) && !isPeople(view, range)) found.push(range);
    at = end - 1;
  }
  return found;
}

/** Whether a name is a place's, with an adjective at most before it (East Los Angeles). */
function isPlace(view: TokenView, first: number, end: number): boolean {
  const length = view.ending('place', end);
  return length > 0 && end - length - first <= 1 && !view.is('given-name', first);
}

/** Whether a run of capitals names somebody: as it is read, or by having several words. */
const isNamed = (view: TokenView, range: TokenRange, first: number): boolean =>
  range.endToken - first > 1 || describe(view, range).named;

/** Whether a name is an adjective of a people alone, or a noun for one of them, as in "the Northern Irishman". */
const isPeople = (view: TokenView, { firstToken, endToken }: TokenRange): boolean =>
  endToken === firstToken + 1
    ? view.isAny(['nationality', 'personal-epithet'], firstToken)
    : view.is('personal-epithet', endToken - 1) && view.is('definite', firstToken - 1);

// Words with a capital that are no names: what a sentence begins with, days, adjectives of a people.
const NO_NAMES: readonly WordClass[] = [
  'no-source',
  'preposition',
  'time',
  'time-unit',
  'article',
  'coordinator',
  'complementizer',
  'determiner',
  'pronoun',
  'pronoun-possessive',
  'auxiliary',
  'adverbial-opener',
  'clause-break',
  'interrogative',
];

/** Whether a word has a capital of its own: not only because a sentence begins with it. */
function beginsName(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token?.kind !== 'word' || !token.capital || view.isAny(NO_NAMES, at)) return false;
  if (view.sentenceOf(at).firstToken !== at && view.opensAt(at - 1) === null) return true;
  if (view.tokens[at + 1]?.capital === true && !view.isAny(NO_NAMES, at + 1)) return true;
  const { inside, small } = capitalsOf(view)(token.stem);
  return view.is('given-name', at) || view.is('title', at) || (inside && !small) || kindBehind(view, at + 1).length > 0;
}

function nameEnd(view: TokenView, first: number): number {
  const last = Math.min(first + LONGEST_NAME, view.sentenceOf(first).endToken);
  let end = first + 1;
  while (end < last && continuesName(view, end)) end++;
  while (view.tokens[end - 1]?.capital !== true) end--;
  return end;
}

const continuesName = (view: TokenView, at: number): boolean =>
  (view.tokens[at]?.capital === true && !view.is('time', at)) ||
  view.isMark(at, HYPHEN | AMPERSAND) ||
  (view.isMark(at, FULL_STOP) && (view.is('title', at - 1) || view.tokens[at - 1]?.norm.length === 1)) ||
  (view.is('name-particle', at) && view.tokens[at + 1]?.capital === true);

const LONGEST_TITLE = 3;

/** Where the words begin that say what somebody is, directly before the name: "airline Ryanair", "prime minister Ann Roe". */
function titleStart(view: TokenView, name: number, floor: number): number {
  const { firstToken } = view.sentenceOf(name);
  const from = Math.max(floor, firstToken, name - LONGEST_TITLE);
  for (let first = from; first < name; first++) if (entriesFrom(view, first, name).length > 0) return first;
  return name;
}
