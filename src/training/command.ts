import { CommanderError } from 'commander';
import type { Thresholds } from '../analysis/model/manifest.ts';
import { packOf } from '../language/index.ts';
import type { Pack } from '../language/pack.ts';
import { render } from '../render/claims/ndjson.ts';
import { trainConfidenceModel } from './confidence-command.ts';
import { analyseHeldOut, trainFolds, tuneThresholds } from './cross-validate.ts';
import { LABEL_NAMES, readByRules, type TrainingDocument, toTrainingDocument } from './documents.ts';
import { encoderFor, type TrainingEncoder } from './encoder.ts';
import { type Evaluated, type Evaluation, evaluateCorpora, evaluateGroups } from './evaluate.ts';
import { type GoldDocument, readGold } from './gold.ts';
import { createTrainer, type TrainFlags } from './options.ts';
import { fromHere, writeText } from './paths.ts';
import { onStderr, type Progress } from './progress.ts';
import { trainedOnOf, writeModelFiles } from './serialise.ts';
import { THRESHOLDS, type TrainOptions, trainModel } from './train-model.ts';
import { TrainingError } from './training-error.ts';

/**
 * Runs the trainer's command line. Returns the exit code: 0, or 2 where training was impossible.
 */
export async function runTrainer(argv: readonly string[], progress: Progress = onStderr): Promise<number> {
  try {
    await createTrainer((flags) => train(flags, progress), progress).parseAsync([...argv]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said why
    if (!(error instanceof TrainingError)) throw error;
    progress(`error: ${error.message}`);
    return 2;
  }
}

async function train(flags: TrainFlags, progress: Progress): Promise<void> {
  const golds = readCorpora(flags);
  progress(`${golds.length} documents read, in ${new Set(golds.map(({ group }) => group)).size} groups`);
  if (flags.confidence === true) return trainConfidenceModel(golds, flags, progress);
  const pack = await packOf(flags.language);
  const ruled = golds.map((gold) => readByRules(gold, pack));
  const encoder = encoderFor(ruled, pack, flags);
  const documents = ruled.map((document) => toTrainingDocument(document, encoder));
  progress(`documents encoded by the feature set ${encoder.features.name}`);
  const run = { flags, pack, encoder, documents, progress };
  const validates = flags.predictions !== undefined || flags.tune === true;
  const { scores, thresholds } = validates ? await validate(run) : { scores: {}, thresholds: THRESHOLDS };
  if (flags.out === undefined) return;
  const { language, date } = flags;
  const model = { ...trainModel(documents, encoder, optionsOf(run)), thresholds };
  const provenance = { language, date, trainedOn: trainedOnOf(golds), scores, clusters: encoder.clusterTable };
  writeModelFiles(fromHere(flags.out), model, provenance);
  progress(`written to ${flags.out}`);
}

/** The context of a training run. */
interface Run {
  readonly flags: TrainFlags;
  readonly pack: Pack;
  readonly encoder: TrainingEncoder;
  readonly documents: readonly TrainingDocument[];
  readonly progress: Progress;
}

const optionsOf = ({ flags: { rounds, seeds }, progress }: Run): TrainOptions => ({
  rounds: rounds ?? null,
  seeds,
  progress,
});

/** The result of a cross-validation: the scores of each corpus, and the best thresholds. */
interface Validated {
  readonly scores: Record<string, Evaluation>;
  readonly thresholds: Thresholds;
}

/** Cross-validates, and writes the reports to a file if one is given. */
async function validate(run: Run): Promise<Validated> {
  const { documents, pack, encoder, progress, flags } = run;
  const clusters = encoder.clusterTable;
  const held = trainFolds(documents, { ...optionsOf(run), pack, encoder, clusters, folds: flags.folds });
  const published = { pack, clusters, thresholds: THRESHOLDS };
  const thresholds = flags.tune === true ? await tuneThresholds(held, published, progress) : THRESHOLDS;
  const evaluated = await analyseHeldOut(held, { ...published, thresholds });
  if (flags.predictions !== undefined) writeText(flags.predictions, ndjsonOf(documents, evaluated));
  if (flags.groupBy !== undefined) tell(evaluateGroups(evaluated), progress);
  const scores = evaluateCorpora(evaluated);
  tell(scores, progress);
  return { scores, thresholds };
}

/** The reports on the documents that were left out once, as NDJSON in the order of the documents. */
function ndjsonOf(documents: readonly TrainingDocument[], evaluated: readonly Evaluated[]): string {
  const reports = new Map(evaluated.map(({ gold, report }) => [gold, report]));
  return documents
    .flatMap(({ gold }) => reports.get(gold) ?? [])
    .map(render)
    .join('');
}

function tell(evaluations: Readonly<Record<string, Evaluation>>, progress: Progress): void {
  const percent = (share: number): string => (100 * share).toFixed(1);
  for (const [name, { documents, gold, ...f1 }] of Object.entries(evaluations)) {
    const [lenient, strict, rows] = [f1.lenient, f1.strict, f1.rows].map(percent);
    progress(
      `${name}: ${documents} documents, ${gold} attributions, F1 lenient ${lenient}, strict ${strict}, rows ${rows}`,
    );
  }
}

/** The documents of all corpora; ids must be unique. */
function readCorpora({ gold, language, groupBy }: TrainFlags): GoldDocument[] {
  const seen = new Set<string>();
  return gold.flatMap((corpus) => {
    const unknown = corpus.unmarked.find((name) => !Object.hasOwn(LABEL_NAMES, name));
    if (unknown !== undefined)
      throw new TrainingError(
        `${corpus.path}: there is no label "${unknown}". Labels are ${Object.keys(LABEL_NAMES).join(', ')}.`,
      );
    const documents = readGold(corpus, { language, groupBy: groupBy ?? null });
    for (const { id } of documents) {
      if (seen.has(id)) throw new TrainingError(`${corpus.path}: the document "${id}" is in another file as well`);
      seen.add(id);
    }
    return documents;
  });
}
