import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shortReasonOf } from '../../input/read.ts';
import { type Wording, wording } from '../../wording.ts';

/** The default folder of claim files. */
export const CLAIMS_FOLDER = 'claims';

/** The standard input, as a path. */
export const STDIN = '-';

/** The claim files at paths, and messages on paths without any. */
export interface ClaimPaths {
  readonly files: readonly string[];
  readonly errors: readonly Wording[];
}

/** The option for paths without claim files. */
export interface PathFlags {
  /** False to accept folders and patterns without claim files. */
  readonly errorOnUnmatchedPattern: boolean;
}

/**
 * Finds the files at the paths, with all `*.yaml` and `*.yml` below folders and matching glob
 * patterns; each once, sorted by absolute path.
 */
export async function findClaimFiles(
  paths: readonly string[],
  { errorOnUnmatchedPattern }: PathFlags,
): Promise<ClaimPaths> {
  const found = await Promise.all(paths.map(filesAt));
  const files = new Map([...found].reverse().flatMap(({ files }) => files.map((path) => [resolve(path), path])));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const errors = found.flatMap(({ path, files, error }) => {
    if (error !== undefined) return [wording`${path}: ${error}`];
    if (files.length > 0 || !errorOnUnmatchedPattern) return [];
    return [wording`${path}: ${isPattern(path) ? UNMATCHED_PATTERN : EMPTY_FOLDER}`];
  });
  return { files: sorted.map(([, path]) => path), errors };
}

const EMPTY_FOLDER: Wording = {
  en: 'no claim files (*.yaml) in this folder',
  ar: 'لا ملفات أقوال (*.yaml) في هذا المجلّد',
};
const UNMATCHED_PATTERN: Wording = {
  en: 'no claim files (*.yaml) match this pattern',
  ar: 'لا ملفات أقوال (*.yaml) تطابق هذا النمط',
};

/** The files at a path, or why it could not be looked up. */
interface PathFiles {
  readonly path: string;
  readonly files: readonly string[];
  readonly error?: Wording;
}

async function filesAt(path: string): Promise<PathFiles> {
  if (path === STDIN) return { path, files: [path] };
  try {
    return { path, files: statSync(path).isDirectory() ? filesBelow(path) : [path] };
  } catch (error) {
    // A file may be named like a pattern, such as [1].yaml, and then is not one.
    if (isPattern(path)) return { path, files: await matching(path) };
    return { path, files: [], error: shortReasonOf(error) };
  }
}

const isPattern = (path: string): boolean => /[*?{}()[\]!]/.test(path);

/** Whether a path is that of a claim file by its name. */
export const isClaimPath = (path: string): boolean => /\.ya?ml$/i.test(path);

async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { ignore: ['**/node_modules/**'], expandDirectories: false });
  return files.filter(isClaimPath);
}

// Dot files are settings, and installed packages may bring claim files of their own.
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name).replaceAll('\\', '/');
      if (entry.isDirectory()) return filesBelow(path);
      return isClaimPath(entry.name) && (entry.isFile() || entry.isSymbolicLink()) ? [path] : [];
    });
