import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './tasks.ts';

/** What to start threads with. */
export interface ThreadOptions {
  /** The file that a thread runs; it answers each message with an outcome. */
  readonly entry: string;
  readonly workerData: unknown;
  readonly maxThreads: number;
}

/** Threads with a common queue of jobs. */
export interface Threads<Job, Result> {
  readonly run: (job: Job) => Promise<Outcome<Result>>;
  readonly close: () => Promise<void>;
}

interface QueuedJob<Job, Result> {
  readonly job: Job;
  readonly resolve: (outcome: Outcome<Result>) => void;
}

// V8 optimises hot functions anew on each thread: a third of the processor time of a run of some
// seconds. With a budget three times the default it does so only where a long run gains by it.
// Only Node 20 knows the flag; later versions would print a warning on stderr.
const V8_FLAG = process.versions.node.startsWith('20.') ? '--interrupt-budget=400000' : null;

// A thread holds its next job while its last outcome is on its way, so that it never waits.
const JOBS_PER_THREAD = 2;

/**
 * Opens threads, each started when there is a job and no idle thread. A thread that crashes fails
 * the job it was on; the jobs behind it go back to the queue.
 */
export function openThreads<Job, Result>({ entry, workerData, maxThreads }: ThreadOptions): Threads<Job, Result> {
  if (V8_FLAG !== null) setFlagsFromString(V8_FLAG);
  const queue: QueuedJob<Job, Result>[] = [];
  const assigned = new Map<Worker, QueuedJob<Job, Result>[]>();
  let isClosed = false;

  const withFewer = (count: number): Worker | null =>
    [...assigned].find(([, jobs]) => jobs.length < count)?.[0] ?? null;
  const available = (): Worker | null =>
    withFewer(1) ?? (assigned.size < maxThreads ? start() : withFewer(JOBS_PER_THREAD));
  const dispatch = (): void => {
    while (queue.length > 0 && !isClosed) {
      const worker = available();
      const next = worker === null ? undefined : queue.shift();
      if (worker === null || next === undefined) return;
      assigned.get(worker)?.push(next);
      worker.postMessage(next.job);
    }
  };
  const start = (): Worker => {
    const worker = new Worker(entry, { workerData });
    const jobs: QueuedJob<Job, Result>[] = [];
    let reason = 'exited unexpectedly';
    assigned.set(worker, jobs);
    worker.on('message', (outcome: Outcome<Result>) => {
      jobs.shift()?.resolve(outcome);
      dispatch();
    });
    worker.on('error', (error) => {
      reason = reasonOf(error);
    });
    worker.on('exit', () => {
      assigned.delete(worker);
      jobs.shift()?.resolve({ error: `its worker thread ${reason}` });
      queue.unshift(...jobs); // not begun yet
      dispatch();
    });
    return worker;
  };
  return {
    run: (job) =>
      new Promise((resolve) => {
        queue.push({ job, resolve });
        dispatch();
      }),
    close: async () => {
      isClosed = true; // so that terminated threads are not replaced
      await Promise.all([...assigned.keys()].map((worker) => worker.terminate()));
    },
  };
}

const reasonOf = (error: Error): string =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'ran out of memory' : `failed: ${error.message}`;
