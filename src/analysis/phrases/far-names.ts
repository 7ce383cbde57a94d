import { COMMA, COMMA_LIKE } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { isLedBy } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { apartNameEnd, isOffice } from './apart-names.ts';
import { isName, lastGiven } from './mention-names.ts';
import type { Mention } from './mentions.ts';
import { isVerb } from './verbs.ts';

// The name of whoever holds an office, behind complements that end the mention of the office elsewhere.

// In words: «خوسيه ماريا ألفاريز بايتي» is a long name, «سامي حداد» a short one.
const LONGEST_NAME = 4;
const SHORTEST_NAME = 2;

// A preposition and a noun.
const SHORTEST_COMPLEMENT = 2;

// In tokens, from the end of the mention to the name: «عن السياسة الخارجية في الصين،» has six.
const FARTHEST_NAME = 14;

/**
 * The mention of an office with the name of its holder where only the office's complements stand between: «كبير المسؤولين
 * عن السياسة الخارجية في الصين، سامي حداد، إن» (the senior official for foreign policy in China, Sami Haddad, that). The
 * name stands behind a comma, or begins with a listed given name behind a complement: «السفير السوري لدى الأمم المتحدة سامي
 * حداد» (the Syrian ambassador to the United Nations, Sami Haddad). The mention as it is for no name.
 */
export function withFarName(view: TokenView, mention: Mention, limit: number): Mention {
  if (view.pack.profile.names !== 'lists' || !isOffice(view, mention.firstToken)) return mention;
  const farthest = Math.min(limit, mention.endToken + FARTHEST_NAME);
  for (let at = mention.endToken; at < farthest; at++) {
    if (isOther(view, at)) return mention;
    const end = view.isMark(at, COMMA) ? apartEnd(view, at + 1, limit) : behindComplement(view, mention, at + 1, limit);
    if (end !== -1) return { ...mention, endToken: end };
  }
  return mention;
}

/** Where a name behind a comma ends, which a listed name in it or its place between marks tells; -1 for none. */
function apartEnd(view: TokenView, start: number, limit: number): number {
  const apart = apartNameEnd(view, start, limit);
  if (apart !== -1) return apart;
  const end = nameEnd(view, start, limit);
  return end >= limit - 1 && hasListed(view, start, end) && !view.is('definite', start) ? end : -1;
}

/** Where a name ends that begins with a listed given name behind the last word of a prepositional complement; -1 for none. */
function behindComplement(view: TokenView, { firstToken, endToken }: Mention, start: number, limit: number): number {
  if (start - endToken < SHORTEST_COMPLEMENT || !view.is('given-name', start)) return -1;
  if (lastGiven(view, firstToken, endToken) !== -1) return -1;
  if (
    !view.isAny(['adverbial-opener', 'locative-preposition'], endToken) &&
    !isLedBy(view, 'dative-preposition', endToken)
  )
    return -1;
  if (!view.isAny(['definite', 'place'], start - 1)) return -1;
  const end = nameEnd(view, start, limit);
  return end - start >= SHORTEST_NAME && (end === limit || !view.is('definite', end)) ? end : -1;
}

function nameEnd(view: TokenView, start: number, limit: number): number {
  let end = start;
  while (end < limit && end - start < LONGEST_NAME && mayBeInName(view, end)) end++;
  return end - start >= SHORTEST_NAME ? end : -1;
}

function hasListed(view: TokenView, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isName(view, at)) return true;
  return false;
}

const mayBeInName = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  (isName(view, at) ||
    view.is('name-particle', at) ||
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

/** Whether a word says something else than an office's complements do: a verb, another person or medium. */
const isOther = (view: TokenView, at: number): boolean =>
  view.isAny(OTHERS, at) || view.opensAt(at) !== null || (!view.isMark(at, COMMA_LIKE) && isVerb(view, at));

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
