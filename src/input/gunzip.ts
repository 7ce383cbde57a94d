import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';

/** Whether bytes begin as gzip does. */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** What gzip holds, or why it cannot be had; a bomb is stopped at the largest size. */
export function gunzip(bytes: Uint8Array, largest: number): Uint8Array | { readonly fault: string } {
  try {
    return gunzipSync(bytes, { maxOutputLength: largest });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return { fault: tooLarge ? 'unpacks to more than is read at once' : 'its gzip is damaged, or not whole' };
  }
}

/** A stream as it is, or what it holds where it is gzip. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = rejoined(first.value, iterator);
  // Whoever reads the result is told what went wrong before it.
  yield* isGzip(first.value) ? pipeline(Readable.from(all), createGunzip(), () => {}) : all;
}

async function* rejoined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
