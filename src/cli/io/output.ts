import { fstatSync, writeSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { isClosedPipe } from './closed-pipe.ts';
import type { Output } from './output-target.ts';
import { isEnding } from './signals.ts';
import { isStreaming, standardOutput } from './streams.ts';

/** The output for `--output`; the standard output for null. */
const openOutput = async (path: string | null): Promise<Output> =>
  path === null ? openStandardOutput() : (await import('./file-output.ts')).fileOutput(path, `--output ${path}`);

/** Opens an output for `use`, and makes final what it wrote if it ends well and says that there is something to keep. */
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
    throw path === null ? error : (await import('./file-output.ts')).writeFailure(`--output ${path}`, error);
  }
}

const nothing = async (): Promise<void> => {};

const STDOUT = 1;

// So many bytes go straight to a pipe, which has room for them even where its reader is slow: more could keep a signal waiting.
const AT_ONCE = 16 * 1024;

function openStandardOutput(): Output {
  const stats = fstatSync(STDOUT);
  const { isTTY, columns } = stats.isCharacterDevice() ? standardOutput() : NO_TERMINAL;
  let room = stats.isFile() ? Number.POSITIVE_INFINITY : isStreaming() ? 0 : AT_ONCE;
  const write = async (text: string): Promise<boolean> => {
    if (isEnding()) return false;
    const bytes = Buffer.from(text);
    room = bytes.length > room ? 0 : room - bytes.length;
    try {
      await streamed(room > 0 ? writeNow(STDOUT, bytes) : bytes);
      return true;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (isClosedPipe(error)) return false;
      throw new CliError(`standard output: ${error.message}`);
    }
  };
  return { isTTY: isTTY === true, columns, write, finish: nothing, abandon: nothing };
}

const NO_TERMINAL = { isTTY: false, columns: undefined };

/** Writes to a file or a pipe and returns what is left over: a pipe that does not wait for its reader may be full. Node's own stream for a file takes a write that a full disk cut short for the whole of it. */
function writeNow(file: number, bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  }
  return rest;
}

async function streamed(bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    standardOutput().write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
