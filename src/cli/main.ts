import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { suggestChoice } from './did-you-mean.ts';
import { logStderr } from './io/log.ts';
import { standardError } from './io/streams.ts';
import { createRun } from './program.ts';

/** Runs the command line `argv`; the exit code is set and not forced, so that all output is still written. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await createRun((exitCode) => {
      process.exitCode = exitCode;
    }).parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** What the program does on a thread that it has started to work on jobs. */
export const work = async (): Promise<void> => (await import('./workers/worker.ts')).work();

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // --help and --version come as errors
    logStderr(suggestChoice(error.message.replace(/^error: /, '')));
    return 2;
  }
  if (error instanceof CliError) logStderr(error.message);
  else sayInternal(error);
  return 2;
}

function sayInternal(error: unknown): void {
  logStderr(`internal error: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.ISNAD_DEBUG && error instanceof Error) standardError().write(`${error.stack ?? ''}\n`);
}
