import type { Document } from '../../text/document.ts';
import type { Paragraph } from '../../text/paragraphs.ts';
import { lastStartingAtOrBefore, type Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { type TokenRange, wholeTokens } from './token-range.ts';

/** A quotation: its span with the marks, and its tokens as a half-open range that leaves the marks out. */
export interface Quotation extends Span {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Whether a closing mark was found; an open one ends with its paragraph. */
  readonly closed: boolean;
  /** The quotation this one lies in; null for none. */
  readonly parent: number | null;
  /** The open quotation of the paragraph before that this one goes on with; null for none. */
  readonly continues: number | null;
}

/** The tokens of a quotation with its marks. */
export const withMarks = ({ firstToken, endToken, closed }: Quotation): TokenRange =>
  wholeTokens(firstToken - 1, closed ? endToken + 1 : endToken);

// What each opening mark may be closed by. Typesetters mix them: „…“ and ”…“ stand beside “…”, »…» beside «…».
const DOUBLE = ['"', '”', '“', '»', '«', "''", '``', '„', '‟', '‹', '›', '((', '))'] as const;
const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"', '”', "''"]],
  ["''", ["''", '"']],
  ['``', ["''", '``', '"']],
  ['“', ['”', '“', '"']],
  ['„', ['“', '”', '"']],
  ['‟', ['”']],
  ['”', ['“', '”', '"']],
  ['«', ['»', '«']],
  ['»', ['»', '«']],
  ['‹', ['›']],
  ['((', ['))']],
  ['‘', ['’']],
  ["'", ["'"]],
]);
const ONLY_OPENS = new Set(['„', '‟', '‹', '((', '``']);
const ONLY_CLOSES = new Set(['›', '))']);
const MARKS: ReadonlySet<string> = new Set([...DOUBLE, '‘', '’', "'"]);

interface Open {
  readonly token: Token;
  readonly children: number;
}

interface Found {
  readonly open: Token;
  readonly close: Token | null;
  readonly endToken: number;
  readonly end: number;
}

/** The quotations of a document in text order; a mark that is never closed costs its own quotation, never the document. */
export function findQuotations(document: Document): Quotation[] {
  const ranges = tokenRanges(document);
  const found = document.paragraphs.flatMap((paragraph) =>
    inParagraph(document, paragraph, ranges.get(paragraph.index) ?? [0, 0]),
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

// Deeper nesting is marks that were never closed: the outermost is given up.
const MOST_NESTED = 4;

function inParagraph({ tokens }: Document, paragraph: Paragraph, [first, end]: readonly [number, number]): Found[] {
  const stack: Open[] = [];
  const found: Found[] = [];
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'mark' || !MARKS.has(token.norm)) continue;
    const opened = openedBy(stack, token, shapeOf(tokens, at));
    if (opened === null) {
      stack.push({ token, children: found.length });
      if (stack.length > MOST_NESTED) stack.shift();
    } else if (opened >= 0) {
      const { token: open } = stack[opened] as Open;
      stack.length = opened;
      found.push({ open, close: token, endToken: at, end: token.end });
    }
  }
  for (const open of stack) {
    const unclosed = closeOpen(open, found, tokens, end, paragraph);
    if (unclosed !== null) found.push(unclosed);
  }
  return found;
}

type Shape = 'opens' | 'closes' | 'either';

/** The index on the stack of the mark that this one closes; null where it opens; -1 where it does neither. */
function openedBy(stack: readonly Open[], token: Token, shape: Shape): number | null {
  const match = stack.findLastIndex(({ token: open }) => CLOSERS.get(open.norm)?.includes(token.norm) ?? false);
  if (ONLY_OPENS.has(token.norm)) return null;
  if (shape === 'opens' && !ONLY_CLOSES.has(token.norm) && CLOSERS.has(token.norm)) return null;
  if (match !== -1) return match;
  if (shape === 'closes' || ONLY_CLOSES.has(token.norm) || !CLOSERS.has(token.norm)) return -1;
  return token.norm === "'" || token.norm === '‘' ? -1 : null;
}

const AFTER_CLOSE = /^[.,،؛;:!?؟)\]}…—–-]|^\.{2,}$/u;
const BEFORE_OPEN = /^[([{:،,—–-]$/u;

/** Whether blanks and neighbours make a mark an opening or a closing one. Typographic marks count by neighbours too, for they are mixed up. */
function shapeOf(tokens: readonly Token[], at: number): Shape {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined) return 'either';
  const blankAfter = after === undefined || after.spaced || AFTER_CLOSE.test(after.norm) || closesOnly(after, token);
  const blankBefore =
    token.spaced || before === undefined || BEFORE_OPEN.test(before.norm) || (!blankAfter && isClitic(before));
  if (token.norm === '«' && !blankAfter) return 'opens';
  if (token.norm === '»' && !token.spaced && before?.kind !== 'mark' && (blankAfter || !isClitic(before)))
    return 'closes';
  if (blankBefore && !blankAfter) return 'opens';
  if (!blankBefore && blankAfter) return 'closes';
  if (token.norm === '«' || token.norm === '“' || token.norm === '‘') return 'opens';
  if (token.norm === '»' || token.norm === '”' || token.norm === '’') return 'closes';
  return 'either';
}

const closesOnly = (after: Token, token: Token): boolean =>
  after.kind === 'mark' && MARKS.has(after.norm) && !token.spaced;

/** A word of one or two letters written onto the mark (ب"…", وال«…»): a proclitic, so the mark opens. */
const isClitic = (before: Token | undefined): boolean =>
  before !== undefined &&
  before.kind === 'word' &&
  before.spaced &&
  before.norm.length <= 3 &&
  /^\p{Script=Arabic}+$/u.test(before.norm);

/** An unclosed quotation ends with its paragraph, or before the sentence of the next quotation; a lone single mark is an apostrophe. */
function closeOpen(
  open: Open,
  found: readonly Found[],
  tokens: readonly Token[],
  end: number,
  paragraph: Paragraph,
): Found | null {
  const { token } = open;
  if (token.norm === "'" || token.norm === '‘' || token.norm === '((') return null;
  const child = found.slice(open.children).find(({ open: inner }) => inner.start > token.start);
  let endToken = end;
  if (child !== undefined) {
    endToken = child.open.index;
    while (endToken > token.index + 1 && !/^[.!?؟]$/u.test(tokens[endToken - 1]?.norm ?? '')) endToken--;
  }
  if (endToken - token.index < 3) return null;
  return {
    open: token,
    close: null,
    endToken,
    end: Math.min(tokens[endToken - 1]?.end ?? paragraph.end, paragraph.end),
  };
}

/** Newspapers reopen a quotation at each paragraph and close it once. */
function continuedBy(document: Document, quotations: readonly Quotation[], open: Token): number | null {
  const last = quotations.at(-1);
  if (last === undefined || last.closed) return null;
  const paragraph = document.paragraphs[lastStartingAtOrBefore(document.paragraphs, open.start)];
  if (paragraph === undefined || paragraph.start !== open.start || paragraph.index === 0) return null;
  const before = document.paragraphs[paragraph.index - 1];
  return before !== undefined && last.end === before.end ? last.index : null;
}
