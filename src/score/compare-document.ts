import { type Count, countOf } from './figures.ts';
import { type Agreement, compareLabels, isRightRow, type NamesGiven, namesGiven } from './labels.ts';
import { layOut } from './layout.ts';
import type { Attribution } from './marked-documents.ts';
import { type Measured, measure, type QuoteType, sourcesEqual, sourcesOverlap } from './measure.ts';
import { matchBest, type Pair, pairAttributions } from './pairs.ts';
import { jaccard, shared } from './sets.ts';

const QUOTE_TYPES: readonly QuoteType[] = ['direct', 'indirect', 'mixed'];

/** The comparison of one document's predictions with its gold. */
export interface Comparison {
  readonly counts: Readonly<Record<string, Count>>;
  /** Correct rows of the table, by resolved name and content. */
  readonly rows: Count;
  readonly labels: Readonly<Record<string, Agreement>>;
  readonly names: NamesGiven;
  /**
   * The pairs with matching contents, and in how many of them the sources overlap and are equal.
   */
  readonly sources: { readonly pairs: number; readonly overlap: number; readonly exact: number };
  readonly optional: { readonly gold: number; readonly predicted: number };
  readonly pairs: readonly Pair[];
  readonly golds: readonly Measured[];
  readonly predictions: readonly Measured[];
}

/** Compares a document's attributions; `text` is the gold's. */
export function compare(text: string, gold: readonly Attribution[], predicted: readonly Attribution[]): Comparison {
  const layout = layOut(text);
  const marked = gold.map((attribution) => measure(attribution, layout));
  const golds = marked.filter(({ attribution }) => !attribution.optional);
  const optional = marked.filter(({ attribution }) => attribution.optional);
  const attributed = predicted.map((attribution) => measure(attribution, layout)).filter(isAttributed);
  const predictions = attributed.filter((prediction) => !isExcused(prediction, golds, optional));
  const pairs = pairAttributions(golds, predictions);
  return {
    counts: {
      ...cueCounts(golds, predictions),
      ...spanCounts(golds, predictions),
      ...relationCounts(golds, predictions, pairs),
    },
    rows: countOf(pairs.filter(isRightRow).length, predictions.length, golds.length),
    labels: compareLabels(golds, pairs),
    names: namesGiven(pairs),
    sources: sourceAgreement(pairs),
    optional: { gold: optional.length, predicted: attributed.length - predictions.length },
    pairs,
    golds,
    predictions,
  };
}

// An annotation without source and cue is a sentence in the writer's own voice, which is no
// attribution.
const isAttributed = ({ source, cueWords }: Measured): boolean => source.characters.size + cueWords.size > 0;

/**
 * Whether the gold attribution nearest to a prediction, by content and cue together, is optional.
 */
function isExcused(prediction: Measured, required: readonly Measured[], optional: readonly Measured[]): boolean {
  const nearness = (gold: Measured): number =>
    jaccard(gold.content.characters, prediction.content.characters) + jaccard(gold.cueWords, prediction.cueWords);
  return Math.max(0, ...optional.map(nearness)) > Math.max(0, ...required.map(nearness));
}

function cueCounts(golds: readonly Measured[], predictions: readonly Measured[]): Record<string, Count> {
  const [gold, predicted] = [distinctCues(golds), distinctCues(predictions)];
  const sizes = [predicted.size, gold.size] as const;
  const overlapping = matchBest([...gold.values()], [...predicted.values()], (a, b) => {
    const grade = jaccard(a, b);
    return grade > 0 ? [grade] : null;
  });
  return {
    'cue.exact': countOf(shared(new Set(gold.keys()), new Set(predicted.keys())), ...sizes),
    'cue.overlap': countOf(overlapping.length, ...sizes),
  };
}

// Claims that share a cue count it once.
function distinctCues(items: readonly Measured[]): Map<string, ReadonlySet<number>> {
  const cues = items.map(({ cueWords }) => cueWords).filter(({ size }) => size > 0);
  return new Map(cues.map((words) => [[...words].sort((a, b) => a - b).join(' '), words]));
}

function spanCounts(golds: readonly Measured[], predictions: readonly Measured[]): Record<string, Count> {
  const over = <T>(members: (item: Measured) => Iterable<T>): Count => {
    const [gold, predicted] = [golds, predictions].map((items) => new Set(items.flatMap((item) => [...members(item)])));
    return countOf(shared(gold ?? new Set(), predicted ?? new Set()), predicted?.size ?? 0, gold?.size ?? 0);
  };
  return {
    'content.chars': over(({ content }) => content.characters),
    'source.chars': over(({ source }) => source.characters),
    'exact.source': over(({ edges }) => edges.source),
    'exact.cue': over(({ edges }) => edges.cue),
    'exact.content': over(({ edges }) => edges.content),
    'exact.linked': over(({ edges }) => [`${edges.source}|${edges.cue}|${edges.content}`]),
  };
}

function relationCounts(
  golds: readonly Measured[],
  predictions: readonly Measured[],
  pairs: readonly Pair[],
): Record<string, Count> {
  const byType = (name: string, hits: readonly Pair[]): [string, Count][] => [
    [name, countOf(hits.length, predictions.length, golds.length)],
    ...typedCounts(name, hits, { golds, predictions, pairs }),
  ];
  return {
    'content.partial': partialCount(golds, predictions, pairs),
    ...Object.fromEntries([
      ...byType('detection', pairs),
      ...byType(
        'relation.lenient',
        pairs.filter(({ lenient }) => lenient),
      ),
      ...byType(
        'relation.strict',
        pairs.filter(({ strict }) => strict),
      ),
    ]),
  };
}

// Counts by quotation type. A prediction with a partner counts under the type of its gold, others
// under their own type.
function typedCounts(
  name: string,
  hits: readonly Pair[],
  { golds, predictions, pairs }: Pick<Comparison, 'golds' | 'predictions' | 'pairs'>,
): [string, Count][] {
  const typeOf = new Map(pairs.map(({ gold, predicted }) => [predicted, gold.quoteType]));
  return QUOTE_TYPES.map((type) => [
    `${name}.${type}`,
    countOf(
      hits.filter(({ gold }) => gold.quoteType === type).length,
      predictions.filter((item) => (typeOf.get(item) ?? item.quoteType) === type).length,
      golds.filter(({ quoteType }) => quoteType === type).length,
    ),
  ]);
}

// Partial credit: each pair counts the share of the prediction that is in the gold, and the share
// of the gold that is in the prediction.
function partialCount(golds: readonly Measured[], predictions: readonly Measured[], pairs: readonly Pair[]): Count {
  let [rightOfPredicted, rightOfGold] = [0, 0];
  for (const { gold, predicted } of pairs) {
    const both = shared(gold.content.characters, predicted.content.characters);
    rightOfPredicted += both / predicted.content.characters.size;
    rightOfGold += both / gold.content.characters.size;
  }
  return { rightOfPredicted, rightOfGold, predicted: predictions.length, gold: golds.length };
}

function sourceAgreement(pairs: readonly Pair[]): Comparison['sources'] {
  const agreeing = pairs.filter(({ contentAgrees }) => contentAgrees);
  return {
    pairs: agreeing.length,
    overlap: agreeing.filter(({ gold, predicted }) => sourcesOverlap(gold, predicted)).length,
    exact: agreeing.filter(({ gold, predicted }) => sourcesEqual(gold, predicted)).length,
  };
}
