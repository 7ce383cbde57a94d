import { decode, type Lattice, pairsOf, pathsOf, type SequenceModel } from '../../../src/analysis/learned/sequences.ts';
import { type FeatureBuffer, newBuffer, type Weights } from '../../../src/analysis/learned/weights.ts';

/** A row of places to label, with the features of each and the right answer. */
export interface Row {
  readonly nodes: readonly Int32Array[];
  readonly edges: readonly Int32Array[];
  readonly labels: Uint8Array;
}

/** Writes the features of the place `at` of a row. */
export type FeaturesAt = (buffer: FeatureBuffer, at: number) => void;

/** The features of the places from `from` to `to`, hashed once for all rounds. */
export function toRow(
  [from, to]: readonly [number, number],
  node: FeaturesAt,
  edge: FeaturesAt,
  labels: Uint8Array,
): Row {
  const buffer = newBuffer();
  const collect = (features: FeaturesAt): Int32Array[] =>
    Array.from({ length: to - from }, (_, at) => {
      buffer.count = 0;
      features(buffer, from + at);
      return buffer.hashes.slice(0, buffer.count);
    });
  return { nodes: collect(node), edges: collect(edge), labels };
}

/** Weights while they are learned, with the sums that their average over all steps is made of. */
interface Learning extends Weights {
  readonly values: Float32Array;
  readonly sums: Float64Array;
}

const learning = (classes: number, places: number): Learning => ({
  classes,
  places,
  values: new Float32Array(classes * places),
  sums: new Float64Array(classes * places),
});

function move({ classes, places, values, sums }: Learning, features: Int32Array, change: Change): void {
  for (const hash of features) {
    const base = (hash & (places - 1)) * classes;
    const [more, less] = [base + change.more, base + change.less];
    values[more] = (values[more] as number) + 1;
    sums[more] = (sums[more] as number) + change.step;
    values[less] = (values[less] as number) - 1;
    sums[less] = (sums[less] as number) - change.step;
  }
}

interface Change {
  readonly more: number;
  readonly less: number;
  readonly step: number;
}

function average({ classes, places, values, sums }: Learning, steps: number): Weights {
  return toBytes({ classes, places, values: values.map((value, at) => value - (sums[at] as number) / steps) });
}

// All but this share of the weights are kept in proportion; the largest are cut, or the others would lose their detail.
const KEPT = 0.9999;

/** Makes weights whole numbers from -127 to 127; tables whose weights are added to each other go by one measure. */
function bytesFor(tables: readonly Float32Array[]): (values: Float32Array) => Int8Array {
  const sizes = Float32Array.from(
    tables.flatMap((values) => [...values.filter((value) => value !== 0)]),
    Math.abs,
  ).sort();
  const most = sizes[Math.floor(KEPT * (sizes.length - 1))] ?? 1;
  const byte = (value: number): number => Math.max(-127, Math.min(127, Math.round((value / most) * 127)));
  return (values) => Int8Array.from(values, byte);
}

/** Weights as such numbers. */
export function toBytes({ classes, places, values }: Weights): Weights {
  const floats = Float32Array.from(values);
  return { classes, places, values: bytesFor([floats])(floats) };
}

type Random = () => number;

/** Numbers that look random and are the same every time (a linear congruence). */
export function newRandom(seed = 20161108): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A list in another order. */
export function shuffle<T>(list: readonly T[], random: Random): T[] {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}

/** How large the tables are, and how often the rows are gone through. */
export interface Size {
  readonly labels: number;
  readonly nodePlaces: number;
  readonly edgePlaces: number;
  readonly rounds: number;
}

// The order of the rows leaves its mark on what is learned; the mean of several orders does better on other articles.
const SEEDS = [20161108, 19840102];

/** An averaged structured perceptron (Collins 2002), the mean of one for each seed. */
export function trainRows(rows: readonly Row[], size: Size): SequenceModel {
  const learned = SEEDS.map((seed) => trainOnce(rows, size, newRandom(seed)));
  const total = (pick: (one: Learned) => Float32Array): Float32Array =>
    learned.map(pick).reduce((sum, values) => sum.map((value, at) => value + (values[at] as number)));
  const [nodes, edges] = [total((one) => one.nodes), total((one) => one.edges)];
  const bytes = bytesFor([nodes, edges]);
  return {
    nodes: { classes: size.labels, places: size.nodePlaces, values: bytes(nodes) },
    edges: { classes: size.labels ** 2, places: size.edgePlaces, values: bytes(edges) },
  };
}

interface Learned {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
}

function trainOnce(rows: readonly Row[], { labels, nodePlaces, edgePlaces, rounds }: Size, random: Random): Learned {
  const nodes = learning(labels, nodePlaces);
  const edges = learning(labels * labels, edgePlaces);
  let step = 1;
  for (let round = 0; round < rounds; round++) {
    for (const row of shuffle(rows, random)) {
      const guess = decode(pathsOf(scoreRow({ nodes, edges }, row)));
      correct({ nodes, edges }, row, guess, step++);
    }
  }
  const mean = ({ values, sums }: Learning): Float32Array =>
    values.map((value, at) => value - (sums[at] as number) / step);
  return { nodes: mean(nodes), edges: mean(edges) };
}

/** A row's scores, from features that were hashed before. */
export function scoreRow({ nodes, edges }: SequenceModel, row: Row): Lattice {
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
  { classes, places, values }: Weights,
  rows: readonly Int32Array[],
  picked: readonly number[],
): Float64Array {
  const scores = new Float64Array(rows.length * picked.length);
  rows.forEach((features, at) => {
    for (const hash of features) {
      const place = (hash & (places - 1)) * classes;
      for (let index = 0; index < picked.length; index++)
        scores[at * picked.length + index] =
          (scores[at * picked.length + index] as number) + (values[place + (picked[index] as number)] as number);
    }
  });
  return scores;
}

function correct(
  { nodes, edges }: { nodes: Learning; edges: Learning },
  row: Row,
  guess: Uint8Array,
  step: number,
): void {
  let [right, wrong] = [0, 0];
  for (let at = 0; at < guess.length; at++) {
    const [more, less] = [row.labels[at] as number, guess[at] as number];
    if (more !== less) move(nodes, row.nodes[at] as Int32Array, { more, less, step });
    const pair = { more: right * nodes.classes + more, less: wrong * nodes.classes + less, step };
    if (pair.more !== pair.less) move(edges, row.edges[at] as Int32Array, pair);
    [right, wrong] = [more, less];
  }
}

/** Learns one decision after another: the tagger's, which sees the tags it gave before. */
export class Perceptron {
  readonly weights: Learning;
  #step = 1;

  constructor(classes: number, places: number) {
    this.weights = learning(classes, places);
  }

  learn(features: Int32Array, right: number, guess: number): void {
    this.#step++;
    if (right !== guess) move(this.weights, features, { more: right, less: guess, step: this.#step });
  }

  finish(): Weights {
    return average(this.weights, this.#step);
  }
}
