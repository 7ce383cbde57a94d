import type { CueKind } from '../../language/cue-forms.ts';
import { COLON, COMMA, OPENING_BRACKET, OTHER_OPENING } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { thatAt } from './complementizers.ts';
import { isVerb } from './verbs.ts';

const SHORTEST_SPEECH = 3;

/** Whether a quotation holds speech rather than a name, a title or a word held at arm's length. */
export function isSpeech(view: TokenView, quotation: Quotation): boolean {
  const count = wordCount(view, quotation);
  if (count > 6 || isInBrackets(view, quotation)) return true;
  if (isNamed(view, quotation)) return false;
  return count >= SHORTEST_SPEECH || view.isMark(quotation.firstToken - 2, COLON);
}

/** Brackets are a quotation only where what they hold is said. */
const isInBrackets = (view: TokenView, { firstToken }: Quotation): boolean =>
  view.isMark(firstToken - 1, OPENING_BRACKET | OTHER_OPENING);

/** Whether a word before the mark says that a name stands in it (وكالة "سانا"), or a preposition is written onto it. */
export function isNamed(view: TokenView, quotation: Quotation): boolean {
  const before = quotation.firstToken - 2;
  if (before < 0) return false;
  return (
    view.is('name-introducer', before) ||
    (view.is('dative-preposition', before) && view.tokens[quotation.firstToken - 1]?.spaced === false)
  );
}

// More words than these are many to whoever asks.
const MOST_COUNTED = 7;

/** How many words a quotation has, as far as seven. */
export function wordCount(view: TokenView, { firstToken, endToken }: Quotation): number {
  let count = 0;
  for (let at = firstToken; at < endToken && count < MOST_COUNTED; at++) if (view.tokens[at]?.kind !== 'mark') count++;
  return count;
}

/** Whether a quotation is a title: two to six words with capitals, but for articles, prepositions and conjunctions inside. */
export function isTitle(view: TokenView, quotation: Quotation | null): boolean {
  if (quotation === null || wordCount(view, quotation) >= MOST_COUNTED) return false;
  const { firstToken, endToken } = quotation;
  let [capitals, last] = [0, false];
  for (let at = firstToken; at < endToken; at++) {
    const { kind, capital } = view.tokens[at] as (typeof view.tokens)[number];
    if (kind !== 'word') continue;
    if (!capital && !view.isAny(UNCAPITALISED, at)) return false;
    if (capital) capitals++;
    last = capital;
  }
  return capitals > 1 && last;
}

const UNCAPITALISED: readonly WordClass[] = ['phrase-initial-determiner', 'preposition', 'coordinator'];

// What a cue says begins this close behind a name in quotation marks.
const FARTHEST_BEHIND_NAME = 20;

/**
 * Whether a short quotation is a name before the content: a complementizer or a colon follows, and
 * no other cue before that. «قالت «هيومن رايتس ووتش» إن» ("Human Rights Watch" said that), «قال
 * فلان خلال "منتدى البحر": "…"» (X said during the "Sea Forum": "…").
 */
export function isQuotedName(view: TokenView, cue: Cue, quotation: Quotation): boolean {
  if (wordCount(view, quotation) >= MOST_COUNTED || !quotation.closed) return false;
  if (isOfMedium(view, quotation) || isBody(view, cue, quotation)) return true;
  const from = quotation.endToken + 1;
  const to = Math.min(view.sentenceOf(cue.firstToken).endToken, from + FARTHEST_BEHIND_NAME);
  for (let at = from; at < to; at++) {
    if (view.isMark(at, COLON)) return at === from || view.opensAt(at + 1) !== null;
    const isBehind = at === from || view.isMark(at - 1, COMMA);
    if (cue.entry.clause && isBehind && thatAt(view, cue, at) !== null) return true;
    if (maySay(view, at)) return false;
  }
  return false;
}

/** «مراسلة "الأفق"» (the correspondent of "Al-Ufuq"): a noun for media without an article wants a name. */
const isOfMedium = (view: TokenView, { firstToken }: Quotation): boolean =>
  view.pack.profile.modifiers === 'after-noun' &&
  view.is('media-noun', firstToken - 2) &&
  !view.is('definite', firstToken - 2);

/** Whether the word may be a verb or participle of saying; an act (شارك "took part") says nothing. */
const maySay = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.word.cue?.forms.some(({ kind }) => SAYING.has(kind)) === true;

const SAYING: ReadonlySet<CueKind> = new Set(['verb', 'participle', 'extension']);

// A body's name has no more words: «المجلس الوطني للمقاومة الإيرانية» (the National Council of Resistance of Iran).
const LONGEST_BODY = 5;

/** «أوضح "مجلس الميناء الأعلى" التابع للوزارة» (“the High Port Council”, which belongs to the ministry, explained): the name of a body behind the verb. */
function isBody(view: TokenView, cue: Cue, quotation: Quotation): boolean {
  const { firstToken, endToken } = quotation;
  if (firstToken - 1 !== cue.endToken || cue.kind !== 'verb' || !view.is('head', firstToken)) return false;
  if (wordCount(view, quotation) > LONGEST_BODY) return false;
  for (let at = firstToken; at < endToken; at++) if (view.tokens[at]?.kind !== 'word' || isVerb(view, at)) return false;
  const next = view.isMark(endToken + 1, COMMA) ? endToken + 2 : endToken + 1;
  return view.is('belonging', next);
}
