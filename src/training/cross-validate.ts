import type { Encoder } from '../analysis/model/encoder.ts';
import type { Thresholds } from '../analysis/model/manifest.ts';
import type { Model } from '../analysis/model/model.ts';
import type { Pack } from '../language/pack.ts';
import { analyzeWithPack } from '../report/build.ts';
import type { TrainingDocument } from './documents.ts';
import { type Evaluated, evaluate } from './evaluate.ts';
import { splitIntoFolds, withoutFold } from './folds.ts';
import type { Progress } from './progress.ts';
import { NO_PROVENANCE, toModelFiles } from './serialise.ts';
import { type TrainOptions, trainModel } from './train-model.ts';

/** Options of a cross-validation. */
export interface CrossValidation extends TrainOptions {
  readonly pack: Pack;
  readonly encoder: Encoder;
  /** The encoder's table of clusters; null for none. */
  readonly clusters: string | null;
  readonly folds: number;
}

/** A model, with the documents that it was not trained on. */
export interface HeldOut {
  readonly model: Model;
  readonly documents: readonly TrainingDocument[];
}

/**
 * Trains a model for each fold of the documents, without the fold and so without all groups in it. Documents of auxiliary
 * corpora are in no fold: every model learns from them.
 */
export function trainFolds(documents: readonly TrainingDocument[], validation: CrossValidation): HeldOut[] {
  const { encoder, folds: count, progress } = validation;
  const auxiliary = documents.filter(({ gold }) => gold.corpus.auxiliary);
  const scored = documents.filter(({ gold }) => !gold.corpus.auxiliary);
  const folds = splitIntoFolds(scored, count, ({ gold }) => gold.group);
  return folds.map((fold, at) => {
    progress(`fold ${at + 1} of ${count}: ${fold.length} of ${scored.length} documents left out`);
    return { model: trainModel([...auxiliary, ...withoutFold(folds, at)], encoder, validation), documents: fold };
  });
}

/** How to analyse held-out documents. */
export interface Analysing {
  readonly pack: Pack;
  readonly clusters: string | null;
  readonly thresholds: Thresholds;
}

/** Analyses held-out documents like the program, with the rules and all later stages. */
export async function analyseHeldOut(held: readonly HeldOut[], analysing: Analysing): Promise<Evaluated[]> {
  const { pack, clusters, thresholds } = analysing;
  const evaluated: Evaluated[] = [];
  for (const { model, documents } of held) {
    const provenance = { ...NO_PROVENANCE, language: pack.language, clusters };
    const trained: Pack = { ...pack, model: toModelFiles({ ...model, thresholds }, provenance) };
    for (const { gold } of documents) {
      const { report } = await analyzeWithPack(trained, { id: gold.id, path: null, text: gold.text });
      evaluated.push({ gold, report });
    }
  }
  return evaluated;
}

// Nats.
const STEP = 0.2;

/**
 * The thresholds with the best lenient score on held-out documents: hill climbing on the threshold
 * for choosing candidates.
 */
export async function tuneThresholds(
  held: readonly HeldOut[],
  analysing: Analysing,
  progress: Progress,
): Promise<Thresholds> {
  const scoreOf = async (choose: number): Promise<number> => {
    const thresholds = { ...analysing.thresholds, choose };
    const { lenient, strict } = evaluate(await analyseHeldOut(held, { ...analysing, thresholds }));
    progress(`threshold ${choose}: F1 lenient ${lenient}, strict ${strict}`);
    return lenient;
  };
  return { ...analysing.thresholds, choose: await climb(scoreOf, analysing.thresholds.choose) };
}

/** The position of a local maximum, found by steps that each raise the score. */
export async function climb(scoreOf: (at: number) => Promise<number>, from: number): Promise<number> {
  const next = (at: number, by: number): number => Number((at + by).toFixed(1));
  let [best, score] = [from, await scoreOf(from)];
  for (const by of [STEP, -STEP]) {
    for (let at = next(from, by); ; at = next(at, by)) {
      const other = await scoreOf(at);
      if (other <= score) break;
      [best, score] = [at, other];
    }
    if (best !== from) break;
  }
  return best;
}
