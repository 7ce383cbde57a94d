import { CLOSING_BRACKET, COMMA } from '../../language/punctuation.ts';
import { decide, type RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import {
  beginsName,
  endsName,
  isAdjective,
  isBody,
  isFeminineNisba,
  isForeignName,
  isFullName,
  isIndefinitePlural,
  isNational,
  isOnlyGiven,
  isPlainNoun,
  isPluralAlone,
  isSurnameOf,
  isThing,
  NO_NAME_OF_BODY,
} from './phrase-ends.ts';

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
      // «هولندا وأستراليا موسكو» (the Netherlands and Australia Moscow)
      id: 'second-phrase/place-behind-places',
      when: (view, at, start) =>
        view.is('place', at) &&
        view.is('place', at - 1) &&
        view.is('place', start) &&
        view.pack.is('conjunction', view.tokens[at - 1]?.proclitic ?? ''),
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
      when: (view, at, start) => view.is('place', at) && (isForeignName(view, start, at) || isFullName(view, at)),
      outcome: true,
    },
    {
      // «النيابة التركية برونسون» (the Turkish prosecution Brunson), «الديمقراطيون بومبيو» (the Democrats Pompeo)
      id: 'second-phrase/name-behind-body',
      when: (view, at, start) =>
        view.isSurname(view.tokens[at]?.norm ?? '') &&
        !view.isAny(NO_NAME_OF_BODY, at) &&
        view.is('definite', at - 1) &&
        !view.isAny(['given-name', 'place', 'title'], at - 1) &&
        (isBody(view, start) || (at - 1 === start && view.is('plural-people', start))),
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
      when: (view, at) => view.is('definite', at) && isPluralAlone(view, at - 1),
      outcome: true,
    },
    {
      // «متظاهرون ميليشيات» (protesters militias): no noun completes such a plural.
      id: 'second-phrase/head-behind-plural',
      when: (view, at) =>
        view.is('head', at) &&
        !view.isAny(['plural-people', 'nisba-shape'], at) &&
        view.tokens[at]?.proclitic === '' &&
        isPluralAlone(view, at - 1),
      outcome: true,
    },
    {
      // «جماعات حقوقية النظام» (rights groups the regime): an indefinite adjective ends the phrase.
      id: 'second-phrase/behind-adjective',
      when: (view, at, start) =>
        view.is('definite', at) && at - 2 === start && isIndefinitePlural(view, start) && isFeminineNisba(view, at - 1),
      outcome: true,
    },
    {
      // «منظمة العفو (أمنستي) الجيش» (the organisation Amnesty (AI) the army)
      id: 'second-phrase/behind-bracket',
      when: (view, at) =>
        view.isMark(at - 1, CLOSING_BRACKET) &&
        view.is('definite', at) &&
        !view.isAny(['adjective', 'nationality', 'time'], at) &&
        view.tokens[at]?.proclitic === '',
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
      // «وصف شامانوف إخلاء القاعدة» (Shamanov called the evacuation of the base)
      id: 'second-phrase/event-behind-name',
      when: (view, at) =>
        view.is('event', at) &&
        !view.isAny(['definite', 'given-name', 'head'], at) &&
        view.tokens[at]?.proclitic === '' &&
        !view.isSurname(view.tokens[at]?.norm ?? '') &&
        view.isSurname(view.tokens[at - 1]?.norm ?? '') &&
        !view.isAny(NO_NAME_OF_BODY, at - 1),
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
