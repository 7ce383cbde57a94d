import type { IncomingMessage } from 'node:http';

/** The most bytes of a request's body. */
const MOST_BYTES = 1024 * 1024;

/** The body of a request as a value, or the HTTP status of what is wrong with it. */
export type Body = { readonly value: unknown } | { readonly status: 400 | 413 | 415 };

/** Reads the body of a request as JSON. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const { 'content-type': type = '', 'content-length': length = '0' } = request.headers;
  if (!/^application\/json[ \t]*(?:;[ \t]*charset=utf-8[ \t]*)?$/i.test(type)) return { status: 415 };
  if (request.headers['content-encoding'] !== undefined) return { status: 415 };
  if (Number(length) > MOST_BYTES) return { status: 413 };
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Destroying the request would close its connection before the response is sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return { status: 413 };
    chunks.push(chunk);
  }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch {
    return { status: 400 };
  }
}
