import { describe, expect, test } from 'vitest';
import { splitIntoFolds, withoutFold } from '../../src/training/folds.ts';
import { TrainingError } from '../../src/training/training-error.ts';
import { fc } from '../properties.ts';

const itself = (item: string): string => item;
const groupOf = (item: string): string => item.charAt(0);

describe('splitIntoFolds', () => {
  test('distributes single-document groups over the folds, in order', () => {
    expect(splitIntoFolds(['a', 'b', 'c', 'd', 'e'], 2, itself)).toEqual([
      ['a', 'c', 'e'],
      ['b', 'd'],
    ]);
  });

  test('assigns the largest group first, and each next one to the smallest fold', () => {
    const items = ['a1', 'b1', 'b2', 'c1', 'b3', 'c2', 'a2', 'd1'];
    expect(splitIntoFolds(items, 2, groupOf)).toEqual([
      ['b1', 'b2', 'b3', 'd1'],
      ['a1', 'c1', 'c2', 'a2'],
    ]);
  });

  test('is refused with fewer groups than folds', () => {
    expect(() => splitIntoFolds(['a1', 'a2', 'b1'], 3, groupOf)).toThrow(TrainingError);
    expect(() => splitIntoFolds(['a1', 'a2', 'b1'], 3, groupOf)).toThrow(/at least 3 groups of documents.* are 2/);
  });

  test('puts each item into one fold, and no group into two', () => {
    const groups = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 5 }), (names, count) => {
        const items = [...names, 'a', 'b', 'c', 'd', 'e'].map((name, at) => `${name}${at}`);
        const folds = splitIntoFolds(items, count, groupOf);
        expect(folds.flat().sort()).toEqual([...items].sort());
        const homes = folds.map((fold) => new Set(fold.map(groupOf)));
        for (const name of 'abcde') expect(homes.filter((home) => home.has(name))).toHaveLength(1);
      }),
    );
  });
});

test('the training items of a fold are all others', () => {
  expect(withoutFold([['a'], ['b', 'c'], ['d']], 1)).toEqual(['a', 'd']);
});
