import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { lazily } from '../../memo.ts';
import { type JobOf, type Outcome, openTask, type ResultOf, type SetupOf, type TaskName } from './tasks.ts';

// Relative to the bundled program in dist/.
const ENTRY = resolve(import.meta.dirname, '../bin/worker.js');

/** Does jobs of one kind, on threads or on this one. */
export interface WorkerPool<Job, Result> {
  /** Does a job on this thread. */
  readonly runInline: (job: Job) => Promise<Outcome<Result>>;
  /** Does a job on a worker thread, or on this one in a pool of one. */
  readonly run: (job: Job) => Promise<Outcome<Result>>;
  /** How many jobs to have in flight so that no thread waits. */
  readonly window: number;
  readonly close: () => Promise<void>;
}

// Results keep their order, so a long job delays those after it: this many a thread may wait.
const WINDOW_PER_THREAD = 8;

/** Opens a pool of at most `maxThreads` threads, each started when it is first needed. */
export function openWorkerPool<Name extends TaskName>(
  task: Name,
  setup: SetupOf<Name>,
  maxThreads: number,
): WorkerPool<JobOf<Name>, ResultOf<Name>> {
  const inline = lazily(() => openTask(task, setup));
  const threads = lazily(async () => {
    const { openThreads } = await import('./threads.ts');
    return openThreads<JobOf<Name>, ResultOf<Name>>({ entry: ENTRY, workerData: { task, setup }, maxThreads });
  });
  const runInline = async (job: JobOf<Name>): Promise<Outcome<ResultOf<Name>>> => {
    await setImmediate(); // between two jobs, signals and closed pipes are noticed
    return (await inline())(job);
  };
  let hasThreads = false;
  const run = async (job: JobOf<Name>): Promise<Outcome<ResultOf<Name>>> => {
    hasThreads = true;
    return (await threads()).run(job);
  };
  return {
    runInline,
    run: maxThreads === 1 ? runInline : run,
    window: maxThreads === 1 ? 1 : maxThreads * WINDOW_PER_THREAD,
    close: async () => (hasThreads ? (await threads()).close() : undefined),
  };
}
