import type { Scene } from './scene.ts';
import { sideOf } from './scene.ts';
import { NO_TAG } from './tags.ts';
import { add, type FeatureBuffer, mix } from './weights.ts';

/** What a token may be to a cue: outside, or at the beginning or inside of its source or its content. */
export const [SOURCE_ROLE, CONTENT_ROLE] = [1, 3] as const;
export const ROLE_COUNT = 5;

/** The features of a token for what it is to the scene's cue. */
export function roleFeatures(buffer: FeatureBuffer, scene: Scene, at: number): void {
  buffer.count = 0;
  addSurface(buffer, scene, at);
  addPlace(buffer, scene, at);
  addRanks(buffer, scene, at);
  addRules(buffer, scene, at);
}

function addSurface(buffer: FeatureBuffer, { view, relation, from }: Scene, at: number): void {
  const { word, tags, suffix } = view;
  const side = sideOf(relation[at - from] as number);
  const near = (by: number): number => word[at + by] ?? -1;
  const tag = (by: number): number => tags[at + by] ?? NO_TAG;
  add(buffer, 1, mix(side, near(0)));
  add(buffer, 2, mix(side, near(-1)));
  add(buffer, 3, mix(side, near(1)));
  add(buffer, 4, mix(side, mix(near(-1), near(0))));
  add(buffer, 5, mix(side, mix(near(0), near(1))));
  add(buffer, 6, mix(side, mix(near(-2), near(-1))));
  add(buffer, 7, mix(side, mix(near(1), near(2))));
  add(buffer, 8, mix(side, (tag(-1) * 32 + tag(0)) * 32 + tag(1)));
  add(buffer, 9, mix(side, (tag(-2) * 32 + tag(-1)) * 32 + tag(0)));
  add(buffer, 10, mix(side, (tag(0) * 32 + tag(1)) * 32 + tag(2)));
  add(buffer, 11, mix(side, suffix[at] as number));
}

function addPlace(buffer: FeatureBuffer, scene: Scene, at: number): void {
  const { view, labels, cue, entry, from } = scene;
  const { word, tags, quoted } = view;
  const relation = scene.relation[at - from] as number;
  const side = sideOf(relation);
  const marks = side * 16 + (scene.marks[at - from] as number);
  const tag = tags[at] as number;
  const label = labels[at] as number;
  const quotes = (quoted[at - 1] ?? 0) * 16 + (quoted[at] as number) * 4 + (quoted[at + 1] ?? 0);
  add(buffer, 20, relation);
  add(buffer, 21, mix(relation, tag));
  add(buffer, 22, mix(relation, word[at] as number));
  add(buffer, 23, mix(relation, ((tags[at - 1] ?? NO_TAG) * 32 + tag) * 32 + (tags[at + 1] ?? NO_TAG)));
  add(buffer, 24, mix(relation, mix(entry, tag)));
  add(buffer, 25, mix(relation, mix(entry, label)));
  add(buffer, 26, mix(mix(relation, word[cue.to - 1] as number), word[at] as number));
  add(buffer, 27, mix(marks, label * 64 + quotes));
  add(buffer, 28, mix(mix(marks, scene.cuesBetween[at - from] as number), tag));
  add(buffer, 29, mix(side * 4 + (quoted[cue.from] as number), quotes));
  add(buffer, 30, mix(mix(entry, side), mix(quotes, label)));
}

function addRanks(buffer: FeatureBuffer, scene: Scene, at: number): void {
  const { view, labels, cue, from, entry, tag } = scene;
  const { word, tags, quoted, shortSuffix } = view;
  const side = sideOf(scene.relation[at - from] as number);
  const cues = scene.cuesBetween[at - from] as number;
  const rank = side * 64 + (scene.rank[at - from] as number);
  const marks = scene.marks[at - from] as number;
  const triple = side * 512 + (labels[at - 1] ?? 0) * 64 + (labels[at] as number) * 8 + (labels[at + 1] ?? 0);
  add(buffer, 40, triple);
  add(buffer, 41, mix(side * 4 + cues, labels[at] as number));
  add(buffer, 42, mix(rank, marks * 4 + cues));
  add(buffer, 43, rank);
  add(buffer, 44, mix(rank, entry));
  add(buffer, 45, mix(rank, tag));
  add(buffer, 46, mix(triple, marks * 4 + cues));
  add(buffer, 47, mix(rank, mix(cues, tag)));
  add(buffer, 48, mix(mix(rank, shortSuffix[cue.to - 1] as number), cues));
  add(buffer, 49, mix(rank, mix(marks * 4 + (quoted[at] as number), quoted[cue.from] as number)));
  add(buffer, 50, mix(rank, word[cue.from - 1] ?? 0));
  add(buffer, 51, mix(rank, word[cue.to] ?? 0));
  add(buffer, 52, mix(rank, mix(tags[cue.from - 1] ?? 0, tags[cue.to] ?? 0)));
}

function addRules(buffer: FeatureBuffer, { view, labels, relation, ruled, rank, from }: Scene, at: number): void {
  const side = sideOf(relation[at - from] as number);
  const own = ruled[at - from] as number;
  const triple = (ruled[at - from - 1] ?? 7) * 64 + own * 8 + (ruled[at - from + 1] ?? 7);
  add(buffer, 60, triple * 4 + side);
  add(buffer, 61, mix(triple, view.tags[at] as number));
  add(buffer, 62, mix(triple, rank[at - from] as number));
  add(
    buffer,
    63,
    mix(triple, side * 512 + (labels[at - 1] ?? 0) * 64 + (labels[at] as number) * 8 + (labels[at + 1] ?? 0)),
  );
  add(buffer, 64, mix(side * 8 + (labels[at] as number), mix(view.entry[at] as number, own)));
}

/** The features of two roles in a row, the second being the token's own. */
export function roleEdges(buffer: FeatureBuffer, scene: Scene, at: number): void {
  const { view, labels, from } = scene;
  const { word, tags, quoted } = view;
  const relation = scene.relation[at - from] as number;
  const pair = (labels[at - 1] ?? 0) * 8 + (labels[at] as number);
  const ruled = (scene.ruled[at - from - 1] ?? 7) * 8 + (scene.ruled[at - from] as number);
  buffer.count = 0;
  add(buffer, 101, 0);
  add(buffer, 102, (tags[at - 1] ?? NO_TAG) * 32 + (tags[at] as number));
  add(buffer, 103, word[at] as number);
  add(buffer, 104, (quoted[at - 1] ?? 0) * 4 + (quoted[at] as number));
  add(buffer, 105, word[at - 1] ?? 0);
  add(buffer, 106, mix(pair, sideOf(relation)));
  add(buffer, 107, ruled);
  add(buffer, 108, mix(pair, ruled));
  add(buffer, 109, mix(scene.entry, relation));
  add(buffer, 110, mix(relation, tags[at] as number));
  add(buffer, 111, mix(scene.rank[at - from] as number, scene.marks[at - from] as number));
}
