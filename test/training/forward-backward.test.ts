import { expect, test } from 'vitest';
import type { Lattice } from '../../src/analysis/model/viterbi.ts';
import { marginals } from '../../src/training/forward-backward.ts';
import { LABELS, lattices, PAIRS } from '../analysis/model/lattices.ts';
import { fc } from '../properties.ts';

/** Brute force: every sequence of labels with its weight, the exponential of its score. */
function sequences({ size, nodes, edges }: Lattice): [labels: string, weight: number][] {
  let all = new Map([['', 1]]);
  for (let at = 0; at < size; at++)
    all = new Map(
      [...all].flatMap(([labels, weight]) =>
        PAIRS.classes.flatMap((_, pair): [string, number][] => {
          const [before, label] = [PAIRS.before[pair] as number, PAIRS.label[pair] as number];
          const score = (nodes[at * LABELS + label] as number) + (edges[at * PAIRS.classes.length + pair] as number);
          return before === Number(labels.at(-1) ?? 0) ? [[`${labels}${label}`, weight * Math.exp(score)]] : [];
        }),
      ),
    );
  return [...all];
}

const total = (list: readonly (readonly [string, number])[]): number =>
  list.reduce((sum, [, weight]) => sum + weight, 0);

test('the marginal of a label at a place is the share of all sequences that have it there', () => {
  fc.assert(
    fc.property(lattices(4, 5), (lattice) => {
      const all = sequences(lattice);
      marginals(lattice).nodes.forEach((probability, place) => {
        const [at, label] = [Math.floor(place / LABELS), String(place % LABELS)];
        expect(probability).toBeCloseTo(total(all.filter(([labels]) => labels[at] === label)) / total(all));
      });
    }),
  );
});

test('the marginal of a pair of labels is the share of all sequences that have both there', () => {
  fc.assert(
    fc.property(lattices(4, 5), (lattice) => {
      const all = sequences(lattice);
      marginals(lattice).pairs.forEach((probability, place) => {
        const [at, pair] = [Math.floor(place / PAIRS.classes.length), place % PAIRS.classes.length];
        const both = `${PAIRS.before[pair]}${PAIRS.label[pair]}`;
        const having = all.filter(([labels]) => `0${labels}`.slice(at, at + 2) === both);
        expect(probability).toBeCloseTo(total(having) / total(all));
      });
    }),
  );
});

test('a label whose score is -Infinity has the marginal 0, and the others those of the sequences without it', () => {
  fc.assert(
    fc.property(lattices(4, 5), fc.nat(), (lattice, place) => {
      const at = place % lattice.size;
      const nodes = Float64Array.from(lattice.nodes);
      nodes[at * LABELS + 1] = Number.NEGATIVE_INFINITY;
      const all = sequences(lattice).filter(([labels]) => labels[at] !== '1');
      marginals({ ...lattice, nodes }).nodes.forEach((probability, index) => {
        const having = all.filter(([labels]) => labels[Math.floor(index / LABELS)] === String(index % LABELS));
        expect(probability).toBeCloseTo(total(having) / total(all));
      });
    }),
  );
});

test('a sequence of thousands of places with large scores has finite marginals', () => {
  const size = 5000;
  const score = (at: number): number => ((at * 37) % 101) - 50;
  const nodes = Float64Array.from({ length: size * LABELS }, (_, at) => score(at));
  const edges = Float64Array.from({ length: size * PAIRS.label.length }, (_, at) => score(at + 13));
  const { nodes: probabilities } = marginals({ size, labels: LABELS, pairs: PAIRS, nodes, edges });
  for (let at = 0; at < size; at++) {
    const sum = probabilities.subarray(at * LABELS, (at + 1) * LABELS).reduce((all, one) => all + one, 0);
    expect(sum).toBeCloseTo(1);
  }
});
