import { type BigIntStats, statSync } from 'node:fs';

/** The state of files by path: a value that changes with the content, or one of MISSING and EMPTY. */
export type FileStates = ReadonlyMap<string, string>;

const MISSING = '';
const EMPTY = 'empty';

/** Reads the present state of files. */
export const readStates = (files: readonly string[]): FileStates => new Map(files.map((file) => [file, stateOf(file)]));

function stateOf(file: string): string {
  const stats = statsOf(file);
  if (stats === undefined) return MISSING;
  return stats.size === 0n ? EMPTY : `${stats.ino} ${stats.mtimeNs} ${stats.size}`;
}

function statsOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined; // a parent folder may have become a file, or be locked
  }
}

/** Whether nothing has changed. */
export const isSame = (before: FileStates, now: FileStates): boolean =>
  before.size === now.size && [...before].every(([file, state]) => now.get(file) === state);

/** Whether a file that had content is now missing or empty. */
export const hasLostContent = (before: FileStates, now: FileStates): boolean =>
  [...before].some(([file, state]) => hasContent(state) && !hasContent(now.get(file)));

const hasContent = (state = MISSING): boolean => state !== MISSING && state !== EMPTY;
