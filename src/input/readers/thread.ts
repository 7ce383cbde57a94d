import { parentPort } from 'node:worker_threads';
import type { DocumentFormat } from '../formats.ts';
import { type Content, read } from './read.ts';

/** A document to read. */
export interface Request {
  readonly format: DocumentFormat;
  readonly content: Content;
}

// A separate thread can be terminated when a document takes too much time or memory.
parentPort?.on('message', async ({ format, content }: Request) => {
  parentPort?.postMessage(await read(format, content));
});
