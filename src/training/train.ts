import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findRoles, type Labelling, labelDocument } from '../analysis/model/candidates.ts';
import { type CueWindow, cueWindowOf, sideOf } from '../analysis/model/cue-window.ts';
import { LABEL_COUNT, within } from '../analysis/model/encode.ts';
import { LABEL_EDGES, LABEL_GROUPS } from '../analysis/model/label-features.ts';
import { writeModel } from '../analysis/model/model.ts';
import { overlaps } from '../analysis/model/rerank-features.ts';
import {
  addLabelFeatures,
  addRankFeatures,
  addRoleFeatures,
  addSideFeatures,
  CONTENT_ROLE,
  labelKey,
  ROLE_COUNT,
  ROLE_EDGES,
  ROLE_GROUPS,
  rankKey,
  SIDE_GROUPS,
  SOURCE_ROLE,
} from '../analysis/model/role-features.ts';
import { addFeatures } from '../analysis/model/score-cache.ts';
import type { Run } from '../analysis/model/segments.ts';
import { segmentsOf } from '../analysis/model/segments.ts';
import { sentenceContextOf } from '../analysis/model/sentence-context.ts';
import type { SequenceModel } from '../analysis/model/viterbi.ts';
import type { FeatureBuffer } from '../analysis/model/weights.ts';
import { packOf } from '../language/index.ts';
import { type Sequence, type TrainConfig, toSequence, trainCrf } from './crf.ts';
import { readGold, type TrainingDocument, toTrainingDocument } from './gold.ts';
import { rerankExamples, trainReranker } from './reranker.ts';
import { trainTagger } from './tagger.ts';

// Learns the model of English from gold JSONL:  tsx src/training/train.ts TRAIN.jsonl [MODEL]
// The models build on each other, so each fold of the articles is read by what was learned from the others; in the end all is learned anew from all.

const [gold = '../shared/corpora/polnear/train.jsonl', out = 'src/language/en/model.bin'] = process.argv.slice(2);
const report = (text: string): void =>
  void process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${text}\n`);

const pack = await packOf('en');
const articles = readGold(gold, pack);
report(`${articles.length} articles read`);
const tagger = await trainTagger(articles.map(({ view }) => view));
const lessons = articles.map((article) => toTrainingDocument(article, tagger));
const FOLDS = 4;
const folds = Array.from({ length: FOLDS }, (_, fold) => lessons.filter((_, at) => at % FOLDS === fold));
const without = <T>(parts: readonly (readonly T[])[], fold: number): T[] =>
  parts.flatMap((part, at) => (at === fold ? [] : part));
report('tagger learned');

/** A model with the number of units that a logarithm of odds of 1 is in its scores. */
interface LabelModel {
  readonly labels: SequenceModel;
  readonly scale: number;
}

function labelSequences({ encoded, labels }: TrainingDocument): Sequence[] {
  const context = sentenceContextOf(encoded);
  const { lexemes } = encoded;
  return segmentsOf(encoded.view).map((segment) => {
    const { from, to } = segment;
    const place = { encoded: within(encoded, segment), context };
    return toSequence(
      [from, to],
      (buffer, at) => addFeatures(buffer, LABEL_GROUPS, { place, at, lexemes }),
      (buffer, at) => addFeatures(buffer, LABEL_EDGES, { place, at, lexemes }),
      labels.slice(from, to),
    );
  });
}

const LABEL_CONFIG: TrainConfig = {
  ...{ labels: LABEL_COUNT, nodeBuckets: 2 ** 18, edgeBuckets: 2 ** 12 },
  ...{ rounds: 6, learningRate: 0.03, decay: 0.03, featureDropout: 0, costWrong: 0.5, costFalseNegative: 1 },
};

function trainLabels(from: readonly TrainingDocument[]): LabelModel {
  const { scale, ...labels } = trainCrf(from.flatMap(labelSequences), LABEL_CONFIG);
  report('labels learned');
  return { labels, scale: scale };
}

interface Read {
  readonly lesson: TrainingDocument;
  readonly labelled: Labelling;
}

// Roles and judge learn from cues that are less likely than those which are considered afterwards as well.
const FARTHEST = 2;

/** What one half's model makes of the other half. */
const readBy = (model: LabelModel, half: readonly TrainingDocument[]): Read[] =>
  half.map((lesson) => ({ lesson, labelled: labelDocument(lesson.encoded, model, FARTHEST) }));

/** All features of a token for its role. */
function addRole(buffer: FeatureBuffer, window: CueWindow, at: number): void {
  const { encoded } = window;
  const side = { encoded, side: sideOf(window.relation[at - window.from] as number) };
  addFeatures(buffer, SIDE_GROUPS, { place: side, at, lexemes: encoded.lexemes });
  addFeatures(buffer, ROLE_GROUPS, { place: window, at, lexemes: encoded.lexemes });
  addRankFeatures(buffer, window, rankKey(window, at));
  addSideFeatures(buffer, side, at);
  addRoleFeatures(buffer, window, at);
  addLabelFeatures(buffer, window, labelKey(window, at));
}

function roleSequences({ lesson, labelled }: Read): Sequence[] {
  const { encoded } = lesson;
  return lesson.gold.flatMap(({ cue: marked, source, content }): Sequence[] => {
    const [likely] = labelled.hypotheses
      .filter((hypothesis) => overlaps(hypothesis, marked))
      .sort((a, b) => b.score - a.score);
    if (likely === undefined) return [];
    const around = labelled.labels.slice();
    around.set(likely.alternative.labels, likely.alternative.from);
    const window = cueWindowOf(encoded, around, likely, likely.segment);
    const roles = new Uint8Array(window.to - window.from);
    const put = ({ from, to }: Run, role: number): void => {
      const [first, end] = [Math.max(from, window.from) - window.from, Math.min(to, window.to) - window.from];
      if (first < end) roles.fill(role + 1, first, end)[first] = role;
    };
    for (const run of content) put(run, CONTENT_ROLE);
    for (const run of source) put(run, SOURCE_ROLE);
    return [
      toSequence(
        [window.from, window.to],
        (buffer, at) => addRole(buffer, window, at),
        (buffer, at) => addFeatures(buffer, ROLE_EDGES, { place: window, at, lexemes: encoded.lexemes }),
        roles,
      ),
    ];
  });
}

const ROLE_CONFIG: TrainConfig = {
  ...{ labels: ROLE_COUNT, nodeBuckets: 2 ** 17, edgeBuckets: 2 ** 12 },
  ...{ rounds: 5, learningRate: 0.05, decay: 0.001, featureDropout: 0.3, costWrong: 2, costFalseNegative: 4 },
};

function trainRoles(read: readonly Read[]): SequenceModel {
  const { scale: _, ...roles } = trainCrf(read.flatMap(roleSequences), ROLE_CONFIG);
  report('roles learned');
  return roles;
}

const read = folds.map((fold, at) => readBy(trainLabels(without(folds, at)), fold));
const verdicts = read.flatMap((fold, at) => {
  const roles = trainRoles(without(read, at));
  return fold.flatMap(({ lesson: { encoded, gold: marked }, labelled }) =>
    rerankExamples({ encoded, labels: labelled.labels, all: findRoles(encoded, labelled, roles) }, marked),
  );
});
const judged = trainReranker(verdicts);
report('judge learned');
const roles = trainRoles(read.flat());
const { labels, scale } = trainLabels(lessons);
writeFileSync(resolve(out), writeModel({ tagger, labels, roles, ...judged, scale }));
report(`written to ${out}`);
