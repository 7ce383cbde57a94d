import type { Candidate, CueHypothesis } from './candidate.ts';
import { cueWindowOf } from './cue-window.ts';
import { CUE, type EncodedTokens } from './encode.ts';
import { labelScorer } from './label-scores.ts';
import type { Model } from './model.ts';
import { addRerankFeatures, type RerankContext } from './rerank-features.ts';
import { CONTENT_ROLE, SOURCE_ROLE } from './role-features.ts';
import { roleScorer } from './role-scores.ts';
import { type Run, segmentsOf } from './segments.ts';
import { decode, maxMarginals, pathsOf, type SequenceModel } from './viterbi.ts';
import { newBuffer, scoreOne } from './weights.ts';

/** What a model may be asked: the labels of a document's tokens, and the cues that these or nearly these make. */
export interface Labelling {
  readonly labels: Uint8Array;
  readonly hypotheses: readonly CueHypothesis[];
}

// How far below the most likely reading, as a logarithm of odds, a cue is still considered.
const CANDIDATE_LIMIT = 1.2;

/** Labels a document's tokens and lists what may be cues. */
export function labelDocument(
  encoded: EncodedTokens,
  { labels: model, scale }: Pick<Model, 'labels' | 'scale'>,
  limit = CANDIDATE_LIMIT,
): Labelling {
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
  const around = labels.slice();
  return hypotheses.map((hypothesis) => {
    const { from, labels: other } = hypothesis.alternative;
    around.set(other, from);
    const window = cueWindowOf(encoded, around, hypothesis, hypothesis.segment);
    const roles = decode(pathsOf(scoreRoles(window)));
    around.set(labels.subarray(from, from + other.length), from);
    const [source, content] = [runsOf(roles, SOURCE_ROLE, window.from), runsOf(roles, CONTENT_ROLE, window.from)];
    return withParts(hypothesis, source, content);
  });
}

// Written out: what is made by spreading has another shape for V8 each time it is made elsewhere.
const withParts = (hypothesis: CueHypothesis, source: readonly Run[], content: readonly Run[]): Candidate => {
  const { from, to, score, segment, alternative } = hypothesis;
  return { from, to, score, segment, alternative, source, content };
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
export function rerank(
  context: RerankContext,
  candidate: Candidate,
  { reranker: weights, rerankScale }: Model,
): number {
  addRerankFeatures(buffer, context, candidate);
  return scoreOne(weights, buffer) / rerankScale;
}
