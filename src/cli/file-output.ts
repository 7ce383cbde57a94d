import { unlinkSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isClosedPipe } from './closed-pipe.ts';
import { Failure } from './failure.ts';
import type { Output } from './output.ts';
import { beforeSignal } from './signals.ts';

const nothing = async (): Promise<void> => {};

/** What went wrong with an output file, in words; an error that is none of the file's stays what it is. */
export const writeFailure = (path: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error ? new Failure(`--output ${path}: ${reasonOf(error)}`) : error;

/** Opens a file to write to; it takes the place of an old one when it is whole. */
export async function fileOutput(path: string): Promise<Output> {
  try {
    const target = await realpath(path).catch(() => path);
    const old = await stat(target).catch(() => null);
    if (old?.isDirectory()) throw new Failure(`--output ${path}: is a directory; name a file in it`);
    // A device or a named pipe cannot be replaced by a file.
    if (old !== null && !old.isFile()) return writer(await open(target, 'w'), nothing, nothing);
    return await replacement(target, old?.mode ?? 0o666);
  } catch (error) {
    throw writeFailure(path, error);
  }
}

// The new file grows beside the old one and takes its name when it is whole; a signal in between leaves no trace.
async function replacement(target: string, mode: number): Promise<Output> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  const handle = await open(temporary, 'wx', mode);
  const forget = beforeSignal(() => unlinkSync(temporary));
  const keep = async (): Promise<void> => {
    await rename(temporary, target);
    forget();
  };
  const drop = async (): Promise<void> => {
    await rm(temporary, { force: true });
    forget();
  };
  return writer(handle, keep, drop);
}

function writer(handle: FileHandle, keep: () => Promise<void>, drop: () => Promise<void>): Output {
  const abandon = async (): Promise<void> => {
    await handle.close().catch(nothing);
    await drop();
  };
  return {
    isTTY: false,
    columns: undefined,
    write: async (text) => {
      try {
        await handle.appendFile(text);
        return true;
      } catch (error) {
        if (error instanceof Error && isClosedPipe(error)) return false;
        throw error;
      }
    },
    finish: async () => {
      await handle.close();
      await keep();
    },
    abandon,
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such directory',
  ENOTDIR: 'no such directory',
  EACCES: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  EDQUOT: 'no space left for this user',
  EFBIG: 'larger than a file may be here',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return REASONS[code] ?? `cannot be written (${code})`;
}
