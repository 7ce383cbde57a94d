import type { Problem } from '../../problem.ts';
import type { Excerpt } from '../../render/problems/excerpt.ts';
import { CliError } from '../cli-error.ts';
import { logStderr } from '../io/log.ts';
import { replaceFile } from '../io/replace-file.ts';
import type { SettingsOf } from '../settings/settings-file.ts';
import { inOrder } from '../workers/in-order.ts';
import type { Outcome } from '../workers/tasks.ts';
import { openCrew } from '../workers/worker-pool.ts';
import type { CheckedFile, CheckJob, CheckSetup } from './check-file.ts';
import { STDIN } from './claim-paths.ts';
import type { Mended } from './fix.ts';

/** What checking files came to. Of a file only its problems are kept, and their lines. */
export interface Checked {
  /** Those that could be read, as the user named them. */
  readonly files: string[];
  readonly problems: Problem[];
  readonly excerpts: Map<Problem, Excerpt>;
  /** How many could not be read, or checked. */
  failed: number;
}

/** How files are checked. */
export interface CheckOptions extends CheckSetup {
  readonly settingsOf: SettingsOf;
  /** What the standard input is called, and where it stands; null for here. */
  readonly stdinFilename: string | null;
  /** On how many threads at most. */
  readonly jobs: number;
}

// For fewer files, starting threads takes longer than they save (measured on two cores).
const FEW = 16;

/** Checks claim files, several at a time where there are many; `-` is the standard input. */
export async function checkFiles(files: readonly string[], options: CheckOptions): Promise<Checked> {
  const { articles, fix } = options;
  // Another thread does not have the standard input.
  const alone = files.length < FEW || files.includes(STDIN);
  const crew = openCrew('check', { articles, fix }, alone ? 1 : options.jobs);
  const checked: Checked = { files: [], problems: [], excerpts: new Map(), failed: 0 };
  const run = async (job: CheckJob) => ({ job, outcome: await crew.run(job) });
  try {
    for await (const { job, outcome } of inOrder(jobsFor(files, options), run, crew.window)) {
      await take(job.path, outcome, checked);
    }
  } finally {
    await crew.close();
  }
  return checked;
}

async function* jobsFor(
  files: readonly string[],
  { settingsOf, stdinFilename }: CheckOptions,
): AsyncGenerator<CheckJob> {
  for (const file of files) {
    const path = file === STDIN ? (stdinFilename ?? '<stdin>') : file;
    const settings = await settingsOf(path);
    if (settings !== null) yield { file, path, settings };
  }
}

async function take(path: string, outcome: Outcome<CheckedFile>, checked: Checked): Promise<void> {
  const found = 'died' in outcome ? { unreadable: outcome.died } : outcome.result;
  const fail = (fault: string): void => {
    logStderr(fault);
    checked.failed += 1;
  };
  if ('unreadable' in found) return fail(`${path}: ${found.unreadable}`);
  const fault = await faultOfMending(path, found.mended);
  if (fault !== null) return fail(fault);
  checked.files.push(path);
  for (const problem of found.problems) checked.problems.push(problem);
  for (const [problem, excerpt] of found.excerpts) checked.excerpts.set(problem, excerpt);
}

/** Writes a file that was mended; returns why that could not be, null for done. */
async function faultOfMending(path: string, mended: Mended | null): Promise<string | null> {
  if (mended === null) return null;
  try {
    await replaceFile(path, mended.before, mended.content);
  } catch (error) {
    if (error instanceof CliError) return error.message;
    throw error;
  }
  logStderr(`${path}: ${mended.summary}`);
  return null;
}
