import { addScores, type FeatureBuffer, newBuffer, type Scores, type Weights } from './weights.ts';

/** A model of rows of labels: weights of a label at a place, and of two labels in a row. Label 0 is outside, an odd one begins a run, the even one behind it goes on with it. */
export interface SequenceModel {
  readonly nodes: Weights;
  readonly edges: Weights;
}

/** Writes the features of the place `at` of a row. */
export type FeaturesAt = (buffer: FeatureBuffer, at: number) => void;

/** The scores of a row: of each label at each place, and of each label behind each other one. */
export interface Lattice {
  readonly size: number;
  readonly labels: number;
  readonly nodes: Scores;
  readonly edges: Scores;
}

/** Scores all labels of the places from `from` to `to`. */
export function latticeOf(
  model: SequenceModel,
  [from, to]: readonly [number, number],
  node: FeaturesAt,
  edge: FeaturesAt,
): Lattice {
  const labels = model.nodes.classes;
  const size = to - from;
  const nodes = new Int32Array(size * labels);
  const edges = new Int32Array(size * labels * labels);
  const buffer = newBuffer();
  for (let at = 0; at < size; at++) {
    node(buffer, from + at);
    addScores(model.nodes, buffer, nodes, at * labels);
    edge(buffer, from + at);
    addScores(model.edges, buffer, edges, at * labels * labels);
  }
  return { size, labels, nodes, edges };
}

/** Whether a label may stand behind another: the inside of a run only behind its own beginning or inside. */
export const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;

const NEVER = -1e18;

/** The best score of a row up to each place with each label, and the label before on the way there. */
function forward({ size, labels, nodes, edges }: Lattice): { scores: Float64Array; back: Uint8Array } {
  const scores = new Float64Array(size * labels);
  const back = new Uint8Array(size * labels);
  for (let label = 0; label < labels; label++)
    scores[label] = mayFollow(0, label) ? (nodes[label] as number) + (edges[label] as number) : NEVER;
  for (let at = 1; at < size; at++) {
    for (let label = 0; label < labels; label++) {
      let [highest, from] = [NEVER, 0];
      for (let before = 0; before < labels; before++) {
        if (!mayFollow(before, label)) continue;
        const score =
          (scores[(at - 1) * labels + before] as number) + (edges[(at * labels + before) * labels + label] as number);
        if (score > highest) [highest, from] = [score, before];
      }
      scores[at * labels + label] = highest + (nodes[at * labels + label] as number);
      back[at * labels + label] = from;
    }
  }
  return { scores, back };
}

/** The best score of the rest of a row behind each place with each label. */
function backward({ size, labels, nodes, edges }: Lattice): Float64Array {
  const scores = new Float64Array(size * labels);
  for (let at = size - 2; at >= 0; at--) {
    for (let before = 0; before < labels; before++) {
      let highest = NEVER;
      for (let label = 0; label < labels; label++) {
        if (!mayFollow(before, label)) continue;
        const next = (at + 1) * labels + label;
        const score =
          (scores[next] as number) +
          (nodes[next] as number) +
          (edges[((at + 1) * labels + before) * labels + label] as number);
        if (score > highest) highest = score;
      }
      scores[at * labels + before] = highest;
    }
  }
  return scores;
}

/** The row of labels with the highest score. */
export function decode(lattice: Lattice): Uint8Array {
  const { size, labels } = lattice;
  const { scores, back } = forward(lattice);
  const row = new Uint8Array(size);
  let label = highestOf(scores, (size - 1) * labels, labels);
  for (let at = size - 1; at >= 0; at--) {
    row[at] = label;
    label = back[at * labels + label] as number;
  }
  return row;
}

function highestOf(scores: Float64Array, base: number, count: number): number {
  let index = 0;
  for (let at = 1; at < count; at++) if ((scores[base + at] as number) > (scores[base + index] as number)) index = at;
  return index;
}

/** A run that some row of labels has, and how far that row's score is below the best row's (0 for the best one's own). */
export interface Option {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** For each place the best run that begins there with `label`, those left out that cost more than `limit`. */
export function optionsFor(lattice: Lattice, label: number, limit: number): Option[] {
  const { size, labels } = lattice;
  const { scores } = forward(lattice);
  const rest = backward(lattice);
  const highest = scores[(size - 1) * labels + highestOf(scores, (size - 1) * labels, labels)] as number;
  const options: Option[] = [];
  for (let at = 0; at < size; at++) {
    const score = (scores[at * labels + label] as number) + (rest[at * labels + label] as number) - highest;
    if (score >= -limit) options.push({ from: at, to: endOf(lattice, rest, at, label), score });
  }
  return options;
}

function endOf({ size, labels, nodes, edges }: Lattice, rest: Float64Array, from: number, begin: number): number {
  let [at, label] = [from, begin];
  while (at + 1 < size) {
    let [highest, next] = [NEVER, 0];
    for (let other = 0; other < labels; other++) {
      if (!mayFollow(label, other)) continue;
      const place = (at + 1) * labels + other;
      const score =
        (rest[place] as number) +
        (nodes[place] as number) +
        (edges[((at + 1) * labels + label) * labels + other] as number);
      if (score > highest) [highest, next] = [score, other];
    }
    if (next !== begin + 1) break;
    label = next;
    at++;
  }
  return at + 1;
}
