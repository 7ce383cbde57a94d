import { type BigIntStats, statSync } from 'node:fs';

/** What tells one state of files from another, by path: empty for a file that is not there. */
export type Look = ReadonlyMap<string, string>;

const GONE = '';
const EMPTY = 'empty';

/** Files as they are now. */
export const lookAt = (files: readonly string[]): Look => new Map(files.map((file) => [file, stateOf(file)]));

function stateOf(file: string): string {
  const stats = statsOf(file);
  if (stats === undefined) return GONE;
  return stats.size === 0n ? EMPTY : `${stats.ino} ${stats.mtimeNs} ${stats.size}`;
}

function statsOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined; // a folder on its way may have become a file, or be locked
  }
}

/** Whether nothing has changed from one look to the next. */
export const sameLook = (before: Look, now: Look): boolean =>
  before.size === now.size && [...before].every(([file, state]) => now.get(file) === state);

/** Whether a file that had content has none now. */
export const someGone = (before: Look, now: Look): boolean =>
  [...before].some(([file, state]) => hasContent(state) && !hasContent(now.get(file)));

const hasContent = (state = GONE): boolean => state !== GONE && state !== EMPTY;
