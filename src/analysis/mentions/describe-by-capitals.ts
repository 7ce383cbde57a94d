import type { Gender } from '../../language/cue-forms.ts';
import type { SourceEntry } from '../../language/pack.ts';
import { AT_SIGN, COMMA, FULL_STOP, HYPHEN, LONG_DASH, OPENING_BRACKET } from '../../language/punctuation.ts';
import type { Transparency } from '../../language/values.ts';
import { decide } from '../tokens/rule-table.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { acronymAt, isAcronym } from './acronyms.ts';
import { entryEnding, nameBehindBody, personBehind, personIn } from './capital-names.ts';
import { isProper } from './capitals.ts';
import type { Description } from './description.ts';
import { stemAt, textOf, wordsIn } from './mention-text.ts';
import type { Place } from './place.ts';
import { BY_CAPITALS, isEpithet } from './transparency.ts';

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
  /** Whether it calls somebody by an office, a calling or an epithet. */
  readonly title: boolean;
}

/** Reads a mention whose head comes last. */
function readByCapitals(view: TokenView, mention: Place): HeadLast {
  const core = coreOf(view, mention);
  const first = skipArticle(view, core);
  const head = headOf(view, { first, end: core.end });
  const own = { first: behindPossessor(view, first, head), end: core.end };
  const behind = nameBehindBody(view, { first, end: mention.end }, head);
  const person =
    behind ?? personIn(view, own, head) ?? (joinsTwo(view, core) ? null : personBehind(view, core.end, mention.end));
  const entry = entryEnding(
    view,
    first,
    person !== null && person.first > first && person.end <= head + 1 ? person.first - 1 : head,
  );
  const transparency = decide(BY_CAPITALS, view, core.first, { core, first, head, entry, named: person !== null });
  const isPerson = transparency === 'person' && person !== null;
  const isCalled = transparency === 'role' && isEpithet(view, core.first, { core, head });
  const body = bodyName(view, own.first, head);
  return {
    name: isPerson ? person : { first: body ?? first, end: withPossessive(view, core.end, mention.end) },
    core: body === null ? core : own,
    acronym: acronymAt(view, core.end),
    head,
    entry,
    transparency,
    gender: genderOf(view, mention) ?? entry?.gender ?? null,
    anaphoric: !isPerson && pointsBack(view, core, first),
    named: !isCalled && (isPerson || entry?.role === 'name' || (entry === null && isProper(view, head))),
    title: entry?.role === 'title' || isCalled,
  };
}

/** Apposition, relative clauses, also without a pronoun, and brackets are no part of the core; nor are commas of lists. */
function coreOf(view: TokenView, { first, end }: Place): Place {
  for (let at = first + 1; at < end; at++) {
    const stops =
      view.is('relative-pronoun', at) ||
      beginsClause(view, at, end) ||
      isReducedClause(view, at) ||
      view.isMark(at, COMMA | LONG_DASH | OPENING_BRACKET) ||
      view.is('complementizer', at) ||
      (view.isMark(at, HYPHEN) && view.tokens[at]?.spaced === true);
    if (stops) return { first, end: at };
  }
  return { first, end: end - 1 > first && view.is('possessive', end - 1) ? end - 1 : end };
}

/** "Foster's said": a possessive mark that ends the mention belongs to a firm's name. */
const withPossessive = (view: TokenView, end: number, last: number): number =>
  end === last - 1 && view.is('possessive', end) ? last : end;

/** "a letter seen by Sky News", "a posting made on Monday": a participle and its preposition behind a noun in small letters. */
const isReducedClause = (view: TokenView, at: number): boolean =>
  view.is('postnominal-participle', at) &&
  view.is('preposition', at + 1) &&
  view.tokens[at - 1]?.kind === 'word' &&
  view.tokens[at - 1]?.capital === false &&
  !view.isAny(['determiner', 'article', 'pronoun-possessive'], at - 1);

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

/** "Hale and his wife, Mary": what stands behind the comma names one of two. */
function joinsTwo(view: TokenView, { first, end }: Place): boolean {
  for (let at = first + 1; at < end - 1; at++)
    if (view.is('coordinator', at) && view.is('pronoun-possessive', at + 1)) return true;
  return false;
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

/** A title of address, else the given name, tells a man from a woman. */
function genderOf(view: TokenView, { first, end }: Place): Gender | null {
  for (let at = first; at < end; at++) {
    if (view.is('feminine', at)) return 'f';
    if (view.is('masculine', at)) return 'm';
  }
  return null;
}

/** "the report", "this agency", "the Church": an article and a bare head, but no acronym (the BBC). */
function pointsBack(view: TokenView, core: Place, first: number): boolean {
  if (view.is('demonstrative', core.first)) return true;
  return view.is('definite', core.first) && core.end - first <= 1 && !isAcronym(view, { first, end: core.end });
}

/** Describes the mention that takes up a range of tokens. */
export function describeByCapitals(view: TokenView, range: TokenRange): Description {
  const place = { first: range.firstToken, end: range.endToken };
  const { name, core, acronym, head, entry, transparency, gender, anaphoric, named, title } = readByCapitals(
    view,
    place,
  );
  const whole = { first: Math.min(name.first, core.first), end: Math.max(name.end, core.end) };
  const alias = aliasIn(view, name.first, head);
  const said = alias?.place ?? { first: name.first, end: transparency === 'person' && named ? name.end : core.end };
  const full = alias?.full ?? null;
  return {
    range,
    name: textOf(view, said, range),
    nameWords:
      full ?? wordsIn(view, said).map((word) => (view.pack.is('given-name', word) ? word : withoutDouble(word))),
    words: wordSet(view, acronym === null ? [whole] : [whole, acronym], full ?? []),
    head: stemAt(view, head),
    title,
    transparency: full === null ? transparency : 'organisation',
    gender,
    number: entry?.number ?? (view.is('plural', head) && transparency !== 'person' ? 'p' : null),
    anaphoric: anaphoric && full === null,
    named: named || full !== null,
    joined: false,
  };
}

/** The words of some parts but articles, and further words. */
function wordSet(view: TokenView, parts: readonly Place[], more: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of parts) for (const word of wordsIn(view, part)) if (!view.pack.is('article', word)) words.add(word);
  for (const word of more) words.add(word);
  return words;
}

/** One of several names of a body. */
interface Alias {
  readonly place: Place;
  readonly full: readonly string[];
}

const LONGEST_ALIAS = 3;

/** One of the names of a body with several, where a phrase ends with it (the opposition Tories); null for none. */
function aliasIn(view: TokenView, first: number, head: number): Alias | null {
  if (!isProper(view, head)) return null;
  for (let from = Math.max(first, head + 1 - LONGEST_ALIAS); from <= head; from++) {
    const place = { first: from, end: head + 1 };
    for (const entry of view.pack.sourceEntries(wordsIn(view, place).join(' '))) {
      const { full } = view.pack.data.sources[entry] as SourceEntry;
      if (full !== null) return { place, full };
    }
  }
  return null;
}

/** A surname without the second of two equal last letters, which papers leave out at will: Abbott and Abbot. */
const withoutDouble = (word: string): string => (word.at(-1) === word.at(-2) ? word.slice(0, -1) : word);
