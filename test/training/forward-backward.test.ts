import { expect, test } from 'vitest';
import type { Lattice } from '../../src/analysis/model/viterbi.ts';
import { marginals } from '../../src/training/forward-backward.ts';
import { LABELS, lattices, PAIRS } from '../analysis/model/lattices.ts';
import { fc } from '../properties.ts';

/** The weight of every row that goes on from a label as its pairs lead, by the row's labels. */
function weights({ size, nodes, edges }: Lattice): Map<string, number> {
  let rows = new Map([['', 1]]);
  for (let at = 0; at < size; at++)
    rows = new Map(
      [...rows].flatMap(([row, weight]) =>
        PAIRS.classes.flatMap((_, pair): [string, number][] => {
          const [before, label] = [PAIRS.before[pair] as number, PAIRS.label[pair] as number];
          const score = (nodes[at * LABELS + label] as number) + (edges[at * PAIRS.classes.length + pair] as number);
          return before === Number(row.at(-1) ?? 0) ? [[`${row}${label}`, weight * Math.exp(score)]] : [];
        }),
      ),
    );
  return rows;
}

test('the chance of a label at a place is the share of all rows that have it there', () => {
  fc.assert(
    fc.property(lattices(4, 5), (lattice) => {
      const rows = [...weights(lattice)];
      const total = (list: typeof rows): number => list.reduce((sum, [, weight]) => sum + weight, 0);
      marginals(lattice).nodes.forEach((chance, place) => {
        const [at, label] = [Math.floor(place / LABELS), String(place % LABELS)];
        expect(chance).toBeCloseTo(total(rows.filter(([row]) => row[at] === label)) / total(rows));
      });
    }),
  );
});

test('the chances of the pairs of labels that end at a place are those of the labels there', () => {
  fc.assert(
    fc.property(lattices(4, 5), (lattice) => {
      const { nodes, pairs } = marginals(lattice);
      nodes.forEach((chance, place) => {
        const at = Math.floor(place / LABELS);
        const own = PAIRS.classes.flatMap((_, pair) =>
          PAIRS.label[pair] === place % LABELS ? [pairs[at * PAIRS.classes.length + pair] as number] : [],
        );
        expect(own.reduce((sum, one) => sum + one, 0)).toBeCloseTo(chance);
      });
    }),
  );
});
