import type { Lattice } from '../analysis/model/viterbi.ts';

/** How likely each label is at each place of a row, and each pair of labels that ends there. */
export interface Marginals {
  readonly nodes: Float64Array;
  readonly pairs: Float64Array;
}

/** The chances in a lattice whose scores are logarithms, by sums over all rows from both ends. */
export function marginals(lattice: Lattice): Marginals {
  const { size, labels, pairs } = lattice;
  const [nodes, edges] = [exponentials(lattice.nodes, labels), exponentials(lattice.edges, pairs.label.length)];
  const weighed = { ...lattice, nodes, edges };
  const [before, behind] = [forwardSums(weighed), backwardSums(weighed)];
  const chances = { nodes: nodes.map((_, at) => (before[at] as number) * (behind[at] as number)), pairs: edges };
  for (let at = 0; at < size; at++) {
    normalise(chances.nodes, at * labels, labels);
    for (let pair = 0; pair < pairs.label.length; pair++) {
      const to = at * labels + (pairs.label[pair] as number);
      edges[at * pairs.label.length + pair] =
        arrivalWeight(weighed, before, at, pair) * (nodes[to] as number) * (behind[to] as number);
    }
    normalise(edges, at * pairs.label.length, pairs.label.length);
  }
  return chances;
}

/** What the scores are the logarithms of, those of each place but for a factor. */
function exponentials(scores: Lattice['nodes'], width: number): Float64Array {
  const result = new Float64Array(scores.length);
  for (let base = 0; base < scores.length; base += width) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = base; at < base + width; at++) highest = Math.max(highest, scores[at] as number);
    for (let at = base; at < base + width; at++) result[at] = Math.exp((scores[at] as number) - highest);
  }
  return result;
}

/** The weight of all ways that reach a place by a pair of labels; a row begins behind an outside. */
function arrivalWeight({ labels, pairs, edges }: Lattice, before: Float64Array, at: number, pair: number): number {
  const from = pairs.before[pair] as number;
  const sum = at > 0 ? (before[(at - 1) * labels + from] as number) : from === 0 ? 1 : 0;
  return sum * (edges[at * pairs.label.length + pair] as number);
}

function forwardSums(lattice: Lattice): Float64Array {
  const { size, labels, pairs, nodes } = lattice;
  const sums = new Float64Array(size * labels);
  for (let at = 0; at < size; at++) {
    const base = at * labels;
    for (let pair = 0; pair < pairs.label.length; pair++) {
      const to = base + (pairs.label[pair] as number);
      sums[to] = (sums[to] as number) + arrivalWeight(lattice, sums, at, pair);
    }
    for (let to = base; to < base + labels; to++) sums[to] = (sums[to] as number) * (nodes[to] as number);
    normalise(sums, base, labels);
  }
  return sums;
}

function backwardSums({ size, labels, pairs, nodes, edges }: Lattice): Float64Array {
  const sums = new Float64Array(size * labels).fill(1, (size - 1) * labels);
  for (let at = size - 1; at > 0; at--) {
    const base = at * labels;
    for (let pair = 0; pair < pairs.label.length; pair++) {
      const from = base - labels + (pairs.before[pair] as number);
      const to = base + (pairs.label[pair] as number);
      const way = (edges[at * pairs.label.length + pair] as number) * (nodes[to] as number);
      sums[from] = (sums[from] as number) + way * (sums[to] as number);
    }
    normalise(sums, base - labels, labels);
  }
  return sums;
}

function normalise(values: Float64Array, base: number, count: number): void {
  let sum = 0;
  for (let at = base; at < base + count; at++) sum += values[at] as number;
  for (let at = base; at < base + count; at++) values[at] = (values[at] as number) / sum;
}
