import type { Attribution } from '../attribution.ts';
import { quoteTypeOf } from '../rules/quoting.ts';
import { startOf, type TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

/**
 * A quotation without a cue directly behind a statement with a quotation goes on with it; over the end of a paragraph only
 * where no mark closes a quotation there. Only in languages whose papers write so: elsewhere, and behind a statement
 * without quotation marks, it is an attribution of its own, by whoever spoke last.
 */
export function continueStatements(view: TokenView, attributions: readonly Attribution[]): readonly Attribution[] {
  if (!view.pack.profile.quotationContinues || !attributions.some(isLone)) return attributions;
  const last = lastBySentence(view, attributions);
  const more = new Map<Attribution, TokenRange[]>();
  const lone = attributions.filter(isLone).sort((a, b) => placeOf(a) - placeOf(b));
  for (const quotation of lone) {
    const sentences = sentencesOf(view, quotation.content);
    const before = last.get((sentences[0] ?? 0) - 1);
    if (before === undefined || isClosedBefore(view, placeOf(quotation))) {
      for (const sentence of sentences) last.set(sentence, quotation);
      continue;
    }
    more.set(before, [...(more.get(before) ?? []), ...quotation.content]);
    more.set(quotation, []);
    for (const sentence of sentences) last.set(sentence, before);
  }
  return attributions.flatMap((one) => {
    const ranges = more.get(one);
    if (ranges === undefined) return [one];
    return ranges.length === 0 ? [] : [{ ...one, content: [...one.content, ...ranges] }];
  });
}

/** Whether a paragraph begins here, behind one that ends with a closing mark: whoever spoke there has finished. */
const isClosedBefore = (view: TokenView, at: number): boolean =>
  view.sentenceOf(at - 1).paragraph !== view.sentenceOf(at).paragraph && view.closesAt(at - 1) !== null;

const isLone = ({ cue, source }: Attribution): boolean => cue === null && source.length === 0;

const placeOf = ({ content: [first] }: Attribution): number => (first === undefined ? 0 : startOf(first));

/** The statement that a quotation behind a sentence goes on with: the last one there that quotes, else the last one. */
function lastBySentence(view: TokenView, attributions: readonly Attribution[]): Map<number, Attribution> {
  const last = new Map<number, Attribution>();
  const ranks = new Map<number, number>();
  for (const attribution of attributions) {
    const { cue, content, parent } = attribution;
    if (parent !== null || cue === null) continue;
    if (quoteTypeOf(view, attribution) === 'indirect') continue;
    const ranges = [...content, ...cue.ranges];
    const sentence = sentencesOf(view, ranges).at(-1) ?? -1;
    const quotes = quoteTypeOf(view, attribution) === 'direct' ? view.tokens.length : 0;
    const rank = quotes + Math.max(...ranges.map(({ endToken }) => endToken));
    if (rank <= (ranks.get(sentence) ?? -1)) continue;
    last.set(sentence, attribution);
    ranks.set(sentence, rank);
  }
  return last;
}

/** The sentences that ranges have tokens in, in order. */
const sentencesOf = (view: TokenView, ranges: readonly TokenRange[]): number[] =>
  [...new Set(ranges.flatMap((range) => sentencesIn(view, range)))].sort((a, b) => a - b);

function sentencesIn(view: TokenView, { firstToken, endToken }: TokenRange): number[] {
  const found: number[] = [];
  for (let at = firstToken; at < endToken; ) {
    const sentence = view.sentenceOf(at);
    found.push(sentence.index);
    at = sentence.endToken;
  }
  return found;
}
