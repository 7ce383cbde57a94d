import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { probabilityOf, readConfidence } from '../../src/analysis/confidence/confidence-model.ts';
import { parseConfidenceFeature } from '../../src/analysis/confidence/features.ts';
import { neighboursOf } from '../../src/analysis/confidence/neighbours.ts';
import type { Resolved } from '../../src/analysis/entities/entity.ts';
import { resolveSources } from '../../src/analysis/entities/resolve-sources.ts';
import { findAttributions } from '../../src/analysis/merge/find-attributions.ts';
import { findQuotations } from '../../src/analysis/tokens/quotations.ts';
import { viewTokens } from '../../src/analysis/tokens/token-view.ts';
import type { ConfidenceData } from '../../src/language/confidence-data.ts';
import { type Language, packOf } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/document.ts';
import { runTrainer } from '../../src/training/command.ts';
import {
  AGREEMENT,
  CONFIDENCE_FEATURES,
  confidenceData,
  probabilityOfExample,
  trainConfidence,
} from '../../src/training/confidence.ts';
import { type ConfidenceDocument, type ConfidenceExample, valuesIn } from '../../src/training/confidence-examples.ts';
import { confidenceCurve, FOR_PASSAGES, tuneThreshold } from '../../src/training/confidence-threshold.ts';
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
  values: [`cue.sense=${value}`, `who.kind=${value}`],
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
    expect(Object.keys(weights['cue.sense'] ?? {})).toEqual(['noun', 'verb']);
  });

  test.each([
    ['leaves out what is mostly wrong', [...verbs, ...nouns], ['verb']],
    ['leaves out nothing where all is right', [...verbs.slice(1), example('noun', true)], ['verb', 'noun']],
  ])('%s', (_, examples, kept) => {
    const documents = [documentWith(examples, 30)];
    const weights = trainConfidence(documents);
    const threshold = tuneThreshold(confidenceCurve([{ weights, documents }]));
    const isKept = (kind: string): boolean => probabilityOfExample(weights, example(kind, true)) >= threshold;
    expect(['verb', 'noun'].filter(isKept)).toEqual(kept);
  });
});

test('for passages learns from source and content, whatever the name, and nothing of who is meant', () => {
  const misnamed = Array.from({ length: 20 }, () => ({ ...example('name', false), agrees: true }));
  const weights = trainConfidence([documentWith([...misnamed, ...nouns], 30)], AGREEMENT);
  expect(probabilityOfExample(weights, example('name', true))).toBeGreaterThan(0.7);
  expect(Object.keys(weights.weights)).toEqual(['cue.sense']);
});

describe('the curve of a confidence model', () => {
  const documents = [documentWith([...verbs, ...nouns], 30)];
  const curve = confidenceCurve([{ weights: learned, documents }]);

  test('says what is right and what is wrong of what each threshold leaves', () => {
    expect(curve[0]).toEqual({ threshold: 0, rows: 0.5714, wrong: 0.5, lenient: 0.5714, disagreeing: 0.5 });
    expect(curve.find(({ threshold }) => threshold === 0.5)).toMatchObject({ rows: 0.76, wrong: 0.05 });
  });

  const point = (threshold: number, rows: number, lenient: number) => ({
    ...{ threshold, rows, lenient, wrong: 0, disagreeing: 0 },
  });

  test.each([
    [
      'the highest with nearly the most right rows',
      [point(0, 0.7, 0.8), point(0.1, 0.72, 0.8), point(0.2, 0.719, 0.8), point(0.3, 0.71, 0.8)],
      0.2,
    ],
    ['one that loses few attributions', [point(0, 0.7, 0.8), point(0.1, 0.71, 0.796)], 0.1],
    ['one between figures that are best far apart', [point(0, 0.7, 0.8), point(0.1, 0.72, 0.794)], 0.1],
    ['none that loses many', [point(0, 0.7, 0.8), point(0.1, 0.71, 0.77)], 0],
    ['none where rows are lost', [point(0, 0.7, 0.8), point(0.1, 0.69, 0.8)], 0],
  ])('the threshold is %s', (_, points, threshold) => {
    expect(tuneThreshold(points)).toBe(threshold);
  });

  test('for passages only attributions count', () => {
    expect(tuneThreshold([point(0, 0.7, 0.8), point(0.1, 0.6, 0.8)], FOR_PASSAGES)).toBe(0.1);
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
    const neighbours = neighboursOf(view, attributions);
    return attributions.map((attribution, at) => ({
      view,
      attribution,
      resolved: resolved[at] as Resolved,
      neighbours,
    }));
  });
  const examples = judged.map((one, at) => ({
    values: valuesIn(features, one),
    isRight: at % 3 !== 0,
    agrees: at % 3 !== 0,
    weight: 1,
  }));
  const documents = [documentWith([...examples, ...examples, ...examples, ...examples], 30)];
  const weights = trainConfidence(documents);
  const rest = { language, threshold: 0.5, leastTokens: 0, trainedOn: [], date: '', scores: {} };
  const model = readConfidence(confidenceData(weights, rest), language);

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
    expect(data.curve?.[0]).toMatchObject({ threshold: 0, rows: data.scores['made-up']?.without.rows });
    expect(data.passages).toMatchObject({ leastTokens: 40 });
    expect(existsSync(join(folder, 'one', 'model.bin'))).toBe(false);
    expect(() => readConfidence(data, 'en')).not.toThrow();
  }, 60_000);
});
