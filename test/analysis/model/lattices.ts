import { type Lattice, pairsOf } from '../../../src/analysis/model/viterbi.ts';
import { fc } from '../../properties.ts';

/** How many labels the lattices of the tests have, and the pairs of them. */
export const LABELS = 3;
export const PAIRS = pairsOf(LABELS);

/** Lattices over at most so many tokens, with whole scores between `-most` and `most`. */
export const lattices = (longest: number, most: number): fc.Arbitrary<Lattice> =>
  fc.integer({ min: 1, max: longest }).chain((size) => {
    const scores = (count: number) =>
      fc.array(fc.integer({ min: -most, max: most }), { minLength: count, maxLength: count });
    return fc
      .record({ nodes: scores(size * LABELS), edges: scores(size * PAIRS.label.length) })
      .map(({ nodes, edges }) => ({
        size,
        labels: LABELS,
        pairs: PAIRS,
        nodes: Float64Array.from(nodes),
        edges: Float64Array.from(edges),
      }));
  });
