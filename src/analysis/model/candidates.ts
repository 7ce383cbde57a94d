import type { Candidate, CueHypothesis } from './candidate.ts';
import { cueWindowOf } from './cue-window.ts';
import { CUE, type EncodedTokens } from './encode.ts';
import { labelScorer } from './label-scores.ts';
import type { Model } from './model.ts';
import { addRerankFeatures, type RerankContext } from './rerank-features.ts';
import { CONTENT_ROLE, roleScorer, SOURCE_ROLE } from './role-scores.ts';
import { type Run, segmentsOf } from './segments.ts';
import { decode, maxMarginals, pathsOf, type SequenceModel } from './viterbi.ts';
import { newBuffer, scoreOne } from './weights.ts';

/** The labels of a document's tokens, and the cues in these labels or in nearly as likely ones. */
export interface Labelling {
  readonly labels: Uint8Array;
  readonly hypotheses: readonly CueHypothesis[];
}

/** A model of labels; its sums are divided by the scale to be nats. */
export interface LabelModel {
  readonly labels: SequenceModel;
  readonly scale: number;
}

/**
 * Labels a document's tokens, and lists possible cues: those at most `limit` nats below the
 * likeliest reading.
 */
export function labelDocument(encoded: EncodedTokens, { labels: model, scale }: LabelModel, limit: number): Labelling {
  const score = labelScorer(encoded, model);
  const labels = new Uint8Array(encoded.size + 1);
  const hypotheses = segmentsOf(encoded.view).flatMap((segment) => {
    const paths = pathsOf(score(segment));
    const best = decode(paths, labels.subarray(segment.from, segment.to));
    return maxMarginals(paths, best, { label: CUE, limit: limit * scale }).map(
      (hypothesis): CueHypothesis => ({
        from: segment.from + hypothesis.from,
        to: segment.from + hypothesis.to,
        score: hypothesis.score / scale,
        segment,
        alternative: { from: segment.from + hypothesis.alternative.from, labels: hypothesis.alternative.labels },
      }),
    );
  });
  return { labels, hypotheses };
}

/** Finds the source and the content of each cue. */
export function findRoles(
  encoded: EncodedTokens,
  { labels, hypotheses }: Labelling,
  model: SequenceModel,
): Candidate[] {
  const scoreRoles = roleScorer(encoded, model);
  return hypotheses.map((hypothesis) => {
    const window = cueWindowOf(encoded, labelsWith(labels, hypothesis), hypothesis, hypothesis.segment);
    const roles = decode(pathsOf(scoreRoles(window)));
    const { from, to, score, segment, alternative } = hypothesis;
    const source = runsOf(roles, SOURCE_ROLE, window.from);
    const content = runsOf(roles, CONTENT_ROLE, window.from);
    return { from, to, score, segment, alternative, source, content };
  });
}

/** The labels of a hypothesis' segment in the best reading that has its cue, the segment's first token first. */
export function labelsWith(labels: Uint8Array, { segment, alternative }: CueHypothesis): Uint8Array {
  const around = labels.slice(segment.from, segment.to);
  around.set(alternative.labels, alternative.from - segment.from);
  return around;
}

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

/** The logarithm of the odds that a candidate is an attribution. */
export function rerank(context: RerankContext, candidate: Candidate, { reranker, scales }: Model): number {
  const buffer = newBuffer();
  addRerankFeatures(buffer, context, candidate);
  return scoreOne(reranker, buffer) / scales.reranker;
}
