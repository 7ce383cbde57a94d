import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../../text/span.ts';
import type { ArticleState, ClaimState } from '../../protocol.ts';
import { hasCaret, paint, rangeOf, selectedSpan, startOfSegment } from '../browser/article-selection.ts';
import { claimsAt, claimsByParagraph, paragraphsOf } from '../state/paragraphs.ts';
import { memo } from './memo.tsx';
import { Paragraph } from './paragraph.tsx';
import { useUi } from './ui.tsx';
import { useWordKeys } from './word-keys.ts';

interface ArticleProps {
  readonly article: ArticleState;
  readonly claims: readonly ClaimState[];
  readonly chosen: string | null;
  readonly selection: Span | null;
}

/** The article in its own direction, with its claims marked. A click chooses a claim; the next one there the claim around it. */
export const Article = memo(({ article, claims, chosen, selection }: ArticleProps): VNode => {
  const { texts, dispatch } = useUi();
  const element = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(article.text), [article.text]);
  const shown = useMarkedParagraphs(paragraphs, claims, chosen);
  useMouseSelection(element, article.text);
  useLayoutEffect(() => {
    if (element.current !== null) paint(element.current, selection);
  });
  useEffect(() => {
    if (element.current !== null)
      showClaim(
        element.current,
        claims.find(({ id }) => id === chosen),
      );
  }, [chosen]);
  const onKeyDown = useWordKeys(element, { article, claims, selection });
  const onClick = ({ target }: MouseEvent): void => {
    const offset = getSelection()?.isCollapsed === false ? null : startOfSegment(target);
    if (offset === null) return;
    const here = claimsAt(claims, offset);
    const next = here[(here.findIndex(({ id }) => id === chosen) + 1) % here.length];
    if (next !== undefined) dispatch({ type: 'chosen', claim: next.id });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, so that arrow keys reach it in screen readers
    <div
      ref={element}
      class="article"
      id="article"
      role="group"
      aria-label={texts.article.label}
      aria-describedby="article-hint"
      lang={article.language}
      dir={article.direction}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard selects words in it
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {shown.map((each) => (
        <Paragraph
          key={each.paragraph.start}
          {...each}
          text={article.text}
          isHeadline={article.text.slice(each.paragraph.start, each.paragraph.end).trim() === article.title.trim()}
        />
      ))}
    </div>
  );
});

interface MarkedParagraph {
  readonly paragraph: Span;
  readonly claims: readonly ClaimState[];
  readonly numbers: readonly number[];
  readonly chosen: string | null;
}

/** The paragraphs with their claims; lists that are as before keep their identity, so that only changed paragraphs render. */
function useMarkedParagraphs(
  paragraphs: readonly Span[],
  claims: readonly ClaimState[],
  chosen: string | null,
): readonly MarkedParagraph[] {
  const former = useRef<readonly MarkedParagraph[]>([]);
  const marked = useMemo(() => {
    const numbers = new Map(claims.map((claim, index) => [claim, index + 1]));
    return claimsByParagraph(paragraphs, claims).map((own) => ({
      own,
      numbers: own.map((claim) => numbers.get(claim) ?? 0),
    }));
  }, [paragraphs, claims]);
  const shown = paragraphs.map((paragraph, index): MarkedParagraph => {
    const { own = [], numbers = [] } = marked[index] ?? {};
    const before = former.current[index];
    return {
      paragraph,
      claims: kept(before?.claims, own),
      numbers: kept(before?.numbers, numbers),
      chosen: own.some(({ id }) => id === chosen) ? chosen : null,
    };
  });
  former.current = shown;
  return shown;
}

const kept = <T,>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  before !== undefined && before.length === now.length && before.every((each, index) => each === now[index])
    ? before
    : now;

/** Takes over what is selected with the mouse. A caret in the article clears the selection; one elsewhere does not. */
function useMouseSelection(element: { readonly current: HTMLElement | null }, text: string): void {
  const { dispatch } = useUi();
  useEffect(() => {
    const onChange = (): void => {
      const article = element.current;
      if (article === null) return;
      const span = selectedSpan(article, text);
      if (span !== null || hasCaret(article)) dispatch({ type: 'selected', selection: span });
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [text, dispatch]);
}

/** Scrolls to a claim that is out of sight. */
function showClaim(article: HTMLElement, claim: ClaimState | undefined): void {
  const [first] = claim?.spans ?? [];
  const element = first === undefined ? null : rangeOf(article, first)?.startContainer.parentElement;
  const box = element?.getBoundingClientRect();
  const frame = article.parentElement?.getBoundingClientRect();
  if (box === undefined || frame === undefined) return;
  const [top, bottom] = [Math.max(frame.top, 0), Math.min(frame.bottom, innerHeight)];
  if (box.top < top + 24 || box.top > bottom - 80) element?.scrollIntoView({ block: 'center' });
}
