import { appendFile, close, open, openSync, renameSync, rmSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CliError } from '../cli-error.ts';
import { isClosedPipe } from './closed-pipe.ts';
import type { Output } from './output-target.ts';
import { beforeSignal } from './signals.ts';

// By descriptors: a file handle cannot be had in the turn that makes the file.
const opened = promisify(open);
const append = promisify(appendFile);
const closed = promisify(close);

const nothing = (): void => {};

/** What went wrong with an output file, in words; an error that is none of the file's stays what it is. */
export const writeFailure = (name: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error ? new CliError(`${name}: ${reasonOf(error)}`) : error;

/** Opens a file to write to; it takes the place of an old one when it is whole. Errors call it by `name`. */
export async function fileOutput(path: string, name: string): Promise<Output> {
  try {
    const target = await realpath(path).catch(() => path);
    const old = await stat(target).catch(() => null);
    if (old?.isDirectory()) throw new CliError(`${name}: is a directory; name a file in it`);
    // A device or a named pipe cannot be replaced by a file.
    if (old !== null && !old.isFile()) return writer(await opened(target, 'w'), nothing, nothing);
    return replacement(target, old?.mode ?? 0o666);
  } catch (error) {
    throw writeFailure(name, error);
  }
}

// The new file grows beside the old one and takes its name when it is whole; a signal in between leaves no trace.
// It is made, renamed and removed in one turn with what is to be done on a signal, so that none comes between.
function replacement(target: string, mode: number): Output {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  const descriptor = openSync(temporary, 'wx', mode);
  const remove = (): void => rmSync(temporary, { force: true });
  const forget = beforeSignal(remove);
  const keep = (): void => {
    renameSync(temporary, target);
    forget();
  };
  const drop = (): void => {
    remove();
    forget();
  };
  return writer(descriptor, keep, drop);
}

function writer(descriptor: number, keep: () => void, drop: () => void): Output {
  let isOpen = true;
  // Closed once: the system may give the number to another file.
  const shut = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await closed(descriptor);
  };
  return {
    isTTY: false,
    columns: undefined,
    write: async (text) => {
      try {
        await append(descriptor, text);
        return true;
      } catch (error) {
        if (error instanceof Error && isClosedPipe(error)) return false;
        throw error;
      }
    },
    finish: async () => {
      await shut();
      keep();
    },
    abandon: async () => {
      await shut().catch(nothing);
      drop();
    },
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
