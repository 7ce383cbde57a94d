import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Wording } from '../wording.ts';
import type { ExtractedText, Unreadable } from './extracted-text.ts';
import type { Request } from './readers/thread.ts';

// In the built program, readers run on a thread of their own; from source they run on this one.
const THREAD = join(import.meta.dirname, 'reader.cjs');

const TIMEOUT_MS = 60_000;
const MAX_MEBIBYTES = 1024;
const MEMORY_CHECK_MS = 50;

/** Extracts the article from a document, within a minute and a gigabyte of memory. */
export async function readDocument(request: Request): Promise<ExtractedText | Unreadable> {
  if (existsSync(THREAD)) return onThread(request);
  const { read } = await import('./readers/read.ts');
  return read(request.format, request.content);
}

/** An idle thread to reuse: starting one takes longer than reading a page. */
let idle: Worker | null = null;

function onThread(request: Request): Promise<ExtractedText | Unreadable> {
  const worker = idle ?? new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: MAX_MEBIBYTES } });
  idle = null;
  worker.ref();
  return new Promise((resolve) => {
    const settle = (result: ExtractedText | Unreadable): void => {
      clearTimeout(timer);
      clearInterval(watch);
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      resolve(result);
    };
    const giveUp = (reason: Wording): void => {
      settle({ reason });
      void worker.terminate();
    };
    const listeners = {
      message: (result: ExtractedText | Unreadable): void => {
        settle(result);
        worker.unref();
        idle = worker;
      },
      error: (error: Error): void => giveUp(reasonOf(error)),
      exit: (): void => giveUp(CRASHED),
    };
    const timer = setTimeout(() => giveUp(TOO_SLOW), TIMEOUT_MS);
    // The limit of the thread does not count buffers, into which libraries decompress.
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MAX_MEBIBYTES * 2 ** 20) giveUp(TOO_MUCH_MEMORY);
    }, MEMORY_CHECK_MS);
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    worker.postMessage(request);
  });
}

const advised = (en: string, ar: string): Wording => ({
  en: `${en}; save it as plain text`,
  ar: `${ar}؛ احفظه نصًا صرفًا`,
});
const CRASHED = advised('crashed the reader', 'انهار القارئ به');
const TOO_SLOW = advised(
  `takes longer than ${TIMEOUT_MS / 1000} seconds to read`,
  `تستغرق قراءته أكثر من ${TIMEOUT_MS / 1000} ثانية`,
);
const TOO_MUCH_MEMORY = advised(
  `needs more than ${MAX_MEBIBYTES} MiB of memory to read`,
  `تحتاج قراءته إلى أكثر من ${MAX_MEBIBYTES} MiB من الذاكرة`,
);

const reasonOf = (error: Error): Wording =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? TOO_MUCH_MEMORY
    : advised(`cannot be read (${error.message})`, `تعذّرت قراءته (${error.message})`);
