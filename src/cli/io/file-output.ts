import { appendFile, close, open, openSync, renameSync, rmSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Wording, wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { isClosedPipe } from './closed-pipe.ts';
import type { Output } from './output-target.ts';
import { onSignal } from './signals.ts';

// Plain descriptors: a FileHandle cannot be opened synchronously, as createReplacement requires.
const openAsync = promisify(open);
const appendAsync = promisify(appendFile);
const closeAsync = promisify(close);

const nothing = (): void => {};

/** A CliError for an error of the file system, which names the output; other errors unchanged. */
export const toWriteError = (name: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error ? new CliError(wording`${name}: ${reasonOf(error)}`) : error;

/**
 * Opens a file for an atomic write: it replaces an existing one when `finish` is called.
 * Throws a CliError that calls the file by `name`.
 */
export async function openFile(path: string, name: string): Promise<Output> {
  try {
    const target = await realpath(path).catch(() => path);
    const existing = await stat(target).catch(() => null);
    if (existing?.isDirectory()) {
      throw new CliError({
        en: `${name}: is a directory; give a file name in it`,
        ar: `${name}: هذا مجلّد؛ أعطِ اسم ملف فيه`,
      });
    }
    // A device or a named pipe is written to: it cannot be replaced by a file.
    if (existing !== null && !existing.isFile()) return outputTo(await openAsync(target, 'w'), nothing, nothing);
    return createReplacement(target, existing?.mode ?? 0o666);
  } catch (error) {
    throw toWriteError(name, error);
  }
}

// Writes a temporary file beside the target and renames it when it is complete; a signal in between
// removes it. Each step on the file is synchronous with the (un)registration of its signal handler,
// so that no signal arrives between the two.
function createReplacement(target: string, mode: number): Output {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  const descriptor = openSync(temporary, 'wx', mode);
  const remove = (): void => rmSync(temporary, { force: true });
  const unregister = onSignal(remove);
  const commit = (): void => {
    renameSync(temporary, target);
    unregister();
  };
  const discard = (): void => {
    remove();
    unregister();
  };
  return outputTo(descriptor, commit, discard);
}

function outputTo(descriptor: number, commit: () => void, discard: () => void): Output {
  let isOpen = true;
  // Closed once only: the system may reuse the number for another file.
  const closeOnce = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await closeAsync(descriptor);
  };
  return {
    isTTY: false,
    columns: undefined,
    write: async (text) => {
      try {
        await appendAsync(descriptor, text);
        return true;
      } catch (error) {
        if (error instanceof Error && isClosedPipe(error)) return false;
        throw error;
      }
    },
    finish: async () => {
      await closeOnce();
      commit();
    },
    abandon: async () => {
      await closeOnce().catch(nothing);
      discard();
    },
  };
}

const NO_FOLDER: Wording = { en: 'no such directory', ar: 'المجلّد غير موجود' };
const REASONS: Readonly<Record<string, Wording>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EACCES: { en: 'permission denied', ar: 'لا إذن بالكتابة' },
  EROFS: { en: 'read-only file system', ar: 'نظام الملفات للقراءة فقط' },
  ENOSPC: { en: 'no space left on the device', ar: 'لا مساحة باقية على القرص' },
  EDQUOT: { en: 'disk quota exceeded', ar: 'تجاوزت حصتك من القرص' },
  EFBIG: { en: 'file too large', ar: 'الملف أكبر مما يُسمح به' },
};

function reasonOf(error: unknown): Wording {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return REASONS[code] ?? { en: `cannot write (${code})`, ar: `تعذّرت الكتابة (${code})` };
}
