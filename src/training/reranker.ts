import type { Candidate } from '../analysis/model/candidate.ts';
import { addRerankFeatures, overlaps, type RerankContext } from '../analysis/model/rerank-features.ts';
import { RunIndex } from '../analysis/model/run-index.ts';
import type { Run } from '../analysis/model/segments.ts';
import { newBuffer, type Weights } from '../analysis/model/weights.ts';
import type { GoldAttribution } from './gold.ts';
import { quantisationScale, quantise } from './quantise.ts';
import { newRandom, shuffle } from './random.ts';

/** A candidate's features, and how right it is: from 0 to 1. */
export interface RerankExample {
  readonly features: Int32Array;
  readonly target: number;
}

/** The verdicts on a document's candidates. */
export function rerankExamples(
  { encoded, labels, all }: Omit<RerankContext, 'all'> & { readonly all: readonly Candidate[] },
  gold: readonly GoldAttribution[],
): RerankExample[] {
  const context = { encoded, labels, all: new RunIndex(all) };
  const buffer = newBuffer();
  return all.map((candidate) => {
    addRerankFeatures(buffer, context, candidate);
    return { features: buffer.hashes.slice(0, buffer.count), target: agreement(candidate, gold) };
  });
}

const tokensOf = (runs: readonly Run[]): Set<number> =>
  new Set(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));

/** As `relation.lenient` has it, with something for what is nearly right, and less for a cue of other words. */
function agreement(candidate: Candidate, gold: readonly GoldAttribution[]): number {
  const match = gold.find(({ cue }) => overlaps(cue, candidate));
  if (match === undefined) return 0;
  const [found, marked] = [tokensOf(candidate.content), tokensOf(match.content)];
  const common = [...found].filter((token) => marked.has(token)).length;
  const [speaker, other] = [tokensOf(candidate.source), tokensOf(match.source)];
  const sameSource = speaker.size + other.size === 0 || [...speaker].some((token) => other.has(token));
  const half = 2 * common >= found.size + marked.size - common;
  const exact = match.cue.from === candidate.from && match.cue.to === candidate.to;
  return (half ? (sameSource ? 1 : 0.6) : common > 0 ? 0.4 : 0) * (exact ? 1 : 0.75);
}

const PLACES = 2 ** 16;
const ROUNDS = 4;
const RATE = 0.03;
const DECAY = 1e-3;

/** Logistic regression by AdaGrad; with it the number that the weights were multiplied by. More rounds fit other articles worse. */
export function trainReranker(verdicts: readonly RerankExample[]): { reranker: Weights; rerankScale: number } {
  const values = new Float32Array(PLACES);
  const squares = new Float32Array(PLACES).fill(1e-6);
  const random = newRandom();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, target: right } of shuffle(verdicts, random)) {
      const buckets = features.map((hash) => hash & (PLACES - 1));
      const odds = buckets.reduce((sum, place) => sum + (values[place] as number), 0);
      const slope = 1 / (1 + Math.exp(-odds)) - right;
      for (const place of buckets) {
        squares[place] = (squares[place] as number) + slope * slope;
        const move = slope / Math.sqrt(squares[place] as number) + DECAY * (values[place] as number);
        values[place] = (values[place] as number) - RATE * move;
      }
    }
  }
  const rerankScale = quantisationScale([values]);
  return { reranker: { classes: 1, buckets: PLACES, values: quantise(values, rerankScale) }, rerankScale };
}
