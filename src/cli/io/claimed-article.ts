import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { FoundArticle } from '../../claimfile/rules/rule.ts';
import { decode } from '../../input/decode.ts';
import { shortReasonOf } from '../../input/read.ts';
import type { Wording } from '../../wording.ts';
import { SETTINGS_FILES } from '../settings/policy-file.ts';

// Either of these marks the root of a project.
const ROOT_MARKERS = ['.git', ...SETTINGS_FILES];
const MAX_BYTES = 16 * 1024 * 1024;

const RELATIVE: Wording = {
  en: 'must be relative to this file, with / between folders',
  ar: 'يجب أن يكون المسار نسبيًا إلى هذا الملف، وبين المجلّدات /',
};
const OUTSIDE: Wording = {
  en: 'is outside the project; keep the article beside its claims',
  ar: 'يقع خارج المشروع؛ احفظ المقال قرب ملف أقواله',
};
const FOLDER: Wording = {
  en: 'is a folder; give the path of the article in it',
  ar: 'هذا مجلّد؛ أعطِ مسار المقال فيه',
};

/**
 * Reads the article that a claim file names, by its path relative to the claim file. Claim files may
 * come from a pull request, so nothing outside the project is read, through symbolic links neither.
 */
export function claimedArticle(claimFile: string, path: string): FoundArticle {
  if (isAbsolute(path) || /^[a-z]+:|[\\\0]/i.test(path)) {
    return { found: 'outside', reason: RELATIVE };
  }
  try {
    const folder = realpathSync(dirname(resolve(claimFile)));
    const root = projectRoot(folder);
    const target = resolve(folder, path);
    // Checked before any file is opened, and again after symbolic links are resolved.
    if (!isInside(root, target) || !isInside(root, realpathSync(target))) {
      return { found: 'outside', reason: OUTSIDE };
    }
    return readArticle(target);
  } catch (error) {
    return { found: 'missing', reason: shortReasonOf(error) };
  }
}

function readArticle(path: string): FoundArticle {
  const status = statSync(path);
  if (status.isDirectory()) return { found: 'missing', reason: FOLDER };
  if (!status.isFile()) return { found: 'missing', reason: { en: 'is not a regular file', ar: 'ليس ملفًا عاديًا' } };
  if (status.size > MAX_BYTES) {
    const size = `${MAX_BYTES / 1024 / 1024} MiB`;
    return { found: 'missing', reason: { en: `is larger than ${size}`, ar: `الملف أكبر من ${size}` } };
  }
  const decoded = decode(readFileSync(path));
  if ('text' in decoded) return { found: 'read', text: decoded.text };
  const { badByte } = decoded;
  return {
    found: 'missing',
    reason: { en: `is not UTF-8 (byte offset ${badByte})`, ar: `ترميزه ليس UTF-8 (موضع البايت ${badByte})` },
  };
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
