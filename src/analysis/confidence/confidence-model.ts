import type { ConfidenceData, Pack } from '../../language/pack.ts';
import { onceFor } from '../../memo.ts';
import { addToGroup } from '../../text/group-by.ts';
import { type ConfidenceFeature, featureValues, parseConfidenceFeature } from './features.ts';
import { type InputName, type ResolvedAttribution, valuesOf } from './inputs.ts';

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
  /** The same weights by the value of each input in turn, so that no value is joined to look them up. */
  readonly tree: WeightTree;
}

/** Weights by the value of an input, or what they are by the values of the inputs behind it. */
type WeightTree = ReadonlyMap<string, number | WeightTreeNode>;
interface WeightTreeNode extends WeightTree {}

/** The tree of some weights, each with the values that it holds for. */
function treeOf(weights: readonly (readonly [values: readonly string[], weight: number])[]): WeightTree {
  const groups = new Map<string, (readonly [readonly string[], number])[]>();
  for (const [[first = '', ...others], weight] of weights) addToGroup(groups, first, [others, weight] as const);
  return new Map(
    [...groups].map(([value, group]) => [value, group[0]?.[0].length === 0 ? group[0][1] : treeOf(group)] as const),
  );
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
      const own = new Map(Object.entries(values));
      const tree = treeOf([...own].map(([value, weight]) => [value.split('+'), weight] as const));
      return { feature: parseConfidenceFeature(name), weights: own, tree };
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
export function probabilityOf({ features, bias }: ConfidenceModel, one: ResolvedAttribution): number {
  const valuesBy = new Map<InputName, readonly string[]>();
  const read = (input: InputName): readonly string[] => {
    const known = valuesBy.get(input);
    if (known !== undefined) return known;
    const values = valuesOf(input, one);
    valuesBy.set(input, values);
    return values;
  };
  const sum = features.reduce((total, { feature, tree }) => total + sumOf(tree, feature.inputs, 0, read), bias);
  return 1 / (1 + Math.exp(-sum / CONFIDENCE_SCALE));
}

/** The weights of all values that some inputs have together, from the input `at` on. */
function sumOf(
  tree: WeightTree,
  inputs: readonly InputName[],
  at: number,
  read: (input: InputName) => readonly string[],
): number {
  let sum = 0;
  for (const value of read(inputs[at] as InputName)) {
    const found = tree.get(value);
    if (found !== undefined) sum += typeof found === 'number' ? found : sumOf(found, inputs, at + 1, read);
  }
  return sum;
}
