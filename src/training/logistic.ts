/** A yes-or-no example: the indexes of the features that hold for it, each once. */
export interface BinaryExample {
  readonly features: readonly number[];
  readonly isPositive: boolean;
  /** How often it counts. */
  readonly weight: number;
}

/** A logistic regression: its weights by feature, in nats. */
export interface Logistic {
  readonly bias: number;
  readonly weights: Float64Array;
}

const MOST_SWEEPS = 100;
// Nats: once no weight moves farther in a sweep, the weights are taken as they are.
const SMALLEST_MOVE = 1e-4;
// A Newton step on a flat stretch of the loss would leap past its minimum.
const LARGEST_MOVE = 2;

/**
 * Fits a logistic regression with an L2 penalty on all weights but the bias, by cyclic coordinate descent (Genkin, Lewis and
 * Madigan 2007): one Newton step a weight, until they rest. The loss is convex, so the result does not hang on the order of
 * the examples.
 */
export function fitLogistic(examples: readonly BinaryExample[], featureCount: number, penalty: number): Logistic {
  const weights = new Float64Array(featureCount);
  const margins = new Float64Array(examples.length);
  const targets = Float64Array.from(examples, ({ isPositive }) => (isPositive ? 1 : 0));
  const fit = { margins, targets, counts: Float64Array.from(examples, ({ weight }) => weight) };
  const all = examples.map((_, at) => at);
  const holders = holdersOf(examples, featureCount);
  let bias = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const move = newtonStep(fit, all, { weight: 0, penalty: 0 });
    bias += move;
    let largest = Math.abs(move);
    holders.forEach((own, feature) => {
      const weight = weights[feature] as number;
      const step = newtonStep(fit, own, { weight, penalty });
      weights[feature] = weight + step;
      largest = Math.max(largest, Math.abs(step));
    });
    if (largest < SMALLEST_MOVE) break;
  }
  return { bias, weights };
}

/** The examples that each feature holds for. */
function holdersOf(examples: readonly BinaryExample[], featureCount: number): number[][] {
  const holders: number[][] = Array.from({ length: featureCount }, () => []);
  examples.forEach(({ features }, at) => {
    for (const feature of features) holders[feature]?.push(at);
  });
  return holders;
}

interface Fit {
  /** The sums of the examples, in nats. */
  readonly margins: Float64Array;
  readonly targets: Float64Array;
  /** How often each example counts. */
  readonly counts: Float64Array;
}

interface Penalised {
  readonly weight: number;
  readonly penalty: number;
}

/** Moves a weight that some examples share, and their margins with it; returns by how much. */
function newtonStep({ margins, targets, counts }: Fit, own: readonly number[], { weight, penalty }: Penalised): number {
  let [slope, curvature] = [penalty * weight, penalty + 1e-9];
  for (const at of own) {
    const probability = sigmoid(margins[at] as number);
    const count = counts[at] as number;
    slope += count * (probability - (targets[at] as number));
    curvature += count * probability * (1 - probability);
  }
  const move = Math.max(-LARGEST_MOVE, Math.min(LARGEST_MOVE, -slope / curvature));
  for (const at of own) margins[at] = (margins[at] as number) + move;
  return move;
}

const sigmoid = (margin: number): number => 1 / (1 + Math.exp(-margin));
