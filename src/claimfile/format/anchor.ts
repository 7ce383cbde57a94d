import { keepLast, memoise, onceFor } from '../../memo.ts';
import { type Folded, fold, unfold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

/** An article prepared for finding quotations. */
export interface AnchorText {
  readonly text: string;
  readonly folded: Folded;
}

/**
 * The context of a quotation in a claim file: the text quote selector of the W3C Web Annotation
 * Data Model.
 */
export interface Selector {
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * A place where a quotation occurs: one span for each of its parts, and the same in folded offsets.
 */
export interface Anchor {
  readonly spans: readonly Span[];
  readonly folded: Span;
}

/** The most folded UTF-16 units that an ellipsis may stand for. */
export const LONGEST_GAP = 1000;
/** The most parts into which ellipses may divide a quotation. */
export const MOST_PARTS = 20;
// A bound on the work: a quotation of one letter occurs thousands of times.
const MOST_TRIED = 500;

/** Prepares an article. The last one is kept. */
export const anchorText = keepLast((text): AnchorText => ({ text, folded: fold(text) }));

/** The parts of a quotation between its ellipses, folded. */
export const partsOf = (quotation: string): string[] =>
  fold(quotation)
    .text.split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * All places where a quotation occurs verbatim, in text order. At an ellipsis words may be left
 * out.
 */
export const findAnchors = (article: AnchorText, quotation: string): readonly Anchor[] =>
  knownAnchors(article)(quotation);

const knownAnchors = onceFor((article: AnchorText) => memoise((quotation) => anchorsOf(article, quotation)));

function anchorsOf(article: AnchorText, quotation: string): Anchor[] {
  const [first, ...rest] = partsOf(quotation);
  if (first === undefined || rest.length >= MOST_PARTS) return [];
  const byEnd = new Map<number, Anchor>();
  for (const start of startsOf(article, first)) {
    const parts = goOn(article, { start, end: start + first.length }, rest);
    if (parts === null) continue;
    // Of two matches with the same end, the one that starts later leaves out less.
    const end = parts.at(-1)?.end ?? 0;
    byEnd.set(end, {
      spans: parts.map((part) => unfold(article.folded, part.start, part.end)),
      folded: { start, end },
    });
  }
  return [...byEnd.values()];
}

/** The anchors that a selector allows; all of them without one. */
export function selected(article: AnchorText, anchors: readonly Anchor[], selector: Selector = {}): readonly Anchor[] {
  const { exact = '', prefix = '', suffix = '' } = selector;
  if (exact === '' && prefix === '' && suffix === '') return anchors;
  const parts = [exact, prefix, suffix].map(foldedPart) as [string, string, string];
  return anchors.filter(({ folded }) => isAt(article.folded.text, folded, parts));
}

/** The only anchor that a selector allows; null for none or several. */
export function onlyAnchor(article: AnchorText, anchors: readonly Anchor[], selector?: Selector): Anchor | null {
  const meant = selected(article, anchors, selector);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const foldedPart = memoise((part) => fold(part).text.trim());

function isAt(
  text: string,
  { start, end }: Span,
  [whole, before, after]: readonly [exact: string, prefix: string, suffix: string],
): boolean {
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

/** The spans of a quotation's parts after the first; null where a part does not follow. */
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
// quotation may begin after them.
const PROCLITICS = /(?<![\p{L}\p{M}])[وف]?[بلك]?$/u;
const LONGEST_PROCLITICS = 2;

/**
 * Whether a range begins and ends at word boundaries: «قال» (he said) does not occur in «قالت» (she
 * said), but does in «وقال» (and he said).
 */
function isWhole({ folded: { text } }: AnchorText, start: number, end: number): boolean {
  const isWord = (at: number): boolean => WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
  if (isInPair(text, start) || isInPair(text, end)) return false;
  const before = text.slice(Math.max(0, start - LONGEST_PROCLITICS - 1), start);
  const begins = !isWord(start) || start === 0 || PROCLITICS.test(before) || isBesideNumber(text, start);
  return begins && (!isWord(end - 1) || end === text.length || !isWord(end) || isBesideNumber(text, end));
}

/**
 * Whether an offset is between a number and an Arabic word, which are often written without a
 * space.
 */
const isBesideNumber = (text: string, at: number): boolean =>
  NUMBER_BESIDE.test(text.slice(Math.max(0, at - 1), at + 1));
const NUMBER_BESIDE = /^(?:\p{Nd}\p{Script=Arabic}|\p{Script=Arabic}\p{Nd})$/u;

/** Whether an offset is inside a surrogate pair, which must not be split. */
const isInPair = (text: string, at: number): boolean => at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
