import { expect, test } from 'vitest';
import { readMarked } from '../../src/score/marked-documents.ts';
import { textOf } from '../../src/text/span.ts';
import { parseCorpus } from '../../src/training/corpus.ts';
import { passagesOf } from '../../src/training/passages.ts';
import { goldOf } from './articles.ts';

const LONG = `${'It rained. '.repeat(40)}`;
const FILLED = `${'It rained. '.repeat(25)}`;

/** The passages of marked paragraphs: their first words, and the contents marked in them. */
function passages(paragraphs: readonly string[], change: object = {}) {
  const { text, attributions } = goldOf('a', paragraphs);
  const marked = readMarked({ id: 'a', text, attributions: attributions.map((one) => ({ ...one, ...change })) });
  if ('fault' in marked) throw new Error(marked.fault.en);
  const gold = { ...marked, text, group: 'a', corpus: parseCorpus('gold.jsonl') };
  return passagesOf(gold).map((passage) => ({
    begins: passage.text.slice(0, 9),
    contents: passage.attributions.map(({ content }) => textOf(passage.text, content)),
    parents: passage.attributions.map(({ parent }) => parent),
  }));
}

const SAID = '[Ruth Lane] {said} that <the pool was warm>.';
const DENIED = '[Tom Beck] {denied} <it>.';

test.each([
  ['paragraphs of few words are one', [SAID, DENIED], [{ begins: 'Ruth Lane', contents: ['the pool was warm', 'it'] }]],
  [
    'one that would make it too long begins the next',
    [SAID, FILLED, FILLED, DENIED],
    [
      { begins: 'Ruth Lane', contents: ['the pool was warm'] },
      { begins: 'It rained', contents: ['it'] },
    ],
  ],
  ['a paragraph that is too long is left out', [LONG, DENIED], [{ begins: 'Tom Beck ', contents: ['it'] }]],
])('%s', (_, paragraphs, expected) => {
  expect(passages(paragraphs)).toMatchObject(expected);
});

test('what lies in an attribution of another passage lies in none', () => {
  expect(passages([SAID, DENIED], { parent: 'E1' })[0]?.parents).toEqual(['E1', 'E1']);
  expect(passages([SAID, FILLED, FILLED, DENIED], { parent: 'E1' }).map(({ parents }) => parents)).toEqual([
    ['E1'],
    [null],
  ]);
});
