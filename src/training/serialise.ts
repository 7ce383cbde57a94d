import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FORMAT, fingerprintOf, LABELS, type Manifest, ROLES, type TrainedOn } from '../analysis/model/manifest.ts';
import { type Model, shapesOf, writeWeights } from '../analysis/model/model.ts';
import type { ModelFiles } from '../language/pack.ts';
import type { GoldDocument } from './gold.ts';
import { TrainingError } from './training-error.ts';

/** What a model's manifest says of its making, and the table of clusters that it was trained with. */
export interface Provenance extends Pick<Manifest, 'language' | 'date' | 'trainedOn' | 'scores'> {
  readonly clusters: string | null;
}

/** For models that are used at once and not kept. */
export const NO_PROVENANCE: Omit<Provenance, 'language'> = { date: '', trainedOn: [], scores: {}, clusters: null };

/** What the documents of each corpus are, in the order in which the corpora appear. */
export function trainedOnOf(golds: readonly GoldDocument[]): TrainedOn[] {
  return [...new Set(golds.map(({ corpus }) => corpus))].map((corpus) => {
    const own = golds.filter((gold) => gold.corpus === corpus);
    const { name, licence, weight, outermost, unmarked } = corpus;
    return {
      name,
      licence,
      documents: own.length,
      attributions: own.reduce((sum, { attributions }) => sum + attributions.length, 0),
      weight,
      outermost,
      unmarked,
      sha256: digestOf(own),
    };
  });
}

function digestOf(golds: readonly GoldDocument[]): string {
  const hash = createHash('sha256');
  for (const { id, text, attributions } of golds) hash.update(`${JSON.stringify([id, text, attributions])}\n`);
  return hash.digest('hex');
}

/** A model's files, as a pack has them. */
export function toModelFiles(model: Model, provenance: Provenance): ModelFiles {
  const { clusters } = provenance;
  const [manifest, weights] = [JSON.stringify(manifestOf(model, provenance), null, 2), writeWeights(model)];
  return {
    manifest: () => `${manifest}\n`,
    weights: () => weights,
    clusters: clusters === null ? null : () => clusters,
  };
}

function manifestOf(model: Model, { language, date, trainedOn, scores, clusters }: Provenance): Manifest {
  return {
    format: FORMAT,
    language,
    featureSet: model.features.name,
    features: fingerprintOf(model.features.name) ?? '',
    labels: LABELS,
    roles: ROLES,
    thresholds: model.thresholds,
    entryClasses: model.lexemeOptions.entryClasses,
    clusters: clusters !== null,
    scales: model.scales,
    tables: shapesOf(model),
    trainedOn,
    date,
    scores,
  };
}

/** Writes `model.bin`, `model.json` and, where there are clusters, `clusters.tsv` into a folder, made where it is missing. */
export function writeModelFiles(folder: string, model: Model, provenance: Provenance): void {
  const { manifest, weights, clusters } = toModelFiles(model, provenance);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'model.bin'), weights());
    writeFileSync(join(folder, 'model.json'), manifest());
    if (clusters !== null) writeFileSync(join(folder, 'clusters.tsv'), clusters());
  } catch (error) {
    throw new TrainingError(`${basename(folder)}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
