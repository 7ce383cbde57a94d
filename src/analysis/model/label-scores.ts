import { type EncodedTokens, LABEL_COUNT, within } from './encode.ts';
import { LABEL_EDGES, LABEL_GROUPS } from './label-features.ts';
import { rowsFor } from './score-cache.ts';
import type { Run } from './segments.ts';
import { sentenceContextOf } from './sentence-context.ts';
import { type Lattice, latticesOf, pairsOf, type SequenceModel } from './viterbi.ts';

const PAIRS = pairsOf(LABEL_COUNT);

const nodeRows = rowsFor(LABEL_GROUPS);
const edgeRows = rowsFor(LABEL_EDGES, PAIRS.classes);

/** Scores the labels of a document's tokens, one segment after another: the lattice of one takes the place of that before. */
export function labelScorer(encoded: EncodedTokens, model: SequenceModel): (segment: Run) => Lattice {
  const context = sentenceContextOf(encoded);
  const [addNodes, addEdges] = [nodeRows(model.nodes, encoded.lexemes), edgeRows(model.edges, encoded.lexemes)];
  const newLattice = latticesOf(LABEL_COUNT, PAIRS);
  return (segment) => {
    const place = { encoded: within(encoded, segment), context };
    const lattice = newLattice(segment.to - segment.from);
    addNodes(place, segment, lattice.nodes);
    addEdges(place, segment, lattice.edges);
    return lattice;
  };
}
