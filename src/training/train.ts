import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findRoles, type Labelled, labelDocument } from '../analysis/model/candidates.ts';
import { type Scene, sceneOf, sideOf } from '../analysis/model/cue-window.ts';
import { LABEL_EDGES, LABEL_GROUPS } from '../analysis/model/label-features.ts';
import { writeModel } from '../analysis/model/model.ts';
import { contextOf } from '../analysis/model/rerank-context.ts';
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
import { stretchesOf } from '../analysis/model/segments.ts';
import { LABEL_COUNT, type Run, within } from '../analysis/model/view.ts';
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
const tagger = await trainTagger(articles.map(({ words }) => words));
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

function labelSequences({ view, labels }: TrainingDocument): Sequence[] {
  const context = contextOf(view);
  const { lexemes } = view;
  return stretchesOf(view.words).map((stretch) => {
    const { from, to } = stretch;
    const place = { view: within(view, stretch), context };
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
  readonly labelled: Labelled;
}

// Roles and judge learn from cues that are less likely than those which are considered afterwards as well.
const FARTHEST = 2;

/** What one half's model makes of the other half. */
const readBy = (model: LabelModel, half: readonly TrainingDocument[]): Read[] =>
  half.map((lesson) => ({ lesson, labelled: labelDocument(lesson.view, model, FARTHEST) }));

/** All features of a token for its role. */
function addRole(buffer: FeatureBuffer, scene: Scene, at: number): void {
  const { view } = scene;
  const side = { view, side: sideOf(scene.relation[at - scene.from] as number) };
  addFeatures(buffer, SIDE_GROUPS, { place: side, at, lexemes: view.lexemes });
  addFeatures(buffer, ROLE_GROUPS, { place: scene, at, lexemes: view.lexemes });
  addRankFeatures(buffer, scene, rankKey(scene, at));
  addSideFeatures(buffer, side, at);
  addRoleFeatures(buffer, scene, at);
  addLabelFeatures(buffer, scene, labelKey(scene, at));
}

function roleSequences({ lesson, labelled }: Read): Sequence[] {
  const { view } = lesson;
  return lesson.gold.flatMap(({ cue: marked, source, content }): Sequence[] => {
    const [likely] = labelled.options.filter((option) => overlaps(option, marked)).sort((a, b) => b.score - a.score);
    if (likely === undefined) return [];
    const around = labelled.labels.slice();
    around.set(likely.detour.labels, likely.detour.from);
    const scene = sceneOf(view, around, likely, likely.stretch);
    const roles = new Uint8Array(scene.to - scene.from);
    const put = ({ from, to }: Run, role: number): void => {
      const [first, end] = [Math.max(from, scene.from) - scene.from, Math.min(to, scene.to) - scene.from];
      if (first < end) roles.fill(role + 1, first, end)[first] = role;
    };
    for (const run of content) put(run, CONTENT_ROLE);
    for (const run of source) put(run, SOURCE_ROLE);
    return [
      toSequence(
        [scene.from, scene.to],
        (buffer, at) => addRole(buffer, scene, at),
        (buffer, at) => addFeatures(buffer, ROLE_EDGES, { place: scene, at, lexemes: view.lexemes }),
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
  return fold.flatMap(({ lesson: { view, gold: marked }, labelled }) =>
    rerankExamples({ view, labels: labelled.labels, all: findRoles(view, labelled, roles) }, marked),
  );
});
const judged = trainReranker(verdicts);
report('judge learned');
const roles = trainRoles(read.flat());
const { labels, scale } = trainLabels(lessons);
writeFileSync(resolve(out), writeModel({ tagger, labels, roles, ...judged, scale }));
report(`written to ${out}`);
