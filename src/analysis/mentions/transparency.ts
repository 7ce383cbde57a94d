import type { SourceEntry } from '../../language/pack.ts';
import type { Transparency } from '../../language/values.ts';
import type { Row, RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isAcronym } from './acronyms.ts';
import { isProper } from './capitals.ts';
import type { Place } from './place.ts';

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
  when: (_, __, { entry }) => entry?.role === 'title' && entry.number === 'p',
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
      id: 'transparency/kind',
      when: (_, __, { entry }) => entry !== null && entry.role !== 'title',
      outcome: (_, __, { entry }) => entry?.transparency ?? 'anonymous',
    },
    NAMED,
    PLURAL_TITLE,
    ENTRY,
    {
      id: 'transparency/quoted',
      when: (view, at, { first }) => view.opensAt(at) !== null || view.tokens[first]?.kind === 'mark',
      outcome: 'organisation',
    },
    { id: 'transparency/people', when: (view, at) => view.is('plural-people', at), outcome: 'anonymous' },
    {
      id: 'transparency/definite-listed',
      when: (view, at, { core }) =>
        core.end - at === 1 &&
        view.is('definite', at) &&
        view.pack.sourceEntries(view.pack.bare(view.tokens[at]?.stem ?? '')).length > 0,
      outcome: 'organisation',
    },
    {
      id: 'transparency/definite-word',
      when: (view, at, { core }) => core.end - at === 1 && view.is('definite', at),
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
    PLURAL_TITLE,
    {
      // "a source at the ministry"
      id: 'transparency/affiliation',
      when: (view, _, { core, head, entry }) =>
        isOneAnonymous(entry) && head + 1 < core.end && view.is('affiliation-preposition', head + 1),
      outcome: 'role',
    },
    ENTRY,
    {
      id: 'transparency/plural',
      when: (view, _, { head }) => isPlural(view, head) && !isProper(view, head),
      outcome: 'anonymous',
    },
    { id: 'transparency/capital', when: (view, at, clues) => hasCapital(view, at, clues), outcome: 'organisation' },
    {
      id: 'transparency/definite-head',
      when: (view, at, { head }) => (isProper(view, head) || view.is('definite', at)) && !isPlural(view, head),
      outcome: 'organisation',
    },
  ],
};

/** Whether an entry is of one nobody: a source, but not sources. */
const isOneAnonymous = (entry: SourceEntry | null): boolean =>
  entry?.transparency === 'anonymous' && entry.number !== 'p';

/** Whether the word behind the preposition of place is neither a place nor a town, and so a body. */
function hasOffice(view: TokenView, { first, end }: Place): boolean {
  for (let at = first + 1; at < end - 1; at++)
    if (view.is('locative-preposition', at)) return !view.is('place', at + 1) && !view.is('town', at + 1);
  return false;
}

const isPlural = (view: TokenView, head: number): boolean =>
  view.is('plural', head) && !isAcronym(view, { first: head, end: head + 1 });

/** Whether a capital stands up to the head that is no first word's, unless that is a place. */
function hasCapital(view: TokenView, start: number, { first, head }: HeadedClues): boolean {
  for (let at = first; at <= head; at++)
    if (view.tokens[at]?.capital === true && (at > start || view.is('place', at))) return true;
  return false;
}
