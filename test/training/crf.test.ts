import { describe, expect, test } from 'vitest';
import { decode, pathsOf } from '../../src/analysis/model/viterbi.ts';
import { type Sequence, scoreSequence, type TrainConfig, trainCrf } from '../../src/training/crf.ts';
import { newRandom } from '../../src/training/random.ts';

const config: TrainConfig = {
  ...{ labels: 3, nodeBuckets: 64, edgeBuckets: 16, rounds: 8, seeds: 2, learningRate: 0.1, decay: 0.001 },
  ...{ featureDropout: 0, costWrong: 0.5, costFalseNegative: 1 },
};

/** A sequence of words by their numbers. */
const sequenceOf = (words: readonly number[], labels: readonly number[], more: Partial<Sequence> = {}): Sequence => ({
  nodes: words.map((word, at) => Int32Array.of(word, 20 + (words[at - 1] ?? 0))),
  edges: words.map(() => Int32Array.of(1)),
  labels: Uint8Array.from(labels),
  allowed: null,
  weight: 1,
  ...more,
});

const best = (sequence: Sequence, trained: ReturnType<typeof trainCrf>): number[] => [
  ...decode(pathsOf(scoreSequence(trained, sequence))),
];

// Word 1 begins a run, words 2 and 3 go on with it behind another of the run, and nothing else is in one.
const random = newRandom(7);
const words = Array.from({ length: 60 }, () => Array.from({ length: 8 }, () => 1 + Math.floor(random() * 5)));
const labelsOf = (list: readonly number[]): number[] => {
  let inside = false;
  return list.map((word) => {
    inside = word === 1 || (inside && (word === 2 || word === 3));
    return inside ? (word === 1 ? 1 : 2) : 0;
  });
};
const examples = words.map((list) => sequenceOf(list, labelsOf(list)));

describe('the CRF', () => {
  test('learns runs of labels that depend on the label before', () => {
    const trained = trainCrf(examples, config);
    const unseen = [4, 1, 2, 3, 4, 3, 2, 1];
    expect(best(sequenceOf(unseen, labelsOf(unseen)), trained)).toEqual(labelsOf(unseen));
  });

  test('gives the same bytes for the same sequences, and others for another number of seeds', () => {
    const trained = trainCrf(examples, config);
    expect(trainCrf(examples, config)).toEqual(trained);
    expect(trainCrf(examples, { ...config, seeds: 1 })).not.toEqual(trained);
  });

  test('learns nothing at a position where every label is allowed', () => {
    const all = Uint16Array.of(0b111, 0b111);
    const { nodes } = trainCrf([sequenceOf([1, 1], [0, 0], { allowed: all })], config);
    expect([...nodes.values].every((value) => value === 0)).toBe(true);
  });

  test('prefers the labels of other examples where "outside" is allowed too', () => {
    const unmarked = (list: readonly number[]): Sequence =>
      sequenceOf(
        list,
        list.map(() => 0),
        { allowed: Uint16Array.from(list, (_, at) => (at === 0 ? 0b011 : 0b111)) },
      );
    const marked = sequenceOf([1, 2, 4], [1, 2, 0]);
    const free = trainCrf([marked, ...Array.from({ length: 10 }, () => unmarked([1, 2, 4]))], config);
    const strict = trainCrf([marked, ...Array.from({ length: 10 }, () => sequenceOf([1, 2, 4], [0, 0, 0]))], config);
    expect(best(marked, free)).toEqual([1, 2, 0]);
    expect(best(marked, strict)).toEqual([0, 0, 0]);
  });

  test('follows the heavier of two contradictory sequences', () => {
    const [run, none] = [sequenceOf([1, 2], [1, 2]), sequenceOf([1, 2], [0, 0])];
    const even = { ...config, costWrong: 0, costFalseNegative: 0 };
    expect(best(run, trainCrf([{ ...run, weight: 5 }, none], even))).toEqual([1, 2]);
    expect(best(run, trainCrf([run, { ...none, weight: 5 }], even))).toEqual([0, 0]);
  });
});
