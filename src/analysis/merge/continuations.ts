import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { quoteTypeOf } from '../rules/quoting.ts';
import { firstTokenIn } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

/**
 * A quotation without a cue directly behind a statement goes on with it, over the end of a paragraph too. Only in languages
 * whose papers write so: elsewhere it is an attribution of its own, by whoever spoke last.
 */
export function continueStatements(view: TokenView, attributions: readonly Attribution[]): readonly Attribution[] {
  if (!view.pack.profile.quotationContinues || !attributions.some(isLone)) return attributions;
  const last = lastBySentence(view, attributions);
  const more = new Map<Attribution, Span[]>();
  const lone = attributions.filter(isLone).sort((a, b) => startOf(a) - startOf(b));
  for (const quotation of lone) {
    const sentences = sentencesOf(view, quotation.content);
    const before = last.get((sentences[0] ?? 0) - 1);
    if (before === undefined) continue;
    more.set(before, [...(more.get(before) ?? []), ...quotation.content]);
    more.set(quotation, []);
    for (const sentence of sentences) last.set(sentence, before);
  }
  return attributions.flatMap((one) => {
    const spans = more.get(one);
    if (spans === undefined) return [one];
    return spans.length === 0 ? [] : [{ ...one, content: [...one.content, ...spans] }];
  });
}

const isLone = ({ cue, source }: Attribution): boolean => cue === null && source.length === 0;

const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;

/** The statement that a quotation behind a sentence goes on with: the last one there that quotes, else the last one. */
function lastBySentence(view: TokenView, attributions: readonly Attribution[]): Map<number, Attribution> {
  const last = new Map<number, Attribution>();
  const ranks = new Map<number, number>();
  for (const attribution of attributions) {
    const { cue, content, parent } = attribution;
    if (parent !== null || cue === null) continue;
    const spans = [...content, ...cue.spans];
    const sentence = sentencesOf(view, spans).at(-1) ?? -1;
    const quotes = quoteTypeOf(view, attribution) === 'direct' ? view.document.text.length : 0;
    const rank = quotes + Math.max(...spans.map(({ end }) => end));
    if (rank <= (ranks.get(sentence) ?? -1)) continue;
    last.set(sentence, attribution);
    ranks.set(sentence, rank);
  }
  return last;
}

/** The sentences that spans have words in, in order. */
const sentencesOf = (view: TokenView, spans: readonly Span[]): number[] =>
  [...new Set(spans.flatMap((span) => sentencesIn(view, span)))].sort((a, b) => a - b);

function sentencesIn(view: TokenView, span: Span): number[] {
  const found: number[] = [];
  for (let at = firstTokenIn(view, span); (view.tokens[at]?.start ?? span.end) < span.end; ) {
    const { index, endToken } = view.sentenceOf(at);
    found.push(index);
    at = endToken;
  }
  return found;
}
