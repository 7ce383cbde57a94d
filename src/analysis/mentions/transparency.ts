import type { SourceEntry } from '../../language/pack.ts';
import type { Transparency } from '../../language/values.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Row, RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isProper } from './capitals.ts';
import { hasGivenName, isBodyNoun, isGivenPlace, isIntroducedAsBody, isSpelt } from './listed-names.ts';
import type { Place } from './place.ts';
import { areSomeBodies, hasPossessor, isNameInPlural, isPlural } from './plural-bodies.ts';

/** What a reader of descriptions has found in a mention. */
export interface Clues {
  readonly core: Place;
  /** The mention's first token, or where it begins behind its article. */
  readonly first: number;
  readonly entry: SourceEntry | null;
  /** Whether it holds a personal name. */
  readonly named: boolean;
}

/** The same where the head is not the core's first word. */
interface HeadedClues extends Clues {
  readonly head: number;
}

type Rule<Context extends Clues = Clues> = Row<Context, Transparency>;

const NAMED: Rule = { id: 'transparency/named', when: (_, __, { named }) => named, outcome: 'person' };

const PLURAL_TITLE: Rule = {
  id: 'transparency/plural-title',
  when: (_, __, { entry }) => entry?.role === 'title' && (entry.number === 'p' || entry.number === 'd'),
  outcome: 'anonymous',
};

const ENTRY: Rule = {
  id: 'transparency/entry',
  when: (_, __, { entry }) => entry !== null,
  outcome: (_, __, { entry }) => entry?.transparency ?? 'anonymous',
};

/** How openly a mention names its source, in languages that tell names by lists; the token is the head. */
export const BY_LISTS: RuleTable<Clues, Transparency> = {
  id: 'transparency',
  otherwise: 'anonymous',
  rows: [
    {
      id: 'transparency/indefinite-determiner',
      when: (view, _, { first }) => view.is('indefinite-determiner', first),
      outcome: 'anonymous',
    },
    {
      // «مصدر في وزارة الصحة» (a source in the health ministry): one office, named by its body.
      id: 'transparency/office',
      when: (view, at, { core, entry }) =>
        isOneAnonymous(entry) && entry?.role !== 'title' && !view.is('plural-source-noun', at) && hasOffice(view, core),
      outcome: 'role',
    },
    {
      // «جورجيا ميلوني» (Giorgia Meloni): a word that no list has behind the name of a place makes it a given name.
      id: 'transparency/place-name',
      when: (view, _, { core, entry }) => entry?.role === 'name' && isGivenPlace(view, core),
      outcome: 'person',
    },
    {
      id: 'transparency/kind',
      when: (_, __, { entry }) => entry !== null && entry.role !== 'title',
      outcome: (_, __, { entry }) => entry?.transparency ?? 'anonymous',
    },
    {
      // «"دروب"» (the newspaper "Paths"): quotation marks round a name without a given name in it are a body's.
      id: 'transparency/quoted',
      when: (view, at, { core, first, entry }) =>
        entry === null &&
        isQuoted(view, at, first) &&
        !hasGivenName(view, core) &&
        !(core.end - core.first === 1 && view.isSurname(view.tokens[at]?.stem ?? '')),
      outcome: 'organisation',
    },
    {
      // «بي إم دبليو» (BMW): a firm whose name is read letter by letter.
      id: 'transparency/letters',
      when: (view, _, { core }) => isSpelt(view, core),
      outcome: 'organisation',
    },
    {
      id: 'transparency/body',
      when: (view, _, { core, entry, named }) => named && entry === null && isIntroducedAsBody(view, core),
      outcome: 'organisation',
    },
    NAMED,
    PLURAL_TITLE,
    {
      // «دبلوماسي غربي» (a Western diplomat): somebody of whom only a calling is said has no office.
      id: 'transparency/calling',
      when: (view, at, { core, entry }) => entry?.role === 'title' && isCallingOnly(view, at, core),
      outcome: 'anonymous',
    },
    ENTRY,
    { id: 'transparency/people', when: (view, at) => view.is('plural-people', at), outcome: 'anonymous' },
    {
      // «الجماهير» (the fans)
      id: 'transparency/people-noun',
      when: (view, at) => view.pack.is('people-noun', view.pack.bare(view.tokens[at]?.stem ?? '')),
      outcome: 'anonymous',
    },
    {
      id: 'transparency/definite-listed',
      when: (view, at, { core }) =>
        core.end - at === 1 &&
        view.is('definite', at) &&
        view.pack.sourceEntries(view.pack.bare(view.tokens[at]?.stem ?? '')).length > 0,
      outcome: 'organisation',
    },
    {
      // «الإحصائية» (the statistic): a surname hardly has a noun's ending.
      id: 'transparency/definite-noun',
      when: (view, at, { core }) => core.end - at === 1 && view.is('definite', at) && isNoun(view, at),
      outcome: 'organisation',
    },
    {
      // «الاتفاق» (the agreement) is a document; a surname ends as an adjective does, or stands behind a given name elsewhere.
      id: 'transparency/definite-word',
      when: (view, at, { core }) => core.end - at === 1 && view.is('definite', at) && isSurnameLike(view, at),
      outcome: 'person',
    },
    { id: 'transparency/definite-phrase', when: (view, at) => view.is('definite', at), outcome: 'organisation' },
  ],
};

/** The same in languages that write names with capitals; the token is the core's first. */
export const BY_CAPITALS: RuleTable<HeadedClues, Transparency> = {
  id: 'transparency',
  otherwise: 'anonymous',
  rows: [
    NAMED,
    {
      id: 'transparency/indefinite-article',
      when: (view, at, { entry }) => view.is('indefinite-determiner', at) && entry?.transparency !== 'organisation',
      outcome: 'anonymous',
    },
    {
      // "the Liberal Democrats": a plural with capitals of its own is a party's name.
      id: 'transparency/party',
      when: (view, at, clues) => isParty(view, at, clues),
      outcome: 'organisation',
    },
    {
      // "Doctors Without Borders", "the Friends of the River": a plural with a capital of its own begins a body's name.
      id: 'transparency/name-in-plural',
      when: (view, _, { head, core }) => isNameInPlural(view, head, core),
      outcome: 'organisation',
    },
    PLURAL_TITLE,
    {
      // "the lawyer", "his lawyer": somebody's, or the one in question; "a lawyer" may be anyone.
      id: 'transparency/definite-office',
      when: (view, at, clues) => isOffice(view, at, clues),
      outcome: 'role',
    },
    {
      // "a source at the ministry"
      id: 'transparency/affiliation',
      when: (view, _, { core, head, entry }) =>
        isOneAnonymous(entry) && head + 1 < core.end && view.is('affiliation-preposition', head + 1),
      outcome: 'role',
    },
    {
      // "many student groups": bodies that nobody tells apart
      id: 'transparency/some-bodies',
      when: (view, at, { head }) => areSomeBodies(view, at, head),
      outcome: 'anonymous',
    },
    ENTRY,
    {
      // "the Dutchman", "the 24-year-old": somebody who was named, called by something else.
      id: 'transparency/epithet',
      when: (view, at, clues) => isEpithet(view, at, clues),
      outcome: 'role',
    },
    {
      id: 'transparency/plural',
      when: (view, _, { head }) => isPlural(view, head) && !isProper(view, head),
      outcome: 'anonymous',
    },
    { id: 'transparency/capital', when: (view, at, clues) => hasCapital(view, at, clues), outcome: 'organisation' },
    {
      id: 'transparency/definite-head',
      when: (view, at, { head }) => isProper(view, head) || (view.is('definite', at) && !isPlural(view, head)),
      outcome: 'organisation',
    },
  ],
};

/** Whether a plural calling has a capital behind another one that no sentence begins with. */
const isParty = (view: TokenView, _: number, { entry, head, core }: HeadedClues): boolean =>
  entry?.role === 'title' &&
  entry.number === 'p' &&
  view.tokens[head]?.capital === true &&
  head > core.first &&
  view.tokens[head - 1]?.capital === true &&
  !view.is('determiner', head - 1);

/** Whether one of a calling is definite or somebody's. */
const isOffice = (view: TokenView, at: number, { entry, head }: HeadedClues): boolean =>
  entry?.role === 'title' &&
  entry.number !== 'p' &&
  (view.is('definite', at) || view.is('pronoun-possessive', at) || hasPossessor(view, at, head));

/** Whether a definite phrase calls somebody by an epithet at its end, without a possessor. */
export const isEpithet = (view: TokenView, at: number, { head, core }: Pick<HeadedClues, 'head' | 'core'>): boolean =>
  view.is('personal-epithet', head) &&
  head + 1 === core.end &&
  view.is('definite', at) &&
  !hasPossessor(view, at, head);

/** Whether an entry is of one nobody: a source, but not sources. */
const isOneAnonymous = (entry: SourceEntry | null): boolean =>
  entry?.transparency === 'anonymous' && entry.number !== 'p';

const isQuoted = (view: TokenView, at: number, first: number): boolean =>
  view.opensAt(at) !== null || view.tokens[first]?.kind === 'mark';

/** Whether nothing but indefinite adjectives follows an indefinite calling: no body, place, owner or field. */
function isCallingOnly(view: TokenView, head: number, { end }: Place): boolean {
  if (view.is('definite', head)) return false;
  for (let at = head + 1; at < end; at++) {
    const described = view.tokens[at]?.kind === 'word' && view.tokens[at]?.proclitic === '';
    if (!described || view.isAny(OFFICE_WORDS, at) || isBodyNoun(view, at)) return false;
  }
  return true;
}

/** The classes of words that lead to whose office it is. */
const OFFICE_WORDS: readonly WordClass[] = ['definite', 'place', 'locative-preposition', 'preposition', 'on-behalf'];

const isNoun = (view: TokenView, at: number): boolean =>
  view.is('noun-shape', at) && !view.isSurname(view.tokens[at]?.stem ?? '');

const isSurnameLike = (view: TokenView, at: number): boolean =>
  view.isSurname(view.tokens[at]?.stem ?? '') || (view.is('nationality', at) && !view.is('feminine-shape', at));

/** Whether the word behind the preposition of place is neither a place nor a town, and so a body. */
function hasOffice(view: TokenView, { first, end }: Place): boolean {
  for (let at = first + 1; at < end - 1; at++)
    if (view.is('locative-preposition', at)) return !view.is('place', at + 1) && !view.is('town', at + 1);
  return false;
}

/** Whether a capital stands up to the head that is no first word's, unless that is a place. */
function hasCapital(view: TokenView, start: number, { first, head }: HeadedClues): boolean {
  for (let at = first; at <= head; at++)
    if (view.tokens[at]?.capital === true && (at > start || view.is('place', at))) return true;
  return false;
}
