import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Model, writeModel } from '../analysis/model/model.ts';
import type { Evaluation } from './evaluate.ts';
import type { GoldDocument } from './gold.ts';
import { TrainingError } from './training-error.ts';

/** What a model was learned from, one corpus. */
export interface TrainedOn {
  readonly name: string;
  readonly licence: string | null;
  readonly documents: number;
  readonly attributions: number;
  readonly weight: number;
  readonly outermost: boolean;
  readonly unmarked: readonly string[];
  /** Of the documents' ids, texts and attributions. */
  readonly sha256: string;
}

/** What a model's manifest says of its making. */
export interface Provenance {
  readonly language: string;
  readonly date: string;
  readonly trainedOn: readonly TrainedOn[];
  /** What the cross-validation found, by corpus; empty where there was none. */
  readonly scores: Readonly<Record<string, Evaluation>>;
}

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

/** Writes `model.bin` and `model.json` into a folder, which is made where it is missing. */
export function writeModelFiles(folder: string, model: Model, provenance: Provenance): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'model.bin'), writeModel(model));
    writeFileSync(join(folder, 'model.json'), `${JSON.stringify(provenance, null, 2)}\n`);
  } catch (error) {
    throw new TrainingError(`${basename(folder)}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
