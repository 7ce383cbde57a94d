import type { ConfidenceData, Pack } from '../../language/pack.ts';
import { onceFor } from '../../memo.ts';
import { type ConfidenceFeature, featureValues, parseConfidenceFeature } from './features.ts';
import type { ResolvedAttribution } from './inputs.ts';

/** The version of `confidence.json`; it changes whenever old files can no longer be read. */
export const CONFIDENCE_FORMAT = 1;

/** How many units of a weight are one nat. */
export const CONFIDENCE_SCALE = 100;

/** How likely an attribution is right in all that a row of the table says: who, by resolved name, and what. */
export interface ConfidenceModel extends Pick<ConfidenceData, 'bias' | 'threshold' | 'leastTokens'> {
  readonly features: readonly WeighedFeature[];
}

interface WeighedFeature {
  readonly feature: ConfidenceFeature;
  readonly weights: ReadonlyMap<string, number>;
}

/** The confidence model in a pack's data; throws, with what to do, where the program cannot use it. */
export function readConfidence(data: ConfidenceData, owner: string): ConfidenceModel {
  const refuse = (problem: string): never => {
    throw new Error(`confidence model of '${owner}': ${problem}. Train it again (npm run train -- --confidence).`);
  };
  const { format, language: madeFor, weights, bias, threshold, leastTokens } = data;
  if (format !== CONFIDENCE_FORMAT) refuse(`format ${format}, but this version reads format ${CONFIDENCE_FORMAT}`);
  if (madeFor !== owner) refuse(`made for '${madeFor}'`);
  const features = Object.entries(weights).map(([name, values]): WeighedFeature => {
    try {
      return { feature: parseConfidenceFeature(name), weights: new Map(Object.entries(values)) };
    } catch (error) {
      return refuse((error as Error).message);
    }
  });
  return { features, bias, threshold, leastTokens };
}

/** A language's confidence model, read when it is first used; null where the language has none. */
export const confidenceOf = onceFor(({ confidence, language: owner }: Pack): ConfidenceModel | null =>
  confidence === null ? null : readConfidence(confidence, owner),
);

/** A feature's value that holds for an attribution, with its weight in units of CONFIDENCE_SCALE. */
export interface WeighedValue {
  /** The feature and its value, such as `who.kind+who.words=person+2`. */
  readonly name: string;
  readonly weight: number;
}

/** The values that hold for an attribution and that the model has weights for. */
export const weighedValues = ({ features }: ConfidenceModel, one: ResolvedAttribution): WeighedValue[] =>
  features.flatMap(({ feature, weights }) =>
    [...new Set(featureValues(feature, one))].flatMap((value) => {
      const weight = weights.get(value);
      return weight === undefined ? [] : [{ name: `${feature.name}=${value}`, weight }];
    }),
  );

/** The probability, from 0 to 1, that an attribution is right: a logistic regression. */
export function probabilityOf(model: ConfidenceModel, one: ResolvedAttribution): number {
  const sum = weighedValues(model, one).reduce((total, { weight }) => total + weight, model.bias);
  return 1 / (1 + Math.exp(-sum / CONFIDENCE_SCALE));
}
