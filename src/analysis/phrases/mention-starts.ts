import { AT_SIGN, COMMA_LIKE, HASH, OPENING_BRACKET } from '../../language/punctuation.ts';
import { isLedBy } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { nameLength } from './mention-names.ts';
import { isVerb, saysBefore } from './verbs.ts';

/** Skips commas, discourse markers and adverbials of time before a source. */
export function skipDiscourseMarkers(view: TokenView, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const turn = view.match('discourse-marker', at);
    if (turn > 0) at += turn;
    else if (view.isMark(at, COMMA_LIKE) || view.is('pronoun-only', at)) at++;
    else if (toldAt(view, at) > 0) at += toldAt(view, at);
    else if (view.match('time', at) > 0 && !view.is('head', at)) at += view.match('time', at);
    else break;
  }
  return Math.min(at, to);
}

/** «#السعودية» (#SaudiArabia): the mark before a name in the press of social media. */
export const leadsTag = (view: TokenView, at: number): boolean =>
  view.isMark(at, HASH) && view.tokens[at + 1]?.kind === 'word' && view.tokens[at + 1]?.spaced !== true;

/**
 * The number of tokens that name the outlet addressed, before a source (أوضح لـ«الأفق» فلان, X told
 * Al-Ufuq); 0 for none.
 */
function toldAt(view: TokenView, at: number): number {
  if (!isAddressee(view, at)) return 0;
  let end = toldEnd(view, at);
  if (end === at) return 0;
  if (end === at + 1 && !view.is('outlet', at) && view.opensAt(at + 1) === null)
    return view.isMark(end, COMMA_LIKE) ? 1 : 0;
  while (view.is('definite', end) && view.is('nationality', end)) end++;
  return end - at;
}

/**
 * The end of an outlet's name: after its quotation marks, or after the words that follow its noun
 * (لقناة «الأفق», to the channel Al-Ufuq).
 */
function toldEnd(view: TokenView, at: number): number {
  const quotation = view.opensAt(at + 1);
  if (quotation !== null) return quotation.closed ? quotation.endToken + 1 : at;
  if (view.match('outlet', at) > 0) return at + view.match('outlet', at);
  const named = Math.max(nameLength(view, at + 1), view.match('outlet', at + 1));
  if (named > 0) return at + 1 + named;
  return view.pack.is('media-noun', view.tokens[at]?.stem ?? '') && view.is('definite', at + 1) ? at + 2 : at + 1;
}

/** Whether a noun phrase may begin here: not with a verb, preposition, negation or closing mark. */
export function beginsMention(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark')
    return view.opensAt(at) !== null || view.isMark(at, OPENING_BRACKET | AT_SIGN) || leadsTag(view, at);
  if (token.kind === 'number' || isParentsName(view, at)) return true;
  return (
    !view.isAny(
      [
        'appositive-pronoun',
        'adverbial-opener',
        'saying-adverb',
        'manner-adjective',
        'negation',
        'intensive-pronoun',
        'auxiliary',
        'verb-group-adverb',
        'relative',
        'complementizer',
        'complementizer-with-pronoun',
        'conjunction',
        'apodosis-marker',
        'preposition',
        'time',
        'no-source',
      ],
      at,
    ) &&
    view.match('time', at) === 0 &&
    !isAddressee(view, at) &&
    !isManner(view, at) &&
    !isVerb(view, at) &&
    !hasPrepositionProclitic(view, at) &&
    !view.pack.eventStem(token.norm)
  );
}

/** «أم محمد» (the mother of Mohammed): a particle that may be another word begins a name before a given name. */
const isParentsName = (view: TokenView, at: number): boolean =>
  view.is('name-particle', at) && view.is('given-name', at + 1) && saysBefore(view, at);

/** Whether a preposition is written onto the word (لأبناء, بالوزارة). */
export function hasPrepositionProclitic(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  if (isLedBy(view, 'proclitic-preposition', at)) return true;
  return (
    view.is('preposition-possessive-shape', at) ||
    ((view.is('preposition-article-shape', at) || view.is('preposition-noun-shape', at)) &&
      !view.pack.isKnown(token.norm))
  );
}

/**
 * An adverbial accusative (ساخرا "mocking", مستشهدا "citing"); the same form may be a source or a
 * place.
 */
export const isManner = (view: TokenView, at: number): boolean =>
  view.is('manner', at) &&
  view.pack.sourceEntries(view.pack.citation(view.tokens[at]?.stem ?? '')).length === 0 &&
  !view.isSurname(view.tokens[at]?.stem ?? '') &&
  !view.isAny(['head', 'place', 'given-name', 'definite'], at) &&
  !beginsForeignName(view, at) &&
  view.pack.sourceEntries(view.tokens[at]?.stem ?? '').length === 0;

/** «قالت ميلينا سيمونيان» (Milena Simonyan said): two words that no list has, directly behind a verb of saying. */
const beginsForeignName = (view: TokenView, at: number): boolean =>
  saysBefore(view, at) && [at, at + 1].every((word) => isUnlisted(view, word));

const isUnlisted = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  view.tokens[at]?.proclitic === '' &&
  !view.isAny(['definite', 'complementizer', 'complementizer-with-pronoun'], at) &&
  !view.pack.isKnown(view.tokens[at]?.norm ?? '');

/**
 * Whether an unknown word looks like a conjunction with a word: it continues a coordination, so no
 * phrase begins there.
 */
export const maybeJoined = (view: TokenView, at: number): boolean =>
  at !== view.sentenceOf(at).firstToken &&
  !saysBefore(view, at) &&
  view.is('possible-conjunction-proclitic', at) &&
  !view.pack.isKnown(view.tokens[at]?.norm ?? '') &&
  view.tokens[at]?.proclitic === '' &&
  !view.isSurname(view.tokens[at]?.norm ?? '');

/**
 * لرويترز (to Reuters), لـ«الشرق الأوسط», لـ(المدينة): an outlet or a mark after the dative
 * preposition.
 */
export function isAddressee(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (view.is('dative-preposition', at) && view.tokens[at + 1]?.kind === 'mark') return true;
  return (
    isLedBy(view, 'dative-preposition', at) && (view.pack.is('media-noun', token.stem) || view.match('outlet', at) > 0)
  );
}
