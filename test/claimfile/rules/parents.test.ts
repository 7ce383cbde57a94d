import { describe, expect, test } from 'vitest';
import { circular, highestOnTheWay } from '../../../src/claimfile/rules/parents.ts';
import { fc } from '../../properties.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyParents = fc
  .array(fc.option(fc.constantFrom(...IDS, 'gone'), { nil: undefined }), { minLength: 6, maxLength: 6 })
  .map((parents) => new Map(IDS.map((id, index) => [id, parents[index]])));

/** The ids outward from one, that one first, each once. */
function onTheWay(from: string | undefined, parents: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at = from; at !== undefined && !way.includes(at); at = parents.get(at)) way.push(at);
  return way;
}

describe('nested claims', () => {
  test('have the highest number of their ancestors, in any order of queries', () => {
    fc.assert(
      fc.property(anyParents, fc.shuffledSubarray([...IDS, 'gone'], { minLength: 7 }), (parents, order) => {
        const numberOf = (id: string): number => IDS.indexOf(id) + 1;
        const highest = highestOnTheWay(parents, numberOf);
        for (const id of order) expect(highest(id)).toBe(Math.max(...onTheWay(id, parents).map(numberOf)));
      }),
    );
  });

  test('are circular where their parents lead back to them', () => {
    fc.assert(
      fc.property(anyParents, (parents) => {
        const expected = IDS.filter((id) => onTheWay(parents.get(id), parents).includes(id));
        expect([...circular(parents)].sort()).toEqual(expected);
      }),
    );
  });
});
