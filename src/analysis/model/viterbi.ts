import type { Scores, Weights } from './weights.ts';

/** A model of rows of labels: weights of a label at a place, and of two labels in a row. Label 0 is outside, an odd one begins a run, the even one behind it goes on with it. */
export interface SequenceModel {
  readonly nodes: Weights;
  readonly edges: Weights;
}

/** The pairs of labels that may stand in a row, those that lead to one label side by side. */
export interface Pairs {
  readonly before: Uint8Array;
  readonly label: Uint8Array;
  /** Where in the classes of a model's edges each pair is. */
  readonly classes: readonly number[];
}

/** Whether a label may stand behind another: the inside of a run only behind its own beginning or inside. */
export const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;

/** The pairs of so many labels. */
export function pairsOf(labels: number): Pairs {
  const all = Array.from({ length: labels * labels }, (_, at) => ({
    before: at % labels,
    label: Math.floor(at / labels),
  }));
  const pairs = all.filter(({ before, label }) => mayFollow(before, label));
  return {
    before: Uint8Array.from(pairs, ({ before }) => before),
    label: Uint8Array.from(pairs, ({ label }) => label),
    classes: pairs.map(({ before, label }) => before * labels + label),
  };
}

/** The scores of a row: of each label at each place, and of each pair of labels that ends there. Its arrays may be longer than the row. */
export interface Lattice {
  readonly size: number;
  readonly labels: number;
  readonly pairs: Pairs;
  readonly nodes: Scores;
  readonly edges: Scores;
  /** Where its paths are worked out; without one that is made for them. */
  readonly buffers?: ViterbiBuffers;
}

/** A lattice of whole numbers. */
export interface WholeLattice extends Lattice {
  readonly nodes: Int32Array;
  readonly edges: Int32Array;
}

/** What the paths of a lattice are worked out in: for each place and label, scores and the labels beside on a way. */
interface ViterbiBuffers {
  readonly scores: Float64Array;
  readonly backpointers: Uint8Array;
  readonly backwardMax: Float64Array;
  readonly next: Uint8Array;
}

const newBuffers = (length: number): ViterbiBuffers => ({
  scores: new Float64Array(length),
  backpointers: new Uint8Array(length),
  backwardMax: new Float64Array(length),
  next: new Uint8Array(length),
});

/**
 * Gives lattices without scores as yet, which are to be whole numbers. Each takes the place of the one before: to make
 * arrays for each takes longer than to use them.
 */
export function latticesOf(labels: number, pairs: Pairs): (size: number) => WholeLattice {
  let [room, nodes, edges, buffers] = [0, new Int32Array(0), new Int32Array(0), newBuffers(0)];
  return (size) => {
    if (size > room) {
      room = Math.max(size, 2 * room);
      [nodes, edges] = [new Int32Array(room * labels), new Int32Array(room * pairs.label.length)];
      buffers = newBuffers(room * labels);
    } else {
      nodes.fill(0, 0, size * labels);
      edges.fill(0, 0, size * pairs.label.length);
    }
    return { size, labels, pairs, nodes, edges, buffers };
  };
}

const NEVER = -1e18;

/** The best score of a row up to each place with each label, and the label before on the way there. */
export interface Paths {
  readonly lattice: Lattice;
  readonly buffers: ViterbiBuffers;
}

/** Follows the rows of a lattice from their beginnings (Viterbi). */
export function pathsOf(lattice: Lattice): Paths {
  const { size, labels, pairs, nodes, edges } = lattice;
  const buffers = lattice.buffers ?? newBuffers(size * labels);
  const { before, label } = pairs;
  buffers.scores.fill(NEVER, 0, labels);
  buffers.backpointers.fill(0, 0, labels);
  for (let pair = 0; pair < label.length; pair++)
    if (before[pair] === 0 && mayFollow(0, label[pair] as number))
      buffers.scores[label[pair] as number] = (nodes[label[pair] as number] as number) + (edges[pair] as number);
  const wide = pairs.label.length;
  for (let at = 1; at < size; at++) follow(lattice, buffers, at * labels, at * wide);
  return { lattice, buffers };
}

/** Goes on by one place: of the pairs that lead to a label, which stand side by side, the first of the best. */
function follow(
  { labels, nodes, edges }: Lattice,
  { scores, backpointers }: ViterbiBuffers,
  base: number,
  edge: number,
): void {
  let pair = edge;
  const last = base - labels;
  for (let label = 0; label < labels; label++) {
    const inside = label > 0 && label % 2 === 0;
    const end = inside ? label + 1 : labels;
    let highest = NEVER;
    let from = 0;
    for (let before = inside ? label - 1 : 0; before < end; before++) {
      const score = (scores[last + before] as number) + (edges[pair++] as number);
      if (score > highest) {
        highest = score;
        from = before;
      }
    }
    scores[base + label] = highest + (nodes[base + label] as number);
    backpointers[base + label] = from;
  }
}

/** Follows the rows of a lattice from their ends: the best score of the rest of a row behind each place with each label, and the label next on the way on. */
function followBack({ lattice, buffers }: Paths): void {
  const { size, labels, pairs, nodes, edges } = lattice;
  const { before, label } = pairs;
  const { backwardMax, next } = buffers;
  backwardMax.fill(NEVER, 0, (size - 1) * labels);
  backwardMax.fill(0, (size - 1) * labels, size * labels);
  next.fill(0, 0, size * labels);
  const wide = label.length;
  for (let at = size - 1; at > 0; at--) {
    const base = at * labels;
    const last = base - labels;
    const edge = at * wide;
    let own = -1;
    let score = 0;
    for (let pair = 0; pair < wide; pair++) {
      if (label[pair] !== own) {
        own = label[pair] as number;
        score = (backwardMax[base + own] as number) + (nodes[base + own] as number);
      }
      const from = last + (before[pair] as number);
      const sum = score + (edges[edge + pair] as number);
      if (sum > (backwardMax[from] as number)) {
        backwardMax[from] = sum;
        next[from] = own;
      }
    }
  }
}

/** The row of labels with the highest score, written into `row` where one is given. */
export function decode(
  { lattice: { size, labels }, buffers: { scores, backpointers } }: Paths,
  row = new Uint8Array(size),
): Uint8Array {
  let label = highestOf(scores, (size - 1) * labels, labels);
  for (let at = size - 1; at >= 0; at--) {
    row[at] = label;
    label = backpointers[at * labels + label] as number;
  }
  return row;
}

function highestOf(scores: Float64Array, base: number, count: number): number {
  let index = 0;
  for (let at = 1; at < count; at++) if ((scores[base + at] as number) > (scores[base + index] as number)) index = at;
  return index;
}

/** A run that some row of labels has. */
export interface CueHypothesis {
  readonly from: number;
  readonly to: number;
  /** How far the score of the best such row is below the best row's; 0 for the best one's own. */
  readonly score: number;
  readonly alternative: AlternativePath;
}

/** Where the best row with a run leaves the best row of all: its labels from a place on. */
export interface AlternativePath {
  readonly from: number;
  readonly labels: readonly number[];
}

/** For each place the best run that begins there with `label`, those left out that cost more than `limit`; `best` is the best row. */
export function maxMarginals(paths: Paths, best: Uint8Array, { label, limit }: Wanted): CueHypothesis[] {
  const { lattice, buffers } = paths;
  const { size, labels } = lattice;
  const { scores, backwardMax } = buffers;
  const ways = { paths, best };
  followBack(paths);
  const highest = scores[(size - 1) * labels + (best[size - 1] as number)] as number;
  const hypotheses: CueHypothesis[] = [];
  for (let at = 0; at < size; at++) {
    const rest = backwardMax[at * labels + label] as number;
    const score = (scores[at * labels + label] as number) + rest - highest;
    if (score < -limit) continue;
    const alternative = alternativeThrough(ways, at, label);
    const labelAt = (place: number): number | undefined => alternative.labels[place - alternative.from] ?? best[place];
    let to = at + 1;
    while (labelAt(to) === label + 1) to++;
    hypotheses.push({ from: at, to, score, alternative });
  }
  return hypotheses;
}

interface Wanted {
  readonly label: number;
  readonly limit: number;
}

interface Ways {
  readonly paths: Paths;
  readonly best: Uint8Array;
}

// A alternative path that is longer than this to either side, in tokens, is followed no farther.
const LONGEST = 256;

/** The alternative path of the best row with a label at a place: it ends on both sides where that row meets the best row of all. */
function alternativeThrough({ paths, best }: Ways, place: number, label: number): AlternativePath {
  const { size, labels } = paths.lattice;
  const { backpointers, next } = paths.buffers;
  if (best[place] === label) return { from: place, labels: [] };
  const before: number[] = [];
  let own = label;
  for (let at = place; at >= 0 && best[at] !== own && place - at < LONGEST; at--) {
    before.push(own);
    own = backpointers[at * labels + own] as number;
  }
  const behind: number[] = [];
  own = next[place * labels + label] as number;
  for (let at = place + 1; at < size && best[at] !== own && at - place < LONGEST; at++) {
    behind.push(own);
    own = next[at * labels + own] as number;
  }
  return { from: place + 1 - before.length, labels: [...before.reverse(), ...behind] };
}
