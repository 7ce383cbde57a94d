import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { suggestChoice } from './did-you-mean.ts';
import { logStderr } from './io/log.ts';
import { standardError } from './io/streams.ts';
import { createRun } from './program.ts';

/**
 * Runs a command line. Sets the exit status and does not call `process.exit`, so that pending output
 * is still written.
 */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await createRun((exitCode) => {
      process.exitCode = exitCode;
    }).parseAsync(argv);
  } catch (error) {
    process.exitCode = reportError(error);
  }
}

/** The entry point of worker threads. */
export const work = async (): Promise<void> => (await import('./workers/worker.ts')).work();

/** Logs an error and returns the exit status for it. */
function reportError(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // commander throws for --help and --version too
    logStderr(suggestChoice(error.message.replace(/^error: /, '')));
    return 2;
  }
  if (error instanceof CliError) logStderr(error.message);
  else logInternalError(error);
  return 2;
}

function logInternalError(error: unknown): void {
  logStderr(`internal error: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.ISNAD_DEBUG && error instanceof Error) standardError().write(`${error.stack ?? ''}\n`);
}
