import { CONFIDENCE_FORMAT, CONFIDENCE_SCALE, probabilityOfSum } from '../analysis/confidence/confidence-model.ts';
import type { ConfidenceData } from '../language/confidence-data.ts';
import type { ConfidenceDocument, ConfidenceExample } from './confidence-examples.ts';
import { splitIntoFolds, withoutFold } from './folds.ts';
import { fitLogistic } from './logistic.ts';

/**
 * Features for articles. The first were chosen on 203 articles, each as the one that raised the held-out likelihood most; with
 * 1,600 more to learn from, all other inputs alone raise it too.
 */
const IN_ARTICLES: readonly string[] = [
  ...['who.kind', 'who.words', 'who.kind+who.words', 'source.expressed+who.distance'],
  ...['cue.kind+source.expressed+who.kind', 'cue.agrees+cue.kind', 'cue.kind+cue.sense', 'cue.sense', 'cue.number'],
  ...['cue.before', 'cue.leads', 'nested', 'source.kind+source.named', 'source.last', 'source.comma'],
  ...['frame+content.opening', 'content.gap', 'content.behind'],
  ...['cue.behind', 'content.first'],
  ...['cue.entry', 'cue.stance', 'cue.tense', 'cue.person', 'cue.pronoun', 'cue.negated', 'cue.quoted', 'cue.classes'],
  ...['cue.offset', 'sentence.claims', 'via', 'source.somebody', 'source.size', 'source.gap', 'source.side'],
  ...['source.verb', 'source.verbs', 'source.behind', 'who.mentions', 'who.continues'],
  ...['content.size', 'content.ranges', 'content.claims', 'content.side', 'content.verbs'],
  ...['model.odds', 'model.odds+cue.kind', 'model.odds+frame'],
];

/** More features for passages, where only source and content count. They do not improve the judgement of whole rows. */
const IN_PASSAGES: readonly string[] = ['cue.kind+sentence.claims'];

/** The features of both models. */
export const CONFIDENCE_FEATURES: readonly string[] = [...IN_ARTICLES, ...IN_PASSAGES];

/** What a confidence model is to say of an attribution, and the features that it says it by. */
export interface ConfidenceTarget {
  readonly features: ReadonlySet<string>;
  readonly isRight: (example: ConfidenceExample) => boolean;
}

/** For articles: whether the row of the table is right, by the resolved name as well. */
const ROWS: ConfidenceTarget = {
  features: new Set(IN_ARTICLES),
  isRight: ({ isRight }) => isRight,
};

/** For passages: whether source and content are right. Who is meant may be named outside them, so that nothing hangs on it. */
export const AGREEMENT: ConfidenceTarget = {
  features: new Set(CONFIDENCE_FEATURES.filter((name) => !name.includes('who.'))),
  isRight: ({ agrees }) => agrees,
};

/** A model's weights: what training makes of examples. */
export type ConfidenceWeights = Pick<ConfidenceData, 'bias' | 'weights'>;

// Values that hold for fewer examples say nothing that would hold elsewhere.
const FEWEST_EXAMPLES = 4;
// Of all penalties by powers of two the one with the highest held-out likelihood.
const PENALTY = 4;

/** Learns the weights of a confidence model. The same examples give the same weights, in whatever order. */
export function trainConfidence(
  documents: readonly ConfidenceDocument[],
  { features, isRight }: ConfidenceTarget = ROWS,
): ConfidenceWeights {
  const examples = documents.flatMap((document) => document.examples);
  const names = frequentValues(examples).filter((name) => features.has(name.slice(0, name.indexOf('='))));
  const indexes = new Map(names.map((name, index) => [name, index]));
  const { bias, weights } = fitLogistic(
    examples.map((example) => ({
      features: example.values.flatMap((value) => indexes.get(value) ?? []),
      isPositive: isRight(example),
      weight: example.weight,
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
export function trainConfidenceFolds(
  documents: readonly ConfidenceDocument[],
  count: number,
  target: ConfidenceTarget = ROWS,
): HeldOutConfidence[] {
  const folds = splitIntoFolds(documents, count, ({ gold }) => gold.group);
  return folds.map((fold, at) => ({ weights: trainConfidence(withoutFold(folds, at), target), documents: fold }));
}

/** Whether the corpus marks what the table shows: attributions inside others too. */
export const hasWholeRows = ({ gold: { corpus } }: ConfidenceDocument): boolean => !corpus.outermost;

// A text of half the length of the shortest article is still one of the kind.
const SHARE_OF_SHORTEST = 0.5;

/** How many tokens a text has at least that is judged as articles are. */
export function leastTokensOf(documents: readonly ConfidenceDocument[]): number {
  const shortest = Math.min(...documents.filter(hasWholeRows).map(({ tokens }) => tokens));
  return Math.floor(SHARE_OF_SHORTEST * shortest);
}

/** The file `confidence.json` for some weights. */
export function confidenceData(
  { bias, weights }: ConfidenceWeights,
  rest: Omit<ConfidenceData, 'format' | 'bias' | 'weights'>,
): ConfidenceData {
  const { language, threshold, leastTokens, curve, passages, trainedOn, date, scores } = rest;
  return {
    format: CONFIDENCE_FORMAT,
    ...{ language, threshold, leastTokens, trainedOn, date, scores },
    ...(curve === undefined ? {} : { curve }),
    ...{ bias, weights },
    ...(passages === undefined ? {} : { passages }),
  };
}
