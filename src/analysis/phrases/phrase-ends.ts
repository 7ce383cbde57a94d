import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';

// What ends a noun phrase, and what may not go on with one.

/** Words of the list of surnames that are no name behind a body. */
export const NO_NAME_OF_BODY: readonly WordClass[] = [
  'definite',
  'head',
  'noun-shape',
  'event',
  'nisba-shape',
  'place',
  'time',
];

/** Whether a listed noun for a body, and no office or person, stands at the token. */
export const isBody = (view: TokenView, at: number): boolean =>
  view.is('head', at) && view.is('definite', at) && !view.isAny(['title', 'people-noun', 'plural-people'], at);

/** An indefinite plural of people with an ending that no noun behind it completes: «ناشطون» (activists). */
export const isPluralAlone = (view: TokenView, at: number): boolean =>
  !view.is('definite', at) &&
  (view.is('sound-plural', at) || (view.is('plural-people', at) && isListedPlural(view, at)));

const isListedPlural = ({ pack, tokens }: TokenView, at: number): boolean => {
  const [entry] = pack.sourceEntries(tokens[at]?.stem ?? '');
  return entry !== undefined && pack.data.sources[entry]?.number === 'p';
};

/** «جماعات» (groups): an indefinite feminine plural by its form. */
export const isIndefinitePlural = (view: TokenView, at: number): boolean =>
  view.is('noun-shape', at) && !view.isAny(['definite', 'feminine-shape', 'accusative', 'place'], at);

/** «حقوقية» (of rights) */
export const isFeminineNisba = (view: TokenView, at: number): boolean =>
  view.is('feminine-shape', at) && view.is('nisba-shape', at) && !view.is('definite', at);

/** Whether a given name and a surname end before the token. */
export const isFullName = (view: TokenView, at: number): boolean =>
  view.isSurname(view.tokens[at - 1]?.norm ?? '') && view.is('given-name', at - 2);

/** Whether a given name that continues no other one stands behind a word that may end a name. */
export const beginsName = (view: TokenView, start: number, at: number): boolean =>
  view.is('given-name', at) && !view.is('given-name', at - 1) && endsName(view, start, at - 1);

/** Whether a name may end here: a surname of the article, an institution's name, or a word behind a given name. */
export function endsName(view: TokenView, start: number, at: number): boolean {
  const token = view.tokens[at];
  if (
    token === undefined ||
    token.kind !== 'word' ||
    view.isAny(['head', 'preposition', 'adverbial-opener', 'name-particle'], at)
  )
    return false;
  if (view.isSurname(token.stem) || isWholeSource(view, at) || view.is('place', at) || view.ending('place', at + 1) > 1)
    return true;
  for (let index = start; index <= at; index++) if (view.is('given-name', index)) return true;
  return false;
}

/** Whether a listed source ends at the word: a name, or a noun with its article, which no other completes («الجمعية», the association). */
const isWholeSource = (view: TokenView, at: number): boolean => {
  const entries = view.pack.sourceEntries(view.tokens[at]?.stem ?? '');
  return (
    entries.length > 0 &&
    (view.is('definite', at) || entries.some((entry) => view.pack.data.sources[entry]?.role === 'name'))
  );
};

/** A given name directly behind a title wants a surname: الرئيس أندريه دودا. */
export const isOnlyGiven = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) && view.is('definite', at - 1);

/** «نائب وزير الخارجية باتستسيغ باتمونخ تركيا»: two words that no list has, behind a title and its article, are a name. */
export const isForeignName = (view: TokenView, start: number, end: number): boolean =>
  view.is('title', start) &&
  end - start > 3 &&
  [end - 1, end - 2].every((at) => isUnlisted(view, at)) &&
  view.is('definite', end - 3);

/** Whether a quotation of several words begins with an event behind a definite noun: «أكد البيان "ثبوت التهمة"». */
export const opensEvent = (view: TokenView, at: number): boolean =>
  (view.opensAt(at)?.endToken ?? 0) > at + 2 && view.is('event', at + 1) && view.is('definite', at - 1);

/** An inanimate noun without an article: صفقة "a deal". */
export const isThing = (view: TokenView, at: number): boolean =>
  view.is('noun-shape', at) && !view.isAny(['head', 'definite', 'given-name', 'accusative'], at);

const isUnlisted = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  view.tokens[at]?.proclitic === '' &&
  !view.is('definite', at) &&
  !view.pack.isKnown(view.tokens[at]?.norm ?? '');

export const isNational = (view: TokenView, at: number): boolean =>
  view.is('definite', at) && view.is('nationality', at);

/** A listed adjective, or one made of a name (السورية), that agrees with the head where it stands directly behind it. */
export function isAdjective(view: TokenView, start: number, at: number): boolean {
  if (view.is('adjective', at)) return true;
  if (!view.is('nationality', at)) return false;
  if (view.is('oblique-plural', at) && view.is('place', at - 1)) return false; // «الرياض الحوثيين» (Riyadh the Houthis)
  if (isBodyBehindName(view, at)) return false;
  const [entry] = at - 1 === start ? view.pack.sourceEntries(view.tokens[start]?.stem ?? '') : [];
  return !(entry !== undefined && view.pack.data.sources[entry]?.gender === 'm' && view.is('feminine-shape', at));
}

/** محمد الفزازي: an article on the word behind a given name makes a surname. */
export const isSurnameOf = (view: TokenView, start: number, at: number): boolean =>
  at > start &&
  (view.is('given-name', at - 1) || view.is('name-particle', at - 1)) &&
  !(isBodyBehindName(view, at) && view.is('given-name', at - 2));

/** «جبران باسيل المفوضية» (Gebran Bassil the commission): a listed feminine noun, which is no adjective of a person. */
const isBodyBehindName = (view: TokenView, at: number): boolean =>
  view.is('head', at) &&
  view.is('feminine-shape', at) &&
  (view.is('given-name', at - 1) || view.isSurname(view.tokens[at - 1]?.norm ?? ''));

/**
 * Whether a word is a noun without article or preposition after a definite one, neither its
 * adjective nor a name after a title.
 */
export function isPlainNoun(view: TokenView, start: number, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.proclitic !== '' || view.isSurname(token.stem) || view.is('definite', at))
    return false;
  if (
    view.isAny(
      [
        'given-name',
        'name-particle',
        'preposition',
        'adverbial-opener',
        'place',
        'possible-preposition-proclitic',
        'intensive-pronoun',
      ],
      at,
    )
  )
    return false;
  return !view.is('title', start) || view.is('noun-shape', at) || view.is('event', at);
}
