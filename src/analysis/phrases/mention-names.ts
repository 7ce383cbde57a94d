import type { TokenView } from '../tokens/token-view.ts';

/**
 * Names of several words are read as one: «اليوم» (today) in «روسيا اليوم» (Russia Today) is no
 * time.
 */
export function nameLength(view: TokenView, at: number): number {
  const { pack, tokens } = view;
  const longest = Math.min(4, tokens[at]?.word.longestStemSource ?? 0);
  for (let length = longest; length > 1; length--) {
    const norm = tokens
      .slice(at, at + length)
      .map(({ norm: word, stem }, index) => (index === 0 && stem !== word ? stem : word));
    if (norm.length === length && pack.sourceEntries(norm.join(' ')).length > 0) return length;
  }
  return 0;
}

/** Whether the word is a surname elsewhere in the article. */
export const isSurnameAt = (view: TokenView, at: number): boolean => view.isSurname(view.tokens[at]?.stem ?? '');

/** Whether a word is part of a personal name, by the lists and the article. */
export const isName = (view: TokenView, at: number): boolean => view.is('given-name', at) || isSurnameAt(view, at);

/**
 * «العميد هيكل المنصوري» (Brigadier Heikal al-Mansouri): behind a rank, a common word before a surname or a word that no list
 * has is a given name.
 */
export const isRankedName = (view: TokenView, at: number): boolean =>
  view.is('military-rank', at - 1) &&
  !view.is('definite', at) &&
  view.tokens[at]?.proclitic === '' &&
  (isSurnameAt(view, at + 1) || (view.is('nationality', at + 1) && !view.is('feminine-shape', at + 1)));

/** The last given name in a range that no title or head follows; -1 for none. */
export function lastGiven(view: TokenView, first: number, end: number): number {
  let given = -1;
  for (let at = first; at < end; at++) {
    if (view.is('given-name', at)) given = at;
    else if (view.is('head', at)) given = -1;
  }
  return given;
}

/** «رفض ذكر اسمه» behind a comma, or behind an indefinite noun: behind a definite one فضل is a name. */
export const isWithheld = (view: TokenView, first: number, at: number): boolean =>
  view.is('anonymity-verb', at) && (isIndefinite(view, first) || view.tokens[at - 1]?.kind === 'mark');

/** Whether the noun is indefinite in a language where a verb behind such a noun begins a relative clause. */
export const isIndefinite = (view: TokenView, at: number): boolean =>
  view.pack.profile.bareRelatives && !view.isAny(['definite', 'given-name', 'place'], at) && !isSurnameAt(view, at);
