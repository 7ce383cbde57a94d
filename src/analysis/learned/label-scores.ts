import { contextOf } from './context.ts';
import { addLabelFeatures, LABEL_EDGES, LABEL_GROUPS } from './label-features.ts';
import { rowsFor } from './rows.ts';
import { type Lattice, newLattice, pairsOf, type SequenceModel } from './sequences.ts';
import { LABEL_COUNT, type Run, type View } from './view.ts';
import { addScores, newBuffer } from './weights.ts';

const PAIRS = pairsOf(LABEL_COUNT);

const nodeRows = rowsFor(LABEL_GROUPS);
const edgeRows = rowsFor(LABEL_EDGES, PAIRS.classes);

/** Scores the labels of a document's tokens, one stretch after another. */
export function labelScorer(view: View, model: SequenceModel): (stretch: Run) => Lattice {
  const context = contextOf(view);
  const [nodes, edges] = [nodeRows(model.nodes, view.lexemes), edgeRows(model.edges, view.lexemes)];
  const buffer = newBuffer();
  return ({ from, to }) => {
    const lattice = newLattice(to - from, LABEL_COUNT, PAIRS);
    for (let at = from; at < to; at++) {
      const base = (at - from) * LABEL_COUNT;
      buffer.count = 0;
      addLabelFeatures(buffer, view, context, at);
      addScores(model.nodes, buffer, lattice.nodes, base);
      nodes.add(view, at, lattice.nodes, base);
      edges.add(view, at, lattice.edges, (at - from) * PAIRS.label.length);
    }
    return lattice;
  };
}
