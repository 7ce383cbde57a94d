import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type JobOf, type Outcome, openTask, type ResultOf, type SetupOf, type TaskName } from './tasks.ts';
import { openThreads, type Threads } from './threads.ts';

// As it is bundled, beside bin/. On a thread, the program does what worker.ts says.
const ENTRY = resolve(import.meta.dirname, '../bin/isnad.js');

/** Who does jobs. */
export interface CrewSize {
  /** How many threads at most; 1 is this one. */
  readonly jobs: number;
  /** So many jobs are done on this thread before others are started: for a few, starting them does not pay. */
  readonly alone: number;
}

/** What does jobs of one kind. */
export interface Crew<Job, Result> {
  readonly run: (job: Job) => Promise<Outcome<Result>>;
  /** How many jobs may be under way at once, so that no thread has to wait for the next. */
  readonly window: number;
  readonly close: () => Promise<void>;
}

// V8 compiles what is used much a second time, and for each thread anew: in a run of some seconds that is a third of the
// time of the processor. With three times its patience it does so where a long run gains by it. Node 20 knows that by this
// name; what a later one does not know, it complains of on stderr.
const PATIENCE = process.versions.node.startsWith('20.') ? '--interrupt-budget=400000' : null;

// A long job holds up those behind it: what they came to waits for it.
const WINDOW = 8;

/** Gets ready to do jobs of a kind, on this thread or on several. */
export function openCrew<Name extends TaskName>(
  task: Name,
  setup: SetupOf<Name>,
  { jobs, alone }: CrewSize,
): Crew<JobOf<Name>, ResultOf<Name>> {
  const here = once(() => openTask(task, setup));
  const there = once(
    (): Threads<JobOf<Name>, ResultOf<Name>> => openThreads({ entry: ENTRY, workerData: { task, setup }, most: jobs }),
  );
  if (PATIENCE !== null) setFlagsFromString(PATIENCE);
  let begun = 0;
  return {
    window: jobs === 1 ? 1 : jobs * WINDOW,
    run: async (job) => {
      begun += 1;
      return jobs === 1 || begun <= alone ? (await here())(job) : there().run(job);
    },
    close: async () => (begun > alone && jobs > 1 ? there().close() : undefined),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
