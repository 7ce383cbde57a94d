import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Request } from './readers/thread.ts';
import type { Fault, Reading } from './reading.ts';

// The built program has its readers beside it, to run on a thread of their own; from source they run on this one.
const THREAD = join(import.meta.dirname, 'reader.cjs');

const LONGEST = 60_000;
const MEGABYTES = 1024;
const WATCHED_EVERY = 50;

/** Takes the article from a document: within a minute and a gigabyte, or it says what was too much. */
export async function readDocument(request: Request): Promise<Reading | Fault> {
  if (existsSync(THREAD)) return onThread(request);
  const { read } = await import('./readers/read.ts');
  return read(request.format, request.content);
}

/** A thread that has nothing to do: starting one takes longer than a page. */
let idle: Worker | null = null;

function onThread(request: Request): Promise<Reading | Fault> {
  const worker = idle ?? new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  idle = null;
  worker.ref();
  return new Promise((resolve) => {
    const settle = (result: Reading | Fault): void => {
      clearTimeout(timer);
      clearInterval(watch);
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      resolve(result);
    };
    const giveUp = (fault: string): void => {
      settle({ fault });
      void worker.terminate();
    };
    const listeners = {
      message: (result: Reading | Fault): void => {
        settle(result);
        worker.unref();
        idle = worker;
      },
      error: (error: Error): void => giveUp(reasonOf(error)),
      exit: (): void => giveUp(`ends its reader; ${INSTEAD}`),
    };
    const timer = setTimeout(() => giveUp(`takes longer than ${LONGEST / 1000} seconds; ${INSTEAD}`), LONGEST);
    // The limit on a thread counts no buffers, into which libraries unpack.
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MEGABYTES * 2 ** 20) giveUp(TOO_MUCH);
    }, WATCHED_EVERY);
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    worker.postMessage(request);
  });
}

const INSTEAD = 'save it as plain text';
const TOO_MUCH = `takes more than ${MEGABYTES} MiB of memory to read; ${INSTEAD}`;

const reasonOf = (error: Error): string =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? TOO_MUCH
    : `cannot be read (${error.message}); ${INSTEAD}`;
