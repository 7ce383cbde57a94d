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

/** The scores of a row: of each label at each place, and of each pair of labels that ends there. */
export interface Lattice {
  readonly size: number;
  readonly labels: number;
  readonly pairs: Pairs;
  readonly nodes: Scores;
  readonly edges: Scores;
}

/** A lattice without scores as yet, which are to be whole numbers. */
export const newLattice = (size: number, labels: number, pairs: Pairs) => ({
  ...{ size, labels, pairs },
  nodes: new Int32Array(size * labels),
  edges: new Int32Array(size * pairs.label.length),
});

const NEVER = -1e18;

/** The best score of a row up to each place with each label, and the label before on the way there. */
export interface Paths {
  readonly lattice: Lattice;
  readonly scores: Float64Array;
  readonly back: Uint8Array;
}

/** Follows the rows of a lattice from their beginnings (Viterbi). */
export function pathsOf(lattice: Lattice): Paths {
  const { size, labels, pairs, nodes, edges } = lattice;
  const { before, label } = pairs;
  const scores = new Float64Array(size * labels).fill(NEVER);
  const back = new Uint8Array(size * labels);
  for (let pair = 0; pair < label.length; pair++)
    if (before[pair] === 0 && mayFollow(0, label[pair] as number))
      scores[label[pair] as number] = (nodes[label[pair] as number] as number) + (edges[pair] as number);
  for (let at = 1; at < size; at++) {
    const [base, edge] = [at * labels, at * label.length];
    for (let pair = 0; pair < label.length; pair++) {
      const from = before[pair] as number;
      const to = base + (label[pair] as number);
      const score = (scores[base - labels + from] as number) + (edges[edge + pair] as number);
      if (score > (scores[to] as number)) {
        scores[to] = score;
        back[to] = from;
      }
    }
    for (let to = base; to < base + labels; to++) scores[to] = (scores[to] as number) + (nodes[to] as number);
  }
  return { lattice, scores, back };
}

/** The best score of the rest of a row behind each place with each label, and the label next on the way on. */
interface Rests {
  readonly scores: Float64Array;
  readonly next: Uint8Array;
}

function restsOf({ size, labels, pairs, nodes, edges }: Lattice): Rests {
  const { before, label } = pairs;
  const scores = new Float64Array(size * labels).fill(NEVER, 0, (size - 1) * labels);
  const next = new Uint8Array(size * labels);
  for (let at = size - 1; at > 0; at--) {
    const [base, edge] = [at * labels, at * label.length];
    for (let pair = 0; pair < label.length; pair++) {
      const from = base - labels + (before[pair] as number);
      const to = base + (label[pair] as number);
      const score = (scores[to] as number) + (nodes[to] as number) + (edges[edge + pair] as number);
      if (score > (scores[from] as number)) {
        scores[from] = score;
        next[from] = label[pair] as number;
      }
    }
  }
  return { scores, next };
}

/** The row of labels with the highest score. */
export function decode({ lattice: { size, labels }, scores, back }: Paths): Uint8Array {
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

/** A run that some row of labels has. */
export interface Option {
  readonly from: number;
  readonly to: number;
  /** How far the score of the best such row is below the best row's; 0 for the best one's own. */
  readonly score: number;
  readonly detour: Detour;
}

/** Where the best row with a run leaves the best row of all: its labels from a place on. */
export interface Detour {
  readonly from: number;
  readonly labels: readonly number[];
}

/** For each place the best run that begins there with `label`, those left out that cost more than `limit`. */
export function optionsFor(paths: Paths, label: number, limit: number): Option[] {
  const { lattice, scores } = paths;
  const { size, labels } = lattice;
  const ways = { paths, rests: restsOf(lattice), best: decode(paths) };
  const highest = scores[(size - 1) * labels + (ways.best[size - 1] as number)] as number;
  const options: Option[] = [];
  for (let at = 0; at < size; at++) {
    const rest = ways.rests.scores[at * labels + label] as number;
    const score = (scores[at * labels + label] as number) + rest - highest;
    if (score < -limit) continue;
    const detour = detourThrough(ways, at, label);
    const labelAt = (place: number): number | undefined => detour.labels[place - detour.from] ?? ways.best[place];
    let to = at + 1;
    while (labelAt(to) === label + 1) to++;
    options.push({ from: at, to, score, detour });
  }
  return options;
}

interface Ways {
  readonly paths: Paths;
  readonly rests: Rests;
  readonly best: Uint8Array;
}

// A detour that is longer than this to either side, in tokens, is followed no farther.
const LONGEST = 256;

/** The detour of the best row with a label at a place: it ends on both sides where that row meets the best row of all. */
function detourThrough({ paths, rests, best }: Ways, place: number, label: number): Detour {
  const { size, labels } = paths.lattice;
  if (best[place] === label) return { from: place, labels: [] };
  const before: number[] = [];
  let own = label;
  for (let at = place; at >= 0 && best[at] !== own && place - at < LONGEST; at--) {
    before.push(own);
    own = paths.back[at * labels + own] as number;
  }
  const behind: number[] = [];
  own = rests.next[place * labels + label] as number;
  for (let at = place + 1; at < size && best[at] !== own && at - place < LONGEST; at++) {
    behind.push(own);
    own = rests.next[at * labels + own] as number;
  }
  return { from: place + 1 - before.length, labels: [...before.reverse(), ...behind] };
}
