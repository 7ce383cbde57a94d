import { describe, expect, test } from 'vitest';
import { parseCorpus } from '../../src/training/corpus.ts';

describe('a value of --gold', () => {
  test('is a path by itself', () => {
    expect(parseCorpus('gold/train.jsonl')).toEqual({
      path: 'gold/train.jsonl',
      texts: null,
      name: 'train.jsonl',
      licence: null,
      weight: 1,
      outermost: false,
      auxiliary: false,
      unmarked: [],
    });
  });

  test('lists options of the corpus and its licence after commas', () => {
    expect(
      parseCorpus('a,b.jsonl,name=News,licence=CC BY 4.0,texts=c.jsonl,weight=0.5,outermost,unmarked=source+content'),
    ).toEqual({
      path: 'a,b.jsonl',
      texts: 'c.jsonl',
      name: 'News',
      licence: 'CC BY 4.0',
      weight: 0.5,
      outermost: true,
      auxiliary: false,
      unmarked: ['source', 'content'],
    });
  });

  test.each([
    ['a.jsonl,weight=2,innermost', /unknown option "innermost"/],
    ['a.jsonl,weight=none', /weight must be a number above 0/],
    ['a.jsonl,weight=-1', /weight must be a number above 0/],
    ['a.jsonl,weight', /weight needs a value: weight=…/],
    ['a.jsonl,outermost=yes', /outermost takes no value/],
    ['a.jsonl,auxiliary=yes', /auxiliary takes no value/],
    [',outermost', /the path is missing/],
  ])('%s is refused', (value, message) => {
    expect(() => parseCorpus(value)).toThrow(message);
  });
});
