import type { Lattice } from '../analysis/model/viterbi.ts';

/**
 * Marginal probabilities of a sequence: of each label at each place, and of each pair of labels that ends there. They are
 * laid out as the lattice's scores are: `labels` numbers a place, and one number a pair a place.
 */
export interface Marginals {
  readonly nodes: Float64Array;
  readonly pairs: Float64Array;
}

/**
 * The marginals of a lattice whose scores are in nats, by the forward-backward algorithm. Sums are normalised at every
 * place, so that long sequences neither overflow nor vanish. A score of -Infinity forbids a label; some sequence of labels
 * must remain. A sequence begins behind label 0 (outside).
 */
export function marginals(lattice: Lattice): Marginals {
  const { size, labels, pairs } = lattice;
  const width = pairs.label.length;
  const [nodes, edges] = [exponentials(lattice.nodes, labels), exponentials(lattice.edges, width)];
  const potentials = { ...lattice, nodes, edges };
  const [forward, backward] = [forwardSums(potentials), backwardSums(potentials)];
  const ofLabels = nodes.map((_, at) => (forward[at] as number) * (backward[at] as number));
  for (let at = 0; at < size; at++) {
    normalise(ofLabels, at * labels, labels);
    for (let pair = 0; pair < width; pair++) {
      const to = at * labels + (pairs.label[pair] as number);
      edges[at * width + pair] =
        arrivalSum(potentials, forward, at, pair) * (nodes[to] as number) * (backward[to] as number);
    }
    normalise(edges, at * width, width);
  }
  return { nodes: ofLabels, pairs: edges };
}

/** The exponentials of scores, those of each place divided by the largest. */
function exponentials(scores: Lattice['nodes'], width: number): Float64Array {
  const result = new Float64Array(scores.length);
  for (let base = 0; base < scores.length; base += width) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = base; at < base + width; at++) highest = Math.max(highest, scores[at] as number);
    for (let at = base; at < base + width; at++) result[at] = Math.exp((scores[at] as number) - highest);
  }
  return result;
}

/** The sum over all beginnings of a sequence that arrive at a place by a pair of labels, without the place's own potential. */
function arrivalSum({ labels, pairs, edges }: Lattice, forward: Float64Array, at: number, pair: number): number {
  const from = pairs.before[pair] as number;
  const sum = at > 0 ? (forward[(at - 1) * labels + from] as number) : from === 0 ? 1 : 0;
  return sum * (edges[at * pairs.label.length + pair] as number);
}

function forwardSums(lattice: Lattice): Float64Array {
  const { size, labels, pairs, nodes } = lattice;
  const sums = new Float64Array(size * labels);
  for (let at = 0; at < size; at++) {
    const base = at * labels;
    for (let pair = 0; pair < pairs.label.length; pair++) {
      const to = base + (pairs.label[pair] as number);
      sums[to] = (sums[to] as number) + arrivalSum(lattice, sums, at, pair);
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
      const step = (edges[at * pairs.label.length + pair] as number) * (nodes[to] as number);
      sums[from] = (sums[from] as number) + step * (sums[to] as number);
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
