import { parentPort } from 'node:worker_threads';
import type { DocumentFormat } from '../formats.ts';
import { type Content, read } from './read.ts';

/** What this thread is asked. */
export interface Request {
  readonly format: DocumentFormat;
  readonly content: Content;
}

// A thread of its own can be ended when a document takes too long, or too much memory.
parentPort?.on('message', async ({ format, content }: Request) => {
  parentPort?.postMessage(await read(format, content));
});
