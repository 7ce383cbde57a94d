import type { ConfidenceData } from '../../language/confidence-data.ts';
import type { Pack } from '../../language/pack.ts';
import { onceFor } from '../../memo.ts';
import { addToGroup } from '../../text/group-by.ts';
import { type ConfidenceFeature, parseConfidenceFeature } from './features.ts';
import { INPUT_NAMES, type InputName, type ResolvedAttribution, valuesOf } from './inputs.ts';

/** The version of `confidence.json`; it changes whenever old files can no longer be read. */
export const CONFIDENCE_FORMAT = 1;

/** How many units of a weight are one nat. */
export const CONFIDENCE_SCALE = 100;

/**
 * How likely an attribution is right: in articles all that a row of the table says, who, by resolved name, and what; in
 * shorter texts, which may not name in full who is meant, its source and its content.
 */
export interface ConfidenceModel extends Pick<ConfidenceData, 'bias' | 'threshold' | 'leastTokens'> {
  readonly features: readonly WeighedFeature[];
}

interface WeighedFeature {
  readonly feature: ConfidenceFeature;
  /** The indexes of its inputs among INPUT_NAMES. */
  readonly inputs: readonly number[];
  /** Its weights by the value of each input in turn, so that no values are joined to look one up. */
  readonly weights: WeightTree;
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
      const weights = treeOf(Object.entries(values).map(([value, weight]) => [value.split('+'), weight] as const));
      const feature = parseConfidenceFeature(name);
      return { feature, inputs: feature.inputs.map((input) => INPUT_NAMES.indexOf(input)), weights };
    } catch (error) {
      return refuse((error as Error).message);
    }
  });
  return { features, bias, threshold, leastTokens };
}

/**
 * A language's confidence models, read when they are first used: that of articles, and that of shorter texts. None where
 * the language has none.
 */
export const confidenceModelsOf = onceFor(({ confidence, language: owner }: Pack): readonly ConfidenceModel[] => {
  if (confidence === null) return [];
  const { passages } = confidence;
  const all = passages === undefined ? [confidence] : [confidence, { ...confidence, ...passages }];
  return all.map((data) => readConfidence(data, owner));
});

/** A feature's value that holds for an attribution, with its weight in units of CONFIDENCE_SCALE. */
export interface WeighedValue {
  /** The feature and its value, such as `who.kind+who.words=person+2`. */
  readonly name: string;
  readonly weight: number;
}

/** The values that hold for an attribution and that the model has weights for. */
export function weighedValues(model: ConfidenceModel, one: ResolvedAttribution): WeighedValue[] {
  const found: WeighedValue[] = [];
  weigh(model, one, ({ name }, values, weight) => found.push({ name: `${name}=${values.join('+')}`, weight }));
  return found;
}

/** The probability, from 0 to 1, that an attribution is right: a logistic regression. */
export function probabilityOf(model: ConfidenceModel, one: ResolvedAttribution): number {
  let sum = model.bias;
  weigh(model, one, (_feature, _values, weight) => {
    sum += weight;
  });
  return probabilityOfSum(sum);
}

/** The probability for a sum of weights and bias, in units of CONFIDENCE_SCALE. */
export const probabilityOfSum = (sum: number): number => 1 / (1 + Math.exp(-sum / CONFIDENCE_SCALE));

/** Receives a weight with the values that it holds for: an array that is used again. */
type SeeWeight = (feature: ConfidenceFeature, values: readonly string[], weight: number) => void;

/** Shows all weights that hold for an attribution; each input is read once. */
function weigh({ features }: ConfidenceModel, one: ResolvedAttribution, see: SeeWeight): void {
  const known: (readonly string[] | null)[] = INPUT_NAMES.map(() => null);
  const path: string[] = [];
  const read = (input: number): readonly string[] => {
    const values = valuesOf(INPUT_NAMES[input] as InputName, one);
    known[input] = values;
    return values;
  };
  const visit = (weighed: WeighedFeature, tree: WeightTree): void => {
    const input = weighed.inputs[path.length] as number;
    for (const value of known[input] ?? read(input)) {
      const found = tree.get(value);
      if (found === undefined) continue;
      path.push(value);
      if (typeof found === 'number') see(weighed.feature, path, found);
      else visit(weighed, found);
      path.pop();
    }
  };
  for (const weighed of features) visit(weighed, weighed.weights);
}
