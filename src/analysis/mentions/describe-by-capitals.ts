import type { Gender } from '../../language/cue-forms.ts';
import type { SourceEntry } from '../../language/pack.ts';
import {
  AT_SIGN,
  CLOSING_BRACKET,
  COMMA,
  FULL_STOP,
  HYPHEN,
  LONG_DASH,
  OPENING_BRACKET,
} from '../../language/punctuation.ts';
import type { Transparency } from '../../language/values.ts';
import { decide } from '../tokens/rule-table.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { acronymAt, isAcronym } from './acronyms.ts';
import { isCommon, isProper } from './capitals.ts';
import type { Description } from './description.ts';
import { stemAt, textOf, wordsIn } from './mention-text.ts';
import type { Place } from './place.ts';
import { BY_CAPITALS } from './transparency.ts';

// Mentions in languages that write a noun's modifiers and titles before it, and names with capitals: the head is the last
// word before a preposition or a comma, a name a run of capitals.

/** What the words of a mention say, as far as it depends on the order of modifiers and heads. */
interface HeadLast {
  readonly name: Place;
  readonly core: Place;
  /** The name's acronym in the brackets behind it. */
  readonly acronym: Place | null;
  readonly head: number;
  readonly entry: SourceEntry | null;
  readonly transparency: Transparency;
  readonly gender: Gender | null;
  readonly anaphoric: boolean;
  readonly named: boolean;
}

/** Reads a mention whose head comes last. */
function readByCapitals(view: TokenView, mention: Place): HeadLast {
  const core = coreOf(view, mention);
  const first = skipArticle(view, core);
  const head = headOf(view, { first, end: core.end });
  const own = { first: behindPossessor(view, first, head), end: core.end };
  const person = personIn(view, own, head) ?? personBehind(view, core.end, mention.end);
  const entry = entryEnding(
    view,
    first,
    person !== null && person.first > first && person.end <= head + 1 ? person.first - 1 : head,
  );
  const transparency = decide(BY_CAPITALS, view, core.first, { core, first, head, entry, named: person !== null });
  const isPerson = transparency === 'person' && person !== null;
  const body = bodyName(view, own.first, head);
  return {
    name: isPerson ? person : { first: body ?? first, end: core.end },
    core: body === null ? core : own,
    acronym: acronymAt(view, core.end),
    head,
    entry,
    transparency,
    gender: genderOf(view, mention) ?? entry?.gender ?? null,
    anaphoric: !isPerson && pointsBack(view, core, first),
    named: isPerson || entry?.role === 'name' || (entry === null && isProper(view, head)),
  };
}

/** Apposition, relative clauses, also without a pronoun, and brackets are no part of the core; nor are commas of lists. */
function coreOf(view: TokenView, { first, end }: Place): Place {
  for (let at = first + 1; at < end; at++) {
    const stops =
      view.is('relative-pronoun', at) ||
      beginsClause(view, at, end) ||
      view.isMark(at, COMMA | LONG_DASH | OPENING_BRACKET) ||
      view.is('complementizer', at) ||
      (view.isMark(at, HYPHEN) && view.tokens[at]?.spaced === true);
    if (stops) return { first, end: at };
  }
  return { first, end };
}

const beginsClause = (view: TokenView, at: number, end: number): boolean =>
  view.is('subject-pronoun', at) &&
  view.tokens[at + 1]?.kind === 'word' &&
  at + 1 < end &&
  !view.isMark(at - 1, FULL_STOP);

/** Where the name of a body begins behind the word that says what it is (news agency Reuters, the magazine Time); null for none. */
function bodyName(view: TokenView, first: number, head: number): number | null {
  let at = head + 1;
  while (at > first && view.tokens[at - 1]?.capital === true) at--;
  const told = at > first && at <= head && entryEnding(view, first, at - 1)?.transparency === 'organisation';
  return told ? at : null;
}

function skipArticle(view: TokenView, { first, end }: Place): number {
  let at = first;
  while (
    at < end - 1 &&
    (view.is('article', at) ||
      view.is('demonstrative', at) ||
      view.is('pronoun-possessive', at) ||
      (view.tokens[at]?.kind === 'mark' && !view.isMark(at, AT_SIGN)))
  )
    at++;
  return at;
}

/** The last word before the first preposition. */
function headOf(view: TokenView, { first, end }: Place): number {
  let last = end;
  for (let at = first + 1; at < end; at++) {
    if (!view.is('preposition', at)) continue;
    last = at;
    break;
  }
  while (last > first + 1 && (view.tokens[last - 1]?.kind === 'mark' || view.is('intensive-pronoun', last - 1))) last--;
  return Math.max(first, last - 1);
}

/** Where the phrase begins of what somebody has: a wife is not the man whose wife she is. */
function behindPossessor(view: TokenView, first: number, head: number): number {
  for (let at = head; at > first; at--) if (view.is('possessive', at - 1)) return at;
  return first;
}

/** A run of capitals up to the head: with a given name in it, behind a title, or all that the phrase has. */
function personIn(view: TokenView, { first, end }: Place, head: number): Place | null {
  const given = givenIn(view, { first, end: head + 1 });
  const last = given.find((run) => run.end === head + 1);
  if (last !== undefined) return last;
  if (given[0] !== undefined) return isListed(view, first, head) ? null : given[0];
  return (
    nameBehindTitle(view, first, head) ?? nameAtEnd(view, { first, end }, head) ?? nameAlone(view, { first, end }, head)
  );
}

/** A run of capitals behind a title before the head. */
function nameBehindTitle(view: TokenView, first: number, head: number): Place | null {
  for (let at = first; at < head; at++) {
    const name = behindTitle(view, at);
    if (name <= head && isNameWord(view, name)) return runFrom(view, name, head + 1);
  }
  return null;
}

/** A run of capitals that is all there is up to the head, unless it names an institution. */
function nameAlone(view: TokenView, { first, end }: Place, head: number): Place | null {
  const alone = runFrom(view, first, head + 1);
  if (alone === null || alone.end < head + 1 || wordCount(view, alone) > LONGEST_NAME) return null;
  const institution =
    hasArticleBefore(view, first) ||
    (view.is('place', first) && !view.isSurname(view.tokens[first]?.stem ?? '')) ||
    entryEnding(view, first, head) !== null ||
    isAcronym(view, alone) ||
    isCommon(view, alone) ||
    (end > head + 1 && view.is('genitive-preposition', head + 1) && alone.end - alone.first === 1);
  return institution ? null : alone;
}

const hasArticleBefore = (view: TokenView, first: number): boolean =>
  first > 0 && (view.is('definite', first - 1) || view.is('article', first - 1));

/** The runs of capitals with a given name at their beginning. */
function givenIn(view: TokenView, { first, end }: Place): Place[] {
  const runs: Place[] = [];
  for (let at = first; at < end; at++) {
    const run = view.is('given-name', at) && isNameWord(view, at) ? runFrom(view, at, end) : null;
    if (run === null) continue;
    runs.push(run);
    at = run.end - 1;
  }
  return runs;
}

/** Whether a head is a common noun that says what somebody is: a campaign is not the woman whose campaign it is. */
const isListed = (view: TokenView, first: number, head: number): boolean =>
  view.tokens[head]?.capital === false && entryEnding(view, first, head) !== null;

/** The token behind a title and the stop that shortens it (Rep.); past all tokens where there is no title. */
const behindTitle = (view: TokenView, at: number): number =>
  !view.is('title', at) ? Number.POSITIVE_INFINITY : view.isMark(at + 1, FULL_STOP) ? at + 2 : at + 1;

/** A name behind an office with its field: Minister of Education Jane Roe. */
function nameAtEnd(view: TokenView, { first, end }: Place, head: number): Place | null {
  if (!view.is('title', head)) return null;
  for (let at = Math.max(first, head) + 2; at < end; at++) {
    const titled = behindTitle(view, at - 1) === at || behindTitle(view, at - 2) === at;
    const starts = view.is('given-name', at) && !view.is('preposition', at - 1);
    if ((starts || titled) && isNameWord(view, at)) return runFrom(view, at, end);
  }
  return null;
}

const LONGEST_NAME = 4;

/** How many tokens of a phrase are no marks: the stops behind initials are. */
const wordCount = ({ tokens }: TokenView, { first, end }: Place): number =>
  tokens.slice(first, end).filter(({ kind }) => kind !== 'mark').length;

/** A name in the apposition: the president of the region, Roberto Maroni. */
function personBehind(view: TokenView, from: number, end: number): Place | null {
  const comma = view.isMark(from, OPENING_BRACKET) ? closing(view, from, end) : from;
  const at = comma + 1;
  if (!view.isMark(comma, COMMA) || at >= end || !isNameWord(view, at)) return null;
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
  while (at < end && (isNameWord(view, at) || (at > first && isInsideName(view, at)))) at++;
  while (at > first && view.isMark(at - 1, HYPHEN)) at--;
  return at > first ? { first, end: at } : null;
}

/** Initials, also such as are articles elsewhere (A.), particles, and a place that is a surname here (Valeska Paris). */
const isInsideName = (view: TokenView, at: number): boolean =>
  view.isMark(at, FULL_STOP | HYPHEN) ||
  isInitial(view, at) ||
  view.is('name-particle', at) ||
  (view.tokens[at]?.capital === true && (view.is('place', at) || isLastName(view, at)));

/** A word for a people that is a surname here (Mark Cuban). */
const isLastName = (view: TokenView, at: number): boolean =>
  view.is('nationality', at) && view.is('given-name', at - 1) && view.tokens[at + 1]?.capital !== true;

const isInitial = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.capital === true && view.tokens[at]?.norm.length === 1 && view.isMark(at + 1, FULL_STOP);

/** A capitalised word that is no office, institution, day or nationality. */
function isNameWord(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== 'word' || !token.capital) return false;
  if (view.is('given-name', at) || (view.is('place', at) && view.isSurname(token.stem))) return true;
  return !view.isAny(
    ['head', 'time', 'nationality', 'determiner', 'preposition', 'no-source', 'possessive', 'place'],
    at,
  );
}

/** The entry of the longest phrase that ends with the head. */
function entryEnding(view: TokenView, first: number, head: number): SourceEntry | null {
  for (let from = Math.max(first, head - LONGEST_ENTRY + 1); from <= head; from++) {
    const [found] = view.pack.sourceEntries(
      view.tokens
        .slice(from, head + 1)
        .map(({ norm }) => norm)
        .join(' '),
    );
    if (found !== undefined) return view.pack.data.sources[found] ?? null;
  }
  return null;
}

const LONGEST_ENTRY = 4;

/** A title of address, else the given name, tells a man from a woman. */
function genderOf(view: TokenView, { first, end }: Place): Gender | null {
  for (let at = first; at < end; at++) {
    if (view.is('feminine', at)) return 'f';
    if (view.is('masculine', at)) return 'm';
  }
  return null;
}

/** "the report", "this agency", "the Church": an article and a bare head. */
function pointsBack(view: TokenView, core: Place, first: number): boolean {
  if (view.is('demonstrative', core.first)) return true;
  return view.is('definite', core.first) && core.end - first <= 1;
}

/** Describes the mention that takes up a range of tokens. */
export function describeByCapitals(view: TokenView, range: TokenRange): Description {
  const place = { first: range.firstToken, end: range.endToken };
  const { name, core, acronym, head, entry, transparency, gender, anaphoric, named } = readByCapitals(view, place);
  const whole = { first: Math.min(name.first, core.first), end: Math.max(name.end, core.end) };
  const said = { first: name.first, end: transparency === 'person' && named ? name.end : core.end };
  return {
    range,
    name: textOf(view, said, range),
    nameWords: wordsIn(view, said),
    words: new Set(
      [whole, ...(acronym === null ? [] : [acronym])]
        .flatMap((part) => wordsIn(view, part))
        .filter((word) => !view.pack.is('article', word)),
    ),
    head: stemAt(view, head),
    title: entry?.role === 'title',
    transparency,
    gender,
    number: entry?.number ?? (view.is('plural', head) && transparency !== 'person' ? 'p' : null),
    anaphoric,
    named,
  };
}
