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
  const entry = entryAt(view, core.first, core.end);
  const beyond = entry?.role === 'title' && !speaksFor(view, first, core.end) ? { first: core.end, end } : null;
  const name = personalName(view, core) ?? (beyond && nameInApposition(view, beyond));
  const transparency = decide(BY_LISTS, view, core.first, { core, first, entry, named: name !== null });
  const some = view.is('indefinite-determiner', first) && core.first === first + 1;
  const isPerson = transparency === 'person';
  const kept = isPerson && name !== null ? name : some ? { first, end: core.end } : core;
  const nameText = entry?.name ?? view.pack.citation(textOf(view, kept, range));
  const head = withoutArticle(view, stemAt(view, core.first));
  return {
    range,
    name: nameText,
    nameWords: (entry?.name == null ? wordsIn(view, kept) : normsOf(view, entry.name)).map((word) =>
      withoutArticle(view, word),
    ),
    words: new Set(
      wordsIn(view, { first, end: core.end }).map((word) => view.pack.citation(withoutArticle(view, word))),
    ),
    head: view.pack.citation(head),
    title: entry?.role === 'title',
    transparency,
    gender: entry?.gender ?? null,
    number: isPerson && isJoined(view, kept) ? 'p' : (entry?.number ?? null),
    anaphoric: name === null && entry?.role !== 'name' && isAnaphoric(view, { first, end: core.end }, core.first),
    named: name !== null || entry?.role === 'name',
  };
}

const normsOf = ({ pack }: TokenView, name: string): string[] => name.split(' ').map((word) => pack.normalise(word));

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
    if (view.is('relative-pronoun', at) || isWithheld(view, first, at) || view.isMark(at, OPENING_BRACKET)) return at;
    if (view.is('blessing', at) && !view.is('given-name', at)) return at;
    if (view.isMark(at, COMMA) && (!nameBehind(view, at + 1, end) || speaksFor(view, first, at))) return at;
    if (view.isMark(at, DASH) && view.tokens[at + 1]?.spaced === true && view.is('anonymity-verb', at + 1)) return at;
    if (view.isMark(at, DASH) && view.is('comment-conjunction', at + 1)) return at;
  }
  return end;
}

/** Whether a name goes on with a further person behind a conjunction: «الحداد ونظيره» (al-Haddad and his counterpart). */
function isJoined(view: TokenView, { first, end }: Place): boolean {
  for (let at = first + 1; at < end; at++)
    if (view.is('possible-conjunction-proclitic', at) && !view.is('given-name', at) && !isWhole(view, at)) return true;
  return false;
}

const isWhole = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.proclitic === '' && view.pack.isKnown(view.tokens[at]?.norm ?? '');

/** «المتحدث باسم الوزير، سامي حداد»: the name behind the comma is that of whom somebody speaks for. */
function speaksFor(view: TokenView, first: number, end: number): boolean {
  for (let at = first + 1; at < end - 1; at++) if (view.is('on-behalf', at)) return view.is('title', at + 1);
  return false;
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

function isAnaphoric(view: TokenView, { first, end }: Place, core: number): boolean {
  for (let at = first; at < end; at++)
    if (view.is('demonstrative', at) || view.is('intensive-pronoun', at)) return true;
  if (!view.is('definite', core)) return false;
  for (let at = core + 1; at < end; at++) if (!view.is('definite', at)) return false;
  return true;
}
