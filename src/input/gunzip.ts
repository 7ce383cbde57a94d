import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';

/** Decompresses gzip data of at most `maxBytes` once decompressed, which stops zip bombs. */
export function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array | { readonly reason: string } {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return {
      reason: tooLarge
        ? `larger than ${maxBytes / 1024 / 1024} MiB when decompressed`
        : 'damaged or truncated gzip data',
    };
  }
}

/** Decompresses a gzip stream; errors are thrown to its reader. */
export const gunzipped = (chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(chunks), createGunzip(), () => {});
