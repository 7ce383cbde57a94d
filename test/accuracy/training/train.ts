import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findRoles, type Labelled, labelDocument } from '../../../src/analysis/model/candidates.ts';
import { type Scene, sceneOf, sideOf } from '../../../src/analysis/model/cue-window.ts';
import { LABEL_EDGES, LABEL_GROUPS } from '../../../src/analysis/model/label-features.ts';
import { writeModel } from '../../../src/analysis/model/model.ts';
import { contextOf } from '../../../src/analysis/model/rerank-context.ts';
import { overlaps } from '../../../src/analysis/model/rerank-features.ts';
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
} from '../../../src/analysis/model/role-features.ts';
import { addFeatures } from '../../../src/analysis/model/score-cache.ts';
import { stretchesOf } from '../../../src/analysis/model/segments.ts';
import { LABEL_COUNT, type Run, within } from '../../../src/analysis/model/view.ts';
import type { SequenceModel } from '../../../src/analysis/model/viterbi.ts';
import type { FeatureBuffer } from '../../../src/analysis/model/weights.ts';
import { packOf } from '../../../src/language/index.ts';
import { type Lesson, lessonOf, readArticles } from './gold.ts';
import { trainJudge, verdictsOn } from './judge.ts';
import { type Plan, type Row, toRow, trainRows } from './rows.ts';
import { trainTagger } from './tagger.ts';

// Learns the model of English from gold JSONL:  tsx test/accuracy/training/train.ts TRAIN.jsonl [MODEL]
// The models build on each other, so each fold of the articles is read by what was learned from the others; in the end all is learned anew from all.

const [gold = '../shared/corpora/polnear/train.jsonl', out = 'src/language/en/model.bin'] = process.argv.slice(2);
const report = (text: string): void =>
  void process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${text}\n`);

const pack = await packOf('en');
const articles = readArticles(gold, pack);
report(`${articles.length} articles read`);
const tagger = await trainTagger(articles.map(({ words }) => words));
const lessons = articles.map((article) => lessonOf(article, tagger));
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

function labelRows({ view, labels }: Lesson): Row[] {
  const context = contextOf(view);
  const { lexemes } = view;
  return stretchesOf(view.words).map((stretch) => {
    const { from, to } = stretch;
    const place = { view: within(view, stretch), context };
    return toRow(
      [from, to],
      (buffer, at) => addFeatures(buffer, LABEL_GROUPS, { place, at, lexemes }),
      (buffer, at) => addFeatures(buffer, LABEL_EDGES, { place, at, lexemes }),
      labels.slice(from, to),
    );
  });
}

const LABEL_PLAN: Plan = {
  ...{ labels: LABEL_COUNT, nodePlaces: 2 ** 18, edgePlaces: 2 ** 12 },
  ...{ rounds: 6, rate: 0.03, decay: 0.03, dropped: 0, margin: 0.5, missed: 1 },
};

function trainLabels(from: readonly Lesson[]): LabelModel {
  const { unit, ...labels } = trainRows(from.flatMap(labelRows), LABEL_PLAN);
  report('labels learned');
  return { labels, scale: unit };
}

interface Read {
  readonly lesson: Lesson;
  readonly labelled: Labelled;
}

// Roles and judge learn from cues that are less likely than those which are considered afterwards as well.
const FARTHEST = 2;

/** What one half's model makes of the other half. */
const readBy = (model: LabelModel, half: readonly Lesson[]): Read[] =>
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

function roleRows({ lesson, labelled }: Read): Row[] {
  const { view } = lesson;
  return lesson.gold.flatMap(({ cue: marked, source, content }): Row[] => {
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
      toRow(
        [scene.from, scene.to],
        (buffer, at) => addRole(buffer, scene, at),
        (buffer, at) => addFeatures(buffer, ROLE_EDGES, { place: scene, at, lexemes: view.lexemes }),
        roles,
      ),
    ];
  });
}

const ROLE_PLAN: Plan = {
  ...{ labels: ROLE_COUNT, nodePlaces: 2 ** 17, edgePlaces: 2 ** 12 },
  ...{ rounds: 5, rate: 0.05, decay: 0.001, dropped: 0.3, margin: 2, missed: 4 },
};

function trainRoles(read: readonly Read[]): SequenceModel {
  const { unit: _, ...roles } = trainRows(read.flatMap(roleRows), ROLE_PLAN);
  report('roles learned');
  return roles;
}

const read = folds.map((fold, at) => readBy(trainLabels(without(folds, at)), fold));
const verdicts = read.flatMap((fold, at) => {
  const roles = trainRoles(without(read, at));
  return fold.flatMap(({ lesson: { view, gold: marked }, labelled }) =>
    verdictsOn({ view, labels: labelled.labels, all: findRoles(view, labelled, roles) }, marked),
  );
});
const judged = trainJudge(verdicts);
report('judge learned');
const roles = trainRoles(read.flat());
const { labels, scale } = trainLabels(lessons);
writeFileSync(resolve(out), writeModel({ tagger, labels, roles, ...judged, scale }));
report(`written to ${out}`);
