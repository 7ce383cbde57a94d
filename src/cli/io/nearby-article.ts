import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { decode } from '../../input/decode.ts';
import { isInside, projectRoot } from './claimed-article.ts';

// Bounds on the work: a claim file that names no article costs this much at most.
const MOST_FILES = 200;
const MOST_BYTES = 1024 * 1024;
const TEXT = /\.(?:txt|text|md|markdown)$/i;

/**
 * The path, relative to a claim file, of a text with this SHA-256: in the folder of the claim file,
 * in one below it or in the one above it, and inside the project. Null for none.
 */
export function nearbyArticle(claimFile: string, sha256: string): string | null {
  try {
    const folder = realpathSync(dirname(resolve(claimFile)));
    const root = projectRoot(folder);
    const above = dirname(folder);
    const folders = [folder, ...foldersIn(folder), ...(isInside(root, above) ? [above] : [])];
    const files = folders.flatMap(textsIn).slice(0, MOST_FILES);
    const found = files.find((file) => digestsOf(file).includes(sha256));
    return found === undefined ? null : relative(folder, found).replaceAll(sep, '/');
  } catch {
    return null; // a folder that cannot be read holds nothing that helps
  }
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(folder, entry.name)] : [],
  );

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && TEXT.test(entry.name) ? [join(folder, entry.name)] : [],
  );

// A run checks many claim files of one folder.
const known = new Map<string, { readonly stamp: string; readonly digests: readonly string[] }>();

/** The digests of a text with its own line ends, those of Unix and those of Windows. */
function digestsOf(file: string): readonly string[] {
  const { size, mtimeMs } = statSync(file);
  const stamp = `${size} ${mtimeMs}`;
  const before = known.get(file);
  if (before?.stamp === stamp) return before.digests;
  const decoded = size > MOST_BYTES ? null : decode(readFileSync(file));
  const digests = decoded !== null && 'text' in decoded ? lineEndsOf(decoded.text).map(digestOf) : [];
  known.set(file, { stamp, digests });
  return digests;
}

function lineEndsOf(text: string): string[] {
  const unix = text.replaceAll('\r\n', '\n');
  return [text, unix, unix.replaceAll('\n', '\r\n')];
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
