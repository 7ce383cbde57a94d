import { existsSync, readFileSync } from 'node:fs';
import type { ModelFiles } from './pack.ts';

/** The files of the model in a language's folder; null where it has none. The bundles have another way: `.build/bundle.ts`. */
export function modelFilesIn(folder: URL): ModelFiles | null {
  const file = (name: string): URL => new URL(name, folder);
  if (!existsSync(file('model.bin'))) return null;
  const clusters = file('clusters.tsv');
  return {
    manifest: () => readFileSync(file('model.json'), 'utf8'),
    weights: () => readFileSync(file('model.bin')),
    clusters: existsSync(clusters) ? () => readFileSync(clusters, 'utf8') : null,
  };
}
