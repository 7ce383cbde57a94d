import { COMMA, FULL_STOP, HYPHEN } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { isVerb } from '../phrases/verbs.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

/**
 * The antecedent of a source that is only a relative pronoun (Ann Roe, who said): the name or
 * phrase before it. Any other source is returned as it is.
 */
export function antecedentOf(view: TokenView, range: TokenRange): TokenRange {
  const at = range.firstToken;
  if (view.pack.profile.relativeWord !== 'pronoun' || range.endToken !== at + 1 || !view.is('relative-pronoun', at))
    return range;
  const apart = view.isMark(at - 1, COMMA);
  const end = apart ? at - 1 : at;
  const first =
    startOfNameBefore(view, end) ?? (apart && !isPeople(view, end - 1) ? null : startOfPhraseBefore(view, end));
  return first === null ? range : wholeTokens(first, end);
}

/** Where a name that ends before a token begins; null for no name. */
function startOfNameBefore(view: TokenView, end: number): number | null {
  const { firstToken } = view.sentenceOf(end);
  let first = end;
  while (first > firstToken && isInName(view, first - 1)) first--;
  while (first < end && (view.isMark(first, FULL_STOP | HYPHEN) || view.isAny(SMALL, first))) first++;
  return view.tokens[end - 1]?.capital === true && first < end ? first : null;
}

const isInName = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.capital === true || view.is('name-particle', at) || view.isMark(at, FULL_STOP | HYPHEN);

// Words with a capital only because a sentence begins with them.
const SMALL: readonly WordClass[] = [
  'no-source',
  'preposition',
  'time',
  'article',
  'coordinator',
  'complementizer',
  'name-particle',
];

const LONGEST_PHRASE = 5;

/** Where a phrase without a name begins: at its article or number, or at a noun for people. */
function startOfPhraseBefore(view: TokenView, end: number): number | null {
  for (let at = end - 1; at >= end - LONGEST_PHRASE; at--) {
    const { kind } = view.tokens[at] ?? {};
    if (kind === 'number' || view.is('determiner', at) || view.is('article', at)) return at < end - 1 ? at : null;
    if (kind !== 'word' || view.is('preposition', at) || isVerb(view, at)) break;
  }
  return isPeople(view, end - 1) ? end - 1 : null;
}

const isPeople = (view: TokenView, at: number): boolean =>
  view.is('plural-people', at) || view.pack.sourceEntries(view.tokens[at]?.norm ?? '').length > 0;
