import type { SourceEntry } from '../../language/pack.ts';
import type { Transparency } from '../../language/values.ts';
import type { Span } from '../../text/span.ts';
import { isWithheld } from '../phrases/mention-names.ts';
import { firstTokenIn } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { readByCapitals } from './describe-by-capitals.ts';
import type { Description } from './description.ts';

interface Place {
  readonly first: number;
  readonly end: number;
}

/** Describes the mention in a span that begins and ends at tokens. */
export function describe(view: TokenView, span: Span): Description {
  const { first, end } = tokensOf(view, span);
  if (view.pack.profile.names === 'capitals') return describeByCapitals(view, span, { first, end });
  const core = { first: skipDeterminers(view, first, end), end: coreEnd(view, first, end) };
  const entry = entryAt(view, core.first, core.end);
  const name = personalName(view, core);
  const transparency = transparencyOf(view, core, { first, entry, name });
  const some = view.is('indefinite-determiner', first) && core.first === first + 1;
  const kept = transparency === 'person' && name !== null ? name : some ? { first, end: core.end } : core;
  const nameText = view.pack.citation(textOf(view, kept, span.start));
  const head = withoutArticle(view, stemAt(view, core.first));
  return {
    span,
    name: nameText,
    nameWords: wordsIn(view, kept),
    words: new Set(
      wordsIn(view, { first, end: core.end }).map((word) => view.pack.citation(withoutArticle(view, word))),
    ),
    head: view.pack.citation(head),
    title: entry?.role === 'title',
    transparency,
    gender: entry?.gender ?? null,
    number: entry?.number ?? null,
    anaphoric: name === null && entry?.role !== 'name' && isAnaphoric(view, { first, end: core.end }, core.first),
    named: name !== null || entry?.role === 'name',
  };
}

/** The same for languages whose heads come last and whose names have capitals. */
function describeByCapitals(view: TokenView, span: Span, place: Place): Description {
  const { name, core, acronym, head, entry, transparency, gender, anaphoric, named } = readByCapitals(view, place);
  const whole = { first: Math.min(name.first, core.first), end: Math.max(name.end, core.end) };
  const said = { first: name.first, end: transparency === 'person' && named ? name.end : core.end };
  return {
    span,
    name: textOf(view, said, span.start),
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

function tokensOf(view: TokenView, span: Span): Place {
  const first = firstTokenIn(view, span);
  const { tokens } = view;
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < span.end) last++;
  return { first, end: last };
}

const stemAt = (view: TokenView, at: number): string => view.tokens[at]?.stem ?? '';

const withoutArticle = (view: TokenView, norm: string): string => view.pack.bare(norm);

function skipDeterminers(view: TokenView, first: number, end: number): number {
  let at = first;
  if (view.is('partitive', first + 1))
    return view.is('distributive-quantifier', first) && end > first + 2 ? first + 2 : first;
  while (
    at < end - 1 &&
    (view.is('determiner', at) ||
      (view.is('honorific', at) && view.tokens[at + 1]?.kind === 'word') ||
      view.tokens[at]?.kind === 'mark' ||
      view.tokens[at]?.kind === 'number')
  )
    at++;
  return view.is('partitive', at) ? first : at; // 70% من السكان
}

/** Apposition behind a comma, relative clauses, brackets and dashes are no part of a name. */
function coreEnd(view: TokenView, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    if (view.is('relative-pronoun', at) || isWithheld(view, first, at) || view.isMark(at, '(')) return at;
    if (view.is('blessing', at) && !view.is('given-name', at)) return at;
    if (view.isMark(at, '،,') && (!nameBehind(view, at + 1, end) || speaksFor(view, first, at))) return at;
    if (view.isMark(at, '-–—') && view.tokens[at + 1]?.spaced === true && view.is('anonymity-verb', at + 1)) return at;
    if (view.isMark(at, '-–—') && view.is('comment-conjunction', at + 1)) return at;
  }
  return end;
}

/** «المتحدث باسم الوزير، سامي حداد»: the name behind the comma is that of whom somebody speaks for. */
function speaksFor(view: TokenView, first: number, end: number): boolean {
  for (let at = first + 1; at < end - 1; at++) if (view.is('on-behalf', at)) return view.is('title', at + 1);
  return false;
}

/** Whether a personal name, a title before it allowed, is all that follows a comma: «الرئيس، دونالد ترامب». */
function nameBehind(view: TokenView, behind: number, end: number): boolean {
  const titled = view.is('title', behind) && view.is('definite', behind) && view.is('given-name', behind + 1);
  const from = titled ? behind + 1 : behind;
  for (let at = from; at < end; at++) if (!isNameWord(view, at, at > from)) return view.isMark(at, '،,') && at > from;
  return end > from;
}

function entryAt(view: TokenView, first: number, end: number): SourceEntry | null {
  for (let at = first; at < Math.min(end, first + 2); at++) {
    const longest = Math.min(4, end - at, view.pack.longestSource(stemAt(view, at)));
    for (let length = longest; length >= 1; length--) {
      const norms = view.tokens.slice(at, at + length).map(({ norm, stem }, index) => (index === 0 ? stem : norm));
      const [found] = view.pack.sourceEntries(norms.join(' '));
      if (found !== undefined) return view.pack.data.sources[found] ?? null;
    }
    if (view.tokens[at]?.kind !== 'mark') break;
  }
  return null;
}

/** The personal name in a mention: at its start, or behind a title and its complements. */
function personalName(view: TokenView, { first, end }: Place): Place | null {
  if (entryLength(view, first) > 1 || view.is('partitive', first + 1)) return null; // an institution's name, or several people
  const starts: number[] = [];
  for (let at = first; at < end; at++) {
    if (!isNameWord(view, at, false) || namesInstitution(view, first, at)) continue;
    if (at === first ? !view.is('head', at) : mayStartName(view, first, at)) starts.push(at);
  }
  const found =
    starts.find((at) => isGiven(view, at) && nameEnd(view, at, end) > at) ??
    starts.find((at) => nameEnd(view, at, end) === end || at === first);
  if (found === undefined) return null;
  const start = found > first && view.is('name-particle', found - 1) ? found - 1 : found; // أبو طارق
  const stop = nameEnd(view, start, end);
  const behindTitle = start > first;
  if (behindTitle) return { first: extendBack(view, first, start), end: stop };
  const goesOn = stop < end && view.tokens[stop]?.kind === 'word' && !view.is('title', stop);
  if (
    goesOn &&
    !hasGiven(view, start, stop) &&
    (stop - start === 1 || stop - start > LONGEST_UNLISTED || view.is('definite', start + 1))
  )
    return null; // زوار المعرض
  if (stop - start === 1 && (view.pack.sourceEntries(stemAt(view, start)).length > 0 || view.is('event', start)))
    return null;
  return stop > start ? { first: start, end: stop } : null;
}

/** A listed given name, or a particle that makes one of the word behind it: عبد الرحمن. */
const isGiven = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) || (view.is('name-particle', at) && view.is('definite', at + 1));

// Names without a listed given name are hardly longer.
const LONGEST_UNLISTED = 3;

function hasGiven(view: TokenView, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) if (view.is('given-name', at)) return true;
  return false;
}

/** جامعة الملك خالد: the name behind an institution, a title between them allowed, is the institution's. */
function namesInstitution(view: TokenView, first: number, at: number): boolean {
  let before = at - 1;
  while (before > first && view.is('eponym-title', before)) before--;
  return before >= first && view.is('eponymous-institution', before);
}

/** A first name that is not listed stands between the title and the name that is: سرتاج عزيز. */
function extendBack(view: TokenView, first: number, start: number): number {
  let from = start;
  while (from - 1 > first && !view.is('definite', from - 1) && isNameWord(view, from - 1, false)) from--;
  return view.is('definite', from - 1) || view.is('place', from - 1) || view.isMark(from - 1, '،,') ? from : start;
}

function entryLength(view: TokenView, at: number): number {
  const longest = Math.min(4, view.pack.longestSource(stemAt(view, at)));
  for (let length = longest; length > 1; length--) {
    const norms = view.tokens.slice(at, at + length).map(({ norm, stem }, index) => (index === 0 ? stem : norm));
    if (norms.length === length && view.pack.sourceEntries(norms.join(' ')).length > 0) return length;
  }
  return 0;
}

/** A name may start behind a definite word or a place that completes the title, behind a bare title, or behind a comma. */
function mayStartName(view: TokenView, first: number, at: number): boolean {
  if (view.is('given-name', at)) return true;
  const before = at - 1;
  if (!titled(view, first)) return false;
  return (
    view.isMark(before, '،,') ||
    view.is('definite', before) ||
    view.is('place', before) ||
    (before === first && view.is('title', before))
  );
}

const titled = (view: TokenView, first: number): boolean => view.is('title', first);

function nameEnd(view: TokenView, start: number, end: number): number {
  let at = start;
  while (at < end && (isNameWord(view, at, at > start) || isNameMark(view, at, start))) at++;
  return at;
}

const isNameMark = (view: TokenView, at: number, start: number): boolean => at > start && view.isMark(at, '-–.');

/** A word that may belong to a personal name: no title, head, preposition, number or place; with an article only after the first. */
function isNameWord(view: TokenView, at: number, inside: boolean): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== 'word' || completes(view, at) || view.is('preposition-taking-noun', at - 1))
    return false;
  if (view.is('given-name', at) || view.is('name-particle', at))
    return !(view.is('title-homograph', at) && !inside && view.is('title', at + 1));
  if (token.proclitic !== '' && !view.is('name-particle', at)) return false;
  const behindGiven = view.isAny(['given-name', 'name-particle'], at - 1) || joinsName(view, at - 2);
  if (inside && behindGiven && view.is('definite', at))
    return !view.is('head', at) || view.is('name-particle', at - 1) || endsPhrase(view, at); // العبادي, المالكي: a surname
  if (inside && view.is('definite', at) && view.is('nationality', at) && view.is('title', at + 1)) return true; // ماجد الهاجري رئيس النادي
  if (inside && isSurnameShaped(view, at) && isUnlisted(view, at - 1)) return true;
  if (
    view.is('head', at) ||
    view.is('place', at) ||
    view.is('preposition', at) ||
    view.is('event', at) ||
    view.is('determiner', at) ||
    view.is('time', at) ||
    view.is('verb', at) ||
    view.is('auxiliary', at) ||
    view.is('blessing', at) ||
    view.is('nationality', at)
  )
    return false;
  if (view.is('intensive-pronoun', at) || view.is('adjective', at)) return false;
  return view.is('definite', at) ? inside : true;
}

/** A masculine word in the shape of a surname (العتيبي) that no noun or adjective follows. */
const isSurnameShaped = (view: TokenView, at: number): boolean =>
  view.is('nationality', at) && !view.is('feminine-shape', at) && endsPhrase(view, at);

/** A word that no list has and nothing makes a noun: before a surname it is a given name (جايد العتيبي). */
const isUnlisted = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  !view.isAny(['definite', 'nationality', 'noun-shape'], at) &&
  !view.pack.isKnown(view.tokens[at]?.norm ?? '');

/** عبد الله, بن غالي: a particle makes a given name of the word behind it. */
const joinsName = (view: TokenView, at: number): boolean =>
  view.is('name-particle', at) && view.tokens[at + 1]?.kind === 'word';

/** Whether no noun or adjective follows: وليد المعلم is a name, محمد الرئيس السابق none. */
const endsPhrase = (view: TokenView, at: number): boolean =>
  view.tokens[at + 1]?.kind !== 'word' ||
  view.isAny(
    [
      'complementizer',
      'complementizer-with-pronoun',
      'adverbial-opener',
      'preposition',
      'locative-preposition',
      'verb',
    ],
    at + 1,
  );

/** A word that only may begin with a preposition, before a definite one: «لكرة القدم» completes a title, it is no name. */
const completes = (view: TokenView, at: number): boolean =>
  view.is('possible-preposition-proclitic', at) &&
  view.is('definite', at + 1) &&
  !view.is('given-name', at) &&
  !view.isSurname(view.tokens[at]?.stem ?? '');

interface Clues {
  readonly first: number;
  readonly entry: SourceEntry | null;
  readonly name: Place | null;
}

function transparencyOf(view: TokenView, core: Place, { first, entry, name }: Clues): Transparency {
  if (view.is('indefinite-determiner', first)) return 'anonymous';
  if (entry !== null && entry.role !== 'title') {
    if (
      entry.transparency === 'anonymous' &&
      entry.number !== 'p' &&
      !view.is('plural-source-noun', core.first) &&
      hasOffice(view, core)
    )
      return 'role';
    return entry.transparency;
  }
  if (name !== null) return 'person';
  if (entry !== null) return entry.number === 'p' ? 'anonymous' : entry.transparency;
  if (view.opensAt(core.first) !== null || view.tokens[first]?.kind === 'mark') return 'organisation';
  if (view.is('plural-people', core.first)) return 'anonymous';
  if (core.end - core.first === 1 && view.is('definite', core.first))
    return view.pack.sourceEntries(view.pack.bare(stemAt(view, core.first))).length > 0 ? 'organisation' : 'person';
  return view.is('definite', core.first) ? 'organisation' : 'anonymous';
}

/** «مصدر في وزارة …»: one office, named by the body behind «في». */
function hasOffice(view: TokenView, { first, end }: Place): boolean {
  for (let at = first + 1; at < end - 1; at++) {
    if (view.is('locative-preposition', at)) return !view.is('place', at + 1) && !view.is('town', at + 1);
  }
  return false;
}

function isAnaphoric(view: TokenView, { first, end }: Place, core: number): boolean {
  for (let at = first; at < end; at++)
    if (view.is('demonstrative', at) || view.is('intensive-pronoun', at)) return true;
  if (!view.is('definite', core)) return false;
  for (let at = core + 1; at < end; at++) if (!view.is('definite', at)) return false;
  return true;
}

const wordsIn = (view: TokenView, { first, end }: Place): string[] =>
  view.tokens
    .slice(first, end)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ stem }) => stem);

// Nearly all names have none of these, and nothing to leave out.
const LEFT_OUT = /["«»“”„‟'()]|\s\s|[^\S ]/;
const MARKS = /["«»“”„‟]|''|^\(|^([^(]*)\)$/gu;

/** The words as they stand from an offset on, quotation marks and doubled blanks left out. */
function textOf(view: TokenView, { first, end }: Place, offset: number): string {
  let [from, to] = [first, end];
  while (to > from && (view.is('intensive-pronoun', to - 1) || view.isMark(to - 1, '،,-–—'))) to--;
  const start = view.tokens[from];
  const last = view.tokens[to - 1];
  if (start === undefined || last === undefined) return '';
  const said = view.document.text.slice(Math.max(start.stemStart, offset), last.end);
  const written = LEFT_OUT.test(said) ? said.replace(MARKS, '$1').replace(/\s+/gu, ' ').trim() : said;
  return start.proclitic === '' ? written : view.pack.unjoin(start.proclitic, written);
}
