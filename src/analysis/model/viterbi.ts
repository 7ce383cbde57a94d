import type { Scores, Weights } from './weights.ts';

/**
 * A linear-chain conditional random field (Lafferty et al. 2001): weights of a label at a token (node), and of two labels
 * in a row (edge). Label 0 is outside, an odd label begins a run, the even label after it continues the run.
 */
export interface SequenceModel {
  readonly nodes: Weights;
  readonly edges: Weights;
}

/** The transitions that are allowed, those to one label side by side. */
export interface Pairs {
  readonly before: Uint8Array;
  readonly label: Uint8Array;
  /** The class of each transition among those of a model's edges. */
  readonly classes: readonly number[];
}

/** Whether a label may follow another: the inside of a run only its own beginning or inside. */
export const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;

/** The transitions among so many labels. */
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

/** The scores of a sequence: of each label at each token, and of each transition that ends there. Arrays may be longer. */
export interface Lattice {
  readonly size: number;
  readonly labels: number;
  readonly pairs: Pairs;
  readonly nodes: Scores;
  readonly edges: Scores;
  /** What its paths are computed in; made anew where absent. */
  readonly buffers?: ViterbiBuffers;
}

/** A lattice whose scores are integers. */
export interface WholeLattice extends Lattice {
  readonly nodes: Int32Array;
  readonly edges: Int32Array;
}

/** What the paths of a lattice are computed in: for each token and label, scores and backpointers in both directions. */
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
 * Gives lattices without scores as yet. All share one set of arrays, as making them takes longer than using them: a
 * lattice, and the paths in it, are valid only until the next one is asked for. Do not keep them.
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

/** The best score of a path up to each token with each label, and the label before it on that path. */
export interface Paths {
  readonly lattice: Lattice;
  readonly buffers: ViterbiBuffers;
}

/** Computes the best paths of a lattice from its beginning (Viterbi 1967). */
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

/** Advances by one token: of the transitions to a label, which stand side by side, the first of the best. */
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

/** Computes the best paths from the end: the score of the rest of a path after each token with each label, and the label next on it. */
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

/** The labels with the highest score, written into `row` where one is given. */
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

/** A run that some path has. */
export interface CueHypothesis {
  readonly from: number;
  readonly to: number;
  /** How far the best such path is below the best one; 0 for a run of the best path. */
  readonly score: number;
  readonly alternative: AlternativePath;
}

/** Where the best path with a run leaves the best path of all: its labels from a token on. */
export interface AlternativePath {
  readonly from: number;
  readonly labels: readonly number[];
}

/** The max-marginals of `label`: for each token the best run that begins there, at most `limit` below the best path. */
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

// An alternative path that is longer than this to either side, in tokens, is followed no farther.
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
