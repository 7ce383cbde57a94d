import { findRoles, type LabelModel, labelDocument } from '../analysis/model/candidates.ts';
import { LABEL_COUNT } from '../analysis/model/encode.ts';
import type { Encoder } from '../analysis/model/encoder.ts';
import type { Thresholds } from '../analysis/model/manifest.ts';
import type { Model } from '../analysis/model/model.ts';
import { ROLE_COUNT } from '../analysis/model/role-scores.ts';
import type { SequenceModel } from '../analysis/model/viterbi.ts';
import { type TrainConfig, trainCrf } from './crf.ts';
import type { TrainingDocument } from './documents.ts';
import { splitIntoFolds, withoutFold } from './folds.ts';
import { labelSequences } from './label-sequences.ts';
import type { Progress } from './progress.ts';
import { rerankExamples, trainReranker } from './reranker.ts';
import { type LabelledDocument, roleSequences } from './role-sequences.ts';

/** How a model is trained. */
export interface TrainOptions {
  /** Passes over the examples of each sequence model; null for each one's own number. */
  readonly rounds: number | null;
  /** How many orders of the examples are averaged. */
  readonly seeds: number;
  readonly progress: Progress;
}

type Config = Omit<TrainConfig, 'seeds'>;

const LABEL_CONFIG: Config = {
  ...{ labels: LABEL_COUNT, nodeBuckets: 2 ** 18, edgeBuckets: 2 ** 12 },
  ...{ rounds: 6, learningRate: 0.03, decay: 0.03, featureDropout: 0, costWrong: 0.5, costFalseNegative: 1 },
};

const ROLE_CONFIG: Config = {
  ...{ labels: ROLE_COUNT, nodeBuckets: 2 ** 17, edgeBuckets: 2 ** 12 },
  ...{ rounds: 5, learningRate: 0.05, decay: 0.001, featureDropout: 0.3, costWrong: 2, costFalseNegative: 4 },
};

// The role model and the reranker learn from the output of the models before them on documents that those have not seen
// (stacking, Wolpert 1992): each fold is read by what was learned from the other folds.
// What these models find is read with its mistakes, so that one order of the examples is enough for them.
const STACKING_FOLDS = 4;
const STACKING_SEEDS = 1;

/** The documents in as many folds, or in as many as there are groups. */
function stackingFolds(documents: readonly TrainingDocument[]): TrainingDocument[][] {
  const groupOf = ({ gold }: TrainingDocument): string => gold.group;
  const groups = new Set(documents.map(groupOf)).size;
  return splitIntoFolds(documents, Math.max(2, Math.min(STACKING_FOLDS, groups)), groupOf);
}

// Nats below the most likely reading up to which the role model and the reranker learn from a cue: less likely ones than the
// program considers.
const FARTHEST_CUE = 2;

/** The thresholds where none were tuned: those that balance precision and recall best on PolNeAR's development articles. */
export const THRESHOLDS: Thresholds = { choose: -0.4, candidates: 1.2, unlistedCue: 0.2 };

/** Trains all models of a language. The same documents in the same order give the same weights. */
export function trainModel(documents: readonly TrainingDocument[], encoder: Encoder, options: TrainOptions): Model {
  const folds = stackingFolds(documents);
  const stacking = { ...options, seeds: STACKING_SEEDS };
  const labelled = folds.map((fold, at) => labelAll(trainLabels(withoutFold(folds, at), stacking), fold));
  const examples = labelled.flatMap((fold, at) => {
    const roles = trainRoles(withoutFold(labelled, at), stacking);
    return fold.flatMap(({ document, labelling }) =>
      rerankExamples({
        document,
        labels: labelling.labels,
        candidates: findRoles(document.encoded, labelling, roles),
      }),
    );
  });
  const { reranker, rerankScale } = trainReranker(examples);
  options.progress(`reranker learned from ${examples.length} candidates`);
  const roles = trainRoles(labelled.flat(), options);
  const { labels, scale } = trainLabels(documents, options);
  const scales = { labels: scale, reranker: rerankScale };
  return { ...encoder, labels, roles, reranker, scales, thresholds: THRESHOLDS };
}

function trainLabels(documents: readonly TrainingDocument[], options: TrainOptions): LabelModel {
  const sequences = documents.flatMap(labelSequences);
  const { scale, ...labels } = trainCrf(sequences, withOptions(LABEL_CONFIG, options));
  options.progress(`labels learned from ${sequences.length} segments`);
  return { labels, scale };
}

const labelAll = (model: LabelModel, documents: readonly TrainingDocument[]): LabelledDocument[] =>
  documents.map((document) => ({ document, labelling: labelDocument(document.encoded, model, FARTHEST_CUE) }));

function trainRoles(documents: readonly LabelledDocument[], options: TrainOptions): SequenceModel {
  const sequences = documents.flatMap(roleSequences);
  const { scale: _, ...roles } = trainCrf(sequences, withOptions(ROLE_CONFIG, options));
  options.progress(`roles learned from ${sequences.length} cues`);
  return roles;
}

const withOptions = (config: Config, { rounds, seeds }: TrainOptions): TrainConfig => ({
  ...config,
  rounds: rounds ?? config.rounds,
  seeds,
});
