import { describe, expect, test } from 'vitest';
import { editDistance, nearestName } from '../../src/text/edit-distance.ts';

test.each([
  ['high', 'high', 0],
  ['', 'low', 3],
  ['low', '', 3],
  ['lo', 'low', 1],
  ['loww', 'low', 1],
  ['law', 'low', 1],
  ['hihg', 'high', 1],
  ['jsn', 'json', 1],
  ['ca', 'abc', 3],
  ['مصدر', 'مصادر', 1],
])('%j is %i edits from %j', (from, to, edits) => {
  expect([editDistance(from, to), editDistance(to, from)]).toEqual([edits, edits]);
});

describe('the suggestion for a misspelt word', () => {
  const LEVELS = ['none', 'low', 'medium', 'high', 'very-high'];

  test.each([
    ['hihg', 'high'],
    ['HIGH', 'high'],
    ['very_high', 'very-high'],
    ['lo', 'low'],
    ['mediun', 'medium'],
    ['certainty', null],
    ['', null],
  ])('%j: %j', (word, expected) => {
    expect(nearestName(word, LEVELS)).toBe(expected);
  });

  test.each([
    ['fr', ['en', 'ar'], null],
    ['plan', ['man'], null],
    ['rule', ['schema', 'rules'], 'rules'],
    ['tables', ['labels', 'table'], 'table'],
    ['a', [], null],
  ])('%j among %j: %j', (word, names, expected) => {
    expect(nearestName(word, names)).toBe(expected);
  });
});
