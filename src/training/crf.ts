import { type Lattice, pairsOf, type SequenceModel } from '../analysis/model/viterbi.ts';
import { type FeatureBuffer, newBuffer, type Weights } from '../analysis/model/weights.ts';
import { marginals } from './forward-backward.ts';
import { quantisationScale, quantise } from './quantise.ts';
import { newRandom, type Random, shuffle } from './random.ts';

/** A row of places to label, with the features of each and the right answer. */
export interface Sequence {
  readonly nodes: readonly Int32Array[];
  readonly edges: readonly Int32Array[];
  readonly labels: Uint8Array;
}

/** Writes the features of the place `at` of a row. */
export type FeaturesAt = (buffer: FeatureBuffer, at: number) => void;

/** The features of the places from `from` to `to`, hashed once for all rounds. */
export function toSequence(
  [from, to]: readonly [number, number],
  node: FeaturesAt,
  edge: FeaturesAt,
  labels: Uint8Array,
): Sequence {
  const buffer = newBuffer();
  const collect = (features: FeaturesAt): Int32Array[] =>
    Array.from({ length: to - from }, (_, at) => {
      buffer.count = 0;
      features(buffer, from + at);
      return buffer.hashes.slice(0, buffer.count);
    });
  return { nodes: collect(node), edges: collect(edge), labels };
}

/** How rows are learned from. */
export interface TrainConfig {
  readonly labels: number;
  /** How large the tables are. */
  readonly nodeBuckets: number;
  readonly edgeBuckets: number;
  readonly rounds: number;
  readonly learningRate: number;
  /** How much of a weight is taken back whenever it is changed. */
  readonly decay: number;
  /** The share of a place's features that are left out, others each time. */
  readonly featureDropout: number;
  /** By how much the right labels must be likelier than wrong ones, as logarithms: than any, and than none where there is one. */
  readonly costWrong: number;
  readonly costFalseNegative: number;
}

/** Weights while they are learned: with the squares of all changes so far (AdaGrad), and the sums of the rounds that count. */
interface AdaGradTable extends Weights {
  readonly values: Float32Array;
  readonly squares: Float32Array;
  readonly sums: Float32Array;
}

const newTable = (classes: number, buckets: number): AdaGradTable => ({
  classes,
  buckets,
  values: new Float32Array(classes * buckets),
  squares: new Float32Array(classes * buckets),
  sums: new Float32Array(classes * buckets),
});

/** Begins anew; what the mean is made of stays. */
function resetTable({ values, squares }: AdaGradTable): void {
  values.fill(0);
  squares.fill(0.01);
}

/** The learned model, and how many units of its weights a logarithm of odds of 1 is. */
export interface Learned extends SequenceModel {
  readonly scale: number;
}

// The first rounds are far from where the weights end; the mean is that of the others.
const FIRST_ROUNDS = 2;

// The order of the rows leaves its mark on what is learned; the mean of several orders does better on other articles.
const SEEDS = [20161108, 19840102];

/** A conditional random field with a margin (Gimpel and Smith 2010), its weights the mean over the last rounds of each order. */
export function trainCrf(rows: readonly Sequence[], plan: TrainConfig): Learned {
  const [nodes, edges] = [newTable(plan.labels, plan.nodeBuckets), newTable(plan.labels ** 2, plan.edgeBuckets)];
  for (const seed of SEEDS) {
    for (const table of [nodes, edges]) resetTable(table);
    trainInOrder({ nodes, edges }, rows, { plan, random: newRandom(seed) });
  }
  const node = nodes.sums.map((value) => value * (1 - plan.featureDropout));
  const scale = quantisationScale([node, edges.sums]);
  return {
    nodes: { classes: nodes.classes, buckets: nodes.buckets, values: quantise(node, scale) },
    edges: { classes: edges.classes, buckets: edges.buckets, values: quantise(edges.sums, scale) },
    scale,
  };
}

/** What learning goes by: its plan, and what puts the rows in order. */
interface Schedule {
  readonly plan: TrainConfig;
  readonly random: Random;
}

function trainInOrder(
  { nodes, edges }: { nodes: AdaGradTable; edges: AdaGradTable },
  rows: readonly Sequence[],
  { plan, random }: Schedule,
): void {
  const share = 1 / (plan.rounds - FIRST_ROUNDS) / SEEDS.length;
  for (let round = 0; round < plan.rounds; round++) {
    for (const row of shuffle(rows, random)) updateOn({ nodes, edges }, withDropout(row, plan, random), plan);
    if (round < FIRST_ROUNDS) continue;
    for (const { values, sums } of [nodes, edges])
      values.forEach((value, at) => {
        sums[at] = (sums[at] as number) + value * share;
      });
  }
}

const withDropout = (row: Sequence, { featureDropout: dropped }: TrainConfig, random: Random): Sequence =>
  dropped === 0 ? row : { ...row, nodes: row.nodes.map((features) => features.filter(() => random() >= dropped)) };

function updateOn(
  { nodes, edges }: { nodes: AdaGradTable; edges: AdaGradTable },
  row: Sequence,
  plan: TrainConfig,
): void {
  const lattice = scoreRow({ nodes, edges }, row);
  addCost(lattice, row.labels, plan);
  const { labels, pairs } = lattice;
  const chances = marginals(lattice);
  const every = Array.from({ length: labels }, (_, at) => at);
  const change = (table: AdaGradTable, features: Int32Array, slopes: Gradient): void =>
    move(table, features, slopes, plan);
  let before = 0;
  row.labels.forEach((label, at) => {
    const node = chances.nodes.subarray(at * labels, (at + 1) * labels);
    const pair = chances.pairs.subarray(at * pairs.label.length, (at + 1) * pairs.label.length);
    const right = pairs.classes.indexOf(before * labels + label);
    node[label] = (node[label] as number) - 1;
    if (right !== -1) pair[right] = (pair[right] as number) - 1;
    change(nodes, row.nodes[at] as Int32Array, { values: node, classes: every });
    change(edges, row.edges[at] as Int32Array, { values: pair, classes: pairs.classes });
    before = label;
  });
}

/** A row's scores, from features that were hashed before. */
function scoreRow({ nodes, edges }: SequenceModel, row: Sequence): Lattice {
  const labels = nodes.classes;
  const pairs = pairsOf(labels);
  const every = Array.from({ length: labels }, (_, at) => at);
  return {
    size: row.labels.length,
    labels,
    pairs,
    nodes: sums(nodes, row.nodes, every),
    edges: sums(edges, row.edges, pairs.classes),
  };
}

/** The weights of some classes, for each place of a row one behind the other. */
function sums(
  { classes, buckets, values }: Weights,
  rows: readonly Int32Array[],
  picked: readonly number[],
): Float64Array {
  const scores = new Float64Array(rows.length * picked.length);
  rows.forEach((features, at) => {
    for (const hash of features) {
      const place = (hash & (buckets - 1)) * classes;
      for (let index = 0; index < picked.length; index++)
        scores[at * picked.length + index] =
          (scores[at * picked.length + index] as number) + (values[place + (picked[index] as number)] as number);
    }
  });
  return scores;
}

/** Makes wrong labels likelier than they are, so that the right ones must win by more. */
function addCost(
  { labels, nodes }: Lattice,
  right: Uint8Array,
  { costWrong: margin, costFalseNegative: missed }: TrainConfig,
): void {
  right.forEach((label, at) => {
    for (let other = 0; other < labels; other++) {
      const cost = other === label ? 0 : other === 0 ? missed : margin;
      nodes[at * labels + other] = (nodes[at * labels + other] as number) + cost;
    }
  });
}

/** How much too likely each class is. */
interface Gradient {
  readonly values: Float64Array;
  readonly classes: readonly number[];
}

// A class that is so nearly right is left as it is.
const LEAST = 1e-4;

function move(
  table: AdaGradTable,
  features: Int32Array,
  slopes: Gradient,
  { learningRate: rate, decay }: TrainConfig,
): void {
  const { classes, buckets, values, squares } = table;
  for (let index = 0; index < slopes.values.length; index++) {
    const slope = slopes.values[index] as number;
    if (Math.abs(slope) < LEAST) continue;
    for (const hash of features) {
      const at = (hash & (buckets - 1)) * classes + (slopes.classes[index] as number);
      squares[at] = (squares[at] as number) + slope * slope;
      const step = (slope + decay * (values[at] as number)) / Math.sqrt(squares[at] as number);
      values[at] = (values[at] as number) - rate * step;
    }
  }
}
