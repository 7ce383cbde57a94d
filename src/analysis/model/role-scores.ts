import type { CueWindow } from './cue-window.ts';
import type { EncodedTokens } from './encode.ts';
import type { Lexemes } from './lexemes.ts';
import {
  addLabelFeatures,
  addRankFeatures,
  addRoleFeatures,
  addSideFeatures,
  labelKey,
  ROLE_COUNT,
  ROLE_EDGES,
  ROLE_GROUPS,
  rankKey,
  SIDE_GROUPS,
  type Side,
} from './role-features.ts';
import { rowsFor } from './score-cache.ts';
import type { Run } from './segments.ts';
import { type Lattice, latticesOf, pairsOf, type SequenceModel } from './viterbi.ts';
import { addScores, type FeatureBuffer, newBuffer, type Weights } from './weights.ts';

const PAIRS = pairsOf(ROLE_COUNT);

const sideRows = rowsFor(SIDE_GROUPS);
const nodeRows = rowsFor(ROLE_GROUPS);
const edgeRows = rowsFor(ROLE_EDGES, PAIRS.classes);

// Features are added up at once: the next decision may use the same buffer.
const buffer = newBuffer();

const [BEHIND, BEFORE, INSIDE] = [0, 1, 2] as const;

/** Scores the roles of the tokens round the cues of a document; what a token is worth on each side of any cue is found once. */
export function roleScorer(encoded: EncodedTokens, model: SequenceModel): (window: CueWindow) => Lattice {
  const addSide = sideAdder(encoded.lexemes, model.nodes);
  const scoresOf = sideScorer(addSide);
  const addEdges = edgeRows(model.edges, encoded.lexemes);
  const newLattice = latticesOf(ROLE_COUNT, PAIRS);
  return (window) => {
    const { from, to, cue } = window;
    const lattice = newLattice(to - from);
    const nodesFrom = (at: number): Int32Array => lattice.nodes.subarray((at - from) * ROLE_COUNT);
    nodesFrom(from).set(scoresOf(window, { from, to: cue.from }, BEFORE));
    nodesFrom(cue.to).set(scoresOf(window, { from: cue.to, to }, BEHIND));
    addSide({ encoded: window.encoded, side: INSIDE }, cue, nodesFrom(cue.from));
    addOwn(window, model.nodes, lattice.nodes);
    addEdges(window, window, lattice.edges);
    return lattice;
  };
}

/** Adds what the tokens of a run are worth on a side of any cue. */
type AddSide = (place: Side, run: Run, scores: Int32Array) => void;

function sideAdder(lexemes: Lexemes, weights: Weights): AddSide {
  const addRows = sideRows(weights, lexemes);
  return (place, run, scores) => {
    for (let at = run.from; at < run.to; at++) {
      buffer.count = 0;
      addSideFeatures(buffer, place, at);
      addScores(weights, buffer, scores, (at - run.from) * ROLE_COUNT);
    }
    addRows(place, run, scores);
  };
}

/** The scores of a segment on one side, as far as they are known. */
interface Known {
  readonly scores: Int32Array;
  from: number;
  to: number;
}

/** What the tokens of a run are worth on a side of some cue, kept while cues of the same segment are asked for. */
function sideScorer(addSide: AddSide): (window: CueWindow, run: Run, side: number) => Int32Array {
  let [last, kept]: [Run | null, Map<number, Known>] = [null, new Map()];
  return ({ encoded, segment }, run, side) => {
    if (segment !== last) [last, kept] = [segment, new Map()];
    const paddedIndex = (at: number): number => (at - segment.from) * ROLE_COUNT;
    const { from } = run;
    const known = kept.get(side) ?? { scores: new Int32Array(paddedIndex(segment.to)), from, to: from };
    const learn = (more: Run): void => {
      if (more.from < more.to) addSide({ encoded, side }, more, known.scores.subarray(paddedIndex(more.from)));
    };
    learn({ from, to: known.from });
    learn({ from: known.to, to: run.to });
    known.from = Math.min(known.from, from);
    known.to = Math.max(known.to, run.to);
    kept.set(side, known);
    return known.scores.subarray(paddedIndex(from), paddedIndex(run.to));
  };
}

/** Adds what only this window says of its tokens. */
function addOwn(window: CueWindow, weights: Weights, scores: Int32Array): void {
  addByKey(window, { weights, keyOf: rankKey, addFeatures: addRankFeatures }, scores);
  addByKey(window, { weights, keyOf: labelKey, addFeatures: addLabelFeatures }, scores);
  for (let at = window.from; at < window.to; at++) {
    buffer.count = 0;
    addRoleFeatures(buffer, window, at);
    addScores(weights, buffer, scores, (at - window.from) * ROLE_COUNT);
  }
  nodeRows(weights, window.encoded.lexemes)(window, window, scores);
}

/** Features that a key says all about, which seldom changes from one token of a window to the next. */
interface Keyed {
  readonly weights: Weights;
  readonly keyOf: (window: CueWindow, at: number) => number;
  readonly addFeatures: (buffer: FeatureBuffer, window: CueWindow, key: number) => void;
}

function addByKey(window: CueWindow, { weights, keyOf, addFeatures }: Keyed, scores: Int32Array): void {
  const own = new Int32Array(ROLE_COUNT);
  let last = -1;
  for (let at = window.from, to = 0; at < window.to; at++) {
    const key = keyOf(window, at);
    if (key !== last) {
      buffer.count = 0;
      addFeatures(buffer, window, key);
      addScores(weights, buffer, own.fill(0), 0);
      last = key;
    }
    for (let role = 0; role < ROLE_COUNT; role++, to++) scores[to] = (scores[to] as number) + (own[role] as number);
  }
}
