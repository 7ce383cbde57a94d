import { isRankedName } from '../phrases/mention-names.ts';
import { isThingNoun } from '../phrases/thing-nouns.ts';
import type { RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** Whether a word may belong to a personal name; the context says whether it would stand inside the name. */
export const NAME_WORDS: RuleTable<boolean, boolean> = {
  id: 'name-word',
  otherwise: true,
  rows: [
    { id: 'name-word/complement', when: (view, at) => completes(view, at), outcome: false },
    {
      // «المسؤول بالمشاريع كحلقة وصل» (… as a link): a noun behind what looks like a preposition begins no name.
      id: 'name-word/led-noun',
      when: (view, at, inside) =>
        !inside &&
        view.is('possible-preposition-proclitic', at) &&
        view.is('feminine-shape', at) &&
        view.is('definite', at - 1) &&
        !view.isAny(['title', 'given-name'], at - 1) &&
        !view.is('given-name', at),
      outcome: false,
    },
    {
      // «مدير الصيد وتربية الأسماك» (director of fishing and fish farming): a noun behind what looks like a conjunction, too.
      id: 'name-word/joined-noun',
      when: (view, at, inside) =>
        !inside &&
        view.is('possible-conjunction-proclitic', at) &&
        view.is('feminine-shape', at) &&
        view.is('definite', at - 1) &&
        view.is('definite', at + 1) &&
        !view.is('given-name', at),
      outcome: false,
    },
    {
      id: 'name-word/behind-preposition-taker',
      when: (view, at) => view.is('preposition-taking-noun', at - 1) && mayBePreposition(view, at),
      outcome: false,
    },
    {
      // «حسب المدير فإن» (according to the director, then): words that join clauses or stand for somebody.
      id: 'name-word/function',
      when: (view, at) => view.isAny(FUNCTION_WORDS, at) && !isListedElsewhere(view, at),
      outcome: false,
    },
    { id: 'name-word/ranked', when: (view, at) => isRankedName(view, at), outcome: true },
    { id: 'name-word/listed', when: (view, at) => isListedName(view, at), outcome: true },
    {
      // «العميد هيكل المالكي» (Brigadier Heikal al-Maliki): a listed surname behind a given name that is not.
      id: 'name-word/listed-surname',
      when: (view, at, inside) =>
        inside && (isRankedName(view, at - 1) || isUnlisted(view, at - 1)) && view.is('surname', at),
      outcome: true,
    },
    {
      // «حسين أمير عبد اللهيان» (Hossein Amir-Abdollahian): a title between two given names is a name.
      id: 'name-word/between-names',
      when: (view, at, inside) =>
        inside &&
        !view.is('definite', at) &&
        view.tokens[at]?.proclitic === '' &&
        view.is('given-name', at - 1) &&
        view.is('theophoric-prefix', at + 1),
      outcome: true,
    },
    { id: 'name-word/proclitic', when: (view, at) => view.tokens[at]?.proclitic !== '', outcome: false },
    {
      // «سامي حداد بعقوبات قاسية» (Sami Haddad with harsh sanctions): what looks led by a preposition behind two names.
      id: 'name-word/led-object',
      when: (view, at, inside) =>
        inside &&
        view.is('possible-preposition-proclitic', at) &&
        view.is('noun-shape', at) &&
        isBehindTwo(view, at) &&
        !hasNoModifier(view, at),
      outcome: false,
    },
    {
      // «سامي حداد تغريداته» (Sami Haddad his tweets): a noun with a pronoun on it; Egyptian surnames end so (شحاته).
      id: 'name-word/owned',
      when: (view, at, inside) => isOwned(view, at) && (!inside || isBehindTwo(view, at)),
      outcome: false,
    },
    {
      // «خالد بن سامي الاتفاق» (Khalid bin Sami the agreement): an event with its article behind two names.
      id: 'name-word/definite-event',
      when: (view, at, inside) =>
        inside &&
        view.is('definite', at) &&
        !view.is('nationality', at) &&
        isBehindTwo(view, at) &&
        view.pack.is('event', view.pack.bare(view.tokens[at]?.norm ?? '')),
      outcome: false,
    },
    {
      // «ليلى الحداد المتحدثة باسم» (Layla al-Haddad, spokeswoman for), «المختص في» (specialised in): with its preposition an office.
      id: 'name-word/led-office',
      when: (view, at, inside) =>
        inside &&
        view.is('definite', at) &&
        view.is('preposition-taking-noun', at) &&
        view.isAny(['on-behalf', 'preposition', 'locative-preposition', 'complement-preposition'], at + 1),
      outcome: false,
    },
    {
      // «زكريا ليبمان عالم النبات» (Zachary Lippman, the botanist): an indefinite word that a definite one completes, behind two names.
      id: 'name-word/calling',
      when: (view, at, inside) => inside && isBehindTwo(view, at) && isCompleted(view, at),
      outcome: false,
    },
    {
      // «وليد المعلم» (Walid al-Muallem, "the teacher"): an office with its article ends a name as a surname.
      id: 'name-word/surname',
      when: (view, at, inside) =>
        inside &&
        view.is('definite', at) &&
        isBehindGiven(view, at) &&
        (!view.is('head', at) ||
          view.is('name-particle', at - 1) ||
          hasNoModifier(view, at) ||
          (view.isAny(['time', 'temporal-preposition'], at + 1) && !isBehindTwo(view, at))),
      outcome: true,
    },
    {
      // «محمد الرئيس السابق» (Mohammed, the former president): an office that an adjective follows is none.
      id: 'name-word/office',
      when: (view, at, inside) => inside && view.is('definite', at) && isBehindGiven(view, at),
      outcome: false,
    },
    {
      // «ماجد الهاجري رئيس النادي» (Majed al-Hajri, head of the club)
      id: 'name-word/surname-before-title',
      when: (view, at, inside) =>
        inside && view.is('definite', at) && view.is('nationality', at) && view.is('title', at + 1),
      outcome: true,
    },
    {
      id: 'name-word/unlisted-given-name',
      when: (view, at, inside) => inside && isSurnameShaped(view, at) && isUnlisted(view, at - 1),
      outcome: true,
    },
    {
      // «فرناندو توريس» (Fernando Torres): a surname may have the shape of a noun of action, where no object follows it.
      id: 'name-word/event-shaped',
      when: (view, at, inside) =>
        inside &&
        view.is('event', at) &&
        view.is('given-name', at - 1) &&
        isIndefinite(view, at) &&
        hasNoModifier(view, at),
      outcome: true,
    },
    {
      // «منتقدون» (critics): a plural of people is nobody's name, unless the article has it behind a given name.
      id: 'name-word/plural',
      when: (view, at, inside) =>
        !inside && view.isAny(['sound-plural', 'plural-construct'], at) && !view.isSurname(view.tokens[at]?.stem ?? ''),
      outcome: false,
    },
    {
      // «شرح فكرته» (explaining his idea): nouns for things are nobody's name.
      id: 'name-word/thing',
      when: (view, at) => isThingNoun(view, at),
      outcome: false,
    },
    {
      id: 'name-word/common',
      when: (view, at) => view.isAny(COMMON, at),
      outcome: false,
    },
    {
      id: 'name-word/first-with-article',
      when: (view, at, inside) => !inside && view.is('definite', at),
      outcome: false,
    },
  ],
};

/** Whether a given name stands two words before a token, so that a name may be whole. */
const isBehindTwo = (view: TokenView, at: number): boolean =>
  view.tokens[at - 1]?.kind === 'word' && (isListedName(view, at - 2) || joinsName(view, at - 3));

/** Whether an indefinite word that no list has as a name stands before a definite one that is no surname. */
const isCompleted = (view: TokenView, at: number): boolean =>
  isIndefinite(view, at) &&
  !view.isAny(['given-name', 'name-particle', 'theophoric-prefix'], at) &&
  view.is('definite', at + 1) &&
  view.tokens[at + 1]?.proclitic === '' &&
  !view.isAny(['given-name', 'nationality', 'time', 'title', 'head'], at + 1) &&
  !view.isSurname(view.tokens[at]?.stem ?? '');

/** Whether a word ends in a pronoun of the third person, by its ending as it is written. */
function isOwned(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  if (view.is('possessed', at)) return true;
  if (!view.is('feminine-shape', at) || view.is('nisba-shape', at)) return false;
  return (
    token.norm.length > LONGEST_BARE && view.pack.mayEndInPronoun(view.document.text.slice(token.start, token.end))
  );
}

// In letters: طه (Taha) and نزيه (Nazih) are names, and no nouns with a pronoun.
const LONGEST_BARE = 4;

const isIndefinite = (view: TokenView, at: number): boolean =>
  !view.is('definite', at) && view.tokens[at]?.proclitic === '';

/** The classes of words that are no part of a name. */
const COMMON = [
  'head',
  'place',
  'preposition',
  'event',
  'determiner',
  'time',
  'verb',
  'auxiliary',
  'blessing',
  'nationality',
  'intensive-pronoun',
  'adjective',
] as const;

/** The classes of words that have a function and no meaning of their own. */
const FUNCTION_WORDS = [
  'apodosis-marker',
  'complementizer',
  'complementizer-with-pronoun',
  'subordinator',
  'interrogative',
  'negation',
  'no-source',
  'first-person',
  'pronoun-source',
  'pronoun-only',
  'appositive-pronoun',
  'anaphoric-demonstrative',
  'relative',
  'frequency',
] as const;

/** «المشرف علي الميناء» (the supervisor of the port) is spelt without dots at times: a given name before no body's noun is one. */
const mayBePreposition = (view: TokenView, at: number): boolean =>
  !view.is('given-name', at) || (view.is('definite', at + 1) && view.is('head', at + 1));

/** Whether a word is listed as a name as well: «فإن» (then) is written as van, which stands behind a given name. */
const isListedElsewhere = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) ||
  (view.is('name-particle', at) && (!view.is('apodosis-marker', at) || view.is('given-name', at - 1)));

const isListedName = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) || view.is('name-particle', at);

/** Whether a given name, or the word that a particle makes one of, stands before the token. */
const isBehindGiven = (view: TokenView, at: number): boolean => isListedName(view, at - 1) || joinsName(view, at - 2);

/** A masculine word in the shape of a surname (العتيبي) that no noun or adjective follows. */
const isSurnameShaped = (view: TokenView, at: number): boolean =>
  view.is('nationality', at) && !view.is('feminine-shape', at) && hasNoModifier(view, at);

/** A word that no list has and nothing makes a noun: before a surname it is a given name (جايد العتيبي). */
const isUnlisted = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  !view.isAny(['definite', 'nationality'], at) &&
  // «راضية الحدادي»: no masculine adjective follows a feminine noun.
  (!view.is('noun-shape', at) || view.is('feminine-shape', at)) &&
  !isThingNoun(view, at) &&
  !view.pack.isKnown(view.tokens[at]?.norm ?? '');

/** عبد الله, بن غالي: a particle makes a given name of the word behind it. */
const joinsName = (view: TokenView, at: number): boolean =>
  view.is('name-particle', at) && view.tokens[at + 1]?.kind === 'word';

/** Whether no noun or adjective follows: وليد المعلم is a name, محمد الرئيس السابق none. */
const hasNoModifier = (view: TokenView, at: number): boolean =>
  view.tokens[at + 1]?.kind !== 'word' ||
  view.isAny(
    [
      'complementizer',
      'complementizer-with-pronoun',
      'adverbial-opener',
      'preposition',
      'locative-preposition',
      'verb',
    ],
    at + 1,
  );

/** A word that only may begin with a preposition, before a definite one: «لكرة القدم» completes a title, it is no name. */
const completes = (view: TokenView, at: number): boolean =>
  view.is('possible-preposition-proclitic', at) &&
  view.is('definite', at + 1) &&
  view.tokens[at + 1]?.proclitic === '' &&
  !view.isAny(['given-name', 'name-particle'], at) &&
  !view.is('title', at + 1) && // «ريتشارد بيكر المحلل» (Richard Baker, the analyst)
  !view.is('courtesy-title', at - 1) &&
  !view.isSurname(view.tokens[at]?.stem ?? '');
