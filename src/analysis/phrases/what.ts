import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** Words like «ما» that are more than "what": «مما» (which), «بما» (with what), «ماذا» (what?). */
const MORE_THAN_WHAT: readonly WordClass[] = ['possible-preposition-proclitic', 'result-connective', 'interrogative'];

/** Whether a free relative clause begins at the token: «ما قاله» (what he said). */
export const isWhat = (view: TokenView, at: number): boolean =>
  view.is('free-relative', at) && !view.isAny(MORE_THAN_WHAT, at);
