import { lowerBound } from '../../../text/binary-search.ts';
import type { Span } from '../../../text/span.ts';

// Between places in the document and offsets in the article. Each segment of the article is an element with one text node;
// its attribute data-at is the offset of its first unit.

const HIGHLIGHT = 'selected-words';

/** The part of the article that is selected in the browser, without spaces at its ends; null for none. */
export function selectedSpan(article: HTMLElement, text: string): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return null;
  const start = offsetAt(article, range.startContainer, range.startOffset) ?? 0;
  const end = offsetAt(article, range.endContainer, range.endOffset) ?? text.length;
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  const span = { start: start + leading, end: start + words.trimEnd().length };
  return span.start < span.end ? span : null;
}

/** Whether the browser's selection, or its caret, is in the article. */
export const hasCaret = (article: HTMLElement): boolean => article.contains(getSelection()?.anchorNode ?? null);

function offsetAt(article: HTMLElement, node: Node, offset: number): number | null {
  if (!article.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const segment = node.parentElement?.closest<HTMLElement>('[data-at]');
    if (segment !== null && segment !== undefined) return Number(segment.dataset.at) + offset;
  }
  // In a sign, or between elements: the segment that follows counts.
  const next = segmentBehind(article, node, offset);
  return next === null ? null : Number(next.dataset.at);
}

function segmentBehind(article: HTMLElement, node: Node, offset: number): HTMLElement | null {
  const place = document.createRange();
  place.setStart(node, offset);
  for (const segment of article.querySelectorAll<HTMLElement>('[data-at]'))
    if (place.comparePoint(segment, 0) >= 0) return segment;
  return null;
}

/** The offset where the segment of the article that an event is in begins; null where it is in none. */
export function startOfSegment(target: EventTarget | null): number | null {
  const segment = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return segment === null ? null : Number(segment.dataset.at);
}

/** The range of the document for a span of the article; null where it is not shown. */
export function rangeOf(article: HTMLElement, { start, end }: Span): Range | null {
  const from = placeOf(article, start);
  const to = placeOf(article, end - 1);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(to[0], to[1] + 1);
  return range;
}

function placeOf(article: HTMLElement, offset: number): [node: Node, offset: number] | null {
  const paragraph = lastBefore(article.querySelectorAll<HTMLElement>('[data-from]'), 'from', offset);
  const segment = paragraph && lastBefore(paragraph.querySelectorAll<HTMLElement>('[data-at]'), 'at', offset);
  const node = segment?.firstChild;
  if (node === null || node === undefined || node.nodeType !== Node.TEXT_NODE) return null;
  const within = offset - Number(segment?.dataset.at);
  return within < (node.textContent?.length ?? 0) ? [node, within] : null;
}

function lastBefore(elements: NodeListOf<HTMLElement>, key: 'from' | 'at', offset: number): HTMLElement | null {
  const behind = lowerBound(elements, ({ dataset }) => Number(dataset[key]) > offset);
  return elements[behind - 1] ?? null;
}

/** Paints the selected words, also while the keyboard is elsewhere on the page. */
export function paint(article: HTMLElement, span: Span | null): void {
  if (!('highlights' in CSS)) return;
  const range = span === null ? null : rangeOf(article, span);
  if (range === null) CSS.highlights.delete(HIGHLIGHT);
  else CSS.highlights.set(HIGHLIGHT, new Highlight(range));
}

/** The offset one line above or below a span, where its start or end is; null where there is no line. */
export function offsetOnLine(article: HTMLElement, span: Span, direction: 'forward' | 'backward'): number | null {
  const range = rangeOf(article, span);
  const selection = getSelection();
  if (range === null || selection === null) return null;
  selection.collapse(range.startContainer, range.startOffset);
  selection.modify('move', direction, 'line');
  const { focusNode, focusOffset } = selection;
  return focusNode === null ? null : offsetAt(article, focusNode, focusOffset);
}

/** Selects a span in the browser too, so that it can be copied and screen readers know of it. */
export function selectInBrowser(article: HTMLElement, span: Span): void {
  const range = rangeOf(article, span);
  if (range === null) return;
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
