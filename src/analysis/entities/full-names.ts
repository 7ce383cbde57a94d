import type { Transparency } from '../../language/values.ts';
import type { WordClass } from '../../language/word-class.ts';
import { findExpansion } from '../mentions/acronyms.ts';
import { describe } from '../mentions/describe.ts';
import { joinsAt } from '../mentions/describe-by-lists.ts';
import type { Description } from '../mentions/description.ts';
import { actsInHeadline, saysNow } from '../phrases/headlines.ts';
import { readMention } from '../phrases/mentions.ts';
import { isPlainNoun } from '../phrases/phrase-ends.ts';
import { isVerb } from '../phrases/verbs.ts';
import { isLedBy } from '../tokens/proclitics.ts';
import { withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { tokensOfBare } from './bare-words.ts';

/** A fuller form of a mention, found elsewhere in the article. */
export interface Fuller {
  readonly name: string;
  readonly words: readonly string[];
  readonly transparency: Transparency;
}

/** The full name for a surname: the first place in the article where a given name precedes it. */
export function findFullName(view: TokenView, { name, nameWords }: Description): Fuller | null {
  const { tokens, document } = view;
  if (isListedPerson(view, name)) return null;
  const bareAt = (at: number): string => view.pack.bare(tokens[at]?.stem ?? '');
  if (nameWords.length > 1 && view.pack.is('given-name', nameWords[0] ?? '')) return null;
  for (const at of tokensOfBare(view, nameWords[0] ?? '')) {
    if (!nameWords.every((word, index) => bareAt(at + index) === word)) continue;
    let start = at;
    while (start > 0 && isGiven(view, start - 1)) start--;
    if (start === at) continue;
    const end = at + nameWords.length;
    return {
      name: document.text.slice(tokens[start]?.stemStart ?? 0, tokens[end - 1]?.end ?? 0).replace(/\s+/gu, ' '),
      words: tokens.slice(start, end).map(({ index }) => bareAt(index)),
      transparency: 'person',
    };
  }
  return null;
}

/** Whether a name is a person's of the language's list, which is whole as it stands. */
const isListedPerson = ({ pack }: TokenView, name: string): boolean =>
  pack.sourceEntries(pack.normalise(name)).some((entry) => pack.data.sources[entry]?.name != null);

/** The full names of two people who are named together by surnames: «عماد الحداد وكمال الزين» for «الحداد والزين». */
export function findJoinedNames(view: TokenView, { range }: Description): Fuller | null {
  const { firstToken: first, endToken: end } = range;
  const at = joinsAt(view, { first, end }, true);
  if (at === null) return null;
  const parts = [range, withoutProclitic(view, at, end)].map((part, index) =>
    describe(view, index === 0 ? { ...part, endToken: at } : part),
  );
  const full = parts.flatMap((part) => findFullName(view, part) ?? (part.named ? asFuller(part) : []));
  if (full.length < parts.length) return null;
  const conjunction = view.tokens[at]?.proclitic || (view.tokens[at]?.norm ?? '').slice(0, 1);
  return {
    name: full.map(({ name }) => name).join(` ${conjunction}`),
    words: full.flatMap(({ words }) => words),
    transparency: 'person',
  };
}

const asFuller = ({ name, nameWords: words, transparency }: Description): Fuller[] =>
  transparency === 'person' ? [{ name, words, transparency }] : [];

/** The full name for an acronym, where the article has both. */
export function findWhole(view: TokenView, mention: Description): Fuller | null {
  const place = findExpansion(view, mention);
  if (place === null) return null;
  const tokens = view.tokens.slice(place.first, place.end);
  const name = view.document.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0).replace(/\s+/gu, ' ');
  return { name, words: tokens.map(({ stem }) => stem), transparency: 'organisation' };
}

/** A listed name, a particle, or whatever word a particle makes a name of (بن على, عبد الله). */
const isGiven = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  (view.is('given-name', at) ||
    view.is('name-particle', at) ||
    (view.is('name-particle', at - 1) && view.tokens[at - 1]?.kind === 'word'));

/**
 * The antecedent of «التقرير» (the report) or «المنظمة» (the organisation) that was never a source
 * before: the last noun phrase with that head. Where another phrase begins with the same words, the
 * common words are the name, so that an object after it is left out.
 */
export function findHead(view: TokenView, mention: Description): Fuller | null {
  const all = phrasesWithHead(view, mention);
  const alike = all.filter((phrase) => tells(view, phrase, mention));
  const phrases = alike.length > 0 ? alike : all;
  const last = phrases.at(-1);
  if (last === undefined) return null;
  const shared = phrases
    .slice(0, -1)
    .map((phrase) => sharedWords(view, phrase, last))
    .filter((length) => length >= 2);
  const length = shared.length > 0 ? Math.max(...shared) : last.end - last.first;
  const description = describe(view, withoutProclitic(view, last.first, last.first + length));
  return { name: description.name, words: description.nameWords, transparency: description.transparency };
}

/**
 * The name of an office whose body the mention calls by a noun alone: «رئيسة الهيئة» (the head of the authority) for
 * «هيئة المياه والغابات» (the authority of waters and forests). Null where no phrase before begins with the noun.
 */
export function findOffice(view: TokenView, mention: Description): Fuller | null {
  const { firstToken, endToken } = mention.range;
  const at = endToken - 1;
  if (view.pack.profile.modifiers !== 'after-noun' || at <= firstToken || !view.is('definite', at)) return null;
  const noun = view.pack.bare(view.tokens[at]?.stem ?? '');
  if (view.is('definite', at - 1) || !BODY_NOUNS.some((one) => view.is(one, at) || view.pack.is(one, noun)))
    return null;
  const body = describe(view, withoutProclitic(view, at, endToken));
  const whole = body.anaphoric ? findHead(view, body) : null;
  if (whole === null || whole.words.length < 2) return null;
  const { name } = describe(view, withoutProclitic(view, firstToken, at));
  return {
    name: `${name} ${whole.name}`,
    words: [...mention.nameWords.slice(0, -1), ...whole.words],
    transparency: 'role',
  };
}

const BODY_NOUNS: readonly WordClass[] = ['body-hypernym', 'name-introducer', 'eponymous-institution', 'region-noun'];

interface Phrase {
  readonly first: number;
  readonly end: number;
}

function phrasesWithHead(view: TokenView, mention: Description): Phrase[] {
  const phrases: Phrase[] = [];
  for (const at of tokensOfBare(view, mention.head)) {
    if (at >= mention.range.firstToken) break;
    const found = readMention(view, at, Math.min(at + LONGEST_NAME, view.sentenceOf(at).endToken));
    if (found === null || isOwner(view, at)) continue;
    const end = behindQuotedName(view, at) ?? Math.min(beforeVerb(view, found), beforeObject(view, found));
    if (end - found.firstToken >= 2 && hasHead(view, found, mention)) phrases.push({ first: found.firstToken, end });
  }
  return phrases;
}

const LONGEST_NAME = 12;

/** Whether a word is the second of a construct: «وزير الخارجية» (the minister of foreign affairs) names no ministry. */
const isOwner = (view: TokenView, at: number): boolean =>
  view.pack.profile.modifiers === 'after-noun' && view.is('title', at - 1) && !view.is('definite', at - 1);

/**
 * Where a name in quotation marks directly behind a noun ends, an adjective of relation with it: «صحيفة "الدرب" الأردنية»
 * (the Jordanian newspaper "The Road"). Null for none.
 */
function behindQuotedName(view: TokenView, at: number): number | null {
  const quotation = view.opensAt(at + 1);
  if (quotation?.closed !== true || quotation.endToken - at > LONGEST_NAME) return null;
  const end = quotation.endToken + 1;
  return view.is('nationality', end) ? end + 1 : end;
}

/**
 * The end of a phrase without its relative clause: before its first verb (مصدر أمني أوضح أن, a
 * security source explained that).
 */
function beforeVerb(view: TokenView, { firstToken, endToken }: { firstToken: number; endToken: number }): number {
  for (let at = firstToken + 1; at < endToken; at++)
    if (isVerb(view, at) || saysNow(view, at) || actsInHeadline(view, at) || isPredicate(view, firstToken, at))
      return at;
  return endToken;
}

/**
 * Where a phrase with an article ends: behind its adjectives with articles and what it is for («الهيئة العامة للرياضة», the
 * general authority of sports). Any other word behind it begins another phrase («الشركة بيانا», the company a statement).
 */
function beforeObject(view: TokenView, { firstToken, endToken }: { firstToken: number; endToken: number }): number {
  if (!view.is('definite', firstToken) || view.pack.profile.modifiers !== 'after-noun') return endToken;
  for (let at = firstToken + 1; at < endToken; at++) {
    if (isLedBy(view, 'dative-preposition', at) || view.isAny(COMPLEMENTS, at)) return endToken;
    if (view.tokens[at]?.kind === 'word' && !isDefiniteAdjective(view, at)) return at;
  }
  return endToken;
}

// What goes on with a phrase: «للرياضة» (of sports), «الوليد بن خالد» (Al-Walid, son of Khalid), «الصادر عن» (issued by).
const COMPLEMENTS: readonly WordClass[] = ['office-complement', 'name-particle', 'given-name', 'emanating'];

/** A word with its article, also «والجهوية» (and regional) behind an adjective. */
const isDefiniteAdjective = (view: TokenView, at: number): boolean =>
  view.is('definite', at) &&
  (view.tokens[at]?.proclitic === '' || [at - 1, at].every((word) => view.is('nationality', word)));

/** «الفريق جاهز» (the team is ready): a plain word behind one with its article says how it is. */
const isPredicate = (view: TokenView, first: number, at: number): boolean =>
  view.is('definite', at - 1) && isPlainNoun(view, first, at);

/** Where modifiers come first, a phrase that begins with the word may have another head (the church's office). */
function hasHead(
  view: TokenView,
  { firstToken, endToken }: { firstToken: number; endToken: number },
  mention: Description,
): boolean {
  if (view.pack.profile.modifiers === 'after-noun') return true;
  return describe(view, withoutProclitic(view, firstToken, endToken)).head === mention.head;
}

/**
 * Whether a phrase has the words of a mention, except adjectives of relation: «المجلة البريطانية»
 * (the British magazine) for «مجلة "الدرب"» (the magazine "The Road").
 */
function tells(view: TokenView, { first, end }: Phrase, { words, head }: Description): boolean {
  const has = new Set(view.tokens.slice(first, end).map(({ stem }) => view.pack.bare(stem)));
  return [...words].every((word) => word === head || has.has(word) || view.pack.is('nisba-shape', word));
}

function sharedWords({ tokens }: TokenView, a: Phrase, b: Phrase): number {
  let length = 0;
  while (
    a.first + length < a.end &&
    b.first + length < b.end &&
    tokens[a.first + length]?.norm === tokens[b.first + length]?.norm
  )
    length++;
  return length;
}
