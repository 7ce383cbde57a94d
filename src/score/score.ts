import { type Comparison, compare } from './compare-document.ts';
import { errorsOf, type ScoreError } from './errors.ts';
import { type Figure, figureOf, sumOf } from './figures.ts';
import type { Attribution, MarkedDocument } from './marked-documents.ts';

/** A mean over documents. */
export type Mean = Pick<Figure, 'precision' | 'recall' | 'f1'>;

/** All figures over all documents. */
export interface Score {
  readonly documents: number;
  readonly gold: number;
  readonly predicted: number;
  /** Arguable gold attributions, and the predictions nearest to them: neither is counted. */
  readonly optional: { readonly gold: number; readonly predicted: number };
  /**
   * Correct rows of the table, by resolved name and content. 1 − precision is the share of wrong
   * rows.
   */
  readonly rows: Figure;
  readonly figures: Readonly<Record<string, Figure | Mean>>;
  /**
   * Of the pairs with matching contents, the share whose sources overlap, and the share whose
   * sources are equal.
   */
  readonly sourceAccuracy: { readonly pairs: number; readonly overlap: number; readonly exact: number };
  readonly labels: Readonly<Record<string, { readonly n: number; readonly accuracy: number }>>;
  /**
   * Of the pairs whose contents agree: the share whose source was given a name (coverage), and of
   * those names the share that is right (precision). Who leaves a doubtful source open loses coverage.
   */
  readonly names: { readonly pairs: number; readonly coverage: number; readonly precision: number };
}

/** The figures of a comparison with gold, and the attributions that were missed or spurious. */
export interface ScoreResult {
  readonly score: Score;
  readonly missed: readonly ScoreError[];
  readonly spurious: readonly ScoreError[];
}

/** A gold document with its prediction. */
export interface ScoredDocument {
  readonly gold: MarkedDocument & { readonly text: string };
  readonly predicted: readonly Attribution[];
}

/**
 * Scores predictions against gold, summed over documents. With `outermost`, attributions that lie
 * in another one are dropped on both sides, for gold that marks only the outermost.
 */
export function scoreDocuments(documents: readonly ScoredDocument[], { outermost = false } = {}): ScoreResult {
  const wanted = (items: readonly Attribution[]): Attribution[] =>
    items.filter(({ parent }) => !outermost || parent === null);
  const comparisons = documents.map(({ gold, predicted }) =>
    compare(gold.text, wanted(gold.attributions), wanted(predicted)),
  );
  const errors = comparisons.map((comparison, at) => {
    const gold = documents[at]?.gold;
    return errorsOf(comparison, gold?.id ?? '', gold?.text ?? '');
  });
  return {
    score: total(comparisons),
    missed: errors.flatMap(({ missed }) => missed),
    spurious: errors.flatMap(({ spurious }) => spurious),
  };
}

function total(comparisons: readonly Comparison[]): Score {
  const sum = (of: (comparison: Comparison) => number): number => comparisons.reduce((all, one) => all + of(one), 0);
  return {
    documents: comparisons.length,
    gold: sum(({ golds }) => golds.length),
    predicted: sum(({ predictions }) => predictions.length),
    optional: { gold: sum(({ optional }) => optional.gold), predicted: sum(({ optional }) => optional.predicted) },
    rows: figureOf(sumOf(comparisons.map(({ rows }) => rows))),
    figures: totalFigures(comparisons),
    sourceAccuracy: sourceAccuracy(sum),
    labels: totalLabels(comparisons),
    names: totalNames(sum),
  };
}

const MACRO = ['relation.lenient', 'relation.strict'];

function totalFigures(comparisons: readonly Comparison[]): Record<string, Figure | Mean> {
  const perDocument = comparisons.length > 0 ? comparisons : [compare('', [], [])];
  const names = Object.keys(perDocument[0]?.counts ?? {});
  const countsOf = (name: string) => perDocument.flatMap(({ counts }) => counts[name] ?? []);
  return Object.fromEntries([
    ...names.map((name) => [name, figureOf(sumOf(countsOf(name)))] as const),
    ...MACRO.map((name) => [`${name}.macro`, meanOf(countsOf(name).map(figureOf))] as const),
  ]);
}

function meanOf(figures: readonly Figure[]): Mean {
  const mean = (key: keyof Mean): number => figures.reduce((sum, figure) => sum + figure[key], 0) / figures.length;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

function sourceAccuracy(sum: (of: (comparison: Comparison) => number) => number): Score['sourceAccuracy'] {
  const pairs = sum(({ sources }) => sources.pairs);
  const share = (right: number): number => (pairs === 0 ? 0 : right / pairs);
  return {
    pairs,
    overlap: share(sum(({ sources }) => sources.overlap)),
    exact: share(sum(({ sources }) => sources.exact)),
  };
}

function totalNames(sum: (of: (comparison: Comparison) => number) => number): Score['names'] {
  const [pairs, given] = [sum(({ names }) => names.pairs), sum(({ names }) => names.given)];
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    pairs,
    coverage: share(given, pairs),
    precision: share(
      sum(({ names }) => names.right),
      given,
    ),
  };
}

function totalLabels(comparisons: readonly Comparison[]): Score['labels'] {
  const names = new Set(comparisons.flatMap(({ labels }) => Object.keys(labels)));
  return Object.fromEntries(
    Array.from(names, (name) => {
      const of = comparisons.flatMap(({ labels }) => labels[name] ?? []);
      const n = of.reduce((sum, agreement) => sum + agreement.n, 0);
      const right = of.reduce((sum, agreement) => sum + agreement.right, 0);
      return [name, { n, accuracy: n === 0 ? 0 : right / n }];
    }),
  );
}
