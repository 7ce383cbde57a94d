import type { WordClass } from '../../language/word-class.ts';
import type { RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { actsInHeadline } from './headlines.ts';
import { isOutletApart, isTold } from './mention-addressees.ts';
import { isIndefinite, isName, isRankedName, isSurnameAt, lastGiven } from './mention-names.ts';
import { isAddressee, isManner } from './mention-starts.ts';
import { completesBody, completesOffice } from './office-complements.ts';
import { isOccasion, isThingApart } from './thing-nouns.ts';
import { isAct, isVerb } from './verbs.ts';

/** A mention that is being read. */
export interface MentionStep {
  readonly first: number;
  /** The limit: no token from here on is read. */
  readonly to: number;
  /** Whether a relative clause of the mention is open. */
  readonly relative: boolean;
}

/** The number of tokens to add to a mention; 0 where it ends. */
export type MentionTable = RuleTable<MentionStep, number>;

export const STOP = 0;
export const TAKE = 1;

/** How a word affects the mention before it. */
export const MENTION_WORDS: MentionTable = {
  id: 'mention',
  otherwise: TAKE,
  rows: [
    { id: 'mention/ranked-name', when: (view, at) => isRankedName(view, at), outcome: TAKE },
    {
      id: 'mention/quoted-name',
      when: (view, at, { first }) =>
        view.closesAt(at - 1)?.firstToken === first + 1 && (view.is('definite', at) || isVerb(view, at)),
      outcome: STOP,
    },
    {
      // «سماحته الوعاظ» (His Eminence, the preachers): an honorific is a complete mention.
      id: 'mention/honorific',
      when: (view, at, { first }) =>
        at === first + 1 && view.is('honorific-pronoun', first) && !view.is('title', at) && !view.is('given-name', at),
      outcome: STOP,
    },
    {
      // «الملاك هذه الزيادة» (the owners this rise): a demonstrative behind a definite noun begins another phrase.
      id: 'mention/demonstrative',
      when: (view, at) => view.is('demonstrative', at) && view.is('definite', at - 1) && view.is('definite', at + 1),
      outcome: STOP,
    },
    { id: 'mention/article', when: (view, at) => startsAnother(view, at), outcome: STOP },
    {
      // «رئيس القسم سابقا الدكتور …» (the former head, Dr …): a title or a name goes on behind the adverb.
      id: 'mention/former',
      when: (view, at, step) => view.is('tenure-adverb', at) && isTime(view, at, step) && isNamedNext(view, at + 1),
      outcome: TAKE,
    },
    {
      id: 'mention/day-part-name',
      when: (view, at, step) => view.is('day-part', at) && isTime(view, at, step) && isNamedFor(view, at),
      outcome: TAKE,
    },
    {
      // «حركة 20 فبراير» (the February 20 movement): a date completes an indefinite noun.
      id: 'mention/dated-name',
      when: (view, at, step) => isTime(view, at, step) && completesName(view, at),
      outcome: TAKE,
    },
    {
      // «الوزير سامي حداد 20 فبراير» (the minister Sami Haddad on February 20)
      id: 'mention/date',
      when: (view, at, { relative }) =>
        !relative && view.tokens[at]?.kind === 'number' && view.is('time', at + 1) && !completesName(view, at + 1),
      outcome: STOP,
    },
    { id: 'mention/time', when: isTime, outcome: STOP },
    {
      id: 'mention/non',
      when: (view, at) => view.is('adjective-negator', at) && !isThat(view, at + 1),
      outcome: TAKE,
    },
    { id: 'mention/pronoun', when: (view, at) => view.is('pronoun-source', at), outcome: STOP },
    { id: 'mention/what', when: (view, at) => view.is('free-relative', at), outcome: STOP },
    { id: 'mention/no-source', when: (view, at) => view.is('no-source', at), outcome: STOP },
    {
      // «سامي حداد المشاركة» (Sami Haddad the participation): an event with its article is what somebody does.
      id: 'mention/definite-event',
      when: (view, at) =>
        view.is('event', at) &&
        view.is('definite', at) &&
        view.tokens[at]?.proclitic === '' &&
        (isSurnameAt(view, at - 1) || view.is('definite', at - 1)),
      outcome: STOP,
    },
    {
      id: 'mention/accusative',
      when: (view, at) =>
        view.is('accusative', at) && isSurnameAt(view, at - 1) && !isSurnameAt(view, at) && isPlain(view, at),
      outcome: STOP,
    },
    {
      // «نشرت الوزارة الجديدة بيانا» (the new ministry published a statement): what somebody issues.
      id: 'mention/text',
      when: (view, at, { first, relative }) =>
        !relative &&
        view.is('text-noun', at) &&
        view.is('accusative', at) &&
        (view.is('definite', at - 1) || view.closesAt(at - 1) !== null || isBehindTwoNames(view, first, at)),
      outcome: STOP,
    },
    {
      id: 'mention/event',
      when: (view, at, { first }) =>
        view.is('event', at) &&
        (isSurnameAt(view, at - 1) || view.is('definite', at - 1)) &&
        isPlain(view, at) &&
        !completesBody(view, first, at),
      outcome: STOP,
    },
    {
      // «رفض المكتب دعوته» (the office rejected his call)
      id: 'mention/thing',
      when: (view, at, { first, relative }) =>
        !relative && isThingApart(view, first, at) && !completesBody(view, first, at),
      outcome: STOP,
    },
    {
      id: 'mention/full-name',
      when: (view, at, { first }) =>
        (view.is('definite', at - 1) || view.is('accusative', at)) &&
        view.tokens[at]?.proclitic === '' &&
        isPlain(view, at) &&
        isBehindTwoNames(view, first, at),
      outcome: STOP,
    },
    {
      // «أوصى سامي حداد المسلمين» (Sami Haddad advised the Muslims): the plural is not in the subject's case.
      id: 'mention/oblique-plural',
      when: (view, at, { first, relative }) =>
        !relative &&
        view.is('oblique-plural', at) &&
        view.tokens[at]?.proclitic === '' &&
        isName(view, at - 1) &&
        lastGiven(view, first, at - 1) !== -1, // «ناصر السكيرين»: behind a given name alone it may be a surname
      outcome: STOP,
    },
    {
      // «رأس سامي حداد الجلسة» (Sami Haddad chaired the session): a feminine noun with its article behind a full name.
      id: 'mention/feminine-object',
      when: (view, at, { first, relative }) =>
        !relative &&
        view.is('definite', at) &&
        view.is('feminine-shape', at) &&
        view.tokens[at]?.proclitic === '' &&
        !view.isAny(['nationality', 'adjective', 'definite'], at - 1) &&
        !view.isAny(['nationality', 'adjective', 'head'], at) &&
        isSurnameAt(view, at - 1) &&
        isBehindTwoNames(view, first, at),
      outcome: STOP,
    },
    {
      // «شاهد يدعى سامي لرويترز إن» (a witness called Sami, to Reuters): the outlet is no part of the relative clause.
      id: 'mention/outlet-behind-relative',
      when: (view, at, { to, relative }) =>
        relative && at + 1 === to && isAddressee(view, at) && !isVerb(view, at - 1) && !isAct(view, at - 1),
      outcome: STOP,
    },
    { id: 'mention/relative-clause', when: (_, __, { relative }) => relative, outcome: TAKE },
    { id: 'mention/complementizer', when: (view, at) => isThat(view, at), outcome: STOP },
    {
      // «تقرير لصحيفة الأفق» (a report of the newspaper Al-Ufuq): whose document it is.
      id: 'mention/document-owner',
      when: (view, at, { first }) => isAddressee(view, at) && isIssuedDocument(view, first, at),
      outcome: TAKE,
    },
    { id: 'mention/outlet-addressed', when: (view, at) => isAddressee(view, at), outcome: STOP },
    { id: 'mention/addressee', when: (view, at, { first }) => isTold(view, first, at), outcome: STOP },
    { id: 'mention/outlet', when: (view, at) => isOutletApart(view, at), outcome: STOP },
    {
      id: 'mention/complement',
      when: (view, at, { first }) =>
        view.is('adverbial-opener', at) && (view.is('honorific', at - 1) || completesOffice(view, first, at)),
      outcome: TAKE,
    },
    { id: 'mention/adverbial', when: (view, at) => view.is('adverbial-opener', at), outcome: STOP },
    {
      id: 'mention/place',
      when: (view, at, { first }) => view.is('locative-preposition', at) && endsAtPlace(view, first, at),
      outcome: STOP,
    },
    {
      // «سلمى في روايتها» (Salma in her account), «الاتحاد في تعميمه» (the federation in its circular): where it was said.
      id: 'mention/occasion',
      when: (view, at) => view.is('locative-preposition', at) && isOccasion(view, at),
      outcome: STOP,
    },
    { id: 'mention/in', when: (view, at) => view.is('locative-preposition', at), outcome: TAKE },
    { id: 'mention/discourse-marker', when: (view, at) => view.match('discourse-marker', at) > 0, outcome: STOP },
    {
      // «لكن مصدرا مطلعا» (but an informed source): behind an indefinite noun in the same case the word is its adjective.
      id: 'mention/manner',
      when: (view, at, { first }) => isManner(view, at) && !(at - 1 === first && view.is('accusative', first)),
      outcome: STOP,
    },
    {
      id: 'mention/negation',
      when: (view, at, { first }) => view.is('negation', at) && !isIndefinite(view, first),
      outcome: STOP,
    },
    {
      // «سلمى تنقذ متسابقة» (Salma saves a contestant): in a headline a feminine form may be a verb where a noun could follow.
      id: 'mention/headline-verb',
      when: (view, at) => actsInHeadline(view, at),
      outcome: STOP,
    },
    {
      id: 'mention/verb',
      when: (view, at, { first }) => isVerb(view, at) && !isIndefinite(view, first),
      outcome: STOP,
    },
  ],
};

/** A complementizer ends the phrase where it opens no relative clause. */
const isThat = (view: TokenView, at: number): boolean =>
  view.is('complementizer-with-pronoun', at) ||
  (view.is('complementizer', at) && !view.pack.profile.complementizerRelatives);

/** A time outside a relative clause that is no given name (صباح: "morning", also a name). */
function isTime(view: TokenView, at: number, { relative }: MentionStep): boolean {
  return !relative && view.match('time', at) > 0 && !view.is('given-name', at);
}

/** Whether a month stands behind a number and an indefinite noun that is no name. */
const completesName = (view: TokenView, at: number): boolean =>
  view.tokens[at - 1]?.kind === 'number' &&
  view.tokens[at - 2]?.kind === 'word' &&
  !view.isAny(['definite', 'time', 'preposition', 'locative-preposition', 'verb'], at - 2) &&
  !isName(view, at - 2);

/** Whether nothing but indefinite adjectives stands between a document that somebody issues and a token. */
function isIssuedDocument(view: TokenView, first: number, at: number): boolean {
  if (!view.is('issued-document', first)) return false;
  for (let between = first + 1; between < at; between++)
    if (view.tokens[between]?.kind !== 'word' || view.isAny(NO_ADJECTIVES, between)) return false;
  return true;
}

const NO_ADJECTIVES: readonly WordClass[] = ['definite', 'verb', 'preposition', 'locative-preposition', 'head'];

/** «سامي صباح الحداد»: a time of day between a given name and a word that is no time is a name as well. */
const isNamedFor = (view: TokenView, at: number): boolean =>
  view.is('given-name', at - 1) &&
  view.tokens[at + 1]?.kind === 'word' &&
  !view.isAny(
    [
      'time',
      'complementizer',
      'complementizer-with-pronoun',
      'locative-preposition',
      'preposition',
      'adverbial-opener',
      'pronoun-source',
      'demonstrative',
    ],
    at + 1,
  );

/** Whether a given name, or a title with its article, stands at the token. */
const isNamedNext = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) || (view.is('title', at) && view.is('definite', at));

/** Whether an indefinite word is no part of a name: no head, given name, particle, or unknown word behind a conjunction. */
const isPlain = (view: TokenView, at: number): boolean =>
  !view.isAny(['definite', 'head', 'name-particle', 'given-name'], at) &&
  (!view.is('possible-conjunction-proclitic', at) || view.pack.isKnown(view.tokens[at]?.norm ?? '')); // وعيد المطيري: another name

/** Whether a given name stands at least two words before the token, and nothing new behind it. */
function isBehindTwoNames(view: TokenView, first: number, at: number): boolean {
  const given = lastGiven(view, first, at);
  return given !== -1 && at - given >= 2;
}

/** An article of its own that no preposition, conjunction or comma leads begins another phrase (according to Smith the house). */
export const startsAnother = (view: TokenView, at: number): boolean =>
  view.is('phrase-initial-determiner', at) &&
  view.tokens[at - 1]?.kind === 'word' &&
  !view.is('preposition', at - 1) &&
  !view.is('coordinator', at - 1) &&
  !view.is('determiner', at - 1);

/**
 * Whether `in` begins an adverbial: always before an occasion or a date, before a place only after
 * a personal name.
 */
function endsAtPlace(view: TokenView, first: number, at: number): boolean {
  if (view.match('venue', at + 1) > 0 || view.is('time', at + 1) || view.tokens[at + 1]?.kind === 'number') return true;
  return lastGiven(view, first, at) !== -1 || (at - 1 === first && isSurnameAt(view, first));
}
