import { onceFor } from '../../memo.ts';
import { type CueWindow, SIDES } from './cue-window.ts';
import { type EncodedTokens, tokenSeries } from './encode.ts';
import type { FeatureSet } from './feature-sets.ts';
import type { Feature } from './features.ts';
import { atomNamed, constant, type SeriesList } from './inputs.ts';
import { type Scorer, scorerKeeper } from './score-cache.ts';
import { planOf } from './score-plan.ts';
import type { Run } from './segments.ts';
import { type Lattice, latticesOf, pairsOf, type SequenceModel } from './viterbi.ts';

/**
 * The roles of a token relative to a cue: none, or the beginning or inside of its source or
 * content.
 */
export const [SOURCE_ROLE, CONTENT_ROLE] = [1, 3] as const;
export const ROLE_COUNT = 5;

const PAIRS = pairsOf(ROLE_COUNT);
const SIDE = atomNamed('side');

/** Whether a feature has the same value for all cues on one side of the token. */
const knowsOnlySide = ({ terms }: Feature): boolean =>
  terms.every(({ input: { atom } }) => atom === SIDE || atom.level === 'token');

/** Whether a feature has the same value for any cue. */
const knowsNoCue = ({ terms }: Feature): boolean => terms.every(({ input: { atom } }) => atom.level === 'token');

const scorersOf = onceFor(({ role, rolePair }: FeatureSet) => ({
  sides: scorerKeeper(() => planOf(role.filter(knowsOnlySide), new Set([SIDE]))),
  nodes: scorerKeeper(() => planOf(role.filter((feature) => !knowsOnlySide(feature)))),
  anyEdges: scorerKeeper(() => planOf(rolePair.filter(knowsNoCue)), PAIRS.classes),
  edges: scorerKeeper(() => planOf(rolePair.filter((feature) => !knowsNoCue(feature))), PAIRS.classes),
  newLattice: latticesOf(ROLE_COUNT, PAIRS),
}));

/**
 * Scores the roles of the tokens round the cues of a document; what a token, or two in a row, are worth whatever the cue is
 * found once. The lattice is reused: do not keep it.
 */
export function roleScorer(encoded: EncodedTokens, model: SequenceModel): (window: CueWindow) => Lattice {
  const scorers = scorersOf(encoded.features);
  const nodes = scorers.nodes(model.nodes, encoded.lexemes);
  const edges = scorers.edges(model.edges, encoded.lexemes);
  const sides = scorers.sides(model.nodes, encoded.lexemes);
  const nodesOn = (side: number): KeptScores =>
    keptScores(sides, ROLE_COUNT, (segment) => sideSeries(encoded, segment, side));
  const [before, behind] = [nodesOn(SIDES.before), nodesOn(SIDES.behind)];
  const anyEdges = scorers.anyEdges(model.edges, encoded.lexemes);
  const edgeScores = keptScores(anyEdges, PAIRS.classes.length, (segment) => tokenSeries(encoded, segment));
  const { newLattice } = scorers;
  return (window) => {
    const { from, to, cue, segment } = window;
    const lattice = newLattice(to - from);
    const nodesFrom = (at: number): Int32Array => lattice.nodes.subarray((at - from) * ROLE_COUNT);
    nodesFrom(from).set(before(segment, { from, to: cue.from }));
    nodesFrom(cue.to).set(behind(segment, { from: cue.to, to }));
    sides.addRun(sideSeries(encoded, segment, SIDES.inside), cue, nodesFrom(cue.from));
    nodes.addRun(window.series, window, lattice.nodes);
    lattice.edges.set(edgeScores(segment, window));
    edges.addRun(window.series, window, lattice.edges);
    return lattice;
  };
}

/** What is known of a segment's tokens on one side of any cue. */
function sideSeries(encoded: EncodedTokens, segment: Run, side: number): SeriesList {
  const series = tokenSeries(encoded, segment);
  series[SIDE.id] = constant(side);
  return series;
}

/** The scores of a segment's tokens, as far as they are known: those from `from` to `to`. */
interface Known {
  readonly segment: Run;
  readonly series: SeriesList;
  readonly scores: Int32Array;
  from: number;
  to: number;
}

/** The scores of a run of a segment's tokens. */
type KeptScores = (segment: Run, run: Run) => Int32Array;

/** What tokens are worth, so many scores each, kept while runs of the same segment are asked for. */
function keptScores(scorer: Scorer, width: number, seriesOf: (segment: Run) => SeriesList): KeptScores {
  let kept: Known | null = null;
  const newKnown = (segment: Run, { from }: Run): Known => {
    const scores = new Int32Array((segment.to - segment.from) * width);
    return { segment, series: seriesOf(segment), scores, from, to: from };
  };
  return (segment, run) => {
    kept = kept?.segment === segment ? kept : newKnown(segment, run);
    const known = kept;
    const indexOf = (at: number): number => (at - segment.from) * width;
    const learn = (from: number, to: number): void => {
      if (from < to) scorer.addRun(known.series, { from, to }, known.scores.subarray(indexOf(from)));
    };
    learn(run.from, known.from);
    learn(known.to, run.to);
    known.from = Math.min(known.from, run.from);
    known.to = Math.max(known.to, run.to);
    return known.scores.subarray(indexOf(run.from), indexOf(run.to));
  };
}
