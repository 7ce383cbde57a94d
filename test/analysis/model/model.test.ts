import { describe, expect, test } from 'vitest';
import { featureSetNamed } from '../../../src/analysis/model/feature-sets.ts';
import { FORMAT, fingerprintOf, LABELS, type Manifest, ROLES } from '../../../src/analysis/model/manifest.ts';
import { readModel, shapesOf, writeWeights } from '../../../src/analysis/model/model.ts';
import { TAGS } from '../../../src/analysis/model/tagger.ts';
import type { Weights } from '../../../src/analysis/model/weights.ts';
import { languages, packOf } from '../../../src/language/index.ts';
import type { ModelFiles } from '../../../src/language/pack.ts';

const table = (classes: number, ...values: number[]): Weights => ({
  classes,
  buckets: values.length / classes,
  values: Int8Array.from(values),
});

const WEIGHTS = {
  tagger: table(2, 1, -127, 3, 4),
  labels: { nodes: table(1, 5, 6), edges: table(1, 7) },
  roles: { nodes: table(1, 8), edges: table(1, 127, -1) },
  reranker: table(1, 0, 9),
};

const MANIFEST: Manifest = {
  format: FORMAT,
  language: 'xx',
  featureSet: 'tagged-1',
  features: fingerprintOf('tagged-1') ?? '',
  labels: LABELS,
  roles: ROLES,
  thresholds: { choose: -0.4, candidates: 1.2, unlistedCue: 1 },
  entryClasses: ['other-speech'],
  clusters: false,
  scales: { labels: 12.5, reranker: 0.25 },
  tables: shapesOf(WEIGHTS),
  trainedOn: [],
  date: '2026-11-30',
  scores: {},
};

const files = (change: Partial<Manifest> = {}, clusters: string | null = null): ModelFiles => ({
  manifest: () => JSON.stringify({ ...MANIFEST, ...change }),
  weights: () => writeWeights(WEIGHTS),
  clusters: clusters === null ? null : () => clusters,
});

test('a model is read as it was written', () => {
  const { tagger, labels, roles, reranker, scales, thresholds, features } = readModel(files(), 'xx');
  expect({ tagger, labels, roles, reranker }).toEqual(WEIGHTS);
  expect({ scales, thresholds }).toEqual({ scales: MANIFEST.scales, thresholds: MANIFEST.thresholds });
  expect(features.name).toBe('tagged-1');
});

test('a model without a tagger has no table for one', () => {
  const weights = { ...WEIGHTS, tagger: null };
  const manifest = { ...MANIFEST, tables: shapesOf(weights) };
  const read = readModel({ ...files(manifest), weights: () => writeWeights(weights) }, 'xx');
  expect(read.tagger).toBeNull();
  expect(read.reranker).toEqual(WEIGHTS.reranker);
});

describe('a model that the program cannot use is refused, with what to do', () => {
  test.each<[string, Partial<Manifest>, RegExp]>([
    [
      'another format',
      { format: 1 },
      /^model of 'xx': format 1, but this version reads format 2\. Train the model again/,
    ],
    ['another language', { language: 'yy' }, /made for 'yy'/],
    ['an unknown feature set', { featureSet: 'none' }, /unknown feature set 'none'/],
    ['other features under the same name', { features: 'abc' }, /the set 'tagged-1' has changed since/],
    ['other labels', { labels: ['O'] }, /unknown labels/],
    [
      'fewer weights than it says',
      { tables: { ...MANIFEST.tables, reranker: [1, 4] } },
      /12 bytes of weights, but .* says 14/,
    ],
  ])('%s', (_, change, message) => {
    expect(() => readModel(files(change), 'xx')).toThrow(message);
  });
});

describe('the features of a set', () => {
  test.each(['tagged-1', 'clitics-1'])('%s: have names of their own, and known inputs', (name) => {
    const { tagger, label, labelPair, role, rolePair, rerank } = featureSetNamed(name);
    const names = [tagger, label, labelPair, role, rolePair, rerank].flat().map((feature) => feature.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('role.relation');
  });

  test('have a hash that differs from that of other sets', () => {
    expect(fingerprintOf('tagged-1')).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf('tagged-1')).not.toBe(fingerprintOf('clitics-1'));
    expect(fingerprintOf('none')).toBeNull();
  });
});

test.each(languages)('the model of %s has labels and roles for every part', async (language) => {
  const { model } = await packOf(language);
  if (model === null) return expect(language).not.toBe('en');
  const { tagger, labels, roles, reranker } = readModel(model, language);
  const tables = [tagger, labels.nodes, labels.edges, roles.nodes, roles.edges, reranker];
  expect(tables.map((weights) => weights?.classes)).toEqual([
    TAGS.length,
    LABELS.length,
    LABELS.length ** 2,
    ROLES.length,
    ROLES.length ** 2,
    1,
  ]);
});
