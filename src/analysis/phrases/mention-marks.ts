import {
  AMPERSAND,
  AT_SIGN,
  CLOSING_BRACKET,
  COMMA_LIKE,
  DASH,
  FULL_STOP,
  HASH,
  LIGHT_SEMICOLON,
  OPENING_BRACKET,
  PERCENT,
  SLASH,
} from '../../language/punctuation.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { apartNameEnd, isHolderApart } from './apart-names.ts';
import { lastGiven } from './mention-names.ts';
import { beginsMention, isAddressee, isManner } from './mention-starts.ts';
import { type MentionTable, STOP, TAKE } from './mention-words.ts';
import { isForeignName, isThing } from './phrase-ends.ts';
import { isVerb } from './verbs.ts';

/** How a mark other than a comma affects the mention before it. */
export const MENTION_MARKS: MentionTable = {
  id: 'mention-mark',
  otherwise: STOP,
  rows: [
    {
      id: 'mention-mark/percent',
      when: (view, at) => view.isMark(at, PERCENT) && view.tokens[at - 1]?.kind === 'number',
      outcome: TAKE,
    },
    {
      // «دعت الهيئة "الصحفيين"» (the authority called on the "journalists"), «أكد البيان "ثبوت التهمة"» (the statement
      // affirmed "that the charge is proven"): an object in quotation marks.
      id: 'mention-mark/quoted-object',
      when: (view, at, { first }) =>
        view.opensAt(at) !== null &&
        view.is('definite', at - 1) &&
        (isObject(view, at) || (at - 1 === first && view.is('document-noun', first))),
      outcome: STOP,
    },
    {
      id: 'mention-mark/quotation',
      when: (view, at, { to }) => quotationEnd(view, at) <= to,
      outcome: (view, at) => quotationEnd(view, at) - at,
    },
    { id: 'mention-mark/long-quotation', when: (view, at) => view.opensAt(at) !== null, outcome: STOP },
    {
      id: 'mention-mark/bracket',
      when: (view, at, { to }) => view.isMark(at, OPENING_BRACKET) && closingBracket(view, at, to) > at,
      outcome: (view, at, { to }) => closingBracket(view, at, to) - at,
    },
    {
      // «سامي -كما قالت الصحيفة-» (Sami -as the paper said-): where the subject follows its verb, a remark ends the phrase.
      id: 'mention-mark/dash-remark',
      when: (view, at) =>
        view.isMark(at, DASH) &&
        (view.is('comment-conjunction', at + 1) || view.is('locative-preposition', at + 1)) &&
        view.pack.profile.subject === 'after-verb',
      outcome: STOP,
    },
    {
      id: 'mention-mark/dashes',
      when: (view, at, { to }) => view.isMark(at, DASH) && closingDash(view, at, to) > at,
      outcome: (view, at, { to }) => closingDash(view, at, to) - at,
    },
    {
      id: 'mention-mark/hyphen',
      when: (view, at, { to }) => view.isMark(at, DASH) && (joinsNames(view, at) || joinsLastWord(view, at, to)),
      outcome: TAKE,
    },
    {
      id: 'mention-mark/joint',
      when: (view, at) => view.isMark(at, FULL_STOP | SLASH | HASH | AMPERSAND | AT_SIGN),
      outcome: TAKE,
    },
  ],
};

/**
 * Whether a mention continues after a comma: with an apposition or a relative clause, not with an
 * adverbial or a verb.
 */
export const MENTION_COMMAS: MentionTable = {
  id: 'mention-comma',
  otherwise: TAKE,
  rows: [
    { id: 'mention-comma/relative', when: (view, at) => view.is('relative-pronoun', at + 1), outcome: TAKE },
    { id: 'mention-comma/apposition', when: (view, at) => view.is('appositive-pronoun', at + 1), outcome: TAKE },
    { id: 'mention-comma/withheld', when: (view, at) => view.is('anonymity-verb', at + 1), outcome: TAKE },
    {
      id: 'mention-comma/semicolon',
      when: (view, at) => view.isMark(at, LIGHT_SEMICOLON) && !view.is('title', at + 1),
      outcome: STOP,
    },
    {
      id: 'mention-comma/thing',
      when: (view, at, { first }) => isThingBehindName(view, first, at + 1),
      outcome: STOP,
    },
    { id: 'mention-comma/relative-end', when: (_, __, { relative }) => relative, outcome: STOP },
    {
      id: 'mention-comma/discourse-marker',
      when: (view, at) => view.match('discourse-marker', at + 1) > 0,
      outcome: STOP,
    },
    {
      // «نائب الوزير، سيغال حداد، إن» (the deputy minister, Sigal Haddad, that): the holder's name, whatever its first word looks like.
      id: 'mention-comma/apart-name',
      when: (view, at, { first, to }) => isHolderApart(view, first, { comma: at, to }),
      outcome: (view, at, { to }) => apartNameEnd(view, at + 1, to) - at,
    },
    { id: 'mention-comma/time', when: (view, at) => view.is('time', at + 1), outcome: STOP },
    {
      id: 'mention-comma/adverbial',
      when: (view, at) => view.is('locative-preposition', at + 1) || view.is('adverbial-opener', at + 1),
      outcome: STOP,
    },
    { id: 'mention-comma/manner', when: (view, at) => isManner(view, at + 1), outcome: STOP },
    { id: 'mention-comma/verb', when: (view, at) => isVerb(view, at + 1), outcome: STOP },
    { id: 'mention-comma/addressee', when: (view, at) => isAddressee(view, at + 1), outcome: STOP },
    { id: 'mention-comma/event', when: (view, at) => isEventOf(view, at + 1), outcome: STOP },
    { id: 'mention-comma/no-mention', when: (view, at) => !beginsMention(view, at + 1), outcome: STOP },
  ],
};

/** Whether a quotation begins with a word in the object's case, or with a noun of action that more words follow. */
const isObject = (view: TokenView, at: number): boolean =>
  view.is('oblique-plural', at + 1) ||
  (quotationEnd(view, at) > at + 3 &&
    !view.is('definite', at + 1) &&
    (view.is('event', at + 1) || view.pack.eventStem(view.tokens[at + 1]?.norm ?? '')));

/** The token after a quotation that opens here; infinity for none. */
function quotationEnd(view: TokenView, at: number): number {
  const quotation = view.opensAt(at);
  return quotation === null ? Number.POSITIVE_INFINITY : quotation.endToken + 1;
}

/** The token after the bracket that closes the one opened here; `at` for none. */
function closingBracket(view: TokenView, at: number, to: number): number {
  for (let end = at + 1; end < to && end < at + 12; end++) if (view.isMark(end, CLOSING_BRACKET)) return end + 1;
  return at;
}

/** The token after the next dash; `at` for none. */
function closingDash(view: TokenView, at: number, to: number): number {
  for (let end = at + 1; end < to; end++) if (view.isMark(end, DASH)) return end + 1;
  return at;
}

/** «جان-باسكال» (Jean-Pascal): a dash written onto given names. */
const joinsNames = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.spaced === false &&
  view.tokens[at + 1]?.spaced === false &&
  view.is('given-name', at - 1) &&
  view.is('given-name', at + 1);

/** Whether a dash joins the two halves of a name that ends the mention. */
function joinsLastWord(view: TokenView, at: number, to: number): boolean {
  const behind = at + 2;
  return (
    view.tokens[at + 1]?.kind === 'word' &&
    (behind >= to || view.isMark(behind, COMMA_LIKE) || view.is('adverbial-opener', behind))
  );
}

/**
 * «وصف المدير سامي حداد، صفقة البيع» (the director Sami Haddad described, the sale): after a comma
 * and a personal name, an inanimate noun is no apposition.
 */
const isThingBehindName = (view: TokenView, first: number, at: number): boolean =>
  isThing(view, at) &&
  (lastGiven(view, first, at) !== -1 || view.is('name-particle', at - 3) || isForeignName(view, first, at - 1));

/**
 * After a comma an event noun is no apposition: وصف الرئيس سامي حداد، إغلاق الجسر (President Sami
 * Haddad described, the closing of the bridge).
 */
const isEventOf = (view: TokenView, at: number): boolean =>
  view.is('event', at) && !view.is('definite', at) && !view.is('head', at);
