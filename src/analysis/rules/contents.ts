import {
  COLON,
  COMMA,
  DASH,
  EXCLAMATION,
  FULL_STOP,
  LONG_DASH,
  QUESTION,
  SEMICOLON,
} from '../../language/punctuation.ts';
import { lowerBound } from '../../text/binary-search.ts';
import type { Sentence } from '../../text/sentences.ts';
import { readSubjectBehind } from '../phrases/main-subjects.ts';
import { endOfNounClause } from '../phrases/noun-clauses.ts';
import { firstLetterLength } from '../tokens/letters.ts';
import { type Quotation, withMarks } from '../tokens/quotations.ts';
import { type TokenRange, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { ContentStart, Reading } from './reading.ts';
import { endsBefore, type Layout, layOut } from './siblings.ts';

/** The content of each reading as ranges of tokens, in the readings' order (by cue). An empty list means that nothing was ascribed after all. */
export function closeContents(view: TokenView, readings: readonly Reading[]): TokenRange[][] {
  const layout = layOut(view, readings);
  return readings.map((reading, index) => {
    const { content } = reading;
    if (content.kind === 'quotation') return quotedContent(layout, index, content.quotation);
    if (content.kind === 'word') return [wordContent(view, content.token)];
    if (content.kind === 'around') return contentAround(layout, index);
    if (content.kind === 'gapped') return gappedContent(layout, index, content);
    return clauseContent(layout, index, content.token);
  });
}

const wordContent = (view: TokenView, at: number): TokenRange => withoutProclitic(view, at, at + 1);

type Gapped = Extract<ContentStart, { readonly kind: 'gapped' }>;

/** A relative pronoun, and its clause behind the cue: up to the comma that closes it, or to the verb of the sentence round it. */
function gappedContent(layout: Layout, index: number, { relative, token }: Gapped): TokenRange[] {
  const { words: view } = layout;
  const limit = clauseLimit(view, layout.readings[index] as Reading, token);
  const end = view.isMark(relative - 1, COMMA)
    ? commaFrom(view, token, limit)
    : endOfNounClause(view, { noun: relative, from: token, to: limit });
  return [wordContent(view, relative), ...gather(layout, index, token, end)];
}

function commaFrom(view: TokenView, from: number, to: number): number {
  for (let at = from; at < to; at = afterQuotation(view, at, to)) if (view.isMark(at, COMMA)) return at;
  return to;
}

/** A quotation, the paragraphs that go on with it, and its second half behind the speaker: "A", said X, "B". */
function quotedContent(layout: Layout, index: number, quotation: Quotation): TokenRange[] {
  const { words: view } = layout;
  const ranges: TokenRange[] = [withMarks(quotation)];
  let last = quotation;
  for (let at = quotation.index + 1; at < view.quotations.length; at++) {
    const next = view.quotations[at] as Quotation;
    if (next.parent === last.index) continue;
    const resumes = next.continues === last.index || resumesAfter(layout, index, next);
    if (!resumes) break;
    ranges.push(withMarks(next));
    last = next;
  }
  return ranges;
}

/** Whether a quotation follows the speaker directly, with no cue of its own. */
function resumesAfter(layout: Layout, index: number, next: Quotation): boolean {
  const { words: view, readings } = layout;
  const reading = readings[index];
  if (
    reading === undefined ||
    reading.cue.firstToken < (reading.content.kind === 'quotation' ? reading.content.quotation.endToken : 0) === true
  )
    return false;
  let at = reading.endToken;
  while (view.isMark(at, COMMA | COLON | FULL_STOP | DASH) && view.opensAt(at) === null) at++;
  if (view.opensAt(at) === next && at - reading.endToken <= 2) return true;
  return opensNext(layout, reading, next);
}

/** Whether the sentence behind the speaker's begins with a quotation that has no cue of its own: "A", he told us on Monday. "B". */
function opensNext(layout: Layout, reading: Reading, next: Quotation): boolean {
  const { words: view } = layout;
  const own = view.sentenceOf(reading.cue.firstToken);
  if (next.firstToken - 1 !== own.endToken || view.sentenceOf(next.firstToken).paragraph !== own.paragraph)
    return false;
  const { endToken } = view.sentenceOf(next.endToken);
  const following = layout.outside[lowerBound(layout.outside, (token) => token >= own.endToken)];
  return following === undefined || following >= endToken;
}

/** The clause from `token` on, up to where the source's words end. */
function clauseContent(layout: Layout, index: number, token: number): TokenRange[] {
  const { words: view, readings } = layout;
  const reading = readings[index] as Reading;
  // A mark alone in its paragraph is in no sentence: the clause that was to begin there was never written.
  if (token < view.sentenceOf(token).firstToken) return [];
  const limit = clauseLimit(view, reading, token);
  const { kind, firstToken: noun } = reading.cue;
  return gather(
    layout,
    index,
    token,
    kind === 'noun' ? endOfNounClause(view, { noun, from: token, to: limit }) : limit,
  );
}

/** The end of the sentence, or of the quotation that the cue stands in, whichever is first; a quotation that runs on carries it along. */
function clauseLimit(view: TokenView, reading: Reading, token: number): number {
  const { kind, firstToken, groupToken } = reading.cue;
  const inside = view.quotationOf(firstToken);
  const main = kind === 'participle' ? readSubjectBehind(view, groupToken) : null;
  if (main !== null && main.firstToken > token) return main.firstToken;
  let end = view.sentenceOf(token).endToken;
  if (inside !== null) return Math.min(end, inside.endToken);
  for (let at = token; at < end; at++) {
    const quotation = view.opensAt(at);
    if (quotation === null) continue;
    if (quotation.endToken >= end && (quotation.closed || at === token))
      end = Math.max(
        end,
        quotation.endToken + 1 >= view.tokens.length ? view.tokens.length : endAfterQuotation(view, quotation),
      );
    at = quotation.endToken;
  }
  return end;
}

/** The end of what follows a quotation in its last sentence; the quotation's own end where a full stop stands in or behind it. */
function endAfterQuotation(view: TokenView, quotation: Quotation): number {
  const last = view.sentenceOf(quotation.endToken - 1);
  return last.endToken > quotation.endToken + 1 ? last.endToken : quotation.endToken + (quotation.closed ? 1 : 0);
}

/** The tokens from `from` to `limit`, without a source phrase in between, up to the first token that begins something else. */
function gather(layout: Layout, index: number, from: number, limit: number): TokenRange[] {
  const { words: view } = layout;
  const ranges: TokenRange[] = [];
  let start = from;
  let at = from;
  while (at < limit) {
    const phrase = phraseAt(layout, index, at);
    if (phrase !== null) {
      pushRange(view, ranges, start, at);
      at = phrase.endToken;
      start = at;
      if (!view.isMark(at, COMMA)) return ranges;
      continue;
    }
    if (at > from && endsBefore(layout, index, at)) break;
    at = afterQuotation(view, at, limit);
  }
  pushRange(view, ranges, start, Math.min(at, limit));
  return ranges;
}

const afterQuotation = (view: TokenView, at: number, limit: number): number => {
  const quotation = view.opensAt(at);
  return quotation === null
    ? at + 1
    : Math.min(limit, Math.max(at + 1, quotation.endToken + (quotation.closed ? 1 : 0)));
};

/** A phrase such as «بحسب الوكالة» that begins at the token and belongs to no content but the one round it. */
function phraseAt({ words: view, readings, phrases }: Layout, index: number, at: number): Reading | null {
  const outer = readings[index] as Reading;
  const phrase = phrases.get(at);
  if (phrase === undefined || phrase === outer) return null;
  return view.quotationOf(at) === view.quotationOf(outer.cue.firstToken) ? phrase : null;
}

function pushRange(view: TokenView, ranges: TokenRange[], from: number, to: number): void {
  let [first, last] = [from, to];
  while (
    first < last &&
    view.isMark(first, COMMA | SEMICOLON | COLON | FULL_STOP | DASH) &&
    view.opensAt(first) === null
  )
    first++;
  last = endBefore(view, first, last);
  if (view.is('coordinator', last - 1) && last - 1 > first) last = endBefore(view, first, last - 1); // ", and"
  if (hasWord(view, first, last))
    ranges.push({ firstToken: first, endToken: last, cut: conjunctionLength(view, first) });
}

/** The end of the tokens of a content from `first` to `last` without what leads on to something else. */
function endBefore(view: TokenView, first: number, last: number): number {
  let end = last;
  while (end > first && dangles(view, end - 1)) end--;
  return end;
}

/** Whether anything but marks stands in the range: the asterisk before a source's line is no content. */
function hasWord({ tokens }: TokenView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'mark') return true;
  return false;
}

/** Whether a mark, or a word that leads on to what is no content, stands last. */
const dangles = (view: TokenView, at: number): boolean =>
  (view.isMark(at, COMMA | SEMICOLON | COLON | FULL_STOP | QUESTION | EXCLAMATION | DASH) &&
    view.closesAt(at) === null) ||
  view.is('trailing-connective', at);

/** The UTF-16 length of a conjunction written onto a content's first word: at the start of its sentence it is the writer's. */
function conjunctionLength(view: TokenView, at: number): number {
  const token = view.tokens[at];
  if (token === undefined || at !== view.sentenceOf(at).firstToken || view.quotationOf(at) !== null) return 0;
  if (view.pack.is('conjunction', token.proclitic)) return token.word.cut;
  const joined =
    view.is('possible-conjunction-proclitic', at) && (view.is('auxiliary', at) || !view.pack.isKnown(token.norm));
  return joined ? firstLetterLength(view, token) : 0; // at the start of a sentence an unknown وتدخلت is و and a verb
}

/** What stands before the phrase in its sentence, and what goes on after it; the sentence before where the phrase is a sentence of its own. */
function contentAround(layout: Layout, index: number): TokenRange[] {
  const { words: view, readings } = layout;
  const reading = readings[index] as Reading;
  const { cue } = reading;
  if (cue.kind === 'adverb') return clauseAround(layout, index);
  const sentence = view.sentenceOf(cue.groupToken);
  const inside = view.quotationOf(cue.groupToken);
  const first =
    inside !== null
      ? Math.max(inside.firstToken, sentence.firstToken)
      : beforeQuoted(view, startAround(layout, index, sentence.firstToken));
  const ranges: TokenRange[] = [];
  pushRange(view, ranges, first, reading.content.kind === 'around' ? reading.content.token : cue.groupToken);
  const end = inside !== null ? Math.min(inside.endToken, sentence.endToken) : sentence.endToken;
  const closes = view.isMark(cue.groupToken - 1, DASH) ? COMMA + DASH : COMMA;
  const goesOn = view.isMark(reading.endToken, closes) && view.match('clause-break', reading.endToken + 1) === 0;
  if (goesOn) ranges.push(...gather(layout, index, reading.endToken + 1, end));
  if (ranges.length > 0) return ranges;
  const before = view.document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return [];
  pushRange(view, ranges, startOfQuoted(view, before), before.endToken);
  return ranges;
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

/** Whether a phrase stands in commas behind the word that opens the clause it speaks for: boats which, according to X, were lost. */
export const isParenthetical = (view: TokenView, token: number): boolean =>
  view.isMark(token - 1, COMMA) && (view.is('relative-pronoun', token - 2) || view.is('complementizer', token - 2));

/** Where the words that the phrase speaks for begin: at the last statement or clause of its own in the sentence. */
function startAround(layout: Layout, index: number, first: number): number {
  const { words: view, readings, leads } = layout;
  const { cue } = readings[index] as Reading;
  if (isParenthetical(view, cue.groupToken))
    return view.is('complementizer', cue.groupToken - 2) ? cue.groupToken : cue.groupToken - 2;
  let start = first;
  for (let at = first + 1; at < cue.groupToken; at++) {
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
  const { words: view, readings } = layout;
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
