import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LearnedFrom } from '../../language/confidence-data.ts';
import type { ModelFiles } from '../../language/pack.ts';
import { featureNamesOf } from './feature-sets.ts';

/** The version of the files that a model is made of; it changes whenever old files can no longer be read. */
export const FORMAT = 2;

/** The labels of tokens, and of tokens relative to a cue, in the order of the models' classes. */
export const LABELS = ['O', 'B-cue', 'I-cue', 'B-source', 'I-source', 'B-content', 'I-content'] as const;
export const ROLES = ['O', 'B-source', 'I-source', 'B-content', 'I-content'] as const;

/** The tables of weights, in the order in which they lie in the file. */
export const TABLES = ['tagger', 'labelNodes', 'labelEdges', 'roleNodes', 'roleEdges', 'reranker'] as const;

/** Decision thresholds, as logarithms of odds. */
export interface Thresholds {
  /** The least odds of an attribution, where precision and recall balance best. */
  readonly choose: number;
  /** How far below the likeliest reading a cue is considered, in nats. */
  readonly candidates: number;
  /** The least odds of a cue without a listed word. */
  readonly unlistedCue: number;
}

/** Scores on documents that the model was not trained on: F1 from 0 to 1. */
export interface Scores {
  readonly documents: number;
  readonly gold: number;
  readonly lenient: number;
  readonly strict: number;
}

/** A training corpus. */
export interface TrainedOn extends LearnedFrom {
  /** The factor of the gradient of its examples. */
  readonly weight: number;
  /** Whether only outermost attributions were marked, or used. */
  readonly outermost: boolean;
  /** Labels that the corpus does not mark everywhere. */
  readonly unmarked: readonly string[];
}

/** The description of a model's weights: the file `model.json`. */
export interface Manifest {
  readonly format: number;
  readonly language: string;
  /** The name of the feature set, and the SHA-256 of its features' names. */
  readonly featureSet: string;
  readonly features: string;
  readonly labels: readonly string[];
  readonly roles: readonly string[];
  readonly thresholds: Thresholds;
  /** Classes of words that count as entries where the lexicon lists no cue. */
  readonly entryClasses: readonly string[];
  /** Whether a table of clusters lies beside the weights. */
  readonly clusters: boolean;
  /** How many steps of a weight one nat is: in the label model's sums, and in the reranker's. */
  readonly scales: { readonly labels: number; readonly reranker: number };
  /** Classes and buckets of each table. */
  readonly tables: Readonly<Record<(typeof TABLES)[number], readonly [classes: number, buckets: number]>>;
  readonly trainedOn: readonly TrainedOn[];
  /** The day of the training, as in 2026-11-30. */
  readonly date: string;
  /** The scores of a cross-validation, by corpus and measure; empty for none. */
  readonly scores: Readonly<Record<string, Scores>>;
}

/** The SHA-256 of a feature set's names; null where there is no such set. */
export function fingerprintOf(featureSet: string): string | null {
  const names = featureNamesOf(featureSet);
  return names === undefined ? null : bytesToHex(sha256(utf8ToBytes(JSON.stringify(names))));
}

const TRAIN_AGAIN = 'Train the model again (npm run train), or take the model.json and model.bin of this version.';

/** Reads the manifest of a pack's model; throws, with what to do, where the program cannot use it. */
export function readManifest({ manifest: text }: Pick<ModelFiles, 'manifest'>, owner: string): Manifest {
  const manifest = JSON.parse(text()) as Manifest;
  const refuse = (problem: string): never => {
    throw new Error(`model of '${owner}': ${problem}. ${TRAIN_AGAIN}`);
  };
  if (manifest.format !== FORMAT) refuse(`format ${manifest.format}, but this version reads format ${FORMAT}`);
  const { language: madeFor } = manifest;
  if (madeFor !== owner) refuse(`made for '${madeFor}'`);
  const own = fingerprintOf(manifest.featureSet);
  if (own === null) refuse(`unknown feature set '${manifest.featureSet}'`);
  if (manifest.features !== own) refuse(`made for other features: the set '${manifest.featureSet}' has changed since`);
  if (manifest.labels.join() !== LABELS.join() || manifest.roles.join() !== ROLES.join()) refuse('unknown labels');
  return manifest;
}
