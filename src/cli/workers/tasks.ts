/** A kind of job: what is set up once, on each thread, gives what does one job after another. All of it are plain values. */
export type Task<Setup, Job, Result> = (setup: Setup) => Promise<(job: Job) => Promise<Result>>;

/** The kinds of jobs that threads do, each loaded when it is used. */
export const tasks = {
  check: async () => (await import('../validate/check-file.ts')).openCheck,
  render: async () => (await import('../batch/render-article.ts')).openRender,
} as const;

export type TaskName = keyof typeof tasks;

type TaskOf<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
export type SetupOf<Name extends TaskName> = Parameters<TaskOf<Name>>[0];
type Doing<Name extends TaskName> = Awaited<ReturnType<TaskOf<Name>>>;
export type JobOf<Name extends TaskName> = Parameters<Doing<Name>>[0];
export type ResultOf<Name extends TaskName> = Awaited<ReturnType<Doing<Name>>>;

/** What came of a job; `died` says why nothing did. */
export type Outcome<Result> = { readonly result: Result } | { readonly died: string };

/** Sets a task up to be done on this thread; a fault of the program's own costs the job that it happened on. */
export async function openTask<Name extends TaskName>(
  name: Name,
  setup: SetupOf<Name>,
): Promise<(job: JobOf<Name>) => Promise<Outcome<ResultOf<Name>>>> {
  const open = (await tasks[name]()) as Task<SetupOf<Name>, JobOf<Name>, ResultOf<Name>>;
  const work = await open(setup);
  return async (job) => {
    try {
      return { result: await work(job) };
    } catch (error) {
      return { died: `internal error: ${error instanceof Error ? error.message : String(error)}` };
    }
  };
}
