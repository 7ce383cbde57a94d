import type { Claim } from '../../analysis/claim.ts';
import type { Span } from '../../text/span.ts';
import { type Anchor, type AnchorText, LONGEST_GAP, MOST_PARTS, type Selector, selected } from './anchor.ts';
import { LONGEST_NAME, LONGEST_TEXT } from './schema.ts';

// Control characters and direction marks: they are invisible, and would reorder the file on a
// screen.
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const BLANKS = /[\s\u0085]+/g;

/** The article's words as one line of a claim file. */
export const cleanText = (text: string): string => text.replace(UNSEEN, '').replace(BLANKS, ' ').trim();

/** `cleanText`, cut after a word at the maximum length of a name. */
export const cleanName = (text: string): string => cut(cleanText(text), LONGEST_NAME);

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 2).replace(/\s\S*$|[\ud800-\udbff]$/, '')} …`;

/** A claim's content as a claim file quotes it, with … between its parts. */
export function contentOf({ content }: Pick<Claim, 'content'>, { text }: AnchorText): string {
  const { spans } = content;
  const far = spans.findIndex((span, index) => span.start - (spans[index - 1]?.end ?? span.start) > LONGEST_GAP);
  const near = spans.slice(0, far === -1 ? MOST_PARTS : far);
  return cut(near.map(({ start, end }) => cleanText(text.slice(start, end))).join(' … '), LONGEST_TEXT);
}

// The numbers of words of context tried, until they distinguish a passage from the others.
const WORDS_AROUND = [3, 6, 12, 24];

/**
 * The selector that distinguishes a claim's passage from the other `anchors` of its content; null
 * where there are none.
 */
export function selectorFor(
  anchors: readonly Anchor[],
  { content: { spans } }: Pick<Claim, 'content'>,
  article: AnchorText,
): Selector | null {
  const meant = nearestTo(spans, anchors);
  if (meant === null || anchors.length < 2) return null;
  const selectors = selectorsOf(meant, article);
  return selectors.find((each) => selected(article, anchors, each).length === 1) ?? selectors.at(-1) ?? null;
}

/** Selectors for a passage, with more and more words of context. */
export const selectorsOf = (anchor: Anchor, { text }: AnchorText): Selector[] =>
  WORDS_AROUND.map((count) => around(text, anchor, count));

/** The anchor nearest to some spans; null for no anchors. */
export function nearestTo(spans: readonly Span[], anchors: readonly Anchor[]): Anchor | null {
  const [nearest] = [...anchors].sort((a, b) => distance(a, spans) - distance(b, spans));
  return nearest ?? null;
}

const distance = (anchor: Anchor, spans: readonly Span[]): number =>
  Math.abs((anchor.spans[0]?.start ?? 0) - (spans[0]?.start ?? 0));

function around(text: string, { spans }: Anchor, count: number): Selector {
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const before = wordsOf(text.slice(Math.max(0, start - LONGEST_NAME), start))
    .slice(-count)
    .join(' ');
  const after = wordsOf(text.slice(end, end + LONGEST_NAME))
    .slice(0, count)
    .join(' ');
  return { ...(before === '' ? {} : { prefix: before }), ...(after === '' ? {} : { suffix: after }) };
}

const wordsOf = (text: string): string[] => cleanText(text).split(' ').filter(Boolean);
