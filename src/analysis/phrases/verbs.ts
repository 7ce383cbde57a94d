import type { WordClass } from '../../language/word-class.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** Whether the word is a finite verb, as far as its form or the list tells. */
export function isVerb(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || view.is('given-name', at) || view.isSurname(token.stem)) return false;
  return view.is('verb', at) || (view.is('imperfect', at) && !view.is('noun', at) && !standsForName(view, at));
}

/** Whether a finite verb stands in a range of tokens. */
export function hasVerb(view: TokenView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(view, at)) return true;
  return false;
}

/** Where no verb can stand, behind a verb of saying or a title with its article, a word in the shape of one is a name (قال يونج). */
function standsForName(view: TokenView, at: number): boolean {
  if (view.pack.profile.subject === 'before-verb' || view.pack.isKnown(view.tokens[at]?.norm ?? '')) return false;
  return saysBefore(view, at) || (view.is('title', at - 1) && isDefinitePhrase(view, at - 1));
}

const isDefinitePhrase = (view: TokenView, at: number): boolean =>
  view.is('definite', at) || (view.is('definite', at - 1) && view.tokens[at - 1]?.kind === 'word');

/** Whether the word before is a form of a verb of saying, so that nothing can be joined or said before this one. */
export const saysBefore = (view: TokenView, at: number): boolean =>
  view.pack
    .listedForms(view.tokens[at - 1]?.stem ?? '')
    .some(({ kind, features }) => kind === 'verb' && features.person === 3);

/** Whether the word is a verb by which somebody does something (دعا, زار), listed or of a cue that is none. */
export const isAct = (view: TokenView, at: number): boolean =>
  view.pack.listedForms(view.tokens[at]?.stem ?? '').some(({ kind }) => kind === 'act');

const NO_INFINITIVE: readonly WordClass[] = [
  'determiner',
  'article',
  'demonstrative',
  'pronoun',
  'pronoun-possessive',
  'gerund',
  'preposition',
];

/** Whether the token marks an infinitive, which it is a part of, and is no preposition before a noun phrase. */
export function marksInfinitive(view: TokenView, at: number): boolean {
  const next = view.tokens[at + 1];
  return view.is('infinitive', at) && next?.kind === 'word' && !next.capital && !view.isAny(NO_INFINITIVE, at + 1);
}

/**
 * Whether no verb can stand directly behind the word: a preposition that joins no clauses, a quantifier or the negation of a
 * noun. «طالبا عدم كشف هويته» (asking not to reveal his identity), «أحد أبرز المستثمرين» (one of the foremost investors).
 */
export const governs = (view: TokenView, at: number): boolean =>
  (view.isAny(['complement-preposition', 'locative-preposition'], at) && !view.is('relative', at)) ||
  view.is('noun-negator', at) ||
  (view.is('indefinite-determiner', at) && view.tokens[at - 1]?.kind === 'mark'); // «تقارير عدة» (several reports) is whole
