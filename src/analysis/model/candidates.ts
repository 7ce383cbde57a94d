import { sceneOf } from './cue-window.ts';
import { labelScorer } from './label-scores.ts';
import type { Model } from './model.ts';
import { judgeFeatures, type Panel } from './rerank-features.ts';
import { CONTENT_ROLE, SOURCE_ROLE } from './role-features.ts';
import { roleScorer } from './role-scores.ts';
import { type Reach, stretchesOf } from './segments.ts';
import { CUE, type Run, type View } from './view.ts';
import { type Detour, decode, optionsFor, pathsOf, type SequenceModel } from './viterbi.ts';
import { newBuffer, scoreOne } from './weights.ts';

/** What may be a cue, with how far it is from the most likely reading of its stretch (0 for in it). */
export interface Option extends Run {
  readonly score: number;
  readonly stretch: Reach;
  /** Where the best reading that has this cue differs from the most likely one, in the document. */
  readonly detour: Detour;
}

/** A possible attribution. */
export interface Candidate extends Option {
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}

/** What a model may be asked: the labels of a document's tokens, and the cues that these or nearly these make. */
export interface Labelled {
  readonly labels: Uint8Array;
  readonly options: readonly Option[];
}

// How far below the most likely reading, as a logarithm of odds, a cue is still considered.
const FARTHEST = 1.2;

/** Labels a document's tokens and lists what may be cues. */
export function labelDocument(
  view: View,
  { labels: model, scale }: Pick<Model, 'labels' | 'scale'>,
  farthest = FARTHEST,
): Labelled {
  const score = labelScorer(view, model);
  const labels = new Uint8Array(view.size + 1);
  const options = stretchesOf(view.words).flatMap((stretch) => {
    const paths = pathsOf(score(stretch));
    const best = decode(paths, labels.subarray(stretch.from, stretch.to));
    return optionsFor(paths, best, { label: CUE, limit: farthest * scale }).map(
      (option): Option => ({
        from: stretch.from + option.from,
        to: stretch.from + option.to,
        score: option.score / scale,
        stretch,
        detour: { from: stretch.from + option.detour.from, labels: option.detour.labels },
      }),
    );
  });
  return { labels, options };
}

/** Finds the source and the content of each cue. */
export function findRoles(view: View, { labels, options }: Labelled, model: SequenceModel): Candidate[] {
  const scoreRoles = roleScorer(view, model);
  const around = labels.slice();
  return options.map((option) => {
    const { from, labels: other } = option.detour;
    around.set(other, from);
    const scene = sceneOf(view, around, option, option.stretch);
    const roles = decode(pathsOf(scoreRoles(scene)));
    around.set(labels.subarray(from, from + other.length), from);
    const [source, content] = [runsOf(roles, SOURCE_ROLE, scene.from), runsOf(roles, CONTENT_ROLE, scene.from)];
    return withParts(option, source, content);
  });
}

// Written out: what is made by spreading has another shape for V8 each time it is made elsewhere.
const withParts = (option: Option, source: readonly Run[], content: readonly Run[]): Candidate => {
  const { from, to, score, stretch, detour } = option;
  return { from, to, score, stretch, detour, source, content };
};

function runsOf(roles: Uint8Array, begin: number, offset: number): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < roles.length; at++) {
    if (roles[at] !== begin) continue;
    let to = at + 1;
    while (roles[to] === begin + 1) to++;
    runs.push({ from: offset + at, to: offset + to });
  }
  return runs;
}

const buffer = newBuffer();

/** The logarithm of the odds that a candidate is an attribution. */
export function judge(panel: Panel, candidate: Candidate, { judge: weights, judgeScale }: Model): number {
  judgeFeatures(buffer, panel, candidate);
  return scoreOne(weights, buffer) / judgeScale;
}
