import type { ConfidenceData } from '../confidence-data.ts';
import { loadPack, readBundled } from '../load.ts';
import type { PackData } from '../pack.ts';
import learned from './confidence.json' with { type: 'json' };
import { functions } from './functions.ts';
import compiled from './pack.json' with { type: 'json' };

export const pack = loadPack(readBundled<PackData>(compiled), functions, {
  confidence: readBundled<ConfidenceData>(learned),
});
