import { describe, expect, test } from 'vitest';
import { decode, type Lattice, maxMarginals, mayFollow, pathsOf } from '../../../src/analysis/model/viterbi.ts';
import { fc } from '../../properties.ts';
import { LABELS, lattices, PAIRS } from './lattices.ts';

/** The place of a pair of labels among the pairs that may stand in a row. */
const pairOf = (before: number, label: number): number => PAIRS.classes.indexOf(before * LABELS + label);

/** Every row of labels that may be, with its score. */
function rowsOf({ size, nodes, edges }: Lattice): { row: number[]; score: number }[] {
  let rows: { row: number[]; score: number }[] = [{ row: [], score: 0 }];
  for (let at = 0; at < size; at++) {
    rows = rows.flatMap(({ row, score }) => {
      const before = row.at(-1) ?? 0;
      return [0, 1, 2]
        .filter((label) => mayFollow(before, label))
        .map((label) => ({
          row: [...row, label],
          score:
            score +
            (nodes[at * LABELS + label] as number) +
            (edges[at * PAIRS.label.length + pairOf(before, label)] as number),
        }));
    });
  }
  return rows;
}

const scoreOf = (lattice: Lattice, row: readonly number[]): number =>
  rowsOf(lattice).find((other) => other.row.join() === row.join())?.score ?? Number.NEGATIVE_INFINITY;

describe('the best sequence of labels', () => {
  test('has the highest score of all valid ones, and no I- label without a B- label', () => {
    fc.assert(
      fc.property(lattices(5, 9), (lattice) => {
        const highest = Math.max(...rowsOf(lattice).map(({ score }) => score));
        expect(scoreOf(lattice, [...decode(pathsOf(lattice))])).toBe(highest);
      }),
    );
  });

  test('a hypothesis has the cost of the best path through it, and has that path', () => {
    fc.assert(
      fc.property(lattices(5, 9), (lattice) => {
        const rows = rowsOf(lattice);
        const paths = pathsOf(lattice);
        const best = [...decode(paths)];
        const highest = Math.max(...rows.map(({ score }) => score));
        for (const { from, to, score, alternative } of maxMarginals(paths, decode(paths), {
          label: 1,
          limit: Number.POSITIVE_INFINITY,
        })) {
          const own = Math.max(...rows.filter(({ row }) => row[from] === 1).map((other) => other.score));
          expect(score).toBe(own - highest);
          const row = best.toSpliced(alternative.from, alternative.labels.length, ...alternative.labels);
          expect(scoreOf(lattice, row)).toBe(own);
          expect(row.slice(from, to + 1).findIndex((label, at) => at > 0 && label !== 2)).toBe(
            to === lattice.size ? -1 : to - from,
          );
        }
      }),
    );
  });

  test('hypotheses over the limit are dropped', () => {
    const lattice: Lattice = {
      size: 2,
      labels: LABELS,
      pairs: PAIRS,
      nodes: Float64Array.from([0, 5, 0, 0, -5, 9]),
      edges: new Float64Array(2 * PAIRS.label.length),
    };
    const paths = pathsOf(lattice);
    const hypotheses = maxMarginals(paths, decode(paths), { label: 1, limit: 3 });
    expect(hypotheses).toEqual([{ from: 0, to: 2, score: 0, alternative: { from: 0, labels: [] } }]);
  });
});
