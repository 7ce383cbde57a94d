import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shortReasonOf } from '../input/read.ts';

/** Where claim files are kept unless the user says otherwise. */
export const CLAIMS_FOLDER = 'claims';

/** The claim files that paths name, and what is wrong with paths that name none. */
export interface ClaimPaths {
  readonly files: readonly string[];
  readonly faults: readonly string[];
}

/** The files at the paths, and all `*.yaml` and `*.yml` below folders among them, each once. */
export function findClaimFiles(paths: readonly string[]): ClaimPaths {
  const found = paths.map(filesAt);
  const files = new Map(found.flatMap(({ files }) => files).map((path) => [resolve(path), path]));
  return { files: [...files.values()], faults: found.flatMap(({ faults }) => faults) };
}

function filesAt(path: string): ClaimPaths {
  try {
    if (!statSync(path).isDirectory()) return { files: [path], faults: [] };
    const files = below(path);
    return { files, faults: files.length > 0 ? [] : [`${path}: no claim files (*.yaml) in this folder`] };
  } catch (error) {
    return { files: [], faults: [`${path}: ${shortReasonOf(error)}`] };
  }
}

// Dot files are settings, and other people's packages have claims of their own.
const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name).replaceAll('\\', '/');
      if (entry.isDirectory()) return below(path);
      return /\.ya?ml$/i.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()) ? [path] : [];
    });
