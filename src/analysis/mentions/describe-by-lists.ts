import type { Gender, GrammaticalNumber, SourceEntry } from '../../language/pack.ts';
import type { Transparency } from '../../language/values.ts';
import type { Span } from '../../text/span.ts';
import { isWithheld } from '../phrases/mentions.ts';
import { firstTokenIn } from '../rules/quoting.ts';
import type { Words } from '../tokens/token-view.ts';
import { readHeadLast } from './describe-by-capitals.ts';

/** What a mention's own words say of its source. */
export interface Description {
  readonly span: Span;
  /** The name a reader would call it by: titles, apposition and marks stripped. */
  readonly name: string;
  /** Normalised words of the name. */
  readonly nameWords: readonly string[];
  /** Normalised words of the whole mention without articles, for finding the same source again. */
  readonly words: ReadonlySet<string>;
  /** The normalised head without its article. */
  readonly head: string;
  /** Whether the head is an office or a calling. */
  readonly title: boolean;
  readonly transparency: Transparency;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
  /** Whether it points back to somebody: a definite head with no name of its own (المصادر, the agency). */
  readonly anaphoric: boolean;
  /** Whether it has a personal or an institution's own name. */
  readonly named: boolean;
}

interface Place {
  readonly first: number;
  readonly end: number;
}

/** Describes the mention in a span that begins and ends at tokens. */
export function describe(words: Words, span: Span): Description {
  const { first, end } = tokensOf(words, span);
  if (words.pack.data.headLast) return describeHeadLast(words, span, { first, end });
  const core = { first: skipDeterminers(words, first, end), end: coreEnd(words, first, end) };
  const entry = entryAt(words, core.first, core.end);
  const name = personalName(words, core);
  const transparency = transparencyOf(words, core, { first, entry, name });
  const some = words.is('indefinite-determiner', first) && core.first === first + 1;
  const kept = transparency === 'person' && name !== null ? name : some ? { first, end: core.end } : core;
  const nameText = words.pack.citation(textOf(words, kept, span.start));
  const head = withoutArticle(words, stemAt(words, core.first));
  return {
    span,
    name: nameText,
    nameWords: wordsIn(words, kept),
    words: new Set(
      wordsIn(words, { first, end: core.end }).map((word) => words.pack.citation(withoutArticle(words, word))),
    ),
    head: words.pack.citation(head),
    title: entry?.role === 'title',
    transparency,
    gender: entry?.gender ?? null,
    number: entry?.number ?? null,
    anaphoric: name === null && entry?.role !== 'name' && isAnaphoric(words, { first, end: core.end }, core.first),
    named: name !== null || entry?.role === 'name',
  };
}

/** The same for languages whose heads come last and whose names have capitals. */
function describeHeadLast(words: Words, span: Span, place: Place): Description {
  const { name, core, acronym, head, entry, transparency, gender, anaphoric, named } = readHeadLast(words, place);
  const whole = { first: Math.min(name.first, core.first), end: Math.max(name.end, core.end) };
  const said = { first: name.first, end: transparency === 'person' && named ? name.end : core.end };
  return {
    span,
    name: textOf(words, said, span.start),
    nameWords: wordsIn(words, said),
    words: new Set(
      [whole, ...(acronym === null ? [] : [acronym])]
        .flatMap((part) => wordsIn(words, part))
        .filter((word) => !words.pack.is('article', word)),
    ),
    head: stemAt(words, head),
    title: entry?.role === 'title',
    transparency,
    gender,
    number: entry?.number ?? (words.is('plural', head) && transparency !== 'person' ? 'p' : null),
    anaphoric,
    named,
  };
}

function tokensOf(words: Words, span: Span): Place {
  const first = firstTokenIn(words, span);
  const { tokens } = words;
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < span.end) last++;
  return { first, end: last };
}

const stemAt = (words: Words, at: number): string => words.tokens[at]?.stem ?? '';

const withoutArticle = (words: Words, norm: string): string => words.pack.bare(norm);

function skipDeterminers(words: Words, first: number, end: number): number {
  let at = first;
  if (words.is('partitive', first + 1)) return words.is('each', first) && end > first + 2 ? first + 2 : first;
  while (
    at < end - 1 &&
    (words.is('determiner', at) ||
      (words.is('honorific', at) && words.tokens[at + 1]?.kind === 'word') ||
      words.tokens[at]?.kind === 'mark' ||
      words.tokens[at]?.kind === 'number')
  )
    at++;
  return words.is('partitive', at) ? first : at; // 70% من السكان
}

/** Apposition behind a comma, relative clauses, brackets and dashes are no part of a name. */
function coreEnd(words: Words, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    if (words.is('relative-pronoun', at) || isWithheld(words, first, at) || words.isMark(at, '(')) return at;
    if (words.is('blessing', at) && !words.is('given-name', at)) return at;
    if (words.isMark(at, '،,') && (!nameBehind(words, at + 1, end) || speaksFor(words, first, at))) return at;
    if (words.isMark(at, '-–—') && words.tokens[at + 1]?.spaced === true && words.is('withheld', at + 1)) return at;
    if (words.isMark(at, '-–—') && words.is('as', at + 1)) return at;
  }
  return end;
}

/** «المتحدث باسم الوزير، سامي حداد»: the name behind the comma is that of whom somebody speaks for. */
function speaksFor(words: Words, first: number, end: number): boolean {
  for (let at = first + 1; at < end - 1; at++) if (words.is('on-behalf', at)) return words.is('title', at + 1);
  return false;
}

/** Whether a personal name, a title before it allowed, is all that follows a comma: «الرئيس، دونالد ترامب». */
function nameBehind(words: Words, behind: number, end: number): boolean {
  const titled = words.is('title', behind) && words.is('definite', behind) && words.is('given-name', behind + 1);
  const from = titled ? behind + 1 : behind;
  for (let at = from; at < end; at++) if (!isNameWord(words, at, at > from)) return words.isMark(at, '،,') && at > from;
  return end > from;
}

function entryAt(words: Words, first: number, end: number): SourceEntry | null {
  for (let at = first; at < Math.min(end, first + 2); at++) {
    const longest = Math.min(4, end - at, words.pack.longestSource(stemAt(words, at)));
    for (let length = longest; length >= 1; length--) {
      const norms = words.tokens.slice(at, at + length).map(({ norm, stem }, index) => (index === 0 ? stem : norm));
      const [found] = words.pack.sourceEntries(norms.join(' '));
      if (found !== undefined) return words.pack.data.sources[found] ?? null;
    }
    if (words.tokens[at]?.kind !== 'mark') break;
  }
  return null;
}

/** The personal name in a mention: at its start, or behind a title and its complements. */
function personalName(words: Words, { first, end }: Place): Place | null {
  if (entryLength(words, first) > 1 || words.is('partitive', first + 1)) return null; // an institution's name, or several people
  const starts: number[] = [];
  for (let at = first; at < end; at++) {
    if (!isNameWord(words, at, false) || namesInstitution(words, first, at)) continue;
    if (at === first ? !words.is('head', at) : mayStartName(words, first, at)) starts.push(at);
  }
  const found =
    starts.find((at) => isGiven(words, at) && nameEnd(words, at, end) > at) ??
    starts.find((at) => nameEnd(words, at, end) === end || at === first);
  if (found === undefined) return null;
  const start = found > first && words.is('name-particle', found - 1) ? found - 1 : found; // أبو طارق
  const stop = nameEnd(words, start, end);
  const behindTitle = start > first;
  if (behindTitle) return { first: extendBack(words, first, start), end: stop };
  const goesOn = stop < end && words.tokens[stop]?.kind === 'word' && !words.is('title', stop);
  if (
    goesOn &&
    !hasGiven(words, start, stop) &&
    (stop - start === 1 || stop - start > LONGEST_UNLISTED || words.is('definite', start + 1))
  )
    return null; // زوار المعرض
  if (stop - start === 1 && (words.pack.sourceEntries(stemAt(words, start)).length > 0 || words.is('event', start)))
    return null;
  return stop > start ? { first: start, end: stop } : null;
}

/** A listed given name, or a particle that makes one of the word behind it: عبد الرحمن. */
const isGiven = (words: Words, at: number): boolean =>
  words.is('given-name', at) || (words.is('name-particle', at) && words.is('definite', at + 1));

// Names without a listed given name are hardly longer.
const LONGEST_UNLISTED = 3;

function hasGiven(words: Words, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) if (words.is('given-name', at)) return true;
  return false;
}

/** جامعة الملك خالد: the name behind an institution, a title between them allowed, is the institution's. */
function namesInstitution(words: Words, first: number, at: number): boolean {
  let before = at - 1;
  while (before > first && words.is('honoured', before)) before--;
  return before >= first && words.is('named-after', before);
}

/** A first name that is not listed stands between the title and the name that is: سرتاج عزيز. */
function extendBack(words: Words, first: number, start: number): number {
  let from = start;
  while (from - 1 > first && !words.is('definite', from - 1) && isNameWord(words, from - 1, false)) from--;
  return words.is('definite', from - 1) || words.is('place', from - 1) || words.isMark(from - 1, '،,') ? from : start;
}

function entryLength(words: Words, at: number): number {
  const longest = Math.min(4, words.pack.longestSource(stemAt(words, at)));
  for (let length = longest; length > 1; length--) {
    const norms = words.tokens.slice(at, at + length).map(({ norm, stem }, index) => (index === 0 ? stem : norm));
    if (norms.length === length && words.pack.sourceEntries(norms.join(' ')).length > 0) return length;
  }
  return 0;
}

/** A name may start behind a definite word or a place that completes the title, behind a bare title, or behind a comma. */
function mayStartName(words: Words, first: number, at: number): boolean {
  if (words.is('given-name', at)) return true;
  const before = at - 1;
  if (!titled(words, first)) return false;
  return (
    words.isMark(before, '،,') ||
    words.is('definite', before) ||
    words.is('place', before) ||
    (before === first && words.is('title', before))
  );
}

const titled = (words: Words, first: number): boolean => words.is('title', first);

function nameEnd(words: Words, start: number, end: number): number {
  let at = start;
  while (at < end && (isNameWord(words, at, at > start) || isNameMark(words, at, start))) at++;
  return at;
}

const isNameMark = (words: Words, at: number, start: number): boolean => at > start && words.isMark(at, '-–.');

/** A word that may belong to a personal name: no title, head, preposition, number or place; with an article only after the first. */
function isNameWord(words: Words, at: number, inside: boolean): boolean {
  const token = words.tokens[at];
  if (token === undefined || token.kind !== 'word' || completes(words, at) || words.is('takes-preposition', at - 1))
    return false;
  if (words.is('given-name', at) || words.is('name-particle', at))
    return !(words.is('title-homograph', at) && !inside && words.is('title', at + 1));
  if (token.proclitic !== '' && !words.is('name-particle', at)) return false;
  const behindGiven =
    ['given-name', 'name-particle'].some((name) => words.is(name, at - 1)) || joinsName(words, at - 2);
  if (inside && behindGiven && words.is('definite', at))
    return !words.is('head', at) || words.is('name-particle', at - 1) || endsPhrase(words, at); // العبادي, المالكي: a surname
  if (inside && words.is('definite', at) && words.is('nationality', at) && words.is('title', at + 1)) return true; // ماجد الهاجري رئيس النادي
  if (inside && isSurnameShaped(words, at) && isUnlisted(words, at - 1)) return true;
  if (
    words.is('head', at) ||
    words.is('place', at) ||
    words.is('preposition', at) ||
    words.is('event', at) ||
    words.is('determiner', at) ||
    words.is('time', at) ||
    words.is('verb', at) ||
    words.is('auxiliary', at) ||
    words.is('blessing', at) ||
    words.is('nationality', at)
  )
    return false;
  if (words.is('same', at) || words.is('adjective', at)) return false;
  return words.is('definite', at) ? inside : true;
}

/** A masculine word in the shape of a surname (العتيبي) that no noun or adjective follows. */
const isSurnameShaped = (words: Words, at: number): boolean =>
  words.is('nationality', at) && !words.is('feminine-shape', at) && endsPhrase(words, at);

/** A word that no list has and nothing makes a noun: before a surname it is a given name (جايد العتيبي). */
const isUnlisted = (words: Words, at: number): boolean =>
  words.tokens[at]?.kind === 'word' &&
  !['definite', 'nationality', 'noun-shape'].some((name) => words.is(name, at)) &&
  !words.pack.isKnown(words.tokens[at]?.norm ?? '');

/** عبد الله, بن غالي: a particle makes a given name of the word behind it. */
const joinsName = (words: Words, at: number): boolean =>
  words.is('name-particle', at) && words.tokens[at + 1]?.kind === 'word';

/** Whether no noun or adjective follows: وليد المعلم is a name, محمد الرئيس السابق none. */
const endsPhrase = (words: Words, at: number): boolean =>
  words.tokens[at + 1]?.kind !== 'word' ||
  ['that', 'that-fused', 'aside', 'preposition', 'in', 'verb'].some((name) => words.is(name, at + 1));

/** A word that only may begin with a preposition, before a definite one: «لكرة القدم» completes a title, it is no name. */
const completes = (words: Words, at: number): boolean =>
  words.is('maybe-led', at) &&
  words.is('definite', at + 1) &&
  !words.is('given-name', at) &&
  !words.isSurname(words.tokens[at]?.stem ?? '');

interface Clues {
  readonly first: number;
  readonly entry: SourceEntry | null;
  readonly name: Place | null;
}

function transparencyOf(words: Words, core: Place, { first, entry, name }: Clues): Transparency {
  if (words.is('indefinite-determiner', first)) return 'anonymous';
  if (entry !== null && entry.role !== 'title') {
    if (
      entry.transparency === 'anonymous' &&
      entry.number !== 'p' &&
      !words.is('many', core.first) &&
      hasOffice(words, core)
    )
      return 'role';
    return entry.transparency;
  }
  if (name !== null) return 'person';
  if (entry !== null) return entry.number === 'p' ? 'anonymous' : entry.transparency;
  if (words.opensAt(core.first) !== null || words.tokens[first]?.kind === 'mark') return 'organisation';
  if (words.is('plural-people', core.first)) return 'anonymous';
  if (core.end - core.first === 1 && words.is('definite', core.first))
    return words.pack.sourceEntries(words.pack.bare(stemAt(words, core.first))).length > 0 ? 'organisation' : 'person';
  return words.is('definite', core.first) ? 'organisation' : 'anonymous';
}

/** «مصدر في وزارة …»: one office, named by the body behind «في». */
function hasOffice(words: Words, { first, end }: Place): boolean {
  for (let at = first + 1; at < end - 1; at++) {
    if (words.is('in', at)) return !words.is('place', at + 1) && !words.is('town', at + 1);
  }
  return false;
}

function isAnaphoric(words: Words, { first, end }: Place, core: number): boolean {
  for (let at = first; at < end; at++) if (words.is('demonstrative', at) || words.is('same', at)) return true;
  if (!words.is('definite', core)) return false;
  for (let at = core + 1; at < end; at++) if (!words.is('definite', at)) return false;
  return true;
}

const wordsIn = (words: Words, { first, end }: Place): string[] =>
  words.tokens
    .slice(first, end)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ stem }) => stem);

// Nearly all names have none of these, and nothing to leave out.
const LEFT_OUT = /["«»“”„‟'()]|\s\s|[^\S ]/;
const MARKS = /["«»“”„‟]|''|^\(|^([^(]*)\)$/gu;

/** The words as they stand from an offset on, quotation marks and doubled blanks left out. */
function textOf(words: Words, { first, end }: Place, offset: number): string {
  let [from, to] = [first, end];
  while (to > from && (words.is('same', to - 1) || words.isMark(to - 1, '،,-–—'))) to--;
  const start = words.tokens[from];
  const last = words.tokens[to - 1];
  if (start === undefined || last === undefined) return '';
  const said = words.document.text.slice(Math.max(start.stemStart, offset), last.end);
  const written = LEFT_OUT.test(said) ? said.replace(MARKS, '$1').replace(/\s+/gu, ' ').trim() : said;
  return start.proclitic === '' ? written : words.pack.unjoin(start.proclitic, written);
}
