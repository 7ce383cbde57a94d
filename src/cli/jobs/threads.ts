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

/** Threads that do jobs; each takes the next one when it is done with its last. */
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

/** Opens threads, each started when there is a job that no other is free for. One that dies costs the job it was on. */
export function openThreads<Job, Result>({ entry, workerData, most }: ThreadStart): Threads<Job, Result> {
  if (PATIENCE !== null) setFlagsFromString(PATIENCE);
  const waiting: Waiting<Job, Result>[] = [];
  const busy = new Map<Worker, Waiting<Job, Result>>();
  const idle = new Set<Worker>();

  const handOut = (): void => {
    while (waiting.length > 0) {
      const [worker = busy.size < most ? start() : null] = idle;
      const next = worker === null ? undefined : waiting.shift();
      if (worker === null || next === undefined) return;
      idle.delete(worker);
      busy.set(worker, next);
      worker.postMessage(next.job);
    }
  };
  const answer = (worker: Worker, outcome: Outcome<Result>): void => {
    busy.get(worker)?.tell(outcome);
    busy.delete(worker);
    handOut();
  };
  const start = (): Worker => {
    const worker = new Worker(entry, { workerData });
    let reason = 'ended of itself';
    worker.on('message', (outcome: Outcome<Result>) => {
      idle.add(worker);
      answer(worker, outcome);
    });
    worker.on('error', (error) => {
      reason = reasonOf(error);
    });
    worker.on('exit', () => {
      idle.delete(worker);
      answer(worker, { died: `the thread it was on ${reason}` });
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
      waiting.length = 0; // else those that end would be replaced
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

const reasonOf = (error: Error): string =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'ran out of memory' : `failed: ${error.message}`;
