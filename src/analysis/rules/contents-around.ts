import { COLON, COMMA, DASH, FULL_STOP, LONG_DASH, SEMICOLON } from '../../language/punctuation.ts';
import type { Sentence } from '../../text/sentences.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { gather, pushRange } from './content-ranges.ts';
import { behindConnectives, isBegun, isInterrupted } from './interrupted-clauses.ts';
import type { Layout } from './layout.ts';
import type { Reading } from './reading.ts';

/**
 * The words before and after the phrase in its sentence; where the phrase is a sentence of its own,
 * the sentence before.
 */
export function contentAround(layout: Layout, index: number): TokenRange[] {
  const { view, readings } = layout;
  const reading = readings[index] as Reading;
  const { cue } = reading;
  if (cue.kind === 'adverb') return clauseAround(layout, index);
  const sentence = view.sentenceOf(cue.groupToken);
  const inside = view.quotationOf(cue.groupToken);
  const phrase = reading.content.kind === 'around' ? reading.content.token : cue.groupToken;
  const first =
    inside !== null
      ? Math.max(inside.firstToken, sentence.firstToken)
      : beforeQuoted(view, behindConnectives(view, startAround(layout, index, sentence.firstToken), phrase));
  const ranges: TokenRange[] = [];
  pushRange(view, ranges, first, phrase);
  const end = inside !== null ? Math.min(inside.endToken, sentence.endToken) : sentence.endToken;
  const closes = view.isMark(cue.groupToken - 1, DASH) ? COMMA + DASH : COMMA;
  const goesOn =
    view.isMark(reading.endToken, closes) &&
    view.match('clause-break', reading.endToken + 1) === 0 &&
    (phrase <= first || isInterrupted(view, { first, phrase, behind: reading.endToken + 1 })) &&
    !wasTimed(view, reading);
  if (goesOn) ranges.push(...gather(layout, index, reading.endToken + 1, end));
  const tight = goesOn ? null : behindSource(view, reading, { first, phrase });
  if (tight !== null && tight < end) ranges.push(...gather(layout, index, tight, end));
  if (ranges.length > 0 || !isWholeSentence(view, reading)) return ranges;
  const before = view.document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return [];
  pushRange(view, ranges, startOfQuoted(view, before), before.endToken);
  return ranges;
}

/** Where a clause goes on that a phrase without commas interrupts: directly behind its source. */
function behindSource(view: TokenView, { source }: Reading, { first, phrase }: BeforePhrase): number | null {
  if (source === null || phrase <= first || source.firstToken < phrase || view.isMark(phrase - 1, COMMA)) return null;
  return view.tokens[source.endToken]?.kind !== 'mark' && isBegun(view, first, phrase) ? source.endToken : null;
}

/** The tokens before a phrase. */
interface BeforePhrase {
  readonly first: number;
  readonly phrase: number;
}

/** Whether a phrase is a sentence of its own: «وفقا للوزارة.» (according to the ministry.) */
const isWholeSentence = (view: TokenView, reading: Reading): boolean =>
  !view.pack.is('conjunction', reading.cue.proclitic) && isTimed(view, reading);

/** Whether only the time of the statement follows a phrase; a time to come is part of what was said. */
function wasTimed(view: TokenView, reading: Reading): boolean {
  const { endToken } = view.sentenceOf(reading.cue.groupToken);
  for (let at = reading.endToken; at < endToken; at++) if (view.is('future-time', at)) return false;
  return isTimed(view, reading);
}

/** Whether nothing or only a time follows a phrase in its sentence: «، بحسب الوزارة، السبت.» (according to the ministry, on Saturday.) */
function isTimed(view: TokenView, { cue, endToken }: Reading): boolean {
  for (let at = endToken; at < view.sentenceOf(cue.groupToken).endToken; at++)
    if (view.tokens[at]?.kind !== 'mark' && view.match('time', at) === 0) return false;
  return true;
}

/**
 * A token, or where the sentence begins in which the quotation round it does. Where quotations go on without a cue of
 * their own, the sentences before are ascribed already.
 */
function beforeQuoted(view: TokenView, token: number): number {
  const quotation = view.pack.profile.quotationContinues ? null : view.quotationOf(token);
  return quotation === null ? token : Math.min(token, view.sentenceOf(quotation.firstToken - 1).firstToken);
}

/** The start of a sentence, or of the one in which the quotation that it ends began. */
function startOfQuoted(view: TokenView, { firstToken, endToken }: Sentence): number {
  let last = endToken - 1;
  while (last > firstToken && view.isMark(last, FULL_STOP)) last--;
  const quotation = view.closesAt(last);
  return quotation === null ? firstToken : Math.min(firstToken, view.sentenceOf(quotation.firstToken - 1).firstToken);
}

/**
 * Whether a phrase stands between commas after the word that opens its clause: boats which,
 * according to X, were lost.
 */
export const isParenthetical = (view: TokenView, token: number): boolean =>
  view.isMark(token - 1, COMMA) && (view.is('relative-pronoun', token - 2) || view.is('complementizer', token - 2));

/** Where the words that the phrase speaks for begin: at the last statement or clause of its own in the sentence. */
function startAround(layout: Layout, index: number, first: number): number {
  const { view, readings, leads } = layout;
  const { cue } = readings[index] as Reading;
  if (isParenthetical(view, cue.groupToken))
    return view.is('complementizer', cue.groupToken - 2) ? cue.groupToken : cue.groupToken - 2;
  let start = first;
  for (let at = first + 1; at < cue.groupToken && !view.pack.profile.sentencesJoined; at++) {
    if (view.isMark(at - 1, COMMA) && view.match('clause-break', at) > 0) start = at + view.match('clause-break', at);
  }
  for (let before = index - 1; before >= 0; before--) {
    const lead = leads[before] as number;
    const other = (readings[before] as Reading).cue;
    if (lead <= start) break;
    if (other.kind === 'verb' && lead < cue.groupToken && other.proclitic !== '' && view.isMark(lead - 1, COMMA))
      return lead;
  }
  return start;
}

/** The clause that an adverb stands in: the navy has reportedly saved 200. */
function clauseAround(layout: Layout, index: number): TokenRange[] {
  const { view, readings } = layout;
  const { cue } = readings[index] as Reading;
  const { firstToken, endToken } = view.sentenceOf(cue.firstToken);
  const inside = view.quotationOf(cue.firstToken);
  const { start, closed } = clauseBefore(view, Math.max(firstToken, inside?.firstToken ?? 0), cue.firstToken);
  const ranges: TokenRange[] = [];
  pushRange(view, ranges, start, cue.firstToken);
  let end = Math.min(endToken, inside?.endToken ?? endToken);
  for (let at = cue.endToken; closed && at < end; at++) if (view.isMark(at, COMMA)) end = at;
  return [...ranges, ...gather(layout, index, cue.endToken, end)];
}

/** Where the clause before a token begins, and whether the next comma closes it, as it does a relative clause behind one. */
function clauseBefore(view: TokenView, from: number, token: number): { start: number; closed: boolean } {
  for (let at = token - 1; at >= from; at--) {
    const comma = view.isMark(at - 1, COMMA);
    if (view.is('relative-pronoun', at)) return { start: at, closed: comma };
    const breaks = view.match('clause-break', at);
    if (breaks > 0 || view.is('complementizer', at)) return { start: at + Math.max(1, breaks), closed: false };
    if (comma && view.is('coordinator', at)) return { start: at + 1, closed: false };
    if (view.isMark(at, SEMICOLON | COLON | LONG_DASH)) return { start: at + 1, closed: false };
  }
  return { start: from, closed: false };
}
