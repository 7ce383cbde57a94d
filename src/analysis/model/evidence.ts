import type { Candidate } from './candidate.ts';
import { findRoles, labelDocument, labelsWith } from './candidates.ts';
import { type Choice, chooseCandidates } from './choose.ts';
import { cueWindowOf } from './cue-window.ts';
import { CUE, type EncodedTokens } from './encode.ts';
import { bind, type Feature, hashAt } from './features.ts';
import type { SeriesList } from './inputs.ts';
import { labelSeriesOf } from './label-scores.ts';
import type { Model } from './model.ts';
import { addRerankFeatures, type RerankContext } from './rerank-features.ts';
import { CONTENT_ROLE, SOURCE_ROLE } from './role-scores.ts';
import { RunIndex } from './run-index.ts';
import type { Run } from './segments.ts';
import { newBuffer, type Weights } from './weights.ts';

/**
 * How much a feature speaks for or against a decision: its share of the absolute weights behind the
 * decision.
 */
export interface Contribution {
  readonly feature: string;
  /** From -1 to 1; below 0 for a feature that speaks against. */
  readonly share: number;
}

/**
 * The decisions behind a learned attribution: which words are its parts, and whether it is an
 * attribution.
 */
export interface Evidence {
  readonly cue: readonly Contribution[];
  readonly source: readonly Contribution[];
  readonly content: readonly Contribution[];
  readonly choice: readonly Contribution[];
}

/** Evidence for an attribution that the model chose. */
export interface ChoiceEvidence {
  readonly cue: Run;
  /** The logarithm of the odds that it is an attribution. */
  readonly odds: number;
  readonly evidence: Evidence;
}

/**
 * The features with the largest weights in each attribution that the model chooses; computed on
 * demand.
 */
export function explainChoices(encoded: EncodedTokens, model: Model): ChoiceEvidence[] {
  const { labels, scales, thresholds } = model;
  const labelling = labelDocument(encoded, { labels, scale: scales.labels }, thresholds.candidates);
  const all = new RunIndex<Candidate>(findRoles(encoded, labelling, model.roles));
  const context = { encoded, labels: labelling.labels, all };
  return chooseCandidates(encoded, model).map((choice) => ({
    cue: { from: choice.from, to: choice.to },
    odds: choice.odds,
    evidence: evidenceFor(choice, context, model),
  }));
}

function evidenceFor(choice: Choice, context: RerankContext, model: Model): Evidence {
  const { encoded, labels } = context;
  const { features } = encoded;
  const labelTable = { encoded, features: features.label, weights: model.labels.nodes };
  const cue = weigh({ ...labelTable, series: labelSeriesOf(encoded)(choice.segment) }, [choice], CUE);
  const { series } = cueWindowOf(encoded, labelsWith(labels, choice), choice, choice.segment);
  const roleTable = { encoded, features: features.role, weights: model.roles.nodes, series };
  return {
    cue: strongest(cue),
    source: strongest(weigh(roleTable, choice.source, SOURCE_ROLE)),
    content: strongest(weigh(roleTable, choice.content, CONTENT_ROLE)),
    choice: strongest(weighChoice(choice, context, model.reranker)),
  };
}

interface Table {
  readonly encoded: EncodedTokens;
  readonly features: readonly Feature[];
  readonly weights: Weights;
  readonly series: SeriesList;
}

/** What each feature adds to the runs' having the label and not lying outside, over all their tokens. */
function weigh(
  { encoded, features, weights, series }: Table,
  runs: readonly Run[],
  label: number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const bound of bind(features, encoded.lexemes))
    for (const { from, to } of runs)
      for (let at = from; at < to; at++) {
        const own = at === from ? label : label + 1;
        const bucket = (hashAt(bound, series, at) & (weights.buckets - 1)) * weights.classes;
        const weight = (weights.values[bucket + own] as number) - (weights.values[bucket] as number);
        sums.set(bound.feature.name, (sums.get(bound.feature.name) ?? 0) + weight);
      }
  return sums;
}

function weighChoice(choice: Choice, context: RerankContext, { buckets, values }: Weights): Map<string, number> {
  const buffer = newBuffer();
  addRerankFeatures(buffer, context, choice);
  const { rerank } = context.encoded.features;
  return new Map(rerank.map(({ name }, at) => [name, values[(buffer.hashes[at] as number) & (buckets - 1)] as number]));
}

// Further features add little each.
const SHOWN = 5;

/** The features that weigh most, whichever way, the strongest first. */
export function strongest(weights: ReadonlyMap<string, number>): Contribution[] {
  const total = [...weights.values()].reduce((sum, weight) => sum + Math.abs(weight), 0);
  return [...weights]
    .filter(([, weight]) => weight !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, SHOWN)
    .map(([feature, weight]) => ({ feature, share: Math.round((100 * weight) / total) / 100 }));
}
