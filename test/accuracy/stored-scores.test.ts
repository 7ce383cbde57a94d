import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, packOf } from '../../src/language/index.ts';
import type { Pack } from '../../src/language/pack.ts';
import { analyzeWithPack } from '../../src/report/build.ts';
import { parseCorpus } from '../../src/training/corpus.ts';
import { type Evaluated, evaluate } from '../../src/training/evaluate.ts';
import { type GoldDocument, readGold } from '../../src/training/gold.ts';
import { trainedOnOf } from '../../src/training/serialise.ts';
import { TRAINED_ON } from './corpora.ts';

// A confidence model is learned from what the rules find. Once they find something else, its weights, its threshold and the
// scores in its file are those of other rules. The scores without the model tell: they need no training to be computed.
const FIGURES = ['rows', 'wrong', 'lenient', 'strict'] as const;
// Half a point of some hundred articles: a rule that changes less changes no weight to speak of.
const TOLERANCE = 0.005;

const ROOT = resolve(import.meta.dirname, '../..');
const packs = await Promise.all(languages.map(packOf));
const judging = packs.flatMap((pack) => (pack.confidence === null ? [] : [{ pack, confidence: pack.confidence }]));

/** The corpora that lie beside the project of those that a pack's confidence model was trained on. */
const stored = judging.flatMap(({ pack, confidence }) =>
  confidence.trainedOn.flatMap(({ name, sha256 }) => {
    const { path, texts, ...corpus } = parseCorpus(`${TRAINED_ON[name] ?? name},name=${name}`);
    const scores = confidence.scores[name]?.without;
    const here = { ...corpus, path: resolve(ROOT, path), texts: texts === null ? null : resolve(ROOT, texts) };
    return scores === undefined || !existsSync(here.path) || (here.texts !== null && !existsSync(here.texts))
      ? []
      : [{ name, language: pack.language, pack, corpus: here, sha256, scores }];
  }),
);

const advice = (language: string): string =>
  `The rules of '${language}' have changed since its confidence model was trained. Train it again:\n` +
  `npm run train -- --language ${language} --confidence … --out src/language/${language} (see src/docs/models.md)`;

async function withoutModel(pack: Pack, documents: readonly GoldDocument[]): Promise<Evaluated[]> {
  const rules = { ...pack, confidence: null };
  const evaluated: Evaluated[] = [];
  for (const gold of documents)
    evaluated.push({
      gold,
      report: (await analyzeWithPack(rules, { id: gold.id, path: null, text: gold.text })).report,
    });
  return evaluated;
}

describe.skipIf(stored.length === 0)('the scores in confidence.json', () => {
  test.each(stored)(
    'of $language on $name are those of the rules as they are',
    async (one) => {
      const { pack, corpus, sha256, scores, language } = one;
      const documents = readGold(corpus, { language, groupBy: null });
      expect(trainedOnOf(documents)[0]?.sha256, `${corpus.path} has changed. ${advice(language)}`).toBe(sha256);
      const now = evaluate(await withoutModel(pack, documents));
      for (const figure of FIGURES)
        expect(Math.abs(now[figure] - scores[figure]), `${figure}: ${advice(language)}`).toBeLessThanOrEqual(TOLERANCE);
    },
    120_000,
  );
});
