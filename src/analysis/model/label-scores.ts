import { onceFor } from '../../memo.ts';
import { type EncodedTokens, LABEL_COUNT, tokenSeries } from './encode.ts';
import type { FeatureSet } from './feature-sets.ts';
import type { SeriesList } from './inputs.ts';
import { scorerKeeper } from './score-cache.ts';
import { planOf } from './score-plan.ts';
import type { Run } from './segments.ts';
import { addContextSeries, sentenceContextOf } from './sentence-context.ts';
import { type Lattice, latticesOf, pairsOf, type SequenceModel } from './viterbi.ts';

const PAIRS = pairsOf(LABEL_COUNT);

const scorersOf = onceFor((set: FeatureSet) => ({
  nodes: scorerKeeper(() => planOf(set.label)),
  edges: scorerKeeper(() => planOf(set.labelPair), PAIRS.classes),
  newLattice: latticesOf(LABEL_COUNT, PAIRS),
}));

/** Gives the series that labels are scored by, for one segment of a document after another. */
export function labelSeriesOf(encoded: EncodedTokens): (segment: Run) => SeriesList {
  const context = sentenceContextOf(encoded);
  return (segment) => {
    const series = tokenSeries(encoded, segment);
    addContextSeries(series, context, segment);
    return series;
  };
}

/** Scores the labels of a document's tokens, one segment after another. The lattice is reused: do not keep it. */
export function labelScorer(encoded: EncodedTokens, model: SequenceModel): (segment: Run) => Lattice {
  const seriesOf = labelSeriesOf(encoded);
  const { nodes, edges, newLattice } = scorersOf(encoded.features);
  const [nodeScorer, edgeScorer] = [nodes(model.nodes, encoded.lexemes), edges(model.edges, encoded.lexemes)];
  return (segment) => {
    const series = seriesOf(segment);
    const lattice = newLattice(segment.to - segment.from);
    nodeScorer.addRun(series, segment, lattice.nodes);
    edgeScorer.addRun(series, segment, lattice.edges);
    return lattice;
  };
}
