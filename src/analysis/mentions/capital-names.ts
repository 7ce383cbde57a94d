import type { SourceEntry } from '../../language/pack.ts';
import { CLOSING_BRACKET, COMMA, FULL_STOP, HYPHEN, OPENING_BRACKET } from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isAcronym } from './acronyms.ts';
import { capitalsOf, isCommon, isProper } from './capitals.ts';
import { entriesFrom } from './mention-text.ts';
import type { Place } from './place.ts';

// Personal names in languages that write them with capitals: runs of capitals beside titles, given names and heads.

/** A run of capitals up to the head: with a given name in it, behind a title, or all that the phrase has. */
export function personIn(view: TokenView, { first, end }: Place, head: number): Place | null {
  const listed = entryEnding(view, first, head);
  if (listed?.role === 'name' && listed.transparency === 'organisation') return null; // General Electric
  const given = givenIn(view, { first, end: head + 1 });
  const last = given.find((run) => run.end === head + 1);
  if (last !== undefined) return withFirstName(view, first, last);
  if (given[0] !== undefined && isCalledBehind(view, given[0], head)) return given[0];
  if (given[0] !== undefined) return isListed(view, first, head) || endsBody(view, given[0], head) ? null : given[0];
  return (
    nameBehindTitle(view, first, head) ?? nameAtEnd(view, { first, end }, head) ?? nameAlone(view, { first, end }, head)
  );
}

/** A name of one listed word with an unlisted first name before it: "entrepreneur Drayton Valentine". */
function withFirstName(view: TokenView, first: number, run: Place): Place {
  const before = run.first - 1;
  const isFirstName =
    run.end - run.first === 1 &&
    before >= first &&
    isCapitalisedName(view, before) &&
    view.tokens[before]?.norm.includes('-') === false && // "the Oscar-nominated Owen"
    !view.is('title', before) &&
    !isCapitalisedName(view, before - 1);
  return isFirstName ? { first: before, end: run.end } : run;
}

/** Whether an office with its field stands directly behind a name of several words: Ann Reed head of research. */
const isCalledBehind = (view: TokenView, { first, end }: Place, head: number): boolean =>
  end - first > 1 &&
  end === head &&
  view.is('title', head) &&
  view.tokens[head]?.capital === false &&
  view.is('genitive-preposition', head + 1);

/** A run of capitals behind a title before the head. */
function nameBehindTitle(view: TokenView, first: number, head: number): Place | null {
  for (let at = first; at < head; at++) {
    const name = behindTitle(view, at);
    if (name <= head && isCapitalisedName(view, name)) return runFrom(view, name, head + 1);
  }
  return null;
}

/** A run of capitals that is all there is up to the head, unless it names an institution. */
function nameAlone(view: TokenView, { first, end }: Place, head: number): Place | null {
  const alone = runFrom(view, first, head + 1);
  if (alone === null || alone.end < head + 1 || wordCount(view, alone) > LONGEST_NAME) return null;
  if (alone.end - alone.first === 1 && !isPersonElsewhere(view, first)) return null;
  if (!view.is('given-name', first) && isBodyElsewhere(view, alone)) return null;
  const institution =
    hasArticleBefore(view, first) ||
    (view.is('place', first) && !view.isSurname(view.tokens[first]?.stem ?? '')) ||
    entryEnding(view, first, head) !== null ||
    isAcronym(view, alone) ||
    (isCommon(view, alone) && !isParticleName(view, first)) ||
    (end > head + 1 && view.is('genitive-preposition', head + 1) && alone.end - alone.first === 1);
  return institution ? null : alone;
}

// A name of one word is looked for with more of it at so many places.
const MOST_PLACES = 50;

/**
 * Whether the article names a person by a word elsewhere: behind a title or a further name («Mr Hale», "Rashid Karim" for
 * «Karim»). News names people in full once; a name of one word that never has more is a body's («Ryanair»).
 */
function isPersonElsewhere(view: TokenView, at: number): boolean {
  const stem = view.tokens[at]?.stem ?? '';
  if (view.is('given-name', at) || view.isSurname(stem)) return true;
  if (isParticleName(view, at) || capitalsOf(view)(stem).shouted) return true;
  return view
    .tokensOf(stem)
    .slice(0, MOST_PLACES)
    .some(
      (place) =>
        behindTitle(view, place - 1) === place || behindTitle(view, place - 2) === place || isLast(view, place),
    );
}

/** Whether the noun of a body completes the name elsewhere: "Vendrix Foods" is "Vendrix Foods Ltd." */
function isBodyElsewhere(view: TokenView, { first, end }: Place): boolean {
  const places = view.tokensOf(view.tokens[first]?.stem ?? '');
  for (let index = 0; index < Math.min(places.length, MOST_PLACES); index++) {
    const at = places[index] as number;
    if (isBodyNoun(view, at + end - first) && areSameWords(view, { first, end }, at)) return true;
  }
  return false;
}

/** Whether the words of a place stand again from a token on. */
function areSameWords({ tokens }: TokenView, { first, end }: Place, from: number): boolean {
  for (let at = first; at < end; at++) if (tokens[from + at - first]?.norm !== tokens[at]?.norm) return false;
  return true;
}

const isBodyNoun = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.capital === true && entryEnding(view, at, at)?.transparency === 'organisation';

/** Whether a word ends a run of two or three name words that no sentence begins with. */
function isLast(view: TokenView, at: number): boolean {
  if (view.tokens[at + 1]?.capital === true || !isCapitalisedName(view, at) || !isCapitalisedName(view, at - 1))
    return false;
  const first = isCapitalisedName(view, at - 2) ? at - 2 : at - 1;
  return (
    view.sentenceOf(at).firstToken <= first && !isCapitalisedName(view, first - 1) && !hasArticleBefore(view, first)
  );
}

const hasArticleBefore = (view: TokenView, first: number): boolean =>
  first > 0 && (view.is('definite', first - 1) || view.is('article', first - 1));

/** The runs of capitals with a given name at their beginning. */
function givenIn(view: TokenView, { first, end }: Place): Place[] {
  const runs: Place[] = [];
  for (let at = first; at < end; at++) {
    const isGiven = view.is('given-name', at) && isCapitalisedName(view, at) && !isEpithet(view, at);
    const run = isGiven ? runFrom(view, at, end) : null;
    if (run === null) continue;
    runs.push(run);
    at = run.end - 1;
  }
  return runs;
}

/** "the Scot": behind an article one of a people, though the word is a given name as well. */
const isEpithet = (view: TokenView, at: number): boolean =>
  view.is('personal-epithet', at) && view.is('definite', at - 1);

/** Whether a head is a common noun that says what somebody is: a campaign is not the woman whose campaign it is. */
const isListed = (view: TokenView, first: number, head: number): boolean =>
  view.tokens[head]?.capital === false && entryEnding(view, first, head) !== null;

/** Whether a name goes on with the noun of a body: «Irving School District» is no person. */
function endsBody(view: TokenView, { end }: Place, head: number): boolean {
  for (let at = end; at <= head && view.tokens[at]?.capital === true; at++)
    if (entryEnding(view, end, at)?.transparency === 'organisation') return true;
  return false;
}

/** The token behind a title and the stop that shortens it (Rep.); past all tokens where there is no title. */
const behindTitle = (view: TokenView, at: number): number =>
  !view.is('title', at) ? Number.POSITIVE_INFINITY : view.isMark(at + 1, FULL_STOP) ? at + 2 : at + 1;

/**
 * A name at the end of a phrase whose first noun is a body, behind an office in small letters («Commission for Roads chief
 * Jane Roe»), or whose first noun is an office, behind the body («Director of the Council on Roads Jane Roe»).
 */
export function nameBehindBody(view: TokenView, { first, end }: Place, head: number): Place | null {
  let start = end;
  while (start > first && isCapitalisedName(view, start - 1)) start--;
  const before = view.tokens[start - 1];
  if (start > head && before?.capital === false && view.is('title', start - 1))
    return end - start > 1 && isBody(view, first, head) ? { first: start, end } : null;
  for (let at = Math.max(start, head + 2); at < end - 1; at++)
    if (at > start && view.is('given-name', at) && view.is('title', head)) return { first: at, end };
  return null;
}

/** Whether the phrase up to its head is a body, or has a name of its own. */
function isBody(view: TokenView, first: number, head: number): boolean {
  const entry = entryEnding(view, first, head);
  return entry === null ? isProper(view, head) : entry.transparency === 'organisation';
}

/** A name behind an office with its field: Minister of Education Jane Roe. */
function nameAtEnd(view: TokenView, { first, end }: Place, head: number): Place | null {
  if (!view.is('title', head)) return null;
  for (let at = Math.max(first, head) + 2; at < end; at++) {
    const titled = behindTitle(view, at - 1) === at || behindTitle(view, at - 2) === at;
    const starts = view.is('given-name', at) && !view.is('preposition', at - 1);
    if ((starts || titled) && isCapitalisedName(view, at)) return runFrom(view, at, end);
  }
  return null;
}

const LONGEST_NAME = 4;

/** How many tokens of a phrase are no marks: the stops behind initials are. */
const wordCount = ({ tokens }: TokenView, { first, end }: Place): number =>
  tokens.slice(first, end).filter(({ kind }) => kind !== 'mark').length;

/** A name in the apposition: the president of the region, Roberto Maroni. */
export function personBehind(view: TokenView, from: number, end: number): Place | null {
  const comma = view.isMark(from, OPENING_BRACKET) ? closing(view, from, end) : from;
  const at = comma + 1;
  if (!view.isMark(comma, COMMA) || at >= end || !isCapitalisedName(view, at)) return null;
  const run = runFrom(view, at, end);
  return run !== null && (view.is('given-name', at) || run.end - run.first > 1) ? run : null;
}

function closing(view: TokenView, from: number, end: number): number {
  let at = from;
  while (at < end && !view.isMark(at, CLOSING_BRACKET)) at++;
  return at + 1;
}

function runFrom(view: TokenView, first: number, end: number): Place | null {
  let at = first;
  while (at < end && (isCapitalisedName(view, at) || (at > first && isInsideName(view, at)))) at++;
  while (at > first && view.isMark(at - 1, HYPHEN)) at--;
  return at > first ? { first, end: at } : null;
}

/** Initials, also such as are articles elsewhere (A.), particles, and a place that is a surname here (Valeska Paris). */
const isInsideName = (view: TokenView, at: number): boolean =>
  view.isMark(at, FULL_STOP | HYPHEN) ||
  isInitial(view, at) ||
  view.is('name-particle', at) ||
  (view.tokens[at]?.capital === true && (view.is('place', at) || isLastName(view, at)));

/** A word for a people, or a calling, that is a surname here (Mark Cuban, Annie Walker): behind a given name, with no capital behind it. */
const isLastName = (view: TokenView, at: number): boolean =>
  (view.is('nationality', at) || isCalling(view, at)) &&
  view.is('given-name', at - 1) &&
  view.tokens[at + 1]?.capital !== true;

const isCalling = (view: TokenView, at: number): boolean => {
  const entry = entryEnding(view, at, at);
  return entry !== null && entry.transparency !== 'organisation' && entry.number !== 'p';
};

const isInitial = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.capital === true && view.tokens[at]?.norm.length === 1 && view.isMark(at + 1, FULL_STOP);

/** A capitalised word that is no office, institution, day or nationality. */
function isCapitalisedName(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (isParticleName(view, at)) return true;
  if (!token.capital) return false;
  if (view.is('given-name', at) || (view.is('place', at) && view.isSurname(token.stem))) return true;
  return !view.isAny(
    ['head', 'time', 'nationality', 'determiner', 'preposition', 'no-source', 'possessive', 'place'],
    at,
  );
}

/** «al-Masri»: a particle and a name with a hyphen between them, the particle with a capital or not. */
function isParticleName(view: TokenView, at: number): boolean {
  const { norm, end } = view.tokens[at] ?? NO_TOKEN;
  const hyphen = norm.indexOf('-');
  if (hyphen <= 0 || !view.pack.is('name-particle', norm.slice(0, hyphen))) return false;
  return CAPITAL.test(view.document.text.slice(end - (norm.length - hyphen - 1), end));
}

const NO_TOKEN = { norm: '', end: 0 };
const CAPITAL = /^\p{Lu}/u;

/** The entry of the longest phrase that ends with the head. */
export function entryEnding(view: TokenView, first: number, head: number): SourceEntry | null {
  for (let from = Math.max(first, head - LONGEST_ENTRY + 1); from <= head; from++) {
    const [found] = entriesFrom(view, from, head + 1);
    if (found !== undefined) return view.pack.data.sources[found] ?? null;
  }
  return null;
}

const LONGEST_ENTRY = 4;
