import { expect, test } from 'vitest';
import { addToGroup, groupBy, groupByKeys } from '../../src/text/group-by.ts';

test('items are grouped by a key, in the order in which they came; those without a key are left out', () => {
  const groups = groupBy([5, 2, 9, 4, 1], (item) => (item > 8 ? null : item % 2 === 0 ? 'even' : 'odd'));
  expect([...groups]).toEqual([
    ['odd', [5, 1]],
    ['even', [2, 4]],
  ]);
  expect(groupBy([], () => 'key')).toEqual(new Map());
});

test('items are grouped by each of their keys', () => {
  expect([...groupByKeys(['ab', 'b', ''], (word) => word)]).toEqual([
    ['a', ['ab']],
    ['b', ['ab', 'b']],
  ]);
});

test('an item is added to an existing or a new group', () => {
  const groups = new Map([['a', [1]]]);
  addToGroup(groups, 'a', 2);
  addToGroup(groups, 'b', 3);
  expect([...groups]).toEqual([
    ['a', [1, 2]],
    ['b', [3]],
  ]);
});
