import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { suggestChoice } from './did-you-mean.ts';
import { bidiFor, interfaceLanguage } from './io/interface-language.ts';
import { layOutArabic, logStderr } from './io/log.ts';
import { standardError } from './io/streams.ts';
import { createRun } from './program.ts';

/**
 * Runs a command line. Sets the exit status and does not call `process.exit`, so that pending output
 * is still written.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const arabic = interfaceLanguage() === 'ar' ? await import('./arabic/arabic.ts') : null;
  if (arabic !== null) layOutArabic((line) => arabic.arabicLine(line, bidiFor(process.stderr)));
  const finish = (exitCode: number): void => {
    process.exitCode = exitCode;
  };
  try {
    await createRun(finish, arabic?.helpOf).parseAsync(argv);
  } catch (error) {
    process.exitCode = reportError(error, arabic?.usageError);
  }
}

/** The entry point of worker threads. */
export const work = async (): Promise<void> => (await import('./workers/worker.ts')).work();

/**
 * Logs an error and returns the exit status for it; `inArabic` translates the usage errors of
 * commander.
 */
function reportError(error: unknown, inArabic = (message: string): string => message): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // commander throws for --help and --version too
    const en = suggestChoice(error.message.replace(/^error: /, ''));
    logStderr({ en, ar: inArabic(en) });
    return 2;
  }
  if (error instanceof CliError) logStderr(error.wording);
  else logInternalError(error);
  return 2;
}

function logInternalError(error: unknown): void {
  const what = error instanceof Error ? error.message : String(error);
  logStderr({ en: `internal error: ${what}`, ar: `خطأ في البرنامج نفسه: ${what}` });
  if (process.env.ISNAD_DEBUG && error instanceof Error) standardError().write(`${error.stack ?? ''}\n`);
}
