import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { firstTokenIn, quoteTypeOf } from '../rules/quoting.ts';
import type { Words } from '../tokens/token-view.ts';

/**
 * A quotation without a cue directly behind a statement goes on with it, over the end of a paragraph too. Only in languages
 * whose papers write so: elsewhere it is an attribution of its own, by whoever spoke last.
 */
export function continueStatements(words: Words, attributions: readonly Attribution[]): readonly Attribution[] {
  if (!words.pack.data.headLast || !attributions.some(isLone)) return attributions;
  const last = lastBySentence(words, attributions);
  const more = new Map<Attribution, Span[]>();
  const lone = attributions.filter(isLone).sort((a, b) => startOf(a) - startOf(b));
  for (const quotation of lone) {
    const sentences = sentencesOf(words, quotation.content);
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
function lastBySentence(words: Words, attributions: readonly Attribution[]): Map<number, Attribution> {
  const last = new Map<number, Attribution>();
  const ranks = new Map<number, number>();
  for (const attribution of attributions) {
    const { cue, content, parent } = attribution;
    if (parent !== null || cue === null) continue;
    const spans = [...content, ...cue.spans];
    const sentence = sentencesOf(words, spans).at(-1) ?? -1;
    const quotes = quoteTypeOf(words, attribution) === 'direct' ? words.document.text.length : 0;
    const rank = quotes + Math.max(...spans.map(({ end }) => end));
    if (rank <= (ranks.get(sentence) ?? -1)) continue;
    last.set(sentence, attribution);
    ranks.set(sentence, rank);
  }
  return last;
}

/** The sentences that spans have words in, in order. */
const sentencesOf = (words: Words, spans: readonly Span[]): number[] =>
  [...new Set(spans.flatMap((span) => sentencesIn(words, span)))].sort((a, b) => a - b);

function sentencesIn(words: Words, span: Span): number[] {
  const found: number[] = [];
  for (let at = firstTokenIn(words, span); (words.tokens[at]?.start ?? span.end) < span.end; ) {
    const { index, endToken } = words.sentenceOf(at);
    found.push(index);
    at = endToken;
  }
  return found;
}
