import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './tasks.ts';

/** What threads are started with. */
export interface ThreadStart {
  /** The file they run, which answers each message with an outcome. */
  readonly entry: string;
  readonly workerData: unknown;
  /** At most so many at once. */
  readonly most: number;
}

/** Threads that do jobs, each one after another. */
export interface Threads<Job, Result> {
  readonly run: (job: Job) => Promise<Outcome<Result>>;
  readonly close: () => Promise<void>;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly tell: (outcome: Outcome<Result>) => void;
}

// V8 compiles what is used much a second time, and for each thread anew: in a run of some seconds that is a third of the
// time of the processor. With three times its patience it does so where a long run gains by it. Node 20 knows that by this
// name; what a later one does not know, it complains of on stderr.
const PATIENCE = process.versions.node.startsWith('20.') ? '--interrupt-budget=400000' : null;

// While a thread's answer is on its way, and the next job on its way back, it has another one to do.
const AHEAD = 2;

/** Opens threads, each started when there is a job that no other is free for. One that dies costs the job it was on. */
export function openThreads<Job, Result>({ entry, workerData, most }: ThreadStart): Threads<Job, Result> {
  if (PATIENCE !== null) setFlagsFromString(PATIENCE);
  const waiting: Waiting<Job, Result>[] = [];
  const given = new Map<Worker, Waiting<Job, Result>[]>();
  let isClosed = false;

  const withFewer = (count: number): Worker | null => [...given].find(([, jobs]) => jobs.length < count)?.[0] ?? null;
  const free = (): Worker | null => withFewer(1) ?? (given.size < most ? start() : withFewer(AHEAD));
  const handOut = (): void => {
    while (waiting.length > 0 && !isClosed) {
      const worker = free();
      const next = worker === null ? undefined : waiting.shift();
      if (worker === null || next === undefined) return;
      given.get(worker)?.push(next);
      worker.postMessage(next.job);
    }
  };
  const start = (): Worker => {
    const worker = new Worker(entry, { workerData });
    const jobs: Waiting<Job, Result>[] = [];
    let reason = 'ended of itself';
    given.set(worker, jobs);
    worker.on('message', (outcome: Outcome<Result>) => {
      jobs.shift()?.tell(outcome);
      handOut();
    });
    worker.on('error', (error) => {
      reason = reasonOf(error);
    });
    worker.on('exit', () => {
      given.delete(worker);
      jobs.shift()?.tell({ died: `the thread it was on ${reason}` });
      waiting.unshift(...jobs); // it had not begun with these
      handOut();
    });
    return worker;
  };
  return {
    run: (job) =>
      new Promise((tell) => {
        waiting.push({ job, tell });
        handOut();
      }),
    close: async () => {
      isClosed = true; // else those that end would be replaced
      await Promise.all([...given.keys()].map((worker) => worker.terminate()));
    },
  };
}

const reasonOf = (error: Error): string =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'ran out of memory' : `failed: ${error.message}`;
