import { COMMA, COMMA_LIKE } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isSurnameAt } from './mention-names.ts';
import type { Mention } from './mentions.ts';
import { isVerb } from './verbs.ts';

// The name of whoever holds an office, behind complements that end the mention of the office elsewhere.

// In words: «خوسيه ماريا ألفاريز بايتي» is a long name, «سامي حداد» a short one.
const LONGEST_NAME = 4;
const SHORTEST_NAME = 2;

// In tokens, from the end of the mention to the name: «عن السياسة الخارجية في الصين،» has six.
const FARTHEST_NAME = 14;

/**
 * The mention of an office with the name of its holder where only the office's complements stand between: «كبير المسؤولين
 * عن السياسة الخارجية في الصين، سامي حداد، إن» (the senior official for foreign policy in China, Sami Haddad, that). The
 * name stands between commas, or between a comma and the content's introducer at `limit`. The mention as it is for no name.
 */
export function withFarName(view: TokenView, mention: Mention, limit: number): Mention {
  if (view.pack.profile.names !== 'lists' || !isOffice(view, mention.firstToken)) return mention;
  const end = view.isMark(limit - 1, COMMA) ? limit - 1 : limit;
  const start = nameBefore(view, end, mention.endToken);
  if (start === -1 || start - mention.endToken > FARTHEST_NAME) return mention;
  return isComplement(view, mention.endToken, start) ? { ...mention, endToken: end } : mention;
}

/** Whether an office begins at a token: a title, also one of two words («كبير المفاوضين», the chief negotiator). */
function isOffice(view: TokenView, at: number): boolean {
  const two = `${view.tokens[at]?.stem} ${view.tokens[at + 1]?.norm}`;
  return (
    view.is('title', at) ||
    view.pack.sourceEntries(two).some((entry) => view.pack.data.sources[entry]?.role === 'title')
  );
}

/** Where the words of a name begin that follow a comma and end at a token; -1 for none. */
function nameBefore(view: TokenView, end: number, from: number): number {
  let start = end;
  let listed = false;
  while (start > from && end - start < LONGEST_NAME && mayBeInName(view, start - 1)) {
    start--;
    listed ||= view.is('given-name', start) || isSurnameAt(view, start);
  }
  const isName = listed && end - start >= SHORTEST_NAME && !view.is('definite', start);
  return isName && start > from && view.isMark(start - 1, COMMA) ? start : -1;
}

const mayBeInName = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  (view.isAny(['given-name', 'name-particle'], at) ||
    isSurnameAt(view, at) ||
    (view.tokens[at]?.proclitic === '' && !view.isAny(NO_NAME, at) && !isVerb(view, at)));

const NO_NAME: readonly WordClass[] = [
  'preposition',
  'locative-preposition',
  'adverbial-opener',
  'relative',
  'event',
  'time',
  'head',
  'place',
  'adjective',
];

/** Whether nothing between an office and a name says something else: no verb, no other person or medium. */
function isComplement(view: TokenView, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++)
    if (view.isAny(OTHERS, at) || view.opensAt(at) !== null || (!view.isMark(at, COMMA_LIKE) && isVerb(view, at)))
      return false;
  return true;
}

const OTHERS: readonly WordClass[] = [
  'title',
  'given-name',
  'outlet',
  'media-noun',
  'complementizer',
  'complementizer-with-pronoun',
  'relative-pronoun',
  'negation',
  'temporal-preposition',
];
