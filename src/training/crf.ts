import { type Lattice, pairsOf, type SequenceModel } from '../analysis/model/viterbi.ts';
import { type FeatureBuffer, newBuffer, type Weights } from '../analysis/model/weights.ts';
import { marginals } from './forward-backward.ts';
import { quantisationScale, quantise } from './quantise.ts';
import { newRandom, type Random, seedsOf, shuffle } from './random.ts';
import { TrainingError } from './training-error.ts';

/** A training sequence: the hashed features of each position, and its gold labels. */
export interface Sequence {
  /** The features of each position for its label. */
  readonly nodes: readonly Int32Array[];
  /** The features of each position for its label and the one before. */
  readonly edges: readonly Int32Array[];
  readonly labels: Uint8Array;
  /**
   * Where several labels are correct: for each position a bit for each correct label; null where
   * every position has one.
   */
  readonly allowed: Uint16Array | null;
  /** The factor of its gradient. */
  readonly weight: number;
}

/** Writes the features of the position `at` into an empty buffer. */
export type FeaturesAt = (buffer: FeatureBuffer, at: number) => void;

/** The features of the positions from `from` to `to`, hashed once for all rounds. */
export function collectFeatures({ from, to }: { from: number; to: number }, features: FeaturesAt): Int32Array[] {
  const buffer = newBuffer();
  return Array.from({ length: to - from }, (_, at) => {
    buffer.count = 0;
    features(buffer, from + at);
    return buffer.hashes.slice(0, buffer.count);
  });
}

/** The size of a model, and the parameters of its training. */
export interface TrainConfig {
  /** The number of labels. */
  readonly labels: number;
  /** The number of buckets that features are hashed into: powers of two. */
  readonly nodeBuckets: number;
  readonly edgeBuckets: number;
  /** Passes over the sequences. */
  readonly rounds: number;
  /**
   * The number of orders of the sequences whose models are averaged, because the order influences
   * the result.
   */
  readonly seeds: number;
  readonly learningRate: number;
  /** The weight decay at each update. */
  readonly decay: number;
  /** The share of a position's node features that is dropped at random. */
  readonly featureDropout: number;
  /**
   * The margin, in nats, by which the gold label must win over a wrong one, and over label 0
   * (outside) at a marked token.
   */
  readonly costWrong: number;
  readonly costFalseNegative: number;
}

/** A trained model, with the number of score units per nat. */
export interface TrainedCrf extends SequenceModel {
  readonly scale: number;
}

/**
 * Trains a linear-chain conditional random field with a softmax margin (Gimpel and Smith 2010) by
 * AdaGrad. The weights are the mean over the last rounds of each order of the sequences, quantised
 * to bytes. Throws a TrainingError where the allowed labels of a sequence admit none.
 */
export function trainCrf(sequences: readonly Sequence[], config: TrainConfig): TrainedCrf {
  const tables = {
    nodes: newTable(config.labels, config.nodeBuckets),
    edges: newTable(config.labels ** 2, config.edgeBuckets),
  };
  for (const seed of seedsOf(config.seeds)) {
    for (const table of [tables.nodes, tables.edges]) resetTable(table);
    trainInOrder(tables, sequences, { config, random: newRandom(seed) });
  }
  const { nodes, edges } = tables;
  // Without dropout, a sum is larger by this factor than in training.
  const mean = nodes.sums.map((value) => value * (1 - config.featureDropout));
  const scale = quantisationScale([mean, edges.sums]);
  if (!Number.isFinite(scale)) throw new TrainingError('no weights learned: some sequence has no possible labels');
  return {
    nodes: { classes: nodes.classes, buckets: nodes.buckets, values: quantise(mean, scale) },
    edges: { classes: edges.classes, buckets: edges.buckets, values: quantise(edges.sums, scale) },
    scale,
  };
}

/**
 * Weights during training, with the sums of their squared gradients (AdaGrad) and of the averaged
 * rounds.
 */
interface AdaGradTable extends Weights {
  readonly values: Float32Array;
  readonly squares: Float32Array;
  readonly sums: Float32Array;
}

interface Tables {
  readonly nodes: AdaGradTable;
  readonly edges: AdaGradTable;
}

const newTable = (classes: number, buckets: number): AdaGradTable => ({
  classes,
  buckets,
  values: new Float32Array(classes * buckets),
  squares: new Float32Array(classes * buckets),
  sums: new Float32Array(classes * buckets),
});

const FIRST_SQUARE = 0.01;

/** Resets the weights, but not the averages. */
function resetTable({ values, squares }: AdaGradTable): void {
  values.fill(0);
  squares.fill(FIRST_SQUARE);
}

// The first rounds are far from the optimum, so only the others are averaged.
const BURN_IN = 2;

interface Schedule {
  readonly config: TrainConfig;
  readonly random: Random;
}

function trainInOrder(tables: Tables, sequences: readonly Sequence[], { config, random }: Schedule): void {
  const burnIn = Math.min(BURN_IN, config.rounds - 1);
  const share = 1 / (config.rounds - burnIn) / config.seeds;
  for (let round = 0; round < config.rounds; round++) {
    for (const sequence of shuffle(sequences, random)) updateOn(tables, withDropout(sequence, config, random), config);
    if (round < burnIn) continue;
    for (const { values, sums } of [tables.nodes, tables.edges])
      for (let at = 0; at < values.length; at++) sums[at] = (sums[at] as number) + (values[at] as number) * share;
  }
}

function withDropout(sequence: Sequence, { featureDropout }: TrainConfig, random: Random): Sequence {
  if (featureDropout === 0) return sequence;
  const nodes = sequence.nodes.map((features) => features.filter(() => random() >= featureDropout));
  return { ...sequence, nodes };
}

/**
 * Updates the weights by the gradient of one sequence: the model's expectation minus the gold
 * labels.
 */
function updateOn(tables: Tables, sequence: Sequence, config: TrainConfig): void {
  const lattice = scoreSequence(tables, sequence);
  const right = sequence.allowed === null ? null : marginals(restricted(lattice, sequence.allowed));
  addCost(lattice, sequence, config);
  const expected = marginals(lattice);
  if (right === null) subtractLabels(expected, sequence.labels, lattice);
  else subtract(expected, right);
  applyGradient(tables, { sequence, gradient: expected, lattice }, config);
}

/** The scores of a sequence, from its hashed features. */
export function scoreSequence({ nodes, edges }: SequenceModel, sequence: Sequence): Lattice {
  const labels = nodes.classes;
  const pairs = pairsOf(labels);
  return {
    size: sequence.labels.length,
    labels,
    pairs,
    nodes: sumWeights(nodes, sequence.nodes, range(labels)),
    edges: sumWeights(edges, sequence.edges, pairs.classes),
  };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/**
 * For each position the sums of its features' weights for the picked classes, one position after
 * another. A test compares them with the program's scores.
 */
export function sumWeights(
  { classes, buckets, values }: Weights,
  places: readonly Int32Array[],
  picked: readonly number[],
): Float64Array {
  const scores = new Float64Array(places.length * picked.length);
  places.forEach((features, at) => {
    const base = at * picked.length;
    for (const hash of features) {
      const bucket = (hash & (buckets - 1)) * classes;
      for (let index = 0; index < picked.length; index++)
        scores[base + index] =
          (scores[base + index] as number) + (values[bucket + (picked[index] as number)] as number);
    }
  });
  return scores;
}

/** A lattice in which only the allowed labels are possible. */
function restricted(lattice: Lattice, allowed: Uint16Array): Lattice {
  const { labels } = lattice;
  const nodes = Float64Array.from(lattice.nodes, (score, at) =>
    isAllowed(allowed, Math.floor(at / labels), at % labels) ? score : Number.NEGATIVE_INFINITY,
  );
  return { ...lattice, nodes };
}

const isAllowed = (allowed: Uint16Array, at: number, label: number): boolean =>
  (((allowed[at] as number) >> label) & 1) === 1;

/** Adds the cost of each wrong label to its score, so that the gold label must win by a margin. */
function addCost({ labels, nodes }: Lattice, { labels: right, allowed }: Sequence, config: TrainConfig): void {
  right.forEach((label, at) => {
    for (let other = 0; other < labels; other++) {
      const isRight = allowed === null ? other === label : isAllowed(allowed, at, other);
      const cost = isRight ? 0 : other === 0 ? config.costFalseNegative : config.costWrong;
      nodes[at * labels + other] = (nodes[at * labels + other] as number) + cost;
    }
  });
}

type Gradient = ReturnType<typeof marginals>;

/** Subtracts the marginals of one labelling: 1 for each label and pair that it has. */
function subtractLabels({ nodes, pairs: ofPairs }: Gradient, right: Uint8Array, { labels, pairs }: Lattice): void {
  let before = 0;
  right.forEach((label, at) => {
    const pair = pairs.classes.indexOf(before * labels + label);
    nodes[at * labels + label] = (nodes[at * labels + label] as number) - 1;
    if (pair !== -1) {
      const place = at * pairs.label.length + pair;
      ofPairs[place] = (ofPairs[place] as number) - 1;
    }
    before = label;
  });
}

function subtract(from: Gradient, other: Gradient): void {
  for (const name of ['nodes', 'pairs'] as const)
    other[name].forEach((value, at) => {
      from[name][at] = (from[name][at] as number) - value;
    });
}

interface Update {
  readonly sequence: Sequence;
  readonly gradient: Gradient;
  readonly lattice: Lattice;
}

function applyGradient({ nodes, edges }: Tables, { sequence, gradient, lattice }: Update, config: TrainConfig): void {
  const { labels, pairs } = lattice;
  const every = range(labels);
  for (let at = 0; at < sequence.labels.length; at++) {
    const ofNodes = gradient.nodes.subarray(at * labels, (at + 1) * labels);
    const ofEdges = gradient.pairs.subarray(at * pairs.label.length, (at + 1) * pairs.label.length);
    const step = { config, weight: sequence.weight };
    move(nodes, { features: sequence.nodes[at] as Int32Array, slopes: ofNodes, classes: every }, step);
    move(edges, { features: sequence.edges[at] as Int32Array, slopes: ofEdges, classes: pairs.classes }, step);
  }
}

/** The gradient of each class at a position, and the features of the position. */
interface Slopes {
  readonly features: Int32Array;
  readonly slopes: Float64Array;
  readonly classes: readonly number[];
}

// A smaller gradient is ignored.
const SMALLEST_SLOPE = 1e-4;

function move(
  { classes, buckets, values, squares }: AdaGradTable,
  { features, slopes, classes: picked }: Slopes,
  { config, weight }: { readonly config: TrainConfig; readonly weight: number },
): void {
  const { learningRate, decay } = config;
  for (let index = 0; index < slopes.length; index++) {
    const slope = weight * (slopes[index] as number);
    if (Math.abs(slope) < SMALLEST_SLOPE) continue;
    for (const hash of features) {
      const at = (hash & (buckets - 1)) * classes + (picked[index] as number);
      squares[at] = (squares[at] as number) + slope * slope;
      const step = (slope + decay * (values[at] as number)) / Math.sqrt(squares[at] as number);
      values[at] = (values[at] as number) - learningRate * step;
    }
  }
}
