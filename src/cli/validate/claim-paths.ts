import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shortReasonOf } from '../../input/read.ts';

/** Where claim files are kept unless the user says otherwise. */
export const CLAIMS_FOLDER = 'claims';

/** The standard input among paths. */
export const STDIN = '-';

/** The claim files that paths name, and what is wrong with paths that name none. */
export interface ClaimPaths {
  readonly files: readonly string[];
  readonly faults: readonly string[];
}

/** How paths are looked up. */
export interface PathFlags {
  /** False where a folder or a pattern without a claim file is no fault. */
  readonly errorOnUnmatchedPattern: boolean;
}

/** The files at the paths, and all `*.yaml` and `*.yml` below folders and by patterns among them: each once, sorted. */
export async function findClaimFiles(
  paths: readonly string[],
  { errorOnUnmatchedPattern }: PathFlags,
): Promise<ClaimPaths> {
  const found = await Promise.all(paths.map(filesAt));
  const files = new Map([...found].reverse().flatMap(({ files }) => files.map((path) => [resolve(path), path])));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const faults = found.flatMap(({ path, files, fault }) => {
    if (fault !== undefined) return [`${path}: ${fault}`];
    return files.length > 0 || !errorOnUnmatchedPattern ? [] : [`${path}: ${NOTHING[isPattern(path) ? 'at' : 'in']}`];
  });
  return { files: sorted.map(([, path]) => path), faults };
}

const NOTHING = {
  in: 'no claim files (*.yaml) in this folder',
  at: 'no claim files (*.yaml) match this pattern',
} as const;

/** What a path names: no files is for the caller to judge, a fault is why it could not be looked at. */
interface Found {
  readonly path: string;
  readonly files: readonly string[];
  readonly fault?: string;
}

async function filesAt(path: string): Promise<Found> {
  if (path === STDIN) return { path, files: [path] };
  try {
    return { path, files: statSync(path).isDirectory() ? below(path) : [path] };
  } catch (error) {
    // A file may have the name of a pattern, so a pattern is what no file is.
    if (isPattern(path)) return { path, files: await matching(path) };
    return { path, files: [], fault: shortReasonOf(error) };
  }
}

const isPattern = (path: string): boolean => /[*?{}()[\]!]/.test(path);

const CLAIM_FILE = /\.ya?ml$/i;

async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { ignore: ['**/node_modules/**'], expandDirectories: false });
  return files.filter((file) => CLAIM_FILE.test(file));
}

// Dot files are settings, and other people's packages have claims of their own.
const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name).replaceAll('\\', '/');
      if (entry.isDirectory()) return below(path);
      return CLAIM_FILE.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()) ? [path] : [];
    });
