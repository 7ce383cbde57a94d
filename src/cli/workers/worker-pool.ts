import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type JobOf, type Outcome, openTask, type ResultOf, type SetupOf, type TaskName } from './tasks.ts';

// As it is bundled, beside bin/.
const ENTRY = resolve(import.meta.dirname, '../bin/worker.js');

/** What does jobs of one kind. */
export interface Crew<Job, Result> {
  /** Does a job on this thread. */
  readonly runHere: (job: Job) => Promise<Outcome<Result>>;
  /** Does a job on a thread of its own, this one if there is to be one only. */
  readonly run: (job: Job) => Promise<Outcome<Result>>;
  /** How many jobs may be under way at once, so that no thread has to wait for the next. */
  readonly window: number;
  readonly close: () => Promise<void>;
}

// A long job holds up those behind it: what they came to waits for it.
const WINDOW = 8;

/** Gets ready to do jobs of a kind on so many threads at most, none of which is started before it is needed. */
export function openCrew<Name extends TaskName>(
  task: Name,
  setup: SetupOf<Name>,
  jobs: number,
): Crew<JobOf<Name>, ResultOf<Name>> {
  const here = once(() => openTask(task, setup));
  const there = once(async () => {
    const { openThreads } = await import('./threads.ts');
    return openThreads<JobOf<Name>, ResultOf<Name>>({ entry: ENTRY, workerData: { task, setup }, most: jobs });
  });
  const runHere = async (job: JobOf<Name>): Promise<Outcome<ResultOf<Name>>> => {
    await setImmediate(); // a signal, or a reader that has gone, is heard between two jobs
    return (await here())(job);
  };
  let begun = false;
  const run = async (job: JobOf<Name>): Promise<Outcome<ResultOf<Name>>> => {
    begun = true;
    return (await there()).run(job);
  };
  return {
    runHere,
    run: jobs === 1 ? runHere : run,
    window: jobs === 1 ? 1 : jobs * WINDOW,
    close: async () => (begun ? (await there()).close() : undefined),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
