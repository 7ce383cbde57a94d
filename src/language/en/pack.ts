import type { ConfidenceData } from '../confidence-data.ts';
import { loadPack } from '../load.ts';
import type { PackData } from '../pack.ts';
import learned from './confidence.json' with { type: 'json' };
import { functions } from './functions.ts';
import { model } from './model.ts';
import compiled from './pack.json' with { type: 'json' };

// A bundle holds the compiled data as text.
const read = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : json);

export const pack = loadPack(read(compiled) as PackData, functions, {
  model,
  confidence: read(learned) as ConfidenceData,
});
