import { LIGHT_SEMICOLON } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { hasPrepositionProclitic } from './mention-starts.ts';
import type { Mention } from './mentions.ts';
import { isAct, isVerb } from './verbs.ts';

// Whether the phrase before a verb can be its subject.

/**
 * Whether the phrase before a verb is no subject: an adverbial, something that is done, after a mark a phrase with a
 * preposition, and after a semicolon all but a name.
 */
export const isNoSubject = (view: TokenView, mention: Mention, verb: number): boolean =>
  isAdverbial(view, mention) ||
  isDeed(view, mention) ||
  (view.tokens[verb - 1]?.kind === 'mark' &&
    (isGoverned(view, mention) ||
      (view.isMark(verb - 1, LIGHT_SEMICOLON) && !isPerson(view, mention) && !isNameShaped(view, mention))));

/** «هاشمي الحامدي» (Hashmi al-Hamdi): one or two words of which the last has an article. */
const isNameShaped = (view: TokenView, { firstToken, endToken }: Mention): boolean =>
  endToken - firstToken <= 2 && view.is('definite', endToken - 1);

const NAMING: readonly WordClass[] = ['head', 'title', 'place', 'given-name', 'outlet', 'people-noun', 'definite'];

/** Whether a list tells that a phrase which begins with the word may be a speaker. */
const isListed = (view: TokenView, at: number): boolean => {
  const { stem } = view.tokens[at] ?? { stem: '' };
  return view.isAny(NAMING, at) || view.isSurname(stem) || view.pack.sourceEntries(stem).length > 0;
};

/**
 * «استنادا إلى الأرقام، قال» (going by the figures, he said), «متوعدة بالرد» (threatening to answer): an accusative or a
 * participle with a preposition behind it.
 */
const isAdverbial = (view: TokenView, { firstToken }: Mention): boolean =>
  (view.is('accusative', firstToken) || isParticiple(view, firstToken)) &&
  !isListed(view, firstToken) &&
  !view.is('complementizer', firstToken - 1) && // «أن مديرا في الشركة قال» (that a manager in the firm said): a subject is accusative there
  (view.is('preposition', firstToken + 1) || hasPrepositionProclitic(view, firstToken + 1));

/** Whether all forms of a cue that the word may be are participles. */
const isParticiple = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.word.cue?.forms.every(({ kind }) => kind === 'participle') === true;

/** «إلقاء المدير كلمة أعلن فيها» (the director's giving a speech in which he announced): an event noun that no list has as a source. */
const isDeed = (view: TokenView, { firstToken }: Mention): boolean =>
  view.is('event', firstToken) && !isListed(view, firstToken);

/** Whether a phrase has a personal name and no conjunction. */
export function isPerson(view: TokenView, { firstToken, endToken }: Mention): boolean {
  let named = false;
  for (let at = firstToken; at < endToken; at++) {
    if (at > firstToken && view.pack.is('conjunction', view.tokens[at]?.proclitic ?? '')) return false;
    named ||= view.is('given-name', at);
  }
  return named;
}

/** Whether a relative pronoun stands inside the phrase. */
export function holdsRelative(view: TokenView, { firstToken, endToken }: Mention): boolean {
  for (let at = firstToken; at < endToken; at++) if (view.is('relative-pronoun', at)) return true;
  return false;
}

/** «بعد وصول السفينة، قال»: the noun behind the preposition that begins a sentence is no subject, though the word may join clauses too. */
function isGoverned(view: TokenView, { firstToken }: Mention): boolean {
  const preposition = firstToken - 1;
  if (!view.is('preposition', preposition) || !view.is('subordinator', preposition)) return false;
  for (let at = view.sentenceOf(preposition).firstToken; at < preposition; at++)
    if (isVerb(view, at) || isAct(view, at)) return false;
  return true;
}
