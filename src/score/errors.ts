import type { Span } from '../text/span.ts';
import { textOf } from '../text/span.ts';
import type { Comparison } from './compare-document.ts';
import type { Measured } from './measure.ts';
import type { Pair } from './pairs.ts';

/** An attribution in words. */
export interface Shown {
  readonly id: string;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly quoteType: string;
}

/** A missed gold attribution or a spurious prediction, by the lenient relation. */
export interface ScoreError {
  readonly document: string;
  readonly why: string;
  readonly gold: Shown | null;
  readonly predicted: Shown | null;
}

/**
 * The gold attributions and the predictions without a lenient partner, with the reason and the
 * nearest partner.
 */
export function errorsOf(
  { golds, predictions, pairs }: Comparison,
  document: string,
  text: string,
): { missed: ScoreError[]; spurious: ScoreError[] } {
  const toError = (pair: Pair | undefined, gold: Measured | null, predicted: Measured | null): ScoreError => ({
    document,
    why: reason(pair),
    gold: gold && show(gold, text),
    predicted: predicted && show(predicted, text),
  });
  const unmatched = (items: readonly Measured[], side: 'gold' | 'predicted'): (Pair | Measured)[] =>
    items.flatMap((item) => {
      const pair = pairs.find((candidate) => candidate[side] === item);
      return pair?.lenient ? [] : [pair ?? item];
    });
  const isPair = (item: Pair | Measured): item is Pair => 'lenient' in item;
  return {
    missed: unmatched(golds, 'gold').map((item) =>
      isPair(item) ? toError(item, item.gold, item.predicted) : toError(undefined, item, null),
    ),
    spurious: unmatched(predictions, 'predicted').map((item) =>
      isPair(item) ? toError(item, item.gold, item.predicted) : toError(undefined, null, item),
    ),
  };
}

function reason(pair: Pair | undefined): string {
  if (pair === undefined) return 'no overlapping content';
  return pair.contentAgrees ? 'source differs' : `content differs (Jaccard ${pair.overlap.toFixed(2)})`;
}

function show({ attribution: { id, source, cue, content }, quoteType }: Measured, text: string): Shown {
  const words = (spans: readonly Span[]): string => textOf(text, spans).replace(/\s+/g, ' ');
  return { id, source: words(source), cue: words(cue), content: words(content), quoteType };
}

/** `count` items spread evenly over a list, so that they do not all come from one document. */
export const spread = <T>(list: readonly T[], count: number): T[] =>
  list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as T);
