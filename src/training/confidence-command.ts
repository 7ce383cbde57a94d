import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfidenceFeature } from '../analysis/confidence/features.ts';
import type { ConfidenceData, JudgingWeights } from '../language/confidence-data.ts';
import { packOf } from '../language/index.ts';
import type { Pack } from '../language/pack.ts';
import { render } from '../render/claims/ndjson.ts';
import { analyzeWithPack } from '../report/build.ts';
import {
  AGREEMENT,
  CONFIDENCE_FEATURES,
  confidenceData,
  type HeldOutConfidence,
  leastTokensOf,
  trainConfidence,
  trainConfidenceFolds,
} from './confidence.ts';
import { type ConfidenceDocument, confidenceDocument } from './confidence-examples.ts';
import { confidenceCurve, FOR_PASSAGES, FOR_ROWS, tuneThreshold } from './confidence-threshold.ts';
import { type Evaluated, evaluateCorpora, evaluateGroups } from './evaluate.ts';
import type { GoldDocument } from './gold.ts';
import type { TrainFlags } from './options.ts';
import { passagesOf } from './passages.ts';
import { fromHere, writeText } from './paths.ts';
import type { Progress } from './progress.ts';
import { trainedOnOf } from './serialise.ts';

/**
 * Learns how likely what the program finds is right, with whatever else the language's pack has. Always cross-validates:
 * the threshold comes from there.
 */
export async function trainConfidenceModel(
  golds: readonly GoldDocument[],
  flags: TrainFlags,
  progress: Progress,
): Promise<void> {
  const { language, date, folds, out, predictions, mostLost } = flags;
  const pack: Pack = { ...(await packOf(language)), confidence: null };
  const read = (gold: GoldDocument): ConfidenceDocument => confidenceDocument(gold, pack, FEATURES);
  const documents = golds.map(read);
  progress(`${documents.reduce((sum, { examples }) => sum + examples.length, 0)} attributions found to learn from`);
  const held = trainConfidenceFolds(documents, folds);
  const curve = confidenceCurve(held);
  const threshold = tuneThreshold(curve, mostLost === undefined ? FOR_ROWS : { ...FOR_ROWS, lenient: mostLost / 100 });
  const passages = judgePassages(documents, read, folds);
  const leastTokens = leastTokensOf(documents);
  const partial = {
    language,
    threshold,
    leastTokens,
    curve,
    passages,
    date,
    trainedOn: trainedOnOf(golds),
    scores: {},
  };
  const analysed = await analyseHeldOut(held, pack, (weights) => confidenceData(weights, partial));
  const scores = scoresOf(analysed);
  tell(scores, progress);
  tellCurve(passages, 'passages', progress);
  if (predictions !== undefined) writeText(predictions, ndjsonOf(golds, analysed));
  if (out === undefined) return;
  const data = confidenceData(trainConfidence(documents), { ...partial, scores });
  mkdirSync(fromHere(out), { recursive: true });
  writeFileSync(join(fromHere(out), 'confidence.json'), `${JSON.stringify(data, null, 2)}\n`);
  progress(`threshold ${threshold}; written to ${out}`);
}

const FEATURES = CONFIDENCE_FEATURES.map(parseConfidenceFeature);

// In fewer tokens there are one to three sentences: who gives the program no more wants to see all that it reads there.
const SHORTEST_PASSAGE = 40;

/** The weights for passages: learned from whole articles, with the threshold that suits the passages of held-out ones. */
function judgePassages(
  documents: readonly ConfidenceDocument[],
  read: (gold: GoldDocument) => ConfidenceDocument,
  folds: number,
): JudgingWeights {
  const held = trainConfidenceFolds(documents, folds, AGREEMENT).map(({ weights, documents: own }) => ({
    weights,
    documents: own.flatMap(({ gold }) => passagesOf(gold)).map(read),
  }));
  const curve = confidenceCurve(held);
  const threshold = tuneThreshold(curve, FOR_PASSAGES);
  return { threshold, leastTokens: SHORTEST_PASSAGE, curve, ...trainConfidence(documents, AGREEMENT) };
}

/** Tells what a threshold does to held-out texts. */
function tellCurve({ threshold, curve = [] }: JudgingWeights, name: string, progress: Progress): void {
  const percent = (share: number | undefined): string => (100 * (share ?? 0)).toFixed(1);
  const [without, chosen] = [curve[0], curve.find((point) => point.threshold === threshold)];
  const change = (figure: 'lenient' | 'disagreeing'): string =>
    `${figure} ${percent(without?.[figure])} → ${percent(chosen?.[figure])}`;
  progress(`${name}, threshold ${threshold}: ${change('lenient')}, ${change('disagreeing')}`);
}

/** Held-out documents as they are analysed without a confidence model, and with one that has not seen them. */
interface Analysed {
  readonly without: Evaluated[];
  readonly with: Evaluated[];
}

async function analyseHeldOut(
  held: readonly HeldOutConfidence[],
  pack: Pack,
  dataOf: (weights: HeldOutConfidence['weights']) => ConfidenceData,
): Promise<Analysed> {
  const analysed: Analysed = { without: [], with: [] };
  const analyse = async (by: Pack, { gold }: ConfidenceDocument): Promise<Evaluated> => ({
    gold,
    report: (await analyzeWithPack(by, { id: gold.id, path: null, text: gold.text })).report,
  });
  for (const { weights, documents } of held) {
    const judging = { ...pack, confidence: dataOf(weights) };
    for (const document of documents) {
      analysed.without.push(await analyse(pack, document));
      analysed.with.push(await analyse(judging, document));
    }
  }
  return analysed;
}

/** The figures of each corpus, and of each group where documents are grouped, without the model and with it. */
function scoresOf(analysed: Analysed): ConfidenceData['scores'] {
  const corpora = [evaluateCorpora(analysed.without), evaluateCorpora(analysed.with)] as const;
  const groups = [evaluateGroups(analysed.without), evaluateGroups(analysed.with)] as const;
  const isGrouped = Object.keys(groups[0]).length < analysed.without.length;
  const paired = [corpora, ...(isGrouped ? [groups] : [])].flatMap(([without, by]) =>
    Object.entries(without)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, figures]) => {
        const other = by[name];
        return other === undefined ? [] : [[name, { without: figures, with: other }] as const];
      }),
  );
  return Object.fromEntries(paired);
}

function tell(scores: ConfidenceData['scores'], progress: Progress): void {
  const percent = (share: number): string => (100 * share).toFixed(1);
  for (const [name, { without, with: judged }] of Object.entries(scores)) {
    const change = (key: 'rows' | 'wrong' | 'lenient' | 'strict'): string =>
      `${key} ${percent(without[key])} → ${percent(judged[key])}`;
    const figures = (['rows', 'wrong', 'lenient', 'strict'] as const).map(change).join(', ');
    progress(`${name}: ${without.documents} documents, ${without.gold} attributions, ${figures}`);
  }
}

/** The reports in the documents' order, a line each. */
function ndjsonOf(golds: readonly GoldDocument[], { with: evaluated }: Analysed): string {
  const reports = new Map(evaluated.map(({ gold, report }) => [gold, report]));
  return golds.map((gold) => render(reports.get(gold) as Evaluated['report'])).join('');
}
