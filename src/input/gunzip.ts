import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';

/** What gzip holds, or why it cannot be had; a bomb is stopped at the largest size. */
export function gunzip(bytes: Uint8Array, largest: number): Uint8Array | { readonly fault: string } {
  try {
    return gunzipSync(bytes, { maxOutputLength: largest });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return { fault: tooLarge ? 'unpacks to more than is read at once' : 'its gzip is damaged, or not whole' };
  }
}

/** What a stream of gzip holds; whoever reads it is told what went wrong before. */
export const gunzipped = (chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(chunks), createGunzip(), () => {});
