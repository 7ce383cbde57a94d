import type { Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import {
  CLOSING_BRACKET,
  COLON,
  COMMA,
  DASH,
  DOUBLE_BRACKET,
  ELLIPSIS,
  type MarkKinds,
  OPENING_BRACKET,
  OTHER_CLOSING,
  OTHER_OPENING,
  type QuotationMarks,
  RUN,
  SEMICOLON,
  SENTENCE_END,
} from '../../language/punctuation.ts';
import type { Document } from '../../text/document.ts';
import type { Paragraph } from '../../text/paragraphs.ts';
import { lastStartingAtOrBefore, type Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { type Brackets, bracketedSpeech } from './bracketed-speech.ts';
import { type TokenRange, wholeTokens } from './token-range.ts';

/** A quotation: its span with the marks, and its tokens as a half-open range that leaves the marks out. */
export interface Quotation extends Span {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Whether a closing mark was found; an open one ends with its paragraph. */
  readonly closed: boolean;
  /** The quotation around this one; null for none. */
  readonly parent: number | null;
  /** The open quotation of the previous paragraph that this one continues; null for none. */
  readonly continues: number | null;
}

/** The tokens of a quotation with its marks. */
export const withMarks = ({ firstToken, endToken, closed }: Quotation): TokenRange =>
  wholeTokens(firstToken - 1, closed ? endToken + 1 : endToken);

interface Open {
  readonly token: Token<Lexeme>;
  readonly children: number;
}

interface Found {
  readonly open: Token;
  readonly close: Token | null;
  readonly endToken: number;
  readonly end: number;
}

/**
 * The quotations of a document in text order. A mark that is never closed affects only its own
 * quotation.
 */
export function findQuotations(document: Document<Lexeme>, pack: Pack): Quotation[] {
  const ranges = tokenRanges(document);
  const found = document.paragraphs.flatMap((paragraph) =>
    inParagraph(document, pack, paragraph, ranges.get(paragraph.index) ?? [0, 0]),
  );
  found.sort((a, b) => a.open.start - b.open.start);
  const quotations: Quotation[] = [];
  const stack: Quotation[] = [];
  for (const { open, close, endToken, end } of found) {
    while (stack.length > 0 && (stack.at(-1)?.end ?? 0) <= open.start) stack.pop();
    const quotation: Quotation = {
      index: quotations.length,
      start: open.start,
      end,
      firstToken: open.index + 1,
      endToken,
      closed: close !== null,
      parent: stack.at(-1)?.index ?? null,
      continues: continuedBy(document, quotations, open),
    };
    quotations.push(quotation);
    stack.push(quotation);
  }
  return quotations;
}

/** The tokens of each paragraph that has a sentence. */
function tokenRanges({ sentences }: Document): ReadonlyMap<number, readonly [first: number, end: number]> {
  const ranges = new Map<number, readonly [number, number]>();
  for (const { paragraph, firstToken, endToken } of sentences)
    ranges.set(paragraph, [ranges.get(paragraph)?.[0] ?? firstToken, endToken]);
  return ranges;
}

// Deeper nesting comes from marks that were never closed: the outermost is dropped.
const MOST_NESTED = 4;

function inParagraph(
  { tokens }: Document<Lexeme>,
  pack: Pack,
  paragraph: Paragraph,
  [first, end]: readonly [number, number],
): Found[] {
  const stack: Open[] = [];
  const found: Found[] = [];
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'mark' || !pack.quotationMarks.all.has(token.norm)) continue;
    const shape = shapeOf(tokens, at, pack);
    const opened = openedBy(stack, token, shape, pack.quotationMarks);
    if (opened === null || (opened === -1 && shape === 'closes' && closesNext(tokens, pack, at, end))) {
      const left = leftOpen(stack, tokens, at);
      if (left !== null) {
        stack.pop();
        found.push({ open: left, close: null, endToken: at, end: tokens[at - 1]?.end ?? token.start });
      }
      stack.push({ token, children: found.length });
      if (stack.length > MOST_NESTED) stack.shift();
    } else if (opened >= 0) {
      const { token: open } = stack[opened] as Open;
      stack.length = opened;
      found.push({ open, close: token, endToken: at, end: token.end });
    }
  }
  for (const open of stack) {
    const unclosed = closeOpen(open, found, { tokens, end, paragraph, pack });
    if (unclosed !== null) found.push(unclosed);
  }
  for (const brackets of bracketedSpeech({ tokens, pack, first, end })) {
    const speech = inBrackets(tokens, brackets);
    if (!found.some((other) => crosses(other, speech))) found.push(speech);
  }
  return found;
}

/**
 * The innermost open mark, where the mark here is the same one and begins a sentence: the text has lost the ends of its
 * paragraphs, each of which goes on with the quotation ("We sail. "We fish. "We wait.").
 */
function leftOpen(stack: readonly Open[], tokens: readonly Token<Lexeme>[], at: number): Token | null {
  const [open, before] = [stack.at(-1)?.token, tokens[at - 1]];
  const isAgain = open !== undefined && open.norm === tokens[at]?.norm && open.index < at - 1;
  return isAgain && before !== undefined && isMark(before, SENTENCE_END) ? open : null;
}

function inBrackets(tokens: readonly Token[], { open, close }: Brackets): Found {
  const [opening, closing] = [tokens[open] as Token, tokens[close] as Token];
  return { open: opening, close: closing, endToken: close, end: closing.end };
}

/** Whether two quotations share text and neither holds the other. */
const crosses = (a: Found, b: Found): boolean =>
  (a.open.start < b.open.start && b.open.start < a.end && a.end < b.end) ||
  (b.open.start < a.open.start && a.open.start < b.end && b.end < a.end);

// A quotation whose opening mark stands close to the word before it is closed within this many tokens.
const LONGEST_MISPLACED = 150;

/**
 * Whether a mark that looks like a closing one opens: nothing is open, and the next mark closes too
 * (للصحف" نحن جاهزون", to the papers "we are ready").
 */
function closesNext(tokens: readonly Token<Lexeme>[], pack: Pack, at: number, end: number): boolean {
  const { norm } = tokens[at] as Token<Lexeme>;
  if (!pack.quotationMarks.closers.has(norm) || pack.quotationMarks.single.has(norm)) return false; // the teachers' room
  if (tokens[at - 1]?.kind !== 'word' || tokens[at + 1]?.kind !== 'word') return false;
  for (let next = at + 1; next < Math.min(end, at + LONGEST_MISPLACED); next++) {
    const token = tokens[next] as Token<Lexeme>;
    if (token.kind === 'mark' && pack.quotationMarks.all.has(token.norm))
      return (
        shapeOf(tokens, next, pack) === 'closes' && pack.quotationMarks.closers.get(norm)?.has(token.norm) === true
      );
  }
  return false;
}

type Shape = 'opens' | 'closes' | 'either';

/** The index on the stack of the mark that this one closes; null where it opens; -1 where it does neither. */
function openedBy(stack: readonly Open[], token: Token, shape: Shape, marks: QuotationMarks): number | null {
  const match = stack.findLastIndex(({ token: open }) => marks.closers.get(open.norm)?.has(token.norm) ?? false);
  if (marks.onlyOpen.has(token.norm)) return null;
  if (shape === 'opens' && marks.closers.has(token.norm)) return null;
  if (match !== -1) return match;
  if (shape === 'closes' || !marks.closers.has(token.norm)) return -1;
  return marks.single.has(token.norm) ? -1 : null;
}

const AFTER_CLOSE: MarkKinds =
  COMMA | SEMICOLON | COLON | SENTENCE_END | ELLIPSIS | DASH | RUN | CLOSING_BRACKET | OTHER_CLOSING;
const BEFORE_OPEN: MarkKinds = COMMA | COLON | DASH | OPENING_BRACKET | OTHER_OPENING;

/** Whether blanks and neighbours make a mark an opening or a closing one. Typographic marks count by neighbours too, for they are mixed up. */
function shapeOf(tokens: readonly Token<Lexeme>[], at: number, pack: Pack): Shape {
  const token = tokens[at];
  if (token === undefined) return 'either';
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const blankAfter = isBlankBehind(token, after, pack);
  const blankBefore = isBlankBefore(token, before) || (!blankAfter && isClitic(before, pack));
  if (token.norm === '«' && !blankAfter) return 'opens';
  if (token.norm === '»' && !token.spaced && before?.kind !== 'mark' && (blankAfter || !isClitic(before, pack)))
    return 'closes';
  if (blankBefore !== blankAfter) return blankBefore ? 'opens' : 'closes';
  return SHAPES.get(token.norm) ?? 'either';
}

/** The shapes of marks that do not depend on spaces. */
const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ['«', 'opens'],
  ['“', 'opens'],
  ['‘', 'opens'],
  ['»', 'closes'],
  ['”', 'closes'],
  ['’', 'closes'],
]);

const isBlankBehind = (token: Token, after: Token<Lexeme> | undefined, pack: Pack): boolean =>
  after === undefined || after.spaced || isMark(after, AFTER_CLOSE) || closesOnly(after, token, pack);

const isBlankBefore = (token: Token, before: Token<Lexeme> | undefined): boolean =>
  token.spaced || before === undefined || isMark(before, BEFORE_OPEN);

const isMark = ({ word }: Token<Lexeme>, kinds: MarkKinds): boolean => (word.mark & kinds) !== 0;

const closesOnly = (after: Token, token: Token, { quotationMarks }: Pack): boolean =>
  after.kind === 'mark' && quotationMarks.all.has(after.norm) && !token.spaced;

/**
 * A word of one to three letters written onto the mark (ب"…" with "…", وال«…» and the "…"): a
 * proclitic, so the mark opens.
 */
const isClitic = (before: Token | undefined, { data, isOwnScript }: Pack): boolean =>
  before !== undefined &&
  before.kind === 'word' &&
  before.spaced &&
  before.norm.length <= 3 &&
  data.proclitics.length > 0 &&
  isOwnScript(before.norm);

interface QuotationContext {
  readonly tokens: readonly Token<Lexeme>[];
  readonly end: number;
  readonly paragraph: Paragraph;
  readonly pack: Pack;
}

/** An unclosed quotation ends with its paragraph, or before the sentence of the next quotation; a lone single mark is an apostrophe. */
function closeOpen(
  open: Open,
  found: readonly Found[],
  { tokens, end, paragraph, pack }: QuotationContext,
): Found | null {
  const { token } = open;
  if (pack.quotationMarks.single.has(token.norm) || isMark(token, DOUBLE_BRACKET)) return null;
  const child = found.slice(open.children).find(({ open: inner }) => inner.start > token.start);
  let endToken = end;
  if (child !== undefined) {
    endToken = child.open.index;
    while (endToken > token.index + 1 && !isMark(tokens[endToken - 1] as Token<Lexeme>, SENTENCE_END)) endToken--;
  }
  if (endToken - token.index < 3) return null;
  return {
    open: token,
    close: null,
    endToken,
    end: Math.min(tokens[endToken - 1]?.end ?? paragraph.end, paragraph.end),
  };
}

/** Newspapers reopen a quotation at each paragraph and close it once, and may lose the ends of the paragraphs. */
function continuedBy(document: Document, quotations: readonly Quotation[], open: Token): number | null {
  const last = quotations.at(-1);
  if (last === undefined || last.closed) return null;
  const between = document.text.slice(last.end, open.start);
  if (between.trim() === '' && !between.includes('\n')) return last.index;
  const paragraph = document.paragraphs[lastStartingAtOrBefore(document.paragraphs, open.start)];
  if (paragraph === undefined || paragraph.start !== open.start || paragraph.index === 0) return null;
  const before = document.paragraphs[paragraph.index - 1];
  return before !== undefined && last.end === before.end ? last.index : null;
}
