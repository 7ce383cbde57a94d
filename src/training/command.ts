import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommanderError } from 'commander';
import { NO_CLUSTERS, readClusters } from '../analysis/model/clusters.ts';
import type { Encoder } from '../analysis/model/encoder.ts';
import { featureSetNamed } from '../analysis/model/feature-sets.ts';
import { readModel } from '../analysis/model/model.ts';
import type { Weights } from '../analysis/model/weights.ts';
import { reasonOf } from '../input/read.ts';
import { packOf } from '../language/index.ts';
import { modelFilesIn } from '../language/model-files.ts';
import type { Pack } from '../language/pack.ts';
import { CLAIM_KINDS } from '../language/values.ts';
import { render } from '../render/claims/ndjson.ts';
import { crossValidate } from './cross-validate.ts';
import {
  LABEL_NAMES,
  type RuledDocument,
  readByRules,
  type TrainingDocument,
  toTrainingDocument,
} from './documents.ts';
import { type Evaluation, evaluateCorpora, evaluateGroups } from './evaluate.ts';
import { type GoldDocument, readGold } from './gold.ts';
import { createTrainer, type TrainFlags } from './options.ts';
import { readPosTags } from './pos-tags.ts';
import { onStderr, type Progress } from './progress.ts';
import { trainedOnOf, writeModelFiles } from './serialise.ts';
import { trainTagger, withTags } from './tagger.ts';
import { type TrainOptions, trainModel } from './train-model.ts';
import { TrainingError } from './training-error.ts';

/** Runs the trainer's command line; gives the exit code: 0, or 2 where it could not train. */
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
  const pack = await packOf(flags.language);
  progress(`${golds.length} documents read, in ${new Set(golds.map(({ group }) => group)).size} groups`);
  const ruled = golds.map((gold) => readByRules(gold, pack));
  const clusters = flags.clusters === undefined ? null : readText(flags.clusters);
  const encoder = encoderFor(ruled, pack, { flags, clusters });
  const documents = ruled.map((document) => toTrainingDocument(document, encoder));
  progress('documents prepared');
  const run = { flags, pack, encoder, documents, progress };
  const scores = flags.predictions === undefined ? {} : await predict(run, flags.predictions);
  if (flags.out === undefined) return;
  const { language, date } = flags;
  const model = trainModel(documents, encoder, optionsOf(run));
  writeModelFiles(fromHere(flags.out), model, { language, date, trainedOn: trainedOnOf(golds), scores, clusters });
  progress(`written to ${flags.out}`);
}

/** What a training run works with. */
interface Run {
  readonly flags: TrainFlags;
  readonly pack: Pack;
  readonly encoder: Encoder;
  readonly documents: readonly TrainingDocument[];
  readonly progress: Progress;
}

const optionsOf = ({ flags: { rounds, seeds }, progress }: Run): TrainOptions => ({
  rounds: rounds ?? null,
  seeds,
  progress,
});

/** Cross-validates, writes the reports, and gives the scores of each corpus. */
async function predict(run: Run, file: string): Promise<Record<string, Evaluation>> {
  const { documents, pack, encoder, progress, flags } = run;
  const evaluated = await crossValidate(documents, { ...optionsOf(run), pack, encoder, folds: flags.folds });
  write(file, evaluated.map(({ report }) => render(report)).join(''));
  if (flags.groupBy !== undefined) tell(evaluateGroups(evaluated), progress);
  const scores = evaluateCorpora(evaluated);
  tell(scores, progress);
  return scores;
}

function tell(evaluations: Readonly<Record<string, Evaluation>>, progress: Progress): void {
  const percent = (share: number): string => (100 * share).toFixed(1);
  for (const [name, { documents, gold, lenient, strict }] of Object.entries(evaluations))
    progress(
      `${name}: ${documents} documents, ${gold} attributions, F1 lenient ${percent(lenient)}, strict ${percent(strict)}`,
    );
}

/** The documents of all corpora; an id may stand once only. */
function readCorpora({ gold, language, groupBy }: TrainFlags): GoldDocument[] {
  const seen = new Set<string>();
  return gold.flatMap((corpus) => {
    const unknown = corpus.unmarked.find((name) => !Object.hasOwn(LABEL_NAMES, name));
    if (unknown !== undefined)
      throw new TrainingError(
        `${corpus.path}: there is no label "${unknown}". Labels are ${Object.keys(LABEL_NAMES).join(', ')}.`,
      );
    const documents = readGold({ ...corpus, path: fromHere(corpus.path) }, { language, groupBy: groupBy ?? null });
    for (const { id } of documents) {
      if (seen.has(id)) throw new TrainingError(`${corpus.path}: the document "${id}" is in another file as well`);
      seen.add(id);
    }
    return documents;
  });
}

interface Asked {
  readonly flags: TrainFlags;
  /** The table of clusters, as text; null for none. */
  readonly clusters: string | null;
}

/** How documents are encoded: by the feature set that is asked for, with parts of speech where there are any. */
function encoderFor(documents: readonly RuledDocument[], pack: Pack, { flags, clusters }: Asked): Encoder {
  const isTagged = flags.tagger !== undefined || flags.pos !== undefined;
  const features = featureSetNamed(flags.features ?? (isTagged ? 'tagged-1' : 'clitics-1'));
  if (features.tagger.length > 0 && !isTagged)
    throw new TrainingError(`--features ${features.name}: needs parts of speech. Give --pos or --tagger.`);
  const known: ReadonlySet<string> = new Set(pack.data.classes);
  const entryClasses = CLAIM_KINDS.map((kind) => `other-${kind}`).filter((name) => known.has(name));
  const lexemeOptions = { clusters: clusters === null ? NO_CLUSTERS : readClusters(clusters), entryClasses };
  const untagged = { features, lexemeOptions };
  const tagger = features.tagger.length === 0 ? null : taggerFor(documents, flags, untagged);
  return { ...untagged, tagger };
}

/** The tagger that is asked for: taken from another model of the language, or learned. */
function taggerFor(documents: readonly RuledDocument[], flags: TrainFlags, encoder: Omit<Encoder, 'tagger'>): Weights {
  const { pos = '', tagger: folder, language } = flags;
  if (folder !== undefined) return taggerIn(fromHere(folder), language, encoder);
  const tagged = readPosTags(fromHere(pos));
  const own = documents.map(({ view }) => {
    const tags = tagged.get(view.document.id);
    if (tags === undefined) throw new TrainingError(`${pos}: no parts of speech of ${view.document.id}`);
    return withTags(view, tags);
  });
  return trainTagger(own, encoder);
}

function taggerIn(folder: string, language: string, { features }: Omit<Encoder, 'tagger'>): Weights {
  const files = modelFilesIn(pathToFileURL(`${folder}/`));
  if (files === null) throw new TrainingError(`${folder}: no model.bin`);
  const model = readModel(files, language);
  if (model.tagger === null || model.features !== features)
    throw new TrainingError(`${folder}: has no tagger of the feature set ${features.name}`);
  return model.tagger;
}

function readText(path: string): string {
  try {
    return readFileSync(fromHere(path), 'utf8');
  } catch (error) {
    throw new TrainingError(`${path}: ${reasonOf(error)}`);
  }
}

function write(path: string, text: string): void {
  try {
    writeFileSync(fromHere(path), text);
  } catch (error) {
    throw new TrainingError(`${path}: ${reasonOf(error)}`);
  }
}

/** A path from where npm was called: npm runs scripts in the project's folder. */
const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
