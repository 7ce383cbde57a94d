import { fstatSync, writeSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { isClosedPipe } from './closed-pipe.ts';
import type { Output } from './output-target.ts';
import { isShuttingDown } from './signals.ts';
import { isStreaming, standardOutput } from './streams.ts';

/** The output for `--output`; the standard output for null. */
const openOutput = async (path: string | null): Promise<Output> =>
  path === null ? openStandardOutput() : (await import('./file-output.ts')).openFile(path, `--output ${path}`);

/**
 * Opens an output for `use`, then commits it if `use` succeeds and `isKept` accepts its result, else
 * discards it. Throws a CliError where the output cannot be written, and what `use` throws.
 */
export async function withOutput<T>(
  path: string | null,
  use: (output: Output) => Promise<T>,
  isKept: (result: T) => boolean = () => true,
): Promise<T> {
  const output = await openOutput(path);
  try {
    const result = await use(output);
    await (isKept(result) ? output.finish() : output.abandon());
    return result;
  } catch (error) {
    await output.abandon();
    throw path === null ? error : (await import('./file-output.ts')).toWriteError(`--output ${path}`, error);
  }
}

const nothing = async (): Promise<void> => {};

const STDOUT = 1;

// Written synchronously to a pipe: it has room for this much even where its reader is slow. More
// could block, and a signal would have to wait.
const SYNC_BYTES = 16 * 1024;

function openStandardOutput(): Output {
  const stats = fstatSync(STDOUT);
  const { isTTY, columns } = stats.isCharacterDevice() ? standardOutput() : NO_TERMINAL;
  let room = stats.isFile() ? Number.POSITIVE_INFINITY : isStreaming() ? 0 : SYNC_BYTES;
  const write = async (text: string): Promise<boolean> => {
    if (isShuttingDown()) return false;
    const bytes = Buffer.from(text);
    room = bytes.length > room ? 0 : room - bytes.length;
    try {
      await writeStream(room > 0 ? writeSynchronously(STDOUT, bytes) : bytes);
      return true;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (isClosedPipe(error)) return false;
      throw new CliError({ en: `standard output: ${error.message}`, ar: `الخرج القياسي: ${error.message}` });
    }
  };
  return { isTTY: isTTY === true, columns, write, finish: nothing, abandon: nothing };
}

const NO_TERMINAL = { isTTY: false, columns: undefined };

/**
 * Writes to a file or a pipe and returns the rest: a non-blocking pipe may be full. Files are not
 * written by Node's stream, which takes a write cut short by a full disk for a complete one.
 */
function writeSynchronously(descriptor: number, bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  }
  return rest;
}

async function writeStream(bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    standardOutput().write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
