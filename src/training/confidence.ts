import { CONFIDENCE_FORMAT, CONFIDENCE_SCALE, probabilityOfSum } from '../analysis/confidence/confidence-model.ts';
import type { ConfidenceData } from '../language/pack.ts';
import type { ConfidenceDocument, ConfidenceExample } from './confidence-examples.ts';
import { splitIntoFolds, withoutFold } from './folds.ts';
import { fitLogistic } from './logistic.ts';

/** What the model looks at: chosen one by one, each the one that raised the held-out likelihood most. */
export const CONFIDENCE_FEATURES: readonly string[] = [
  ...['who.kind', 'who.words', 'who.kind+who.words', 'source.expressed+who.distance'],
  ...['cue.kind+source.expressed+who.kind', 'cue.agrees+cue.kind', 'cue.kind+cue.sense', 'cue.sense', 'cue.number'],
  ...['cue.before', 'cue.leads', 'nested', 'source.kind+source.named', 'source.last', 'source.comma'],
  ...['frame+content.opening', 'content.gap', 'content.behind'],
  ...['cue.behind', 'content.first'],
];

/** A model's weights: what training makes of examples. */
export type ConfidenceWeights = Pick<ConfidenceData, 'bias' | 'weights'>;

// Values that hold for fewer examples say nothing that would hold elsewhere.
const FEWEST_EXAMPLES = 4;
// Of all penalties by powers of two the one with the highest held-out likelihood.
const PENALTY = 4;

/** Learns the weights of a confidence model. The same examples give the same weights, in whatever order. */
export function trainConfidence(documents: readonly ConfidenceDocument[]): ConfidenceWeights {
  const examples = documents.flatMap((document) => document.examples);
  const names = frequentValues(examples);
  const indexes = new Map(names.map((name, index) => [name, index]));
  const { bias, weights } = fitLogistic(
    examples.map(({ values, isRight, weight }) => ({
      features: values.flatMap((value) => indexes.get(value) ?? []),
      isPositive: isRight,
      weight,
    })),
    names.length,
    PENALTY,
  );
  const units = names.map((name, index) => [name, toUnits(weights[index] as number)] as const);
  return { bias: toUnits(bias), weights: byFeature(units.filter(([, weight]) => weight !== 0)) };
}

const toUnits = (nats: number): number => Math.round(nats * CONFIDENCE_SCALE);

/** The values that hold for enough examples, in alphabetical order. */
function frequentValues(examples: readonly ConfidenceExample[]): string[] {
  const counts = new Map<string, number>();
  for (const { values } of examples) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].flatMap(([value, count]) => (count < FEWEST_EXAMPLES ? [] : [value])).sort();
}

function byFeature(weights: readonly (readonly [name: string, weight: number])[]): ConfidenceData['weights'] {
  const features: Record<string, Record<string, number>> = {};
  for (const [name, weight] of weights) {
    const at = name.indexOf('=');
    const [feature, value] = [name.slice(0, at), name.slice(at + 1)];
    features[feature] = { ...features[feature], [value]: weight };
  }
  return features;
}

/** The probability that an example is right, by a model's weights: the sums of `probabilityOf`. */
export function probabilityOfExample({ bias, weights }: ConfidenceWeights, { values }: ConfidenceExample): number {
  const sum = values.reduce((total, name) => {
    const at = name.indexOf('=');
    return total + (weights[name.slice(0, at)]?.[name.slice(at + 1)] ?? 0);
  }, bias);
  return probabilityOfSum(sum);
}

/** A model, with the documents that it has learned nothing from. */
export interface HeldOutConfidence {
  readonly weights: ConfidenceWeights;
  readonly documents: readonly ConfidenceDocument[];
}

/** Trains a model for each fold of the documents, without the fold, and so without all groups that are in it. */
export function trainConfidenceFolds(documents: readonly ConfidenceDocument[], count: number): HeldOutConfidence[] {
  const folds = splitIntoFolds(documents, count, ({ gold }) => gold.group);
  return folds.map((fold, at) => ({ weights: trainConfidence(withoutFold(folds, at)), documents: fold }));
}

// Between thresholds closer than this the difference on some hundreds of articles is chance.
const THRESHOLD_STEP = 0.05;
const HIGHEST_STEP = 12;

/**
 * The highest threshold by which held-out documents score no lower than without a model, neither in the F1 of rows nor in
 * the lenient F1 of attributions: so the fewest wrong rows are left at no cost of either. Corpora that mark only outermost
 * attributions do not count, as their scheme is not that of the table.
 */
export function tuneConfidence(all: readonly HeldOutConfidence[]): number {
  const held = all.map(({ weights, documents: own }) => ({ weights, documents: own.filter(hasWholeRows) }));
  const documents = held.flatMap((one) => one.documents);
  const gold = documents.reduce((sum, { gold: { attributions } }) => sum + required(attributions), 0);
  const judged = held.flatMap(({ weights, documents: own }) =>
    own.flatMap(({ examples }) =>
      examples.map((example) => ({ ...example, probability: probabilityOfExample(weights, example) })),
    ),
  );
  const scoresAt = (threshold: number) => {
    const kept = judged.filter(({ probability }) => probability >= threshold);
    const f1 = (hits: readonly unknown[]): number => (2 * hits.length) / (kept.length + gold);
    return { rows: f1(kept.filter(({ isRight }) => isRight)), lenient: f1(kept.filter(({ agrees }) => agrees)) };
  };
  const without = scoresAt(0);
  const isAsGood = (threshold: number): boolean => {
    const { rows, lenient } = scoresAt(threshold);
    return rows >= without.rows && lenient >= without.lenient;
  };
  const thresholds = Array.from({ length: HIGHEST_STEP }, (_, at) => Number((at * THRESHOLD_STEP).toFixed(2)));
  return thresholds.findLast(isAsGood) ?? 0;
}

/** Whether the corpus marks what the table shows: attributions inside others too. */
const hasWholeRows = ({ gold: { corpus } }: ConfidenceDocument): boolean => !corpus.outermost;

const required = (attributions: readonly { readonly optional: boolean }[]): number =>
  attributions.filter(({ optional }) => !optional).length;

// A text of half the length of the shortest article is still one of the kind.
const SHARE_OF_SHORTEST = 0.5;

/** The file `confidence.json` for some weights. */
export function confidenceData(
  { bias, weights }: ConfidenceWeights,
  documents: readonly ConfidenceDocument[],
  rest: Omit<ConfidenceData, 'format' | 'leastTokens' | 'bias' | 'weights'>,
): ConfidenceData {
  const { language, threshold, trainedOn, date, scores } = rest;
  const shortest = Math.min(...documents.filter(hasWholeRows).map(({ tokens }) => tokens));
  const leastTokens = Math.floor(SHARE_OF_SHORTEST * shortest);
  return { format: CONFIDENCE_FORMAT, language, threshold, leastTokens, trainedOn, date, scores, bias, weights };
}
