import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { probabilityOf, readConfidence } from '../../src/analysis/confidence/confidence-model.ts';
import { parseConfidenceFeature } from '../../src/analysis/confidence/features.ts';
import type { Resolved } from '../../src/analysis/entities/entity.ts';
import { resolveSources } from '../../src/analysis/entities/resolve-sources.ts';
import { findAttributions } from '../../src/analysis/merge/find-attributions.ts';
import { findQuotations } from '../../src/analysis/tokens/quotations.ts';
import { viewTokens } from '../../src/analysis/tokens/token-view.ts';
import { type Language, packOf } from '../../src/language/index.ts';
import type { ConfidenceData } from '../../src/language/pack.ts';
import { readDocument } from '../../src/text/document.ts';
import { runTrainer } from '../../src/training/command.ts';
import {
  CONFIDENCE_FEATURES,
  confidenceData,
  probabilityOfExample,
  trainConfidence,
  tuneConfidence,
} from '../../src/training/confidence.ts';
import { type ConfidenceDocument, type ConfidenceExample, valuesIn } from '../../src/training/confidence-examples.ts';
import { parseCorpus } from '../../src/training/corpus.ts';
import { inventedArticles } from './articles.ts';
import { ARTICLES } from './news.ts';

const corpus = parseCorpus('news.jsonl');

/** A document with so many marked attributions, of which some examples were found. */
function documentWith(examples: readonly ConfidenceExample[], marked: number): ConfidenceDocument {
  const attribution = { id: '1', parent: null, optional: false, source: [], cue: [], content: [], labels: {} };
  const attributions = Array.from({ length: marked }, () => attribution);
  const gold = { id: 'a', text: '', language: 'ar', fields: {}, attributions, group: 'a', corpus };
  return { gold, tokens: 200, examples };
}

const example = (value: string, isRight: boolean): ConfidenceExample => ({
  values: [`cue.kind=${value}`],
  isRight,
  agrees: isRight,
  weight: 1,
});

const verbs = Array.from({ length: 20 }, (_, at) => example('verb', at > 0));
const nouns = Array.from({ length: 20 }, (_, at) => example('noun', at === 0));
const learned = trainConfidence([documentWith([...verbs, ...nouns], 30)]);

describe('a confidence model', () => {
  test('learns what is mostly right and what is mostly wrong', () => {
    expect(probabilityOfExample(learned, example('verb', true))).toBeGreaterThan(0.7);
    expect(probabilityOfExample(learned, example('noun', true))).toBeLessThan(0.3);
  });

  test('has no weight for what was seen too rarely', () => {
    const { weights } = trainConfidence([documentWith([...verbs, ...nouns, example('adverb', true)], 30)]);
    expect(Object.keys(weights['cue.kind'] ?? {})).toEqual(['noun', 'verb']);
  });

  test.each([
    ['leaves out what is mostly wrong', [...verbs, ...nouns], ['verb']],
    ['leaves out nothing where all is right', [...verbs.slice(1), example('noun', true)], ['verb', 'noun']],
  ])('%s', (_, examples, kept) => {
    const documents = [documentWith(examples, 30)];
    const weights = trainConfidence(documents);
    const threshold = tuneConfidence([{ weights, documents }]);
    const isKept = (kind: string): boolean => probabilityOfExample(weights, example(kind, true)) >= threshold;
    expect(['verb', 'noun'].filter(isKept)).toEqual(kept);
  });
});

describe.each(['ar', 'en'] as const)('the program judges attributions of %s as the trainer did', async (language) => {
  const pack = { ...(await packOf(language as Language)), confidence: null };
  const features = CONFIDENCE_FEATURES.map(parseConfidenceFeature);
  const judged = ARTICLES[language].flatMap((text) => {
    const document = readDocument({ id: 'a', path: null, text }, pack);
    const view = viewTokens(document, pack, findQuotations(document, pack));
    const attributions = findAttributions(view);
    const { resolved } = resolveSources(view, attributions);
    return attributions.map((attribution, at) => ({ view, attribution, resolved: resolved[at] as Resolved }));
  });
  const examples = judged.map((one, at) => ({
    values: valuesIn(features, one),
    isRight: at % 3 !== 0,
    agrees: at % 3 !== 0,
    weight: 1,
  }));
  const documents = [documentWith([...examples, ...examples, ...examples, ...examples], 30)];
  const weights = trainConfidence(documents);
  const rest = { language, threshold: 0.5, trainedOn: [], date: '', scores: {} };
  const model = readConfidence(confidenceData(weights, documents, rest), language);

  test('there is something to judge', () => {
    expect(judged.length).toBeGreaterThan(10);
    expect(Object.keys(weights.weights).length).toBeGreaterThan(5);
  });

  test('by the same sums', () => {
    const served = judged.map((one) => probabilityOf(model, one));
    expect(served).toEqual(examples.map((one) => probabilityOfExample(weights, one)));
  });
});

describe('npm run train -- --confidence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-confidence-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const gold = join(folder, 'gold.jsonl');
  writeFileSync(
    gold,
    inventedArticles(12)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );

  async function train(out: string): Promise<string> {
    const said: string[] = [];
    const usual = ['--language', 'en', '--confidence', '--folds', '3', '--date', '2026-01-31'];
    const files = ['--gold', `${gold},name=made-up,licence=MIT`, '--out', join(folder, out)];
    const code = await runTrainer(['node', 'train', ...usual, ...files], (line) => void said.push(line));
    expect(code).toBe(0);
    return said.join('\n');
  }

  test('writes weights, what they were learned from, and how well they do; twice the same', async () => {
    expect(await train('one')).toMatch(/made-up: 12 documents, \d+ attributions, rows [\d.]+ → [\d.]+/);
    await train('two');
    const [one, two] = ['one', 'two'].map((name) => readFileSync(join(folder, name, 'confidence.json'), 'utf8'));
    expect(two).toBe(one);
    const data = JSON.parse(one ?? '') as ConfidenceData;
    expect(data).toMatchObject({ language: 'en', date: '2026-01-31' });
    expect(data.trainedOn[0]).toMatchObject({ name: 'made-up', licence: 'MIT', documents: 12 });
    expect(data.scores['made-up']?.with.documents).toBe(12);
    expect(existsSync(join(folder, 'one', 'model.bin'))).toBe(false);
    expect(() => readConfidence(data, 'en')).not.toThrow();
  }, 60_000);
});
