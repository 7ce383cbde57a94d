import type { TokenView } from '../tokens/token-view.ts';
import { isHeading } from './headings.ts';
import { isName } from './mention-names.ts';
import { isVerb } from './verbs.ts';

/**
 * Whether a present form stands in a headline behind a name or a definite noun, with an object behind it: one of a verb of
 * saying, or an unlisted word in the shape of a feminine verb.
 */
export const actsInHeadline = (view: TokenView, at: number): boolean =>
  isHeading(view, at) &&
  (saysNow(view, at) || mayActNow(view, at)) &&
  (isName(view, at - 1) || view.isAny(['definite', 'place'], at - 1)) &&
  view.tokens[at + 1]?.kind === 'word' &&
  !isVerb(view, at + 1);

/** Whether the word is a present form of a verb of saying, and no noun. */
export const saysNow = (view: TokenView, at: number): boolean =>
  view.pack
    .listedForms(view.tokens[at]?.norm ?? '')
    .some(({ kind, features }) => kind === 'verb' && features.tense === 'present') && !view.is('noun', at);

const mayActNow = (view: TokenView, at: number): boolean =>
  view.is('feminine-imperfect', at) &&
  !view.pack.isKnown(view.tokens[at]?.norm ?? '') &&
  !view.isAny(['event', 'given-name', 'noun-shape', 'definite'], at) &&
  !view.isSurname(view.tokens[at]?.stem ?? '');
