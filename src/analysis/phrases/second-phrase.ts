import { COMMA } from '../../language/punctuation.ts';
import { decide, type RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** Whether a noun phrase other than the one that begins at `start` begins at the token. */
export function beginsAnother(view: TokenView, start: number, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== 'word' || view.pack.is('conjunction', token.proclitic)) return false;
  return decide(SECOND_PHRASE, view, at, start);
}

/** Conditions for a second noun phrase after the one that begins at the context's token. */
export const SECOND_PHRASE: RuleTable<number, boolean> = {
  id: 'second-phrase',
  otherwise: false,
  rows: [
    {
      id: 'second-phrase/frequency',
      when: (view, at) => view.is('frequency', at - 1) && !view.is('frequency', at),
      outcome: true,
    },
    {
      id: 'second-phrase/event',
      when: (view, at) => view.isMark(at - 1, COMMA) && view.is('event', at) && !view.is('definite', at),
      outcome: true,
    },
    {
      // «رئيس النادي أوريليو لاورينتس، صفقة اللاعب» (the club's president Aurelio Laurentiis, the player's deal)
      id: 'second-phrase/thing',
      when: (view, at, start) => view.isMark(at - 1, COMMA) && isThing(view, at) && isForeignName(view, start, at - 1),
      outcome: true,
    },
    {
      // «الوزير التركي روسيا» (the Turkish minister Russia)
      id: 'second-phrase/place',
      when: (view, at) =>
        view.is('place', at) && (view.is('time', at - 1) || (isNational(view, at - 1) && !view.is('definite', at))),
      outcome: true,
    },
    {
      // «الأمم المتحدة إسرائيل» (the United Nations Israel), «واشنطن طهران» (Washington Tehran)
      id: 'second-phrase/place-behind-body',
      when: (view, at, start) =>
        view.is('place', at) &&
        !view.is('definite', at) &&
        ((view.is('adjective', at - 1) && !view.is('title', start)) || (at - 1 === start && view.is('place', start))),
      outcome: true,
    },
    {
      // «دعا الحداد طهران» (al-Haddad called on Tehran): a place completes no word with an article.
      id: 'second-phrase/place-behind-definite',
      when: (view, at, start) =>
        view.is('place', at) &&
        !view.isAny(['definite', 'given-name'], at) &&
        view.is('definite', at - 1) &&
        !view.isAny(['title', 'outlet'], start),
      outcome: true,
    },
    {
      // «المتهم كل التهم» (the accused all charges)
      id: 'second-phrase/quantifier',
      when: (view, at, start) =>
        view.is('distributive-quantifier', at) && (view.is('definite', at - 1) || endsName(view, start, at - 1)),
      outcome: true,
    },
    {
      // «وزير الخارجية السعودية عادل» (the Saudi foreign minister Adel)
      id: 'second-phrase/titled-name',
      when: (view, at, start) => beginsName(view, start, at) && view.is('title', start) && view.is('place', at - 1),
      outcome: false,
    },
    { id: 'second-phrase/name', when: (view, at, start) => beginsName(view, start, at), outcome: true },
    {
      id: 'second-phrase/place-behind-name',
      when: (view, at, start) => view.is('place', at) && isForeignName(view, start, at),
      outcome: true,
    },
    { id: 'second-phrase/demonstrative', when: (view, at) => view.is('demonstrative', at), outcome: true },
    {
      id: 'second-phrase/people',
      when: (view, at, start) => view.is('people-noun', at) && endsName(view, start, at - 1),
      outcome: true,
    },
    {
      id: 'second-phrase/head',
      when: (view, at) =>
        view.is('head', at) &&
        view.is('nisba-shape', at - 1) &&
        !view.is('definite', at - 1) &&
        view.pack.sourceEntries(view.tokens[at - 1]?.stem ?? '').length === 0 && // «جمعية التجار» (the association of traders)
        view.tokens[at]?.proclitic === '',
      outcome: true,
    },
    {
      // «محللون القرار» (analysts the decision): no article follows a plural of people without one.
      id: 'second-phrase/behind-plural',
      when: (view, at) => view.is('definite', at) && view.is('sound-plural', at - 1) && !view.is('definite', at - 1),
      outcome: true,
    },
    {
      id: 'second-phrase/definite-noun',
      when: (view, at, start) =>
        view.is('definite', at) &&
        !isAdjective(view, start, at) &&
        (view.is('definite', at - 1) || endsName(view, start, at - 1)) &&
        !isSurnameOf(view, start, at),
      outcome: true,
    },
    { id: 'second-phrase/definite-modifier', when: (view, at) => view.is('definite', at), outcome: false },
    {
      id: 'second-phrase/plain-noun',
      when: (view, at, start) => view.is('definite', at - 1) && isPlainNoun(view, start, at),
      outcome: true,
    },
    {
      id: 'second-phrase/accusative',
      when: (view, at, start) =>
        view.is('accusative', at) &&
        !view.is('definite', at - 1) &&
        !isOnlyGiven(view, at - 1) &&
        endsName(view, start, at - 1),
      outcome: true,
    },
  ],
};

/** Whether a given name that continues no other one stands behind a word that may end a name. */
const beginsName = (view: TokenView, start: number, at: number): boolean =>
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
  if (view.isSurname(token.stem) || isWholeSource(view, at) || view.is('place', at)) return true;
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
const isOnlyGiven = (view: TokenView, at: number): boolean => view.is('given-name', at) && view.is('definite', at - 1);

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

const isNational = (view: TokenView, at: number): boolean => view.is('definite', at) && view.is('nationality', at);

/** A listed adjective, or one made of a name (السورية), that agrees with the head where it stands directly behind it. */
function isAdjective(view: TokenView, start: number, at: number): boolean {
  if (view.is('adjective', at)) return true;
  if (!view.is('nationality', at)) return false;
  const [entry] = at - 1 === start ? view.pack.sourceEntries(view.tokens[start]?.stem ?? '') : [];
  return !(entry !== undefined && view.pack.data.sources[entry]?.gender === 'm' && view.is('feminine-shape', at));
}

/** محمد الفزازي: an article on the word behind a given name makes a surname. */
const isSurnameOf = (view: TokenView, start: number, at: number): boolean =>
  at > start && (view.is('given-name', at - 1) || view.is('name-particle', at - 1));

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
