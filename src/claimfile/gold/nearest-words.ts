import { coverage, hull, type Span } from '../../text/span.ts';
import { type AnchorText, findAnchors } from '../format/anchor.ts';

/** What words stand near: a claim's content, and the part of the claim beside which they are looked for. */
export interface Near {
  readonly content: readonly Span[];
  readonly beside: readonly Span[];
}

/**
 * The place of one of some expressions nearest to a part of a claim, in its sentence and outside the content; of two as
 * near the longer one. Empty where none stands there: a pronoun or an unexpressed subject has no words of the source.
 */
export function nearestWords(article: AnchorText, expressions: readonly string[], near: Near): readonly Span[] {
  const isInContent = coverage(near.content);
  const places = expressions
    .flatMap((words) => findAnchors(article, words))
    .map(({ spans }) => ({ spans, gap: gapBetween(spans, near.beside), length: lengthOf(spans) }))
    .filter(({ spans }) => !spans.some(isInContent) && isInSentence(article.text, spans, near.beside))
    .sort((a, b) => a.gap - b.gap || b.length - a.length);
  return places[0]?.spans ?? [];
}

const hullOf = (spans: readonly Span[]): Span => hull(spans) ?? { start: 0, end: 0 };

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The UTF-16 units between two groups of spans; 0 where their hulls touch. */
function gapBetween(spans: readonly Span[], others: readonly Span[]): number {
  const [one, other] = [hullOf(spans), hullOf(others)];
  return Math.max(0, one.start - other.end, other.start - one.end);
}

const SENTENCE_END = /[.!?؟۔]["”»’)\]]*\s|[\r\n]/u;

/** Whether no sentence or paragraph ends between two groups of spans. */
function isInSentence(text: string, spans: readonly Span[], others: readonly Span[]): boolean {
  const [first, second] = [hullOf(spans), hullOf(others)].sort((a, b) => a.start - b.start) as [Span, Span];
  return second.start <= first.end || !SENTENCE_END.test(text.slice(first.end, second.start));
}
