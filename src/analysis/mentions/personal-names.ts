import { CLOSING_BRACKET, COMMA, DASH, FULL_STOP, HASH, OPENING_BRACKET } from '../../language/punctuation.ts';
import { apartNameEnd } from '../phrases/apart-names.ts';
import { isLedBy } from '../tokens/proclitics.ts';
import { decide } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { NAME_WORDS } from './name-words.ts';
import type { Place } from './place.ts';

// Personal names in languages that write them without capitals: by lists of given names, by shape and by position.

// «الفريق أول ركن» (lieutenant general, staff) is the longest rank that was seen before a name.
const LONGEST_RANK = 4;

/**
 * Whether only a personal name, possibly with a title, follows a comma: «الرئيس، دونالد ترامب» (the
 * president, Donald Trump).
 */
export function nameBehind(view: TokenView, behind: number, end: number): boolean {
  const from = behindRank(view, view.isMark(behind, HASH) ? behind + 1 : behind, end);
  for (let at = from; at < end; at++) {
    if (view.isMark(at, OPENING_BRACKET) && at > from) return true;
    if (!isNameWord(view, at, at > from) && !(at > from && view.isMark(at, HASH)))
      return view.isMark(at, COMMA) && at > from;
  }
  return end > from;
}

/** Where a listed name begins behind a definite title or rank («الرائد سامي حداد»); the place itself for none. */
function behindRank(view: TokenView, behind: number, end: number): number {
  if (!view.is('definite', behind) || isGiven(view, behind)) return behind;
  for (let at = behind + 1; at < Math.min(end, behind + 1 + LONGEST_RANK); at++) {
    if (view.tokens[at]?.kind !== 'word' || view.tokens[at]?.proclitic !== '') return behind;
    if (isGiven(view, at) || isBeforeSurname(view, at)) return at;
    if (view.isAny(['verb', 'preposition', 'locative-preposition', 'relative-pronoun'], at)) return behind;
  }
  return behind;
}

/** «العميد أمين العقيلي» (Brigadier Amin al-Aqili): an indefinite word before a listed surname is a given name, whatever else it is. */
const isBeforeSurname = (view: TokenView, at: number): boolean =>
  !view.is('definite', at) && view.isSurname(view.tokens[at + 1]?.stem ?? '');

/**
 * The personal name in apposition behind a bracket or a relative clause, with which the mention ends:
 * «مدير الشركة (مياه) سامي حداد» (the head of the company (Water), Sami Haddad).
 */
export function nameInApposition(view: TokenView, { first, end }: Place): Place | null {
  for (let at = end - 2; at >= first; at--) {
    const apart = apartNameEnd(view, at + 1, end);
    if (apart !== -1) return { first: at + 1, end: apart };
    if (!view.isMark(at, COMMA | CLOSING_BRACKET) || !nameBehind(view, at + 1, end)) continue;
    const start = behindRank(view, at + 1, end);
    const listed = isGiven(view, start) || view.isMark(at, COMMA);
    const stop = nameEnd(view, start, end);
    return listed && stop - start > 1 ? { first: start, end: stop } : null;
  }
  return null;
}

/** The personal name in a mention: at its start, or behind a title and its complements. */
export function personalName(view: TokenView, { first, end }: Place): Place | null {
  if (isInstitution(view, first) || view.is('partitive', first + 1) || view.is('plural-construct', first)) return null; // or several people
  const found = firstName(view, { first, end });
  if (found === null) return null;
  const start = found > first && view.is('name-particle', found - 1) ? found - 1 : found; // أبو طارق
  if (start === first + 1 && isUnlistedGiven(view, first)) return { first, end: nameEnd(view, start, end) };
  const stop = nameEnd(view, start, end);
  if (start > first) return { first: extendBack(view, first, start), end: stop };
  const name = { first: start, end: stop };
  return stop === start || isCommonPhrase(view, name, end) || isListedWord(view, name) ? null : name;
}

/** Where a name begins: with a given name if there is one, else where it runs to the mention's end or stands first. */
function firstName(view: TokenView, { first, end }: Place): number | null {
  const starts: number[] = [];
  for (let at = first; at < end; at++) {
    if (at > first && (isServed(view, at) || isOwner(view, first, at))) break;
    if (!isNameWord(view, at, false) || namesInstitution(view, first, at)) continue;
    if (at === first ? !view.is('head', at) : mayStartName(view, first, at)) starts.push(at);
  }
  return (
    starts.find((at) => isGiven(view, at) && nameEnd(view, at, end) > at) ??
    starts.find((at) => mayEndAt(view, nameEnd(view, at, end), end) || at === first) ??
    null
  );
}

/** «مستشار للرئيس التركي أردوغان» (an adviser to the Turkish president Erdoğan): the name is that of whom somebody works for. */
const isServed = (view: TokenView, at: number): boolean =>
  view.is('title', at) && view.is('definite', at) && isLedBy(view, 'dative-preposition', at);

/** «شقيق سامي حداد» (the brother of Sami Haddad), «متحدث باسم سامي حداد» (a spokesman for Sami Haddad): the name is another's. */
function isOwner(view: TokenView, first: number, at: number): boolean {
  if (!isGiven(view, at) && !view.isSurname(view.tokens[at]?.stem ?? '')) return false;
  let before = at - 1;
  while (before > first && view.isAny(['eponym-title', 'nationality'], before) && view.is('definite', before)) before--;
  return view.is('relational-noun', before) || (before === at - 1 && view.is('on-behalf', before));
}

/** Whether a name without a listed given name may end at a token: the mention does, or a title in apposition follows. */
const mayEndAt = (view: TokenView, at: number, end: number): boolean =>
  at === end ||
  (view.is('title', at) && (!view.is('definite', at) || areUnlisted(view, at))) ||
  (isComplement(view, at) && areUnlisted(view, at));

/** «وزير المالية جيرو فالتان للبرلمان» (the minister of finance, Giraud Valtin, to parliament): a preposition behind a name. */
const isComplement = (view: TokenView, at: number): boolean =>
  view.isAny(['preposition', 'locative-preposition'], at) || isLedBy(view, 'dative-preposition', at);

/** «سفيتلانا بترينكو المتحدثة» (Svetlana Petrenko, the spokeswoman): two words that no list has before a title with its article. */
const areUnlisted = (view: TokenView, end: number): boolean =>
  [end - 2, end - 1].every(
    (at) =>
      view.tokens[at]?.kind === 'word' &&
      !view.is('definite', at) &&
      !view.isAny(['event', 'possessed', 'imperfect-only', 'noun-shape'], at) &&
      !view.pack.isKnown(view.tokens[at]?.norm ?? ''),
  );

/** «زوار المعرض» (visitors of the fair): words without a listed given name that no title follows. */
const isCommonPhrase = (view: TokenView, { first, end: stop }: Place, end: number): boolean =>
  stop < end &&
  view.tokens[stop]?.kind === 'word' &&
  !view.is('title', stop) &&
  !hasGiven(view, first, stop) &&
  ((stop - first === 1 && !view.isSurname(view.tokens[first]?.stem ?? '')) ||
    stop - first > LONGEST_UNLISTED ||
    view.is('definite', first + 1));

/** Whether the name is one word that is a source's entry or an event. */
const isListedWord = (view: TokenView, { first, end }: Place): boolean =>
  end - first === 1 && (view.pack.sourceEntries(view.tokens[first]?.stem ?? '').length > 0 || view.is('event', first));

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
  while (before > first && view.isAny(['eponym-title', 'given-name'], before)) before--;
  return before >= first && view.is('eponymous-institution', before);
}

/** «سجاد مالك» (Sajjad Malik): a word that no list has before a listed name, at the start of a mention, is a first name. */
const isUnlistedGiven = (view: TokenView, first: number): boolean =>
  isNameWord(view, first, false) &&
  !view.pack.isKnown(view.tokens[first]?.norm ?? '') &&
  !view.isAny(['head', 'possessed', 'imperfect-only', 'plural-people', 'possible-conjunction-proclitic'], first);

/** A first name that is not listed stands between the title and the name that is: سرتاج عزيز. */
function extendBack(view: TokenView, first: number, start: number): number {
  let from = start;
  while (from - 1 > first && !view.is('definite', from - 1) && isNameWord(view, from - 1, false)) from--;
  return view.is('definite', from - 1) || view.is('place', from - 1) || view.isMark(from - 1, COMMA) ? from : start;
}

/** Whether an entry of several words begins at a token that is no title (لاعب خط وسط is one). */
function isInstitution(view: TokenView, at: number): boolean {
  const longest = Math.min(4, view.tokens[at]?.word.longestStemSource ?? 0);
  for (let length = longest; length > 1; length--) {
    const norms = view.tokens.slice(at, at + length).map(({ norm, stem }, index) => (index === 0 ? stem : norm));
    const [entry] = norms.length === length ? view.pack.sourceEntries(norms.join(' ')) : [];
    if (entry !== undefined) return view.pack.data.sources[entry]?.role !== 'title';
  }
  return false;
}

/** A name may start behind a definite word or a place that completes the title, behind a bare title, or behind a comma. */
function mayStartName(view: TokenView, first: number, at: number): boolean {
  const before = view.isMark(at - 1, HASH) ? at - 2 : at - 1;
  if (view.is('given-name', at) || view.is('courtesy-title', before)) return true;
  if (!titled(view, first)) return false;
  return (
    view.isMark(before, COMMA) ||
    view.is('definite', before) ||
    view.is('place', before) ||
    (before === first && view.is('title', before) && mayBear(view, before))
  );
}

/** Whether a bare title may stand before a name that is not listed: what follows an indefinite one describes it (خبير تونسي). */
const mayBear = (view: TokenView, title: number): boolean =>
  view.is('definite', title) || view.isSurname(view.tokens[title + 1]?.stem ?? '');

const titled = (view: TokenView, first: number): boolean => view.is('title', first);

function nameEnd(view: TokenView, start: number, end: number): number {
  let at = start;
  while (at < end && (isNameWord(view, at, at > start) || isNameMark(view, at, start))) at++;
  return at;
}

const isNameMark = (view: TokenView, at: number, start: number): boolean =>
  at > start && view.isMark(at, FULL_STOP | DASH | HASH);

/** Whether a word may belong to a personal name; `inside` where it would not be the name's first word. */
const isNameWord = (view: TokenView, at: number, inside: boolean): boolean =>
  view.tokens[at]?.kind === 'word' && decide(NAME_WORDS, view, at, inside);
