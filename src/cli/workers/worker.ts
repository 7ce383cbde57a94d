import { parentPort, workerData } from 'node:worker_threads';
import { openTask } from './tasks.ts';

/** What a thread that a crew has started does: the jobs it is sent, one after another, each answered with what came of it. */
export async function work(): Promise<void> {
  const { task, setup } = workerData;
  const run = await openTask(task, setup);
  let last = Promise.resolve();
  parentPort?.on('message', (job) => {
    last = last.then(async () => parentPort?.postMessage(await run(job)));
  });
}
