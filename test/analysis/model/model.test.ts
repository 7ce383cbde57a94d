import { expect, test } from 'vitest';
import { type Model, readModel, writeModel } from '../../../src/analysis/model/model.ts';
import { TAGS } from '../../../src/analysis/model/tagger.ts';
import type { Weights } from '../../../src/analysis/model/weights.ts';
import { languages, packOf } from '../../../src/language/index.ts';

const table = (classes: number, ...values: number[]): Weights => ({
  classes,
  buckets: values.length / classes,
  values: Int8Array.from(values),
});

test('a model is read as it was written', () => {
  const model: Model = {
    tagger: table(2, 1, -127, 3, 4),
    labels: { nodes: table(1, 5, 6), edges: table(1, 7) },
    roles: { nodes: table(1, 8), edges: table(1, 127, -1) },
    reranker: table(1, 0, 9),
    scale: 12.5,
    rerankScale: 0.25,
  };
  expect(readModel(writeModel(model))).toEqual(model);
});

test.each(languages)(
  'what is learned of %s fits the tags, and there are labels and roles for every part',
  async (language) => {
    const bytes = (await packOf(language)).model?.();
    if (bytes === undefined) return expect(language).not.toBe('en');
    const { tagger, labels, roles, reranker: rerank } = readModel(bytes);
    expect(
      [tagger, labels.nodes, labels.edges, roles.nodes, roles.edges, rerank].map(({ classes }) => classes),
    ).toEqual([TAGS.length, 7, 49, 5, 25, 1]);
  },
);
