import { findRoles, labelDocument } from '../analysis/model/candidates.ts';
import { LABEL_COUNT } from '../analysis/model/encode.ts';
import type { Model } from '../analysis/model/model.ts';
import { ROLE_COUNT } from '../analysis/model/role-features.ts';
import type { SequenceModel } from '../analysis/model/viterbi.ts';
import type { Weights } from '../analysis/model/weights.ts';
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

/** A label model, and how many units of its scores are one nat. */
interface LabelModel {
  readonly labels: SequenceModel;
  readonly scale: number;
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
const STACKING_FOLDS = 4;

/** The documents in as many folds, or in as many as there are groups. */
function stackingFolds(documents: readonly TrainingDocument[]): TrainingDocument[][] {
  const groupOf = ({ gold }: TrainingDocument): string => gold.group;
  const groups = new Set(documents.map(groupOf)).size;
  return splitIntoFolds(documents, Math.max(2, Math.min(STACKING_FOLDS, groups)), groupOf);
}

// Nats below the most likely reading up to which the role model and the reranker learn from a cue: less likely ones than the
// program considers.
const FARTHEST_CUE = 2;

/** Trains all models of a language. The same documents in the same order give the same weights. */
export function trainModel(documents: readonly TrainingDocument[], tagger: Weights, options: TrainOptions): Model {
  const folds = stackingFolds(documents);
  const labelled = folds.map((fold, at) => labelAll(trainLabels(withoutFold(folds, at), options), fold));
  const examples = labelled.flatMap((fold, at) => {
    const roles = trainRoles(withoutFold(labelled, at), options);
    return fold.flatMap(({ document, labelling }) =>
      rerankExamples({
        document,
        labels: labelling.labels,
        candidates: findRoles(document.encoded, labelling, roles),
      }),
    );
  });
  const reranker = trainReranker(examples);
  options.progress(`reranker learned from ${examples.length} candidates`);
  const roles = trainRoles(labelled.flat(), options);
  return { tagger, ...trainLabels(documents, options), roles, ...reranker };
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
