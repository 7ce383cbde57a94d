import { COLON, COMMA, SENTENCE_END } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { leadsClause, readSubject } from '../phrases/clauses.ts';
import { hasCollocate } from '../phrases/collocates.ts';
import { governs } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import type { RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { CueContext } from './reading.ts';

/** A cue, and what the grammar knows round it. */
interface Placed {
  readonly cue: Cue;
  readonly setting: CueContext;
}

/** Whether a cue may stand where it does; the token is the cue's first. */
export const CUE_STANDS: RuleTable<Placed, boolean> = {
  id: 'cue',
  otherwise: false,
  rows: [
    {
      // «حمّل المدير الشركة المسؤولية» (held the firm responsible), but not «حمل المدير الصندوق» (carried the box)
      id: 'cue/collocation',
      when: (view, _, { cue }) => cue.entry.with.length > 0 && !hasCollocate(view, cue),
      outcome: false,
    },
    {
      // Speakers say "I" in quotations; outside them the writer does, where the form is no other person's as well.
      id: 'cue/first-person',
      when: (view, at, { cue }) =>
        view.quotationOf(at) === null &&
        (((cue.features.pronoun?.person ?? 3) < 3 && !tellsWriter(view, cue)) ||
          (cue.features.person === 1 && !mayBeWriters(view, cue))),
      outcome: false,
    },
    {
      // «اقرأ أيضا: …» (read as well: …): the paper points its readers to another article.
      id: 'cue/see-also',
      when: (view, at) => view.is('see-also', at) && view.quotationOf(at) === null,
      outcome: false,
    },
    {
      // "the scheme known as", "a letter written": a participle without an auxiliary is no verb of the noun before it.
      id: 'cue/participle-alone',
      when: (_, at, { cue: { features, kind, groupToken } }) =>
        features.participle === true && kind === 'verb' && groupToken === at,
      outcome: false,
    },
    {
      // "Press |reports| suggest": before a verb in the plural the word is a noun in the plural.
      id: 'cue/noun-before-verb',
      when: (view, at, { cue }) => cue.groupToken === at && isNumber(cue, 's') && isPlural(view, cue.endToken),
      outcome: false,
    },
    {
      // "a reportedly stolen car"
      id: 'cue/modifier',
      when: (view, at, { cue }) => cue.kind === 'adverb' && view.is('determiner', at - 1),
      outcome: false,
    },
    {
      // "You know, on our show …", "nobody reads it, you know.": a filler between commas, before or behind one
      id: 'cue/filler',
      when: (view, _, { cue: { groupToken, endToken } }) =>
        view.is('second-person', groupToken - 1) &&
        ((view.isMark(endToken, COMMA) && view.opensAt(endToken + 1) === null) ||
          (view.isMark(endToken, SENTENCE_END) && view.isMark(groupToken - 2, COMMA))),
      outcome: false,
    },
    {
      // "you will not always know you have won": outside quotations the writer speaks to the reader.
      id: 'cue/reader',
      when: (view, at, { cue }) =>
        cue.kind === 'verb' && view.is('second-person', cue.groupToken - 1) && view.quotationOf(at) === null,
      outcome: false,
    },
    {
      // «ما ورد في الرسالة» (what came in the letter) is no «و» with «رد» (and he replied).
      id: 'cue/no-conjunction',
      when: (view, _, { cue }) =>
        view.pack.is('conjunction', cue.proclitic) && view.isAny(JOINS_NOTHING, cue.groupToken - 1),
      outcome: false,
    },
    { id: 'cue/governed', when: (view, _, { cue }) => cue.kind === 'verb' && isGoverned(view, cue), outcome: false },
    {
      id: 'cue/second-of-two',
      when: (view, _, { cue }) => cue.kind === 'verb' && isSecondOfTwo(view, cue),
      outcome: false,
    },
    {
      id: 'cue/predicate',
      when: (view, at, { cue }) => cue.kind === 'participle' && isPredicate(view, at),
      outcome: false,
    },
    {
      // "careful about |revealing| who comes", "win by |saying| your name": what the preposition leads is not said.
      id: 'cue/unasserted',
      when: (view, at, { cue, setting: { opener } }) =>
        cue.kind === 'participle' &&
        (view.is('unasserting-preposition', at - 1) || (opener === null && view.is('agentive-preposition', at - 1))),
      outcome: false,
    },
    {
      id: 'cue/gerund-noun',
      when: (view, at, { cue }) => cue.kind === 'participle' && isNamedThing(view, at),
      outcome: false,
    },
    {
      id: 'cue/complement',
      when: (view, at, { cue }) => cue.kind === 'noun' && view.is('head', at - 1) && !view.is('definite', at - 1),
      outcome: false,
    },
    {
      id: 'cue/no-homograph',
      when: (view, at, { cue }) => (cue.kind !== 'verb' && cue.kind !== 'act') || !view.is('cue-homograph', at),
      outcome: true,
    },
    // A homograph of a verb must stand where a verb may.
    { id: 'cue/extended', when: (_, __, { cue, setting }) => setting.extension?.token === cue.endToken, outcome: true },
    { id: 'cue/proclitic', when: (_, __, { cue }) => cue.proclitic !== '', outcome: true },
    {
      // «و بين … أن» (and explained that): a conjunction followed by a space
      id: 'cue/conjunction',
      when: (view, _, { cue, setting: { opener } }) =>
        opener?.kind === 'that' && view.pack.is('conjunction', view.tokens[cue.groupToken - 1]?.norm ?? ''),
      outcome: true,
    },
    { id: 'cue/verb-group', when: (_, at, { cue }) => cue.groupToken < at, outcome: true },
    {
      id: 'cue/comma',
      when: (view, at, { cue }) => view.isMark(cue.groupToken - 1, COMMA) && !view.is('preposition-homograph', at),
      outcome: true,
    },
    { id: 'cue/clause', when: (view, _, { cue }) => leadsClause(view, cue.groupToken), outcome: true },
    {
      // «والسبت ذكر المدير أن» (and on Saturday the director mentioned that)
      id: 'cue/time',
      when: (view, at, { cue }) =>
        view.is('time', cue.groupToken - 1) &&
        leadsClause(view, cue.groupToken - 1) &&
        !view.is('preposition-homograph', at),
      outcome: true,
    },
    {
      id: 'cue/connective',
      when: (view, _, { cue }) => view.is('clause-connective', cue.groupToken - 1),
      outcome: true,
    },
    {
      id: 'cue/discourse-marker',
      when: (view, _, { cue: { groupToken } }) =>
        view.ending('discourse-marker', groupToken - (view.isMark(groupToken - 1, COMMA) ? 1 : 0)) > 1,
      outcome: true,
    },
    { id: 'cue/subject', when: (view, _, { cue }) => endsNoun(view, cue), outcome: true },
  ],
};

const isNumber = ({ kind, features }: Pick<Cue, 'kind' | 'features'>, number: 's' | 'p'): boolean =>
  kind === 'verb' && features.tense === 'present' && features.number === number;

/** Whether a word is listed as a verb in the plural. */
const isPlural = (view: TokenView, at: number): boolean =>
  view.pack.listedForms(view.tokens[at]?.stem ?? '').some((form) => isNumber(form, 'p'));

/** Words behind which no conjunction can stand. */
const JOINS_NOTHING: readonly WordClass[] = ['free-relative', 'relative-pronoun', 'negation'];

/** Behind a determiner or a possessor a gerund is the noun that it looks like: this finding, the children's learning. */
const isNamedThing = (view: TokenView, at: number): boolean =>
  view.pack.profile.participles === 'gerund' &&
  view.isAny(['determiner', 'possessive'], at - 1) &&
  !view.is('complementizer', at - 1) &&
  !view.is('complementizer', at + 1);

/**
 * «أن سامي وعد العمال» (that Sami promised the workers): a past form after a name or a definite
 * noun that can be its subject is a verb.
 */
function endsNoun(view: TokenView, { groupToken, firstToken, features, entry }: Cue): boolean {
  const before = groupToken - 1;
  if (features.tense !== 'past') return false;
  if (view.is('preposition-homograph', firstToken) && entry.particles.length === 0) return false;
  const named = view.is('given-name', before) || view.isSurname(view.tokens[before]?.stem ?? '');
  return (named || view.is('definite', before)) && readSubject(view, groupToken) !== null;
}

// The two between which something is stand no farther apart.
const FARTHEST_OTHER = 20;

/**
 * «بين البحر وبين الجبل» (between the sea and the mountain): after the same word, a homograph of a
 * preposition is the preposition.
 */
function isSecondOfTwo(view: TokenView, { firstToken, proclitic }: Cue): boolean {
  if (proclitic === '' || !view.is('preposition-homograph', firstToken)) return false;
  const word = view.tokens[firstToken]?.stem ?? '';
  for (let at = Math.max(view.sentenceOf(firstToken).firstToken, firstToken - FARTHEST_OTHER); at < firstToken; at++)
    if (view.tokens[at]?.stem.startsWith(word)) return true;
  return false;
}

/**
 * «فضلا عن كشف مساحات» (besides uncovering areas): directly after a preposition, a word with the
 * form of a verb is a noun.
 */
const isGoverned = (view: TokenView, { groupToken, proclitic, features }: Cue): boolean =>
  !view.pack.profile.prepositionStranding &&
  !view.is('free-relative', groupToken) && // «في ما أسماه» (in what he called)
  proclitic === '' &&
  (features.pronoun === undefined || view.is('complement-preposition', groupToken - 1)) && // «عن ذكرها» (from mentioning it)
  governs(view, groupToken - 1);

/** «ليس مؤكدا», «كان متوقعا»: a participle directly behind a negation or a form of being says how a thing is. */
const isPredicate = (view: TokenView, at: number): boolean =>
  view.pack.profile.participles === 'adjective' &&
  (view.is('negation', at - 1) || view.is('linking-verb', at - 1) || isCounted(view, at));

/** «17 متهما» (17 accused): a participle behind a number is counted, where nothing behind it opens what was said. */
const isCounted = (view: TokenView, at: number): boolean =>
  view.tokens[at - 1]?.kind === 'number' &&
  !view.isMark(at + 1, COLON) &&
  ![at + 1, at + 2].some((next) => view.isAny(['complementizer', 'complementizer-with-pronoun'], next));

/** «أخبرني أحد العمال» (a worker told me): where papers have writers who speak for themselves, somebody may tell them. */
const tellsWriter = ({ pack }: TokenView, { entry, features }: Cue): boolean =>
  pack.profile.writer !== null && entry.addressee && features.person === 3 && features.pronoun?.person === 1;

/** Whether a verb in the first person is plainly one, and the language's papers have writers who speak for themselves. */
const mayBeWriters = ({ pack, tokens }: TokenView, { kind, firstToken, proclitic }: Cue): boolean =>
  pack.profile.writer !== null &&
  kind === 'verb' &&
  !pack
    .procliticsIn(proclitic)
    .slice(1)
    .some((form) => pack.is('conjunction', form)) && // سولاري is no س، و، ل and a verb
  tokens[firstToken]?.word.cue?.forms.every(({ features }) => features.person === 1) === true;
