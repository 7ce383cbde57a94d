import { LABEL_EDGES, LABEL_GROUPS } from './label-features.ts';
import { contextOf } from './rerank-context.ts';
import { rowsFor } from './score-cache.ts';
import { LABEL_COUNT, type Run, type View, within } from './view.ts';
import { type Lattice, latticesOf, pairsOf, type SequenceModel } from './viterbi.ts';

const PAIRS = pairsOf(LABEL_COUNT);

const nodeRows = rowsFor(LABEL_GROUPS);
const edgeRows = rowsFor(LABEL_EDGES, PAIRS.classes);

/** Scores the labels of a document's tokens, one stretch after another: the lattice of one takes the place of that before. */
export function labelScorer(view: View, model: SequenceModel): (stretch: Run) => Lattice {
  const context = contextOf(view);
  const [addNodes, addEdges] = [nodeRows(model.nodes, view.lexemes), edgeRows(model.edges, view.lexemes)];
  const newLattice = latticesOf(LABEL_COUNT, PAIRS);
  return (stretch) => {
    const place = { view: within(view, stretch), context };
    const lattice = newLattice(stretch.to - stretch.from);
    addNodes(place, stretch, lattice.nodes);
    addEdges(place, stretch, lattice.edges);
    return lattice;
  };
}
