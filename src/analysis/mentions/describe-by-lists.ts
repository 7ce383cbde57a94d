import type { SourceEntry } from '../../language/pack.ts';
import { COMMA, DASH, OPENING_BRACKET } from '../../language/punctuation.ts';
import { isWithheld } from '../phrases/mention-names.ts';
import { decide } from '../tokens/rule-table.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Description } from './description.ts';
import { stemAt, textOf, wordsIn } from './mention-text.ts';
import { nameBehind, nameInApposition, personalName } from './personal-names.ts';
import type { Place } from './place.ts';
import { BY_LISTS } from './transparency.ts';

/** Describes the mention that takes up a range of tokens. */
export function describeByLists(view: TokenView, range: TokenRange): Description {
  const { firstToken: first, endToken: end } = range;
  const core = { first: skipDeterminers(view, first, end), end: coreEnd(view, first, end) };
  const { entry, office } = kindOf(view, core);
  const beyond = entry?.role === 'title' && !speaksFor(view, first, core.end) ? { first: core.end, end } : null;
  const name = personalName(view, core) ?? (beyond && nameInApposition(view, beyond));
  const transparency = decide(BY_LISTS, view, core.first, { core, first, entry, named: name !== null });
  const some = view.is('indefinite-determiner', first) && core.first === first + 1;
  const isPerson = transparency === 'person';
  const kept = isPerson && name !== null ? name : some ? { first, end: core.end } : core;
  const nameText = entry?.name ?? view.pack.citation(textOf(view, kept, range));
  const joined = joinsAt(view, kept, isPerson) !== null;
  return {
    range,
    name: nameText,
    nameWords: nameWordsOf(view, entry, kept),
    words: wordsOf(view, { first, end: core.end }, office),
    head: view.pack.citation(office?.stem ?? withoutArticle(view, stemAt(view, core.first))),
    title: entry?.role === 'title',
    transparency,
    gender: entry?.gender ?? null,
    number: isPerson && isJoined(view, kept) ? 'p' : (entry?.number ?? null),
    anaphoric:
      name === null &&
      entry?.role !== 'name' &&
      isAnaphoric(view, { first, end: core.end }, { core: core.first, isOffice: office !== null }),
    named: name !== null || entry?.role === 'name',
    joined,
  };
}

/** The words of the name, those of the whole name for a form of a name that the list has whole. */
const nameWordsOf = (view: TokenView, entry: SourceEntry | null, kept: Place): string[] =>
  (entry?.name == null ? wordsIn(view, kept) : normsOf(view, entry.name)).map((word) => withoutArticle(view, word));

/** The words of a whole mention, the one of an office with a pronoun on it without the pronoun. */
const wordsOf = (view: TokenView, { first, end }: Place, office: OwnedOffice | null): Set<string> =>
  new Set(
    wordsIn(view, { first, end }).map((word) =>
      view.pack.citation(
        office !== null && word === stemAt(view, office.at) ? office.stem : withoutArticle(view, word),
      ),
    ),
  );

const normsOf = ({ pack }: TokenView, name: string): string[] => name.split(' ').map((word) => pack.normalise(word));

const withoutArticle = (view: TokenView, norm: string): string => view.pack.bare(norm);

function skipDeterminers(view: TokenView, first: number, end: number): number {
  let at = first;
  if (view.is('partitive', first + 1))
    return view.is('distributive-quantifier', first) && end > first + 2 ? first + 2 : first;
  while (
    at < end - 1 &&
    (view.is('determiner', at) ||
      isSameOne(view, at) ||
      (view.is('honorific', at) && view.tokens[at + 1]?.kind === 'word') ||
      view.tokens[at]?.kind === 'mark' ||
      view.tokens[at]?.kind === 'number')
  )
    at++;
  return view.is('partitive', at) ? first : at; // 70% من السكان
}

/** «نفس المصدر» (the same source): a word that says so before a noun with its article. */
export const isSameOne = (view: TokenView, at: number): boolean =>
  view.is('identity-determiner', at) && view.is('definite', at + 1);

/** Apposition behind a comma, relative clauses, brackets and dashes are no part of a name. */
function coreEnd(view: TokenView, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    if (view.is('relative-pronoun', at) || isWithheld(view, first, at) || view.isMark(at, OPENING_BRACKET)) return at;
    if (view.is('blessing', at) && !view.is('given-name', at)) return at;
    if (carriesIt(view, at) || beginsClause(view, at) || beginsRemark(view, at)) return at;
    if (view.isMark(at, COMMA) && (!nameBehind(view, at + 1, end) || speaksFor(view, first, at))) return at;
    if (view.isMark(at, DASH) && view.tokens[at + 1]?.spaced === true && view.is('anonymity-verb', at + 1)) return at;
    if (view.isMark(at, DASH) && view.is('comment-conjunction', at + 1)) return at;
  }
  return end;
}

/** «تقرير نشرته الوكالة» (a report that the agency published): a verb of carrying with a pronoun begins a clause on the noun before. */
const carriesIt = (view: TokenView, at: number): boolean =>
  view.is('carrying-verb', at) && view.isAny(['possessed', 'feminine-shape'], at);

/** «تقرير صدر أمس» (a report that appeared yesterday): a listed verb; names may have the shape of one, or be called by one («يدعى»). */
const beginsClause = (view: TokenView, at: number): boolean =>
  view.isAny(['verb', 'issuing-verb'], at) && !view.isAny(['name-introducer', 'given-name'], at);

/** «جمعية الأفق وهي هيئة مستقلة» (the Ufuq society, which is an independent body): a conjunction and a pronoun begin a remark. */
const beginsRemark = (view: TokenView, at: number): boolean =>
  view.is('pronoun-source', at) && view.pack.is('conjunction', view.tokens[at]?.proclitic ?? '');

/** Whether a name may go on with a further person behind a conjunction, also one that may be a name's first letter. */
function isJoined(view: TokenView, { first, end }: Place): boolean {
  for (let at = first + 1; at < end; at++)
    if (view.is('possible-conjunction-proclitic', at) && !view.is('given-name', at) && !isWhole(view, at)) return true;
  return false;
}

/**
 * Where a name goes on with a further person or body behind a conjunction: «الحداد ونظيره» (al-Haddad and his counterpart),
 * «الصحيفة وموقع» (the newspaper and a site). Null where it does not.
 */
export function joinsAt(view: TokenView, { first, end }: Place, isPerson: boolean): number | null {
  for (let at = first + 1; at < end; at++) {
    const proclitic = view.tokens[at]?.proclitic ?? '';
    if (proclitic === '' || !view.pack.is('joining-conjunction', proclitic)) continue;
    if (isPerson || joinsBody(view, at) || (at === first + 1 && end === at + 1 && areSurnames(view, first))) return at;
  }
  return null;
}

const joinsBody = (view: TokenView, at: number): boolean =>
  view.is('head', at) && view.is('name-introducer', at) && !view.is('definite', at);

/** Whether a word and the next one are surnames of people whom the article names in full. */
const areSurnames = (view: TokenView, at: number): boolean =>
  view.isSurname(stemAt(view, at)) && view.isSurname(stemAt(view, at + 1));

/** An office with the pronoun of its owner on it: «أمينها» (its secretary). */
interface OwnedOffice {
  readonly at: number;
  /** The word without the pronoun. */
  readonly stem: string;
  readonly entry: SourceEntry;
}

/** The entry that says what a mention is of, which may be that of an office with a pronoun on it. */
function kindOf(
  view: TokenView,
  { first, end }: Place,
): { readonly entry: SourceEntry | null; readonly office: OwnedOffice | null } {
  const own = entryAt(view, first, end);
  const office = own === null ? officeOf(view, first) : null;
  return { entry: own ?? office?.entry ?? null, office };
}

function officeOf(view: TokenView, at: number): OwnedOffice | null {
  if (!view.is('possessed', at)) return null;
  for (const stem of view.pack.withoutPronoun(stemAt(view, at)))
    for (const found of view.pack.sourceEntries(stem)) {
      const entry = view.pack.data.sources[found];
      if (entry?.role === 'title' && entry.number !== 'p') return { at, stem, entry };
    }
  return null;
}

const isWhole = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.proclitic === '' && view.pack.isKnown(view.tokens[at]?.norm ?? '');

/**
 * «المتحدث باسم الوزير، سامي حداد»: the name behind the comma is that of whom somebody speaks for. Behind the field of the office
 * («المتحدث باسم الوزير لشؤون الإعلام، سامي حداد», the minister's spokesman for media affairs) it is the speaker's.
 */
function speaksFor(view: TokenView, first: number, end: number): boolean {
  let isOffice = false;
  for (let at = first + 1; at < end - 1; at++) {
    if (view.is('on-behalf', at)) isOffice = view.is('title', at + 1);
    else if (isOffice && view.is('office-complement', at)) return false;
  }
  return isOffice;
}

function entryAt(view: TokenView, first: number, end: number): SourceEntry | null {
  for (let at = first; at < Math.min(end, first + 2); at++) {
    const longest = Math.min(4, end - at, view.tokens[at]?.word.longestStemSource ?? 0);
    for (let length = longest; length >= 1; length--) {
      const norms = view.tokens.slice(at, at + length).map(({ norm, stem }, index) => (index === 0 ? stem : norm));
      const [found] = view.pack.sourceEntries(norms.join(' '));
      if (found !== undefined) return view.pack.data.sources[found] ?? null;
    }
    if (view.tokens[at]?.kind !== 'mark') break;
  }
  return null;
}

function isAnaphoric(
  view: TokenView,
  { first, end }: Place,
  { core, isOffice }: { readonly core: number; readonly isOffice: boolean },
): boolean {
  for (let at = first; at < end; at++)
    if (view.is('demonstrative', at) || view.is('intensive-pronoun', at) || isSameOne(view, at)) return true;
  if (!view.is('definite', core) && !isOffice) return false;
  for (let at = core + 1; at < end; at++) if (!view.is('definite', at)) return false;
  return true;
}
