import { COMMA } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { mayBeInVerbGroup } from '../tokens/verb-group.ts';
import { hasPrepositionProclitic, skipDiscourseMarkers } from './mention-starts.ts';
import { type Mention, readMention } from './mentions.ts';
import { isWhatIsDone, secondPhrase } from './nominals.ts';
import { completesBody, takesPreposition } from './office-complements.ts';
import { isAct, isVerb } from './verbs.ts';

// A longer run of words includes the predicate.
const LONGEST_SUBJECT = 14;

/**
 * The subject of a sentence, read up to a token, whose first verb is no cue (وجّه فلان انتقادات،
 * مؤكدا أن, X voiced criticism, confirming that).
 */
export function sentenceSubject(view: TokenView, firstToken: number, end: number): Mention | null {
  let at = skipDiscourseMarkers(view, firstToken, end);
  while (at < end && (mayBeInVerbGroup(view, at) || view.is('clause-connective', at))) at++;
  const led = isVerb(view, at) || isAct(view, at) || namedBehind(view, at + 1) || officeBehind(view, at);
  if (at >= end) return null;
  const first = led ? at + 1 : at;
  const mention = readMention(view, first, led ? subjectEnd(view, first, end) : end);
  if (mention === null || mention.endToken - mention.firstToken > LONGEST_SUBJECT) return null;
  if (led) return isWhatIsDone(view, mention) ? null : mention;
  return actsFrom(view, mention.endToken) || actsBehindComma(view, mention.endToken) ? mention : null;
}

const actsAt = (view: TokenView, at: number): boolean => isVerb(view, at) || isAct(view, at);

/** The same behind an auxiliary: «وكان السكان قد خرجوا» (the residents had gone out). */
const actsFrom = (view: TokenView, at: number): boolean =>
  actsAt(view, at) || (mayBeInVerbGroup(view, at) && view.tokens[at + 1]?.kind === 'word');

/** «المدير، سامي حداد، قد زار»: an auxiliary behind a comma goes on with the sentence. */
const actsBehindComma = (view: TokenView, at: number): boolean =>
  view.isMark(at, COMMA) && mayBeInVerbGroup(view, at + 1) && actsAt(view, at + 2);

/** The end of a subject behind its verb: at the object, or at a preposition that does not belong to an office. */
function subjectEnd(view: TokenView, first: number, end: number): number {
  const limit = secondPhrase(view, first, end);
  if (!view.isAny(['title', 'honorific-pronoun', 'given-name'], first)) return limit;
  for (let at = first + 1; at < limit; at++)
    if (leadsAdverbial(view, at) && !takesPreposition(view, at - 1) && !completesBody(view, first, at)) return at;
  return limit;
}

const leadsAdverbial = (view: TokenView, at: number): boolean =>
  !view.isAny(['office-complement', 'given-name', 'name-particle'], at) &&
  (view.isAny(['preposition', 'adverbial-opener', 'temporal-preposition'], at) || hasPrepositionProclitic(view, at));

/**
 * «كرم أمير المنطقة الطلاب» (the governor honoured the students): before an office, an honorific or, behind a feminine past
 * form, a body, a word that no list has and that has no form of a noun is the verb of the sentence.
 */
const officeBehind = (view: TokenView, at: number): boolean =>
  (view.isAny(['title', 'honorific-pronoun'], at + 1) ||
    (view.is('feminine-past-shape', at) && view.is('head', at + 1) && view.is('definite', at + 1))) &&
  view.tokens[at]?.kind === 'word' &&
  !view.isAny(NOUNS, at) &&
  view.pack.sourceEntries(view.tokens[at]?.stem ?? '').length === 0;

const NOUNS: readonly WordClass[] = [
  'title',
  'head',
  'definite',
  'event',
  'noun',
  'noun-shape',
  'given-name',
  'preposition',
  'adverbial-opener',
  'locative-preposition',
  'temporal-preposition',
  'complementizer',
  'relative-pronoun',
  'pronoun-source',
  'demonstrative',
  'determiner',
  'place',
  'time',
];

/** Whether a person is named behind a word: then the word is the verb of the sentence. */
const namedBehind = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) ||
  (view.is('name-particle', at) && !view.isAny(['negation', 'preposition'], at)) || // «وفضل أبو الخير»
  (view.is('title', at) && view.is('definite', at)) ||
  view.isSurname(view.tokens[at]?.stem ?? '');
