import { onceFor } from '../../memo.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { describe } from '../mentions/describe.ts';
import type { Description } from '../mentions/description.ts';
import { isInHeadline } from '../phrases/headings.ts';
import { lastGiven } from '../phrases/mention-names.ts';
import { readMention } from '../phrases/mentions.ts';
import { isVerb } from '../phrases/verbs.ts';
import { startOf, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { tokensOfBare } from './bare-words.ts';

const LONGEST_OFFICE = 14;

/**
 * Who holds an office that a mention names without its holder: the nearest phrase before it, else behind it, that has the
 * same title, all the words of the mention, and a name («رئيس الوزراء» for «رئيس الوزراء الياباني يوشيهيدي سوغا»).
 */
export function findHolder(view: TokenView, mention: Description): Description | null {
  // Where modifiers come first, a phrase does not begin with the word of the office.
  if (view.pack.profile.modifiers === 'before-noun' || !mention.title || mention.named) return null;
  const written = view.tokens[mention.range.firstToken]?.stem ?? '';
  const lists = [
    ...new Set([mention.head, written, ...(isCalledInHeadline(view, mention) ? definite(view, mention) : [])]),
  ].map(holdersOf(view));
  const before = lists.flatMap((holders) => lastBefore(view, holders, mention) ?? []);
  const behind = before.length > 0 ? [] : lists.flatMap((holders) => firstBehind(view, holders, mention) ?? []);
  const [nearest] = [...before.sort((a, b) => b.at - a.at), ...behind.sort((a, b) => a.at - b.at)];
  return nearest?.holder ?? null;
}

/** Whether a headline calls somebody by a calling with something that tells it apart: «ناشط حقوقي» (a human rights activist). */
const isCalledInHeadline = (view: TokenView, { words, range }: Description): boolean =>
  words.size > 1 && isInHeadline(view, range.firstToken);

/** The forms of a mention's head in the article that have an article of their own. */
const definite = (view: TokenView, { head }: Description): string[] =>
  tokensOfBare(view, head)
    .filter((at) => view.is('definite', at))
    .map((at) => view.tokens[at]?.stem ?? '');

/** An office with its holder, and the token that it begins at. */
interface Holder {
  readonly at: number;
  readonly holder: Description;
}

// At most this many holders of an office are examined on each side; no article that was read has a
// tenth of them.
const MOST_HOLDERS = 200;

const placeIn = (view: TokenView, holders: readonly Holder[], { range }: Description): number =>
  lowerBound(holders, ({ at }) => startOf(withoutProclitic(view, at, at + 1)) >= startOf(range));

function lastBefore(view: TokenView, holders: readonly Holder[], mention: Description): Holder | undefined {
  const place = placeIn(view, holders, mention);
  return holders.slice(Math.max(0, place - MOST_HOLDERS), place).findLast(({ holder }) => holds(holder, mention));
}

function firstBehind(view: TokenView, holders: readonly Holder[], mention: Description): Holder | undefined {
  const place = placeIn(view, holders, mention);
  return holders.slice(place, place + MOST_HOLDERS).find(({ holder }) => holds(holder, mention));
}

/**
 * The named holders of the offices that begin with a word, in text order; computed once for each
 * word.
 */
const holdersOf = onceFor((view: TokenView) => {
  const lists = new Map<string, readonly Holder[]>();
  return (stem: string): readonly Holder[] => {
    const known = lists.get(stem);
    if (known !== undefined) return known;
    const holders = view.tokensOf(stem).flatMap((at): Holder[] => {
      const holder = titledNameAt(view, at);
      return holder === null ? [] : [{ at, holder }];
    });
    lists.set(stem, holders);
    return holders;
  };
});

// A title stands within this many tokens before «معاليه» (His Excellency).
const FARTHEST_TITLE = 400;

/**
 * The referent of «معاليه» (His Excellency) or «سموه» (His Highness) where nobody has spoken: the
 * nearest title with a name before it, of those behind the same honorific if there are any.
 */
export const findTitled = (view: TokenView, before: number): Description | null =>
  titledBehind(view, before) ?? lastTitled(view, before);

// «صاحب السمو الملكي الأمير …» (His Royal Highness Prince …): so many words may stand between an honorific and the title.
const FARTHEST_BEHIND = 3;

/** The nearest title with a name behind the honorific that the pronoun is made of: «سموه» after «صاحب السمو الملكي الأمير». */
function titledBehind(view: TokenView, before: number): Description | null {
  const said = view.tokens[before]?.norm ?? '';
  const enclitic = view.pack.data.enclitics.find(({ form }) => said.endsWith(form))?.form ?? '';
  const honorific = said.slice(0, said.length - enclitic.length);
  const places = tokensOfBare(view, honorific);
  const end = lowerBound(places, (at) => at >= before);
  for (const at of places.slice(Math.max(0, end - MOST_HOLDERS), end).reverse())
    for (let title = at; title <= at + FARTHEST_BEHIND; title++) {
      const titled = view.is('title', title) ? titledNameAt(view, title) : null;
      if (titled !== null) return titled;
    }
  return null;
}

function lastTitled(view: TokenView, before: number): Description | null {
  for (let at = before - 1; at >= Math.max(0, before - FARTHEST_TITLE); at--) {
    const titled = view.is('title', at) ? titledNameAt(view, at) : null;
    if (titled !== null) return titled;
  }
  return null;
}

/** The title with a name that begins at a token (الوزير سامي حداد, the minister Sami Haddad); null for none. */
export const titledNameAt = (view: TokenView, at: number): Description | null => titledNames(view)(at);

/** The same, computed once for each token. */
const titledNames = onceFor((view: TokenView) => {
  const known = new Map<number, Description | null>();
  return (at: number): Description | null => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const read = readTitledName(view, at);
    known.set(at, read);
    return read;
  };
});

function readTitledName(view: TokenView, at: number): Description | null {
  const { endToken } = view.sentenceOf(at);
  const found = readMention(view, at, Math.min(at + LONGEST_OFFICE, endToken));
  if (found === null || found.firstToken !== at) return null;
  const description = describe(view, withoutProclitic(view, at, nextTitle(view, found)));
  const named = description.title && description.named && description.transparency === 'person';
  return named && isPersonal(view, description) && !hasVerbBeforeName(view, description) ? description : null;
}

/**
 * Where a further office begins that a conjunction joins («الوزير سامي حداد والناشطة ليلى عمر»), or that another name
 * follows («الوزير سامي حداد السفير ماجد عيد», the minister Sami Haddad, the ambassador Majid Eid); the phrase's end for none.
 */
function nextTitle(
  view: TokenView,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
): number {
  for (let at = firstToken + 2; at < endToken; at++) {
    const proclitic = view.tokens[at]?.proclitic ?? '';
    if (!view.is('title', at)) continue;
    if (proclitic !== '' && (view.pack.is('conjunction', proclitic) || lastGiven(view, firstToken + 1, at) !== -1))
      return at;
    if (view.is('given-name', at + 1) && isNameEnd(view, firstToken, at)) return at;
  }
  return endToken;
}

/** Whether a word before a token belongs to a name that began behind the first one. */
const isNameEnd = (view: TokenView, first: number, end: number): boolean =>
  (view.is('given-name', end - 1) && end - 1 > first) || (view.is('given-name', end - 2) && end - 2 > first);

/** Whether a verb stands between a title and a name: in «ناشط يصف رسائل …» (an activist calls letters …) it is somebody else's. */
function hasVerbBeforeName(
  view: TokenView,
  { range: { firstToken, endToken }, nameWords: [name] }: Description,
): boolean {
  for (let at = firstToken + 1; at < endToken && view.pack.bare(view.tokens[at]?.stem ?? '') !== name; at++)
    if (isVerb(view, at) && !view.is('relative-pronoun', at - 1)) return true;
  return false;
}

const LONGEST_UNLISTED = 3;

/** Whether a name is personal: it has a given name, or is no longer than names without one are. */
function isPersonal(view: TokenView, { nameWords }: Description): boolean {
  if (nameWords.some((word) => view.pack.is('given-name', word))) return true;
  return nameWords.length > 1 && nameWords.length <= LONGEST_UNLISTED;
}

const holds = (holder: Description, mention: Description): boolean =>
  holder.head === mention.head && [...mention.words].every((word) => holder.words.has(word));
