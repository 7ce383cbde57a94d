import type { Gender, SourceEntry } from '../../language/pack.ts';
import type { Transparency } from '../../language/values.ts';
import type { Words } from '../tokens/token-view.ts';
import { acronymAt, isAcronym } from './acronyms.ts';
import { capitalsOf } from './capitals.ts';

// Mentions in languages that write a noun's modifiers and titles before it, and names with capitals: the head is the last
// word before a preposition or a comma, a name a run of capitals.

/** A range of tokens, half-open. */
interface Place {
  readonly first: number;
  readonly end: number;
}

/** What the words of a mention say, as far as it depends on the order of modifiers and heads. */
export interface HeadLast {
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
export function readHeadLast(words: Words, mention: Place): HeadLast {
  const core = coreOf(words, mention);
  const first = skipArticle(words, core);
  const head = headOf(words, { first, end: core.end });
  const own = { first: behindPossessor(words, first, head), end: core.end };
  const person = personIn(words, own, head) ?? personBehind(words, core.end, mention.end);
  const entry = entryEnding(
    words,
    first,
    person !== null && person.first > first && person.end <= head + 1 ? person.first - 1 : head,
  );
  const transparency = transparencyOf(words, { core, first, head, entry, named: person !== null });
  const isPerson = transparency === 'person' && person !== null;
  const body = bodyName(words, own.first, head);
  return {
    name: isPerson ? person : { first: body ?? first, end: core.end },
    core: body === null ? core : own,
    acronym: acronymAt(words, core.end),
    head,
    entry,
    transparency,
    gender: genderOf(words, mention) ?? entry?.gender ?? null,
    anaphoric: !isPerson && pointsBack(words, core, first),
    named: isPerson || entry?.role === 'name' || (entry === null && isProper(words, head)),
  };
}

/** Apposition, relative clauses, also without a pronoun, and brackets are no part of the core; nor are commas of lists. */
function coreOf(words: Words, { first, end }: Place): Place {
  for (let at = first + 1; at < end; at++) {
    const stops =
      words.is('relative-pronoun', at) ||
      beginsClause(words, at, end) ||
      words.isMark(at, ',(–—') ||
      words.is('that', at) ||
      (words.isMark(at, '-') && words.tokens[at]?.spaced === true);
    if (stops) return { first, end: at };
  }
  return { first, end };
}

const beginsClause = (words: Words, at: number, end: number): boolean =>
  words.is('clause-subject', at) && words.tokens[at + 1]?.kind === 'word' && at + 1 < end && !words.isMark(at - 1, '.');

/** Where the name of a body begins behind the word that says what it is (news agency Reuters, the magazine Time); null for none. */
function bodyName(words: Words, first: number, head: number): number | null {
  let at = head + 1;
  while (at > first && words.tokens[at - 1]?.capital === true) at--;
  const told = at > first && at <= head && entryEnding(words, first, at - 1)?.transparency === 'organisation';
  return told ? at : null;
}

function skipArticle(words: Words, { first, end }: Place): number {
  let at = first;
  while (
    at < end - 1 &&
    (words.is('article', at) ||
      words.is('demonstrative', at) ||
      words.is('pronoun-possessive', at) ||
      (words.tokens[at]?.kind === 'mark' && !words.isMark(at, '@')))
  )
    at++;
  return at;
}

/** The last word before the first preposition. */
function headOf(words: Words, { first, end }: Place): number {
  let last = end;
  for (let at = first + 1; at < end; at++) {
    if (!words.is('preposition', at) && !words.is('gerund-clause', at)) continue;
    last = at;
    break;
  }
  while (last > first + 1 && (words.tokens[last - 1]?.kind === 'mark' || words.is('same', last - 1))) last--;
  return Math.max(first, last - 1);
}

/** Where the phrase begins of what somebody has: a wife is not the man whose wife she is. */
function behindPossessor(words: Words, first: number, head: number): number {
  for (let at = head; at > first; at--) if (words.is('possessive', at - 1)) return at;
  return first;
}

/** A run of capitals up to the head: with a given name in it, behind a title, or all that the phrase has. */
function personIn(words: Words, { first, end }: Place, head: number): Place | null {
  const given = givenIn(words, { first, end: head + 1 });
  const last = given.find((run) => run.end === head + 1);
  if (last !== undefined) return last;
  if (given[0] !== undefined) return isListed(words, first, head) ? null : given[0];
  for (let at = first; at < head; at++) {
    const name = behindTitle(words, at);
    if (name <= head && isNameWord(words, name)) return runFrom(words, name, head + 1);
  }
  const behind = nameAtEnd(words, { first, end }, head);
  if (behind !== null) return behind;
  const alone = runFrom(words, first, head + 1);
  if (alone === null || alone.end < head + 1 || wordsIn(words, alone) > LONGEST_NAME) return null;
  const article = first > 0 && (words.is('definite', first - 1) || words.is('article', first - 1));
  const institution =
    article ||
    (words.is('place', first) && !words.isSurname(words.tokens[first]?.stem ?? '')) ||
    entryEnding(words, first, head) !== null ||
    isAcronym(words, alone) ||
    isCommon(words, alone) ||
    (end > head + 1 && words.is('of', head + 1) && alone.end - alone.first === 1);
  return institution ? null : alone;
}

/** The runs of capitals with a given name at their beginning. */
function givenIn(words: Words, { first, end }: Place): Place[] {
  const runs: Place[] = [];
  for (let at = first; at < end; at++) {
    const run = words.is('given-name', at) && isNameWord(words, at) ? runFrom(words, at, end) : null;
    if (run === null) continue;
    runs.push(run);
    at = run.end - 1;
  }
  return runs;
}

/** Whether a head is a common noun that says what somebody is: a campaign is not the woman whose campaign it is. */
const isListed = (words: Words, first: number, head: number): boolean =>
  words.tokens[head]?.capital === false && entryEnding(words, first, head) !== null;

/** The token behind a title and the stop that shortens it (Rep.); past all tokens where there is no title. */
const behindTitle = (words: Words, at: number): number =>
  !words.is('title', at) ? Number.POSITIVE_INFINITY : words.isMark(at + 1, '.') ? at + 2 : at + 1;

/** A name behind an office with its field: Minister of Education Jane Roe. */
function nameAtEnd(words: Words, { first, end }: Place, head: number): Place | null {
  if (!words.is('title', head)) return null;
  for (let at = Math.max(first, head) + 2; at < end; at++) {
    const titled = behindTitle(words, at - 1) === at || behindTitle(words, at - 2) === at;
    const starts = words.is('given-name', at) && !words.is('preposition', at - 1);
    if ((starts || titled) && isNameWord(words, at)) return runFrom(words, at, end);
  }
  return null;
}

const LONGEST_NAME = 4;

/** How many tokens of a phrase are no marks: the stops behind initials are. */
const wordsIn = ({ tokens }: Words, { first, end }: Place): number =>
  tokens.slice(first, end).filter(({ kind }) => kind !== 'mark').length;

/** A name in the apposition: the president of the region, Roberto Maroni. */
function personBehind(words: Words, from: number, end: number): Place | null {
  const comma = words.isMark(from, '(') ? closing(words, from, end) : from;
  const at = comma + 1;
  if (!words.isMark(comma, ',') || at >= end || !isNameWord(words, at)) return null;
  const run = runFrom(words, at, end);
  return run !== null && (words.is('given-name', at) || run.end - run.first > 1) ? run : null;
}

function closing(words: Words, from: number, end: number): number {
  let at = from;
  while (at < end && !words.isMark(at, ')')) at++;
  return at + 1;
}

function runFrom(words: Words, first: number, end: number): Place | null {
  let at = first;
  while (at < end && (isNameWord(words, at) || (at > first && isInsideName(words, at)))) at++;
  while (at > first && words.isMark(at - 1, '-')) at--;
  return at > first ? { first, end: at } : null;
}

/** Initials, also such as are articles elsewhere (A.), particles, and a place that is a surname here (Valeska Paris). */
const isInsideName = (words: Words, at: number): boolean =>
  words.isMark(at, '.-') ||
  isInitial(words, at) ||
  words.is('name-particle', at) ||
  (words.tokens[at]?.capital === true && (words.is('place', at) || isLastName(words, at)));

/** A word for a people that is a surname here (Mark Cuban). */
const isLastName = (words: Words, at: number): boolean =>
  words.is('nationality', at) && words.is('given-name', at - 1) && words.tokens[at + 1]?.capital !== true;

const isInitial = (words: Words, at: number): boolean =>
  words.tokens[at]?.capital === true && words.tokens[at]?.norm.length === 1 && words.isMark(at + 1, '.');

/** A capitalised word that is no office, institution, day or nationality. */
function isNameWord(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined || token.kind !== 'word' || !token.capital) return false;
  if (words.is('given-name', at) || (words.is('place', at) && words.isSurname(token.stem))) return true;
  return !['head', 'time', 'nationality', 'determiner', 'preposition', 'no-source', 'possessive', 'place'].some(
    (name) => words.is(name, at),
  );
}

/** Whether a word is written with a capital that is its own. */
const isProper = (words: Words, at: number): boolean =>
  words.tokens[at]?.capital === true && !isCommon(words, { first: at, end: at + 1 });

/** A word with a capital only because the sentence begins with it: drivers, not Sanders. */
function isCommon(words: Words, { first, end }: Place): boolean {
  if (end - first > 1 || words.sentenceOf(first).firstToken !== first) return false;
  const { small, inside } = capitalsOf(words)(words.tokens[first]?.stem ?? '');
  return small || (!inside && words.is('plural-people', first));
}

/** The entry of the longest phrase that ends with the head. */
function entryEnding(words: Words, first: number, head: number): SourceEntry | null {
  for (let from = Math.max(first, head - LONGEST_ENTRY + 1); from <= head; from++) {
    const [found] = words.pack.sourceEntries(
      words.tokens
        .slice(from, head + 1)
        .map(({ norm }) => norm)
        .join(' '),
    );
    if (found !== undefined) return words.pack.data.sources[found] ?? null;
  }
  return null;
}

const LONGEST_ENTRY = 4;

interface Clues {
  readonly core: Place;
  readonly first: number;
  readonly head: number;
  readonly entry: SourceEntry | null;
  readonly named: boolean;
}

function transparencyOf(words: Words, { core, first, head, entry, named }: Clues): Transparency {
  if (named) return 'person';
  if (words.is('indefinite-determiner', core.first) && entry?.transparency !== 'organisation') return 'anonymous';
  if (entry !== null) {
    const office = head + 1 < core.end && words.is('office', head + 1);
    if (entry.number === 'p' && entry.role === 'title') return 'anonymous';
    if (entry.transparency === 'anonymous' && entry.number !== 'p' && office) return 'role';
    return entry.transparency;
  }
  const capital = isProper(words, head);
  const several = words.is('plural', head) && !isAcronym(words, { first: head, end: head + 1 });
  if (several && !capital) return 'anonymous';
  for (let at = first; at <= head; at++)
    if (words.tokens[at]?.capital === true && (at > core.first || first > core.first || words.is('place', at)))
      return 'organisation';
  return (capital || words.is('definite', core.first)) && !several ? 'organisation' : 'anonymous';
}

/** A title of address, else the given name, tells a man from a woman. */
function genderOf(words: Words, { first, end }: Place): Gender | null {
  for (let at = first; at < end; at++) {
    if (words.is('feminine', at)) return 'f';
    if (words.is('masculine', at)) return 'm';
  }
  return null;
}

/** "the report", "this agency", "the Church": an article and a bare head. */
function pointsBack(words: Words, core: Place, first: number): boolean {
  if (words.is('demonstrative', core.first)) return true;
  return words.is('definite', core.first) && core.end - first <= 1;
}
