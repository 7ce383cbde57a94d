/** The counts behind a figure. With partial credit, hits differ between precision and recall. */
export interface Count {
  readonly rightOfPredicted: number;
  readonly rightOfGold: number;
  readonly predicted: number;
  readonly gold: number;
}

/** Precision, recall and F1 with the counts behind them. */
export interface Figure extends Count {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The count of as many hits for precision as for recall. */
export const countOf = (right: number, predicted: number, gold: number): Count => ({
  rightOfPredicted: right,
  rightOfGold: right,
  predicted,
  gold,
});

/** The sum of counts over documents. */
export const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce(
    (sum, count) => ({
      rightOfPredicted: sum.rightOfPredicted + count.rightOfPredicted,
      rightOfGold: sum.rightOfGold + count.rightOfGold,
      predicted: sum.predicted + count.predicted,
      gold: sum.gold + count.gold,
    }),
    countOf(0, 0, 0),
  );

/**
 * The figure of a count. Nothing predicted and nothing to find gives 1; only one of the two empty
 * gives 0.
 */
export function figureOf(count: Count): Figure {
  const nothing = count.predicted + count.gold === 0;
  const share = (right: number, all: number): number => (all > 0 ? right / all : Number(nothing));
  const precision = share(count.rightOfPredicted, count.predicted);
  const recall = share(count.rightOfGold, count.gold);
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, ...count };
}
