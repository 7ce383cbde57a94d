import { COLON, COMMA, DASH, FULL_STOP } from '../../language/punctuation.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { readSubjectBehind, readSubjectBehindClause } from '../phrases/main-subjects.ts';
import { endOfNounClause } from '../phrases/noun-clauses.ts';
import { type Quotation, withMarks } from '../tokens/quotations.ts';
import { type TokenRange, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { blockFrom } from './blocks.ts';
import { afterQuotation, gather } from './content-ranges.ts';
import { contentAround } from './contents-around.ts';
import { type Layout, layOut } from './layout.ts';
import { tailOf } from './quotation-tails.ts';
import type { ContentStart, Reading } from './reading.ts';
import { endOfRunningSpeech } from './running-speech.ts';

/**
 * The content of each reading as token ranges, in the order of the readings. An empty list means
 * that the reading has no content. The quotations whose indexes are given have a speaker that is no reading's.
 */
export function closeContents(
  view: TokenView,
  readings: readonly Reading[],
  spokenOtherwise: ReadonlySet<number>,
): TokenRange[][] {
  const layout = { ...layOut(view, readings), spokenOtherwise };
  return readings.map((reading, index) => {
    const { content } = reading;
    if (content.kind === 'quotation') return quotedContent(layout, index, content.quotation);
    if (content.kind === 'word') return [wordContent(view, content.token)];
    if (content.kind === 'around') return contentAround(layout, index);
    if (content.kind === 'borne') return borneContent(layout, index, content);
    if (content.kind === 'gapped') return gappedContent(layout, index, content);
    return clauseContent(layout, index, content.token);
  });
}

/** A layout with the quotations whose speaker is no reading's. */
interface SpokenLayout extends Layout {
  readonly spokenOtherwise: ReadonlySet<number>;
}

const wordContent = (view: TokenView, at: number): TokenRange => withoutProclitic(view, at, at + 1);

type Borne = Extract<ContentStart, { readonly kind: 'borne' }>;

/** The subject of a passive, and what its verb says of it. */
function borneContent(layout: Layout, index: number, { subject, token, end, behind }: Borne): TokenRange[] {
  const { view, readings } = layout;
  const limit = behind === null ? 0 : clauseLimit(layout, readings[index] as Reading, behind);
  return [
    withoutProclitic(view, subject.firstToken, subject.endToken),
    ...(token < end ? gather(layout, index, token, end) : []),
    ...(behind === null ? [] : gather(layout, index, behind, limit)),
  ];
}

type Gapped = Extract<ContentStart, { readonly kind: 'gapped' }>;

/** A relative pronoun, and its clause behind the cue: up to the comma that closes it, or to the verb of the sentence round it. */
function gappedContent(layout: Layout, index: number, { relative, token }: Gapped): TokenRange[] {
  const { view } = layout;
  const limit = clauseLimit(layout, layout.readings[index] as Reading, token);
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
function quotedContent(layout: SpokenLayout, index: number, quotation: Quotation): TokenRange[] {
  const { view } = layout;
  const ranges: TokenRange[] = [withLead(layout, index, quotation)];
  let last = quotation;
  for (let at = quotation.index + 1; at < view.quotations.length; at++) {
    const next = view.quotations[at] as Quotation;
    if (next.parent === last.index) continue;
    const isJoined = isJoinedTo(view, last, next);
    const resumes = isJoined || next.continues === last.index || resumesAfter(layout, index, next);
    if (!resumes || layout.spokenOtherwise.has(next.index)) break;
    const before = isJoined ? ranges.pop() : undefined;
    ranges.push({ ...withMarks(next), ...(before && { firstToken: before.firstToken, cut: before.cut }) });
    last = next;
  }
  view.trace?.ended('content', last.firstToken - 1, last.endToken + (last.closed ? 1 : 0), 'quotation');
  return withTail(layout, index, ranges, last);
}

// Of 40 quotations in Arabic articles that words behind their closing marks complete, none has more than 20 such words.
const LONGEST_TAIL = 40;

/** The ranges of a quotation behind its cue, with the words behind its closing mark that complete it. */
function withTail(layout: Layout, index: number, ranges: TokenRange[], last: Quotation): TokenRange[] {
  const { view, readings } = layout;
  const before = ranges.at(-1);
  const { cue } = readings[index] as Reading;
  const tail = cue.firstToken < last.firstToken ? tailOf(view, cue, last) : -1;
  if (before === undefined || tail === -1) return ranges;
  const limit = Math.min(view.sentenceOf(tail).endToken, tail + LONGEST_TAIL);
  const [first] = gather(layout, index, tail, commaFrom(view, tail, limit));
  return first === undefined ? ranges : [...ranges.slice(0, -1), { ...before, endToken: first.endToken }];
}

/**
 * A quotation with its marks, and the word before it that is written onto it or holds its subject: «ب"المهزلة"» (as "a
 * farce"), «بأنها "مهزلة"» (as being "a farce").
 */
function withLead({ view, readings }: Layout, index: number, quotation: Quotation): TokenRange {
  const range = withMarks(quotation);
  const { cue } = readings[index] as Reading;
  const at = range.firstToken - 1;
  if (at < cue.endToken) return range;
  const isLed =
    view.pack.isProclitic(view.tokens[at]?.norm ?? '') ||
    (cue.entry.nominal === 'object' && view.is('complementizer-with-pronoun', at));
  return isLed ? { ...range, firstToken: at } : range;
}

/** «"توسيع الجسر"، و"بناء سد"» ("widening the bridge" and "building a dam"): a list of quotations is one content. */
function isJoinedTo(view: TokenView, last: Quotation, next: Quotation): boolean {
  let at = last.endToken + (last.closed ? 1 : 0);
  if (view.isMark(at, COMMA)) at++;
  return view.pack.is('conjunction', view.tokens[at]?.norm ?? '') && view.opensAt(at + 1) === next;
}

/** Whether a quotation follows the speaker directly, with no cue of its own. */
function resumesAfter(layout: Layout, index: number, next: Quotation): boolean {
  const { view, readings } = layout;
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
  const { view } = layout;
  const own = view.sentenceOf(reading.cue.firstToken);
  if (next.firstToken - 1 !== own.endToken || view.sentenceOf(next.firstToken).paragraph !== own.paragraph)
    return false;
  const { endToken } = view.sentenceOf(next.endToken);
  const following = layout.outside[lowerBound(layout.outside, (token) => token >= own.endToken)];
  return following === undefined || following >= endToken;
}

/** The clause from `token` to the end of the source's words. */
function clauseContent(layout: Layout, index: number, token: number): TokenRange[] {
  const { view, readings } = layout;
  const reading = readings[index] as Reading;
  // A mark alone in its paragraph is in no sentence: the clause that was to begin there was never written.
  if (token < view.sentenceOf(token).firstToken) return [];
  const blocks = blockFrom(view, token);
  if (blocks.length > 0)
    return blocks.flatMap(({ firstToken, endToken }) => gather(layout, index, firstToken, endToken));
  const limit = clauseLimit(layout, reading, token);
  const { kind, firstToken: noun } = reading.cue;
  return gather(
    layout,
    index,
    token,
    kind === 'noun' ? endOfNounClause(view, { noun, from: token, to: limit }) : limit,
  );
}

/**
 * The end of the sentence, or of the quotation around the cue, whichever is first; a quotation that
 * continues over the sentence extends it.
 */
function clauseLimit(layout: Layout, reading: Reading, token: number): number {
  const { view } = layout;
  const { kind, firstToken, groupToken } = reading.cue;
  const inside = view.quotationOf(firstToken);
  const main =
    kind === 'participle'
      ? readSubjectBehind(view, groupToken)
      : inside === null && reading.source !== null
        ? readSubjectBehindClause(view, reading.source.firstToken, token)
        : null;
  if (main !== null && main.firstToken > token) return main.firstToken;
  let end = inside === null ? endOfRunningSpeech(layout, reading, token) : view.sentenceOf(token).endToken;
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
