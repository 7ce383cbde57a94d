import { useRef } from 'preact/hooks';
import type { Span } from '../../../text/span.ts';
import type { ArticleState, ClaimState } from '../../protocol.ts';
import { offsetOnLine, rangeOf, selectInBrowser } from '../browser/article-selection.ts';
import { claimsAt, paragraphsOf } from '../state/paragraphs.ts';
import { wordBefore, wordFrom } from '../state/words.ts';
import { useUi } from './ui.tsx';

interface ArticleView {
  readonly article: ArticleState;
  readonly claims: readonly ClaimState[];
  readonly selection: Span | null;
}

type Step = 'next' | 'previous' | 'line-down' | 'line-up' | 'paragraph-start' | 'paragraph-end';

/** The word from which a selection was extended, and the one where it ends now. */
interface Extent {
  readonly anchor: Span;
  readonly head: Span;
}

/** Keys that select words in the article: an arrow the next word, with Shift all up to it. */
export function useWordKeys(
  element: { readonly current: HTMLElement | null },
  { article, claims, selection }: ArticleView,
): (event: KeyboardEvent) => void {
  const { dispatch } = useUi();
  const extent = useRef<Extent | null>(null);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || element.current === null) return;
    if (event.key === 'Enter' && selection !== null && event.target === event.currentTarget) {
      const [innermost] = claimsAt(claims, selection.start);
      if (innermost !== undefined) dispatch({ type: 'chosen', claim: innermost.id });
      return event.preventDefault();
    }
    const step = stepOf(event.key, article.direction);
    if (step === null) return;
    event.preventDefault();
    const from = extentOf(extent.current, selection, article.text);
    const head =
      from === null ? firstWord(article.text, claims) : wordAfter(element.current, article.text, from.head, step);
    if (head === null) return;
    extent.current = { anchor: event.shiftKey && from !== null ? from.anchor : head, head };
    select(element.current, spanOf(extent.current), head, dispatch);
  };
}

function select(article: HTMLElement, span: Span, head: Span, dispatch: ReturnType<typeof useUi>['dispatch']): void {
  dispatch({ type: 'selected', selection: span });
  selectInBrowser(article, span);
  rangeOf(article, head)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

function stepOf(key: string, direction: 'rtl' | 'ltr'): Step | null {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === forward) return 'next';
  const steps: Readonly<Record<string, Step>> = {
    ArrowLeft: 'previous',
    ArrowRight: 'previous',
    ArrowDown: 'line-down',
    ArrowUp: 'line-up',
    Home: 'paragraph-start',
    End: 'paragraph-end',
  };
  return steps[key] ?? null;
}

const spanOf = ({ anchor, head }: Extent): Span => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
});

/** The extent of the selection; one made with the mouse is extended at its end. */
function extentOf(known: Extent | null, selection: Span | null, text: string): Extent | null {
  if (selection === null) return null;
  if (known !== null) {
    const { start, end } = spanOf(known);
    if (start === selection.start && end === selection.end) return known;
  }
  const anchor = wordFrom(text, selection.start);
  const head = wordBefore(text, selection.end);
  return anchor === null || head === null ? null : { anchor, head };
}

const firstWord = (text: string, claims: readonly ClaimState[]): Span | null =>
  wordFrom(text, claims[0]?.spans[0]?.start ?? 0);

function wordAfter(element: HTMLElement, text: string, head: Span, step: Step): Span | null {
  switch (step) {
    case 'next':
      return wordFrom(text, head.end);
    case 'previous':
      return wordBefore(text, head.start);
    case 'paragraph-start':
    case 'paragraph-end': {
      const paragraph = paragraphsOf(text).find(({ start, end }) => start <= head.start && head.start < end);
      if (paragraph === undefined) return null;
      return step === 'paragraph-start' ? wordFrom(text, paragraph.start) : wordBefore(text, paragraph.end);
    }
    default: {
      const offset = offsetOnLine(element, head, step === 'line-down' ? 'forward' : 'backward');
      return offset === null ? null : wordFrom(text, offset);
    }
  }
}
