import { type Folded, fold, unfold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

/** An article made ready for finding words in it. */
export interface AnchorText {
  readonly text: string;
  readonly folded: Folded;
}

/** What a claim file says about where a quotation stands: the W3C's text quote selector. */
export interface Selector {
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a quotation stands: one span for each part of it, and the same in folded offsets. */
export interface Anchor {
  readonly spans: readonly Span[];
  readonly folded: Span;
}

/** How much of the article an ellipsis may stand for, in folded UTF-16 units. */
export const LONGEST_GAP = 1000;
/** Into how many parts ellipses may cut a quotation. */
export const MOST_PARTS = 20;
// A bound on the work: a quotation of a single letter has thousands of places.
const MOST_TRIED = 500;

/** Makes an article ready. */
export const anchorText = (text: string): AnchorText => ({ text, folded: fold(text) });

/** The parts of a quotation between its ellipses, folded. */
export const partsOf = (quotation: string): string[] =>
  fold(quotation)
    .text.split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Every place where a quotation stands word for word, in text order; at an ellipsis some words may
 * be left out.
 */
export function findAnchors(article: AnchorText, quotation: string): Anchor[] {
  const [first, ...rest] = partsOf(quotation);
  if (first === undefined || rest.length >= MOST_PARTS) return [];
  const byEnd = new Map<number, Anchor>();
  for (const start of startsOf(article, first)) {
    const parts = goOn(article, { start, end: start + first.length }, rest);
    if (parts === null) continue;
    // Of two places with one end, the later start leaves out less.
    const end = parts.at(-1)?.end ?? 0;
    byEnd.set(end, {
      spans: parts.map((part) => unfold(article.folded, part.start, part.end)),
      folded: { start, end },
    });
  }
  return [...byEnd.values()];
}

/** Those of the places that a selector allows. */
export const selected = (article: AnchorText, anchors: readonly Anchor[], selector: Selector): Anchor[] =>
  anchors.filter(({ folded }) => isAt(article.folded.text, folded, selector));

function isAt(text: string, { start, end }: Span, { exact = '', prefix = '', suffix = '' }: Selector): boolean {
  const [whole, before, after] = [exact, prefix, suffix].map((part) => fold(part).text.trim()) as [
    string,
    string,
    string,
  ];
  return (
    (whole === '' || whole === text.slice(start, end)) &&
    text
      .slice(Math.max(0, start - before.length - 1), start)
      .trimEnd()
      .endsWith(before) &&
    text
      .slice(end, end + after.length + 1)
      .trimStart()
      .startsWith(after)
  );
}

function* startsOf(article: AnchorText, part: string): Generator<number> {
  const { text } = article.folded;
  let tried = 0;
  for (let at = text.indexOf(part); at !== -1 && tried < MOST_TRIED; at = text.indexOf(part, at + 1)) {
    if (!isWhole(article, at, at + part.length)) continue;
    tried += 1;
    yield at;
  }
}

/** The parts of a quotation from its first one on; null where one does not follow. */
function goOn(article: AnchorText, first: Span, rest: readonly string[]): Span[] | null {
  const parts = [first];
  for (const part of rest) {
    const from = parts.at(-1)?.end ?? 0;
    const next = nextOf(article, part, from);
    if (next === null) return null;
    parts.push({ start: next, end: next + part.length });
  }
  return parts;
}

function nextOf(article: AnchorText, part: string, from: number): number | null {
  const within = article.folded.text.slice(from, from + LONGEST_GAP + part.length);
  for (let at = within.indexOf(part); at !== -1; at = within.indexOf(part, at + 1)) {
    if (isWhole(article, from + at, from + at + part.length)) return from + at;
  }
  return null;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
// Arabic writes «and», «so», «by», «for» and «like» as the first letters of the next word; a
// quotation may begin behind them.
const PROCLITICS = /(?<![\p{L}\p{M}])[وف]?[بلك]?$/u;
const LONGEST_PROCLITICS = 2;

/**
 * Whether a range begins and ends with whole words: «قال» does not stand in «قالت», but in «وقال».
 */
function isWhole({ folded: { text } }: AnchorText, start: number, end: number): boolean {
  const isWord = (at: number): boolean => WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
  if (isInPair(text, start) || isInPair(text, end)) return false;
  const before = text.slice(Math.max(0, start - LONGEST_PROCLITICS - 1), start);
  const begins = !isWord(start) || start === 0 || PROCLITICS.test(before) || isBesideNumber(text, start);
  return begins && (!isWord(end - 1) || end === text.length || !isWord(end) || isBesideNumber(text, end));
}

/** Whether an offset parts a number from an Arabic word: they are often written without a blank. */
const isBesideNumber = (text: string, at: number): boolean =>
  NUMBER_BESIDE.test(text.slice(Math.max(0, at - 1), at + 1));
const NUMBER_BESIDE = /^(?:\p{Nd}\p{Script=Arabic}|\p{Script=Arabic}\p{Nd})$/u;

/**
 * Whether an offset parts the two halves of one character; half of one is never found in a whole
 * one.
 */
const isInPair = (text: string, at: number): boolean => at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
