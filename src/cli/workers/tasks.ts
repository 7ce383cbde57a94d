/**
 * A kind of job: set up once on each thread, it returns a function that does one job. Setups, jobs
 * and results are plain values, which can be sent to a thread.
 */
export type Task<Setup, Job, Result> = (setup: Setup) => Promise<(job: Job) => Promise<Result>>;

/** The kinds of jobs, each loaded when it is first used. */
export const tasks = {
  check: async () => (await import('../validate/check-file.ts')).openCheck,
  render: async () => (await import('../batch/render-article.ts')).openRender,
} as const;

export type TaskName = keyof typeof tasks;

type TaskOf<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
export type SetupOf<Name extends TaskName> = Parameters<TaskOf<Name>>[0];
type Runner<Name extends TaskName> = Awaited<ReturnType<TaskOf<Name>>>;
export type JobOf<Name extends TaskName> = Parameters<Runner<Name>>[0];
export type ResultOf<Name extends TaskName> = Awaited<ReturnType<Runner<Name>>>;

/** The result of a job, or a message on why it has none. */
export type Outcome<Result> = { readonly result: Result } | { readonly error: string };

/**
 * Sets up a task on this thread. An exception in a job is a bug; it becomes the outcome of that job
 * and does not end the run.
 */
export async function openTask<Name extends TaskName>(
  name: Name,
  setup: SetupOf<Name>,
): Promise<(job: JobOf<Name>) => Promise<Outcome<ResultOf<Name>>>> {
  const open = (await tasks[name]()) as Task<SetupOf<Name>, JobOf<Name>, ResultOf<Name>>;
  const run = await open(setup);
  return async (job) => {
    try {
      return { result: await run(job) };
    } catch (error) {
      return { error: `internal error: ${error instanceof Error ? error.message : String(error)}` };
    }
  };
}
