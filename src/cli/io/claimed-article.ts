import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { FoundArticle } from '../../claimfile/rules/rule.ts';
import { decode } from '../../input/decode.ts';
import { shortReasonOf } from '../../input/read.ts';
import { SETTINGS_FILES } from '../settings/policy-file.ts';

// Either of these marks the root of a project.
const ROOT_MARKERS = ['.git', ...SETTINGS_FILES];
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads the article that a claim file names, by its path relative to the claim file. Claim files may
 * come from a pull request, so nothing outside the project is read, through symbolic links neither.
 */
export function claimedArticle(claimFile: string, path: string): FoundArticle {
  if (isAbsolute(path) || /^[a-z]+:|[\\\0]/i.test(path)) {
    return { found: 'outside', reason: 'must be relative to this file, with / between folders' };
  }
  try {
    const folder = realpathSync(dirname(resolve(claimFile)));
    const root = projectRoot(folder);
    const target = resolve(folder, path);
    // Checked before any file is opened, and again after symbolic links are resolved.
    if (!isInside(root, target) || !isInside(root, realpathSync(target))) {
      return { found: 'outside', reason: 'is outside the project; keep the article beside its claims' };
    }
    return readArticle(target);
  } catch (error) {
    return { found: 'missing', reason: shortReasonOf(error) };
  }
}

function readArticle(path: string): FoundArticle {
  const status = statSync(path);
  if (status.isDirectory()) return { found: 'missing', reason: 'is a folder; give the path of the article in it' };
  if (!status.isFile()) return { found: 'missing', reason: 'is not a regular file' };
  if (status.size > MAX_BYTES) return { found: 'missing', reason: `is larger than ${MAX_BYTES / 1024 / 1024} MiB` };
  const decoded = decode(readFileSync(path));
  if ('text' in decoded) return { found: 'read', text: decoded.text };
  return { found: 'missing', reason: `is not UTF-8 (byte offset ${decoded.badByte})` };
}

/**
 * The nearest folder upward that has a root marker. Without one, the current folder if the claim
 * file lies in it, else the folder of the claim file.
 */
export function projectRoot(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (ROOT_MARKERS.some((marker) => existsSync(join(at, marker)))) return at;
  }
  const here = realpathSync('.');
  return isInside(here, folder) ? here : folder;
}

/** Whether a path is in a folder, or is the folder. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}
