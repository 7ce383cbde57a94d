import { COMMA, FULL_STOP } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Description } from '../mentions/description.ts';
import { isFiniteVerb } from '../phrases/noun-phrases.ts';
import type { TokenView } from '../tokens/token-view.ts';

// What a text says of somebody beside a name, where modifiers come first: "Rovers manager Sam Hale", "Ann Roe, chief constable of
// Norfolk,". By these words it may call them later ("the Rovers manager").

/** A description with the words of the office beside the name, or of the kind of body; the same one for a mention without a name. */
export function withOffice(view: TokenView, description: Description): Description {
  const { named, transparency, range, words } = description;
  if (view.pack.profile.modifiers !== 'before-noun' || !named) return description;
  const kind = [...kindBefore(view, range.firstToken), ...kindBehind(view, range.endToken)];
  if (kind.length > 0) return { ...description, transparency: 'organisation', words: new Set([...words, ...kind]) };
  if (transparency !== 'person') return description;
  const beside = [...wordsBefore(view, range.firstToken), ...wordsBehind(view, range)];
  return beside.length === 0 ? description : { ...description, words: new Set([...words, ...beside]) };
}

const LONGEST_KIND = 6;

/** The noun before a name that says what kind of body it is: "computer giant Norvik". */
function kindBefore(view: TokenView, first: number): string[] {
  const before = view.tokens[first - 1];
  return before?.capital === false && view.is('body-hypernym', first - 1) ? [before.stem] : [];
}

/** The words of an apposition that says what kind of body a name is: "Norvik, a Danish oil firm,". None for another apposition. */
export function kindBehind(view: TokenView, endToken: number): string[] {
  if (!view.isMark(endToken, COMMA) || !view.is('article', endToken + 1)) return [];
  const words: string[] = [];
  let at = endToken + 2;
  for (; at < endToken + LONGEST_KIND && isInside(view, at) && !view.isAny(NO_MODIFIERS, at); at++)
    words.push(view.tokens[at]?.stem ?? '');
  const isWhole = view.isMark(at, COMMA | FULL_STOP) || view.is('relative-pronoun', at); // not "…, the firm said"
  return isWhole && view.is('body-hypernym', at - 1) ? words : [];
}

const LONGEST_MODIFIERS = 4;

const NO_MODIFIERS: readonly WordClass[] = [
  'determiner',
  'article',
  'preposition',
  'pronoun',
  'coordinator',
  'complementizer',
  'auxiliary',
  'time',
  'no-source',
];

/** The words of the phrase before a title that a mention begins with: Rovers, before "manager Sam Hale". */
function wordsBefore(view: TokenView, first: number): string[] {
  const words: string[] = [];
  if (!view.is('title', first)) return words;
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_MODIFIERS); at--) {
    const token = view.tokens[at];
    if (token?.kind !== 'word' || view.isAny(NO_MODIFIERS, at) || isFiniteVerb(view, at)) break;
    if (!view.is('possessive', at)) words.push(token.stem);
  }
  return words;
}

const LONGEST_APPOSITION = 12;

/** The words of an apposition that says what office somebody holds; none for one that names somebody else. */
function wordsBehind(view: TokenView, { firstToken, endToken }: Description['range']): string[] {
  let first = firstToken + 1;
  while (first < endToken && !view.isMark(first, COMMA)) first++;
  if (!view.isMark(first, COMMA)) return [];
  const { endToken: last } = view.sentenceOf(firstToken);
  const words: string[] = [];
  let isOffice = false;
  for (let at = first + 1; at < Math.min(last, first + LONGEST_APPOSITION) && isInside(view, at); at++) {
    if (view.is('given-name', at) && view.tokens[at]?.capital === true) return [];
    isOffice ||= view.is('title', at);
    if (!view.isAny(NO_MODIFIERS, at) && !view.is('possessive', at)) words.push(view.tokens[at]?.stem ?? '');
  }
  return isOffice ? words : [];
}

const isInside = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' && !view.is('relative-pronoun', at) && !isFiniteVerb(view, at);
