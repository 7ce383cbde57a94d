import {
  addRankFeatures,
  addRoleFeatures,
  addSideFeatures,
  ROLE_COUNT,
  ROLE_EDGES,
  ROLE_GROUPS,
  rankKey,
  SIDE_GROUPS,
  type Side,
} from './role-features.ts';
import { rowsFor } from './rows.ts';
import type { Scene } from './scene.ts';
import { type Lattice, latticesOf, pairsOf, type SequenceModel } from './sequences.ts';
import { type Run, type View, within } from './view.ts';
import { addScores, newBuffer, type Weights } from './weights.ts';

const PAIRS = pairsOf(ROLE_COUNT);

const sideRows = rowsFor(SIDE_GROUPS);
const nodeRows = rowsFor(ROLE_GROUPS);
const edgeRows = rowsFor(ROLE_EDGES, PAIRS.classes);

// Features are added up at once: the next decision may use the same buffer.
const buffer = newBuffer();

const [BEHIND, BEFORE, INSIDE] = [0, 1, 2] as const;

/** Scores the roles of the tokens round the cues of a document; what a token is worth on each side of any cue is found once. */
export function roleScorer(view: View, model: SequenceModel): (scene: Scene) => Lattice {
  const sideOf = sideScorer(view, model.nodes);
  const addEdges = edgeRows(model.edges, view.lexemes);
  const newLattice = latticesOf(ROLE_COUNT, PAIRS);
  return (scene) => {
    const { from, to, cue, stretch } = scene;
    const lattice = newLattice(to - from);
    const put = (run: Run, side: number): void => {
      const [first, end] = [run.from - stretch.from, run.to - stretch.from];
      const scores = sideOf(stretch, side).subarray(first * ROLE_COUNT, end * ROLE_COUNT);
      lattice.nodes.set(scores, (run.from - from) * ROLE_COUNT);
    };
    put({ from, to: cue.from }, BEFORE);
    put({ from: cue.to, to }, BEHIND);
    lattice.nodes.set(scoreSide({ view: scene.view, side: INSIDE }, model.nodes, cue), (cue.from - from) * ROLE_COUNT);
    addOwn(scene, model.nodes, lattice.nodes);
    addEdges(scene, scene, lattice.edges);
    return lattice;
  };
}

/** What each token of a stretch is worth on a side of some cue, kept while cues of the same stretch are asked for. */
function sideScorer(view: View, weights: Weights): (stretch: Run, side: number) => Int32Array {
  let [last, kept]: [Run | null, Map<number, Int32Array>] = [null, new Map()];
  return (stretch, side) => {
    if (stretch !== last) [last, kept] = [stretch, new Map()];
    const scores = kept.get(side) ?? scoreSide({ view: within(view, stretch), side }, weights, stretch);
    kept.set(side, scores);
    return scores;
  };
}

function scoreSide(place: Side, weights: Weights, run: Run): Int32Array {
  const { from, to } = run;
  const scores = new Int32Array((to - from) * ROLE_COUNT);
  const addSide = sideRows(weights, place.view.lexemes);
  for (let at = from; at < to; at++) {
    buffer.count = 0;
    addSideFeatures(buffer, place, at);
    addScores(weights, buffer, scores, (at - from) * ROLE_COUNT);
  }
  addSide(place, run, scores);
  return scores;
}

/** Adds what only this scene says of its tokens. */
function addOwn(scene: Scene, weights: Weights, scores: Int32Array): void {
  const rank = new Int32Array(ROLE_COUNT);
  let last = -1;
  for (let at = scene.from; at < scene.to; at++) {
    const base = (at - scene.from) * ROLE_COUNT;
    const key = rankKey(scene, at);
    if (key !== last) {
      buffer.count = 0;
      addRankFeatures(buffer, scene, key);
      addScores(weights, buffer, rank.fill(0), 0);
      last = key;
    }
    for (let role = 0; role < ROLE_COUNT; role++)
      scores[base + role] = (scores[base + role] as number) + (rank[role] as number);
    buffer.count = 0;
    addRoleFeatures(buffer, scene, at);
    addScores(weights, buffer, scores, base);
  }
  nodeRows(weights, scene.view.lexemes)(scene, scene, scores);
}
