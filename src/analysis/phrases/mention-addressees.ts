import { isLedBy } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isName } from './mention-names.ts';
import { completesBody } from './office-complements.ts';

// Whom a statement addresses, directly behind its source.

/**
 * An outlet that completes no noun before it, so that it is the addressee. In «صحيفة عكاظ» (Okaz newspaper), «سوق عكاظ»
 * (the Okaz market) and «اللغة العربية» (the Arabic language) the name completes the noun.
 */
export const isOutletApart = (view: TokenView, at: number): boolean =>
  view.is('outlet', at) &&
  !view.isAny(['head', 'name-particle', 'partitive', 'locative-preposition'], at - 1) && // «صحفي من رويترز» (a journalist from Reuters)
  !view.is('outlet-homograph', at);

/**
 * Whether a phrase with the dative preposition is the addressee: after a name it is (قال سامي
 * للصحفيين, Sami told reporters), after a title it is a complement (مدير عام للتعليم, director
 * general for education).
 */
export const isTold = (view: TokenView, first: number, at: number): boolean =>
  view.is('preposition-possessive-shape', at) ||
  (isLedBy(view, 'dative-preposition', at) &&
    !view.is('office-complement', at) &&
    !completesBody(view, first, at) &&
    (at - 1 > first ? isName(view, at - 1) : !view.is('given-name', first) && isLoneSpeaker(view, first)));

/** A mention of one word without complement: a surname, or a definite word that is no office. */
const isLoneSpeaker = (view: TokenView, at: number): boolean =>
  isName(view, at) || (view.is('definite', at) && !view.is('head', at));
