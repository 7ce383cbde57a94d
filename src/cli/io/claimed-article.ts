import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { FoundArticle } from '../../claimfile/rules/rule.ts';
import { decode } from '../../input/decode.ts';
import { shortReasonOf } from '../../input/read.ts';
import { SETTINGS } from '../settings/policy-file.ts';

// What marks the folder of a project; a claim file reads nothing outside it.
const MARKS = ['.git', SETTINGS];
const LARGEST = 16 * 1024 * 1024;

/** The article at a path relative to a claim file, if it lies inside the project. */
export function articleOf(claimFile: string, path: string): FoundArticle {
  if (isAbsolute(path) || /^[a-z]+:|[\\\0]/i.test(path)) {
    return { found: 'outside', reason: 'has to be relative to this file, with / between folders' };
  }
  try {
    const folder = realpathSync(dirname(resolve(claimFile)));
    const root = rootOf(folder);
    const target = resolve(folder, path);
    // Looked at before anything is opened, and again where links have led.
    if (!isInside(root, target) || !isInside(root, realpathSync(target))) {
      return { found: 'outside', reason: 'lies outside the project; keep the article beside its claims' };
    }
    return read(target);
  } catch (error) {
    return { found: 'missing', reason: shortReasonOf(error) };
  }
}

function read(path: string): FoundArticle {
  const status = statSync(path);
  if (status.isDirectory()) return { found: 'missing', reason: 'is a folder; name the article in it' };
  if (!status.isFile()) return { found: 'missing', reason: 'is no ordinary file' };
  if (status.size > LARGEST) return { found: 'missing', reason: `is larger than ${LARGEST / 1024 / 1024} MiB` };
  const decoded = decode(readFileSync(path));
  if ('text' in decoded) return { found: 'read', text: decoded.text };
  return { found: 'missing', reason: `is not UTF-8 (byte offset ${decoded.badByte})` };
}

/** The nearest folder upward that is marked as a project; where none is, the current one if the file lies in it. */
function rootOf(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (MARKS.some((mark) => existsSync(join(at, mark)))) return at;
  }
  const here = realpathSync('.');
  return isInside(here, folder) ? here : folder;
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}
