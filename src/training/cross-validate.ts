import type { Encoder } from '../analysis/model/encoder.ts';
import type { Pack } from '../language/pack.ts';
import { analyzeWithPack } from '../report/build.ts';
import type { TrainingDocument } from './documents.ts';
import type { Evaluated } from './evaluate.ts';
import { splitIntoFolds, withoutFold } from './folds.ts';
import { NO_PROVENANCE, toModelFiles } from './serialise.ts';
import { type TrainOptions, trainModel } from './train-model.ts';

/** How documents are cross-validated. */
export interface CrossValidation extends TrainOptions {
  readonly pack: Pack;
  readonly encoder: Encoder;
  readonly folds: number;
}

/**
 * Analyses every document with a model that was trained without its fold, and without the whole group it is in; gives the
 * reports in the documents' order. The analysis is the program's own, with the rules and all that follows the model.
 */
export async function crossValidate(
  documents: readonly TrainingDocument[],
  { pack, encoder, folds: count, ...options }: CrossValidation,
): Promise<Evaluated[]> {
  const folds = splitIntoFolds(documents, count, ({ gold }) => gold.group);
  const reports = new Map<TrainingDocument, Evaluated>();
  for (const [at, fold] of folds.entries()) {
    options.progress(`fold ${at + 1} of ${count}: ${fold.length} of ${documents.length} documents left out`);
    const model = trainModel(withoutFold(folds, at), encoder, options);
    const trained: Pack = { ...pack, model: toModelFiles(model, { ...NO_PROVENANCE, language: pack.language }) };
    for (const document of fold) reports.set(document, await analyse(document, trained));
  }
  return documents.map((document) => reports.get(document) as Evaluated);
}

async function analyse({ gold }: TrainingDocument, pack: Pack): Promise<Evaluated> {
  const { report } = await analyzeWithPack(pack, { id: gold.id, path: null, text: gold.text });
  return { gold, report };
}
