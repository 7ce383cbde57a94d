import type { Candidate } from '../analysis/model/candidate.ts';
import { addRerankFeatures, overlaps } from '../analysis/model/rerank-features.ts';
import { RunIndex } from '../analysis/model/run-index.ts';
import type { Run } from '../analysis/model/segments.ts';
import { newBuffer, type Weights } from '../analysis/model/weights.ts';
import type { GoldRuns, TrainingDocument } from './documents.ts';
import { quantisationScale, quantise } from './quantise.ts';
import { newRandom, shuffle } from './random.ts';

/** A candidate's features, and how right it is: from 0 to 1. */
export interface RerankExample {
  readonly features: Int32Array;
  readonly target: number;
  /** What its gradient is multiplied by. */
  readonly weight: number;
}

/** A document with what the label and role models, which learned nothing from it, find in it. */
export interface Candidates {
  readonly document: TrainingDocument;
  readonly labels: Uint8Array;
  readonly candidates: readonly Candidate[];
}

/** An example for each candidate that is either right or wrong. */
export function rerankExamples({ document, labels, candidates }: Candidates): RerankExample[] {
  const { encoded, gold } = document;
  const context = { encoded, labels, all: new RunIndex(candidates) };
  const buffer = newBuffer();
  return candidates.flatMap((candidate): RerankExample[] => {
    const target = targetOf(candidate, document);
    if (target === null) return [];
    addRerankFeatures(buffer, context, candidate);
    return [{ features: buffer.hashes.slice(0, buffer.count), target, weight: gold.corpus.weight }];
  });
}

/** How right a candidate is; null where the corpus does not say. */
function targetOf(candidate: Candidate, { wanted, indifferent, gold }: TrainingDocument): number | null {
  const match = wanted.find(({ cue }) => cue !== null && overlaps(cue, candidate));
  if (match !== undefined) return agreement(candidate, match);
  const unsure = gold.corpus.unmarked.includes('cue') || indifferent.some((marked) => resembles(candidate, marked));
  return unsure ? null : 0;
}

/** Whether a candidate has a marked attribution's cue, or at least half of its content where that has no cue. */
const resembles = (candidate: Candidate, { cue, content }: GoldRuns): boolean =>
  cue === null ? jaccard(candidate.content, content) >= 0.5 : overlaps(cue, candidate);

const tokensOf = (runs: readonly Run[]): Set<number> =>
  new Set(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));

function jaccard(a: readonly Run[], b: readonly Run[]): number {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  const common = [...left].filter((token) => right.has(token)).length;
  return common === 0 ? 0 : common / (left.size + right.size - common);
}

// What counts as right is as in `relation.lenient` of `isnad score`. What is nearly right counts for something.
const OTHER_SOURCE = 0.6;
const OTHER_CONTENT = 0.4;
const OTHER_CUE = 0.75;

/** How well a candidate agrees with a marked attribution whose cue it shares a token with. */
function agreement(candidate: Candidate, marked: GoldRuns): number {
  const overlap = jaccard(candidate.content, marked.content);
  const [source, other] = [tokensOf(candidate.source), tokensOf(marked.source)];
  const sameSource = source.size + other.size === 0 || [...source].some((token) => other.has(token));
  const sameCue = marked.cue?.from === candidate.from && marked.cue.to === candidate.to;
  const content = overlap >= 0.5 ? (sameSource ? 1 : OTHER_SOURCE) : overlap > 0 ? OTHER_CONTENT : 0;
  return content * (sameCue ? 1 : OTHER_CUE);
}

const BUCKETS = 2 ** 16;
const ROUNDS = 4; // more fit other articles worse
const LEARNING_RATE = 0.03;
const DECAY = 1e-3;
const FIRST_SQUARE = 1e-6;

/** A learned reranker, and how many units of its sums are one nat. */
export interface TrainedReranker {
  readonly reranker: Weights;
  readonly rerankScale: number;
}

/** Logistic regression by AdaGrad, quantised to bytes. */
export function trainReranker(examples: readonly RerankExample[]): TrainedReranker {
  const values = new Float32Array(BUCKETS);
  const squares = new Float32Array(BUCKETS).fill(FIRST_SQUARE);
  const random = newRandom();
  for (let round = 0; round < ROUNDS; round++)
    for (const example of shuffle(examples, random)) updateOn({ values, squares }, example);
  const rerankScale = quantisationScale([values]);
  return { reranker: { classes: 1, buckets: BUCKETS, values: quantise(values, rerankScale) }, rerankScale };
}

interface Table {
  readonly values: Float32Array;
  readonly squares: Float32Array;
}

function updateOn({ values, squares }: Table, { features, target, weight }: RerankExample): void {
  const buckets = features.map((hash) => hash & (BUCKETS - 1));
  const odds = buckets.reduce((sum, bucket) => sum + (values[bucket] as number), 0);
  const slope = weight * (1 / (1 + Math.exp(-odds)) - target);
  for (const bucket of buckets) {
    squares[bucket] = (squares[bucket] as number) + slope * slope;
    const move = slope / Math.sqrt(squares[bucket] as number) + DECAY * (values[bucket] as number);
    values[bucket] = (values[bucket] as number) - LEARNING_RATE * move;
  }
}
