import type { Problem } from '../../problem.ts';
import type { Excerpt } from '../../render/problems/excerpt.ts';
import { same, type Wording, wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { logStderr } from '../io/log.ts';
import { replaceFile } from '../io/replace-file.ts';
import type { SettingsOf } from '../settings/settings-file.ts';
import { inOrder } from '../workers/in-order.ts';
import type { Outcome } from '../workers/tasks.ts';
import { openWorkerPool } from '../workers/worker-pool.ts';
import type { CheckedFile, CheckJob, CheckSetup } from './check-file.ts';
import { STDIN } from './claim-paths.ts';
import type { FixedFile } from './fix.ts';

/** The problems of several files, and the lines they are on. */
export interface Checked {
  /** The paths of the files that could be read, as the user gave them. */
  readonly files: string[];
  readonly problems: Problem[];
  readonly excerpts: Map<Problem, Excerpt>;
  /** How many files could not be read, checked or fixed. */
  failed: number;
}

/** How to check files, and with which settings. */
export interface CheckOptions extends CheckSetup {
  readonly settingsOf: SettingsOf;
  /** A path for the standard input, which also decides on its settings; null for none. */
  readonly stdinFilename: string | null;
  /** The number of threads at most. */
  readonly jobs: number;
}

// For fewer files, starting threads costs more than it saves (measured on two cores).
const MIN_FILES_FOR_THREADS = 16;

/** Checks claim files or articles, many of them concurrently; `-` is the standard input. */
export async function checkFiles(files: readonly string[], options: CheckOptions): Promise<Checked> {
  const { articles, fix } = options;
  // Worker threads cannot read the standard input.
  const isInline = files.length < MIN_FILES_FOR_THREADS || files.includes(STDIN);
  const workerPool = openWorkerPool('check', { articles, fix }, isInline ? 1 : options.jobs);
  const checked: Checked = { files: [], problems: [], excerpts: new Map(), failed: 0 };
  const run = async (job: CheckJob) => ({ job, outcome: await workerPool.run(job) });
  try {
    for await (const { job, outcome } of inOrder(jobsFor(files, options), run, workerPool.window)) {
      await addOutcome(job.path, outcome, checked);
    }
  } finally {
    await workerPool.close();
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

async function addOutcome(path: string, outcome: Outcome<CheckedFile>, checked: Checked): Promise<void> {
  const result = 'error' in outcome ? { unreadable: same(outcome.error) } : outcome.result;
  const fail = (message: Wording): void => {
    logStderr(message);
    checked.failed += 1;
  };
  if ('unreadable' in result) return fail(wording`${path}: ${result.unreadable}`);
  const error = await writeFixed(path, result.fixed);
  if (error !== null) return fail(error);
  checked.files.push(path);
  for (const problem of result.problems) checked.problems.push(problem);
  for (const [problem, excerpt] of result.excerpts) checked.excerpts.set(problem, excerpt);
}

/** Writes a fixed file and logs the fixes; returns why it could not be written, null on success. */
async function writeFixed(path: string, fixed: FixedFile | null): Promise<Wording | null> {
  if (fixed === null) return null;
  try {
    await replaceFile(path, fixed.before, fixed.content);
  } catch (error) {
    if (error instanceof CliError) return error.wording;
    throw error;
  }
  logStderr(wording`${path}: ${fixed.summary}`);
  return null;
}
