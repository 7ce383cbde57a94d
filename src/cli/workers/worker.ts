import { parentPort, workerData } from 'node:worker_threads';
import { openTask } from './tasks.ts';

/** The entry point of a worker thread: does the jobs it receives in turn, and posts each outcome. */
export async function work(): Promise<void> {
  const { task, setup } = workerData;
  const run = await openTask(task, setup);
  let last = Promise.resolve();
  parentPort?.on('message', (job) => {
    last = last.then(async () => parentPort?.postMessage(await run(job)));
  });
}
