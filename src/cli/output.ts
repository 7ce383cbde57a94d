import { fstatSync, writeSync } from 'node:fs';
import { isClosedPipe } from './closed-pipe.ts';
import { Failure } from './failure.ts';
import { isEnding } from './signals.ts';

/** Where results go: the standard output, or a file that is written whole or not at all. */
export interface Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** False once nobody reads any more (`| head`): there is no point in going on, and nothing is wrong. */
  readonly write: (text: string) => Promise<boolean>;
  /** Makes what was written final. */
  readonly finish: () => Promise<void>;
  /** Takes back what can be taken back: a file keeps what it had. */
  readonly abandon: () => Promise<void>;
}

/** The output for `--output`; the standard output for null. */
const openOutput = async (path: string | null): Promise<Output> =>
  path === null ? standardOutput(process.stdout) : (await import('./file-output.ts')).fileOutput(path);

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
    throw path === null ? error : (await import('./file-output.ts')).writeFailure(path, error);
  }
}

const nothing = async (): Promise<void> => {};

function standardOutput(stream: typeof process.stdout): Output {
  const toFile = fstatSync(stream.fd).isFile();
  const write = (text: string): Promise<boolean> =>
    new Promise((resolve, reject) => {
      if (isEnding()) return resolve(false);
      const done = (error?: Error | null): void => {
        if (!error) resolve(true);
        else if (isClosedPipe(error)) resolve(false);
        else reject(new Failure(`standard output: ${error.message}`));
      };
      if (toFile) done(errorOf(() => writeWhole(stream.fd, text)));
      else stream.write(text, done);
    });
  return { isTTY: stream.isTTY === true, columns: stream.columns, write, finish: nothing, abandon: nothing };
}

/** Writes all of a text to a file. Node's own stream for one takes a write that a full disk cut short for the whole of it. */
function writeWhole(file: number, text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(file, rest));
}

function errorOf(act: () => void): Error | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
