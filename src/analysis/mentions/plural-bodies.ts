import type { TokenView } from '../tokens/token-view.ts';
import { isAcronym } from './acronyms.ts';
import type { Place } from './place.ts';

// Plurals in languages that write names with capitals: which of them are a body's name, and which tell no body apart.

/** Whether the word is a plural, and no acronym that looks like one. */
export const isPlural = (view: TokenView, head: number): boolean =>
  view.is('plural', head) && !isAcronym(view, { first: head, end: head + 1 });

/**
 * Whether a plural has a capital that no sentence gives it, with a further capital behind it, a preposition's too: a headline
 * that writes every word with a capital does not count.
 */
export function isNameInPlural(view: TokenView, head: number, { end }: Place): boolean {
  if (!isPlural(view, head) || view.tokens[head]?.capital !== true) return false;
  const { firstToken, endToken } = view.sentenceOf(head);
  if (head === firstToken || isTitleCase(view, firstToken, endToken)) return false;
  for (let at = head + 2; at < Math.min(end, head + LONGEST_CONNECTION); at++)
    if (view.tokens[at]?.capital === true && !view.is('place', at)) return view.is('preposition', head + 1);
  return false;
}

const LONGEST_CONNECTION = 5;

/** Whether nearly every word of a sentence has a capital. */
function isTitleCase(view: TokenView, first: number, end: number): boolean {
  let small = 0;
  for (let at = first; at < end; at++) {
    const { kind, capital = true, norm = '' } = view.tokens[at] ?? {};
    if (kind === 'word' && !capital && norm.length > LONGEST_SMALL && ++small > 1) return false;
  }
  return true;
}

// Headlines write shorter words without a capital (of, the, and).
const LONGEST_SMALL = 3;

/** Whether a plural in small letters without article or owner is one of a noun for bodies. */
export const areSomeBodies = (view: TokenView, first: number, head: number): boolean =>
  view.is('body-plural', head) &&
  view.tokens[head]?.capital === false &&
  !view.isAny(['definite', 'pronoun-possessive'], first) &&
  !hasPossessor(view, first, head);

/** Whether a possessive stands between two tokens. */
export function hasPossessor(view: TokenView, first: number, head: number): boolean {
  for (let at = first; at < head; at++) if (view.is('possessive', at)) return true;
  return false;
}
