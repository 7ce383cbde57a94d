import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import type { Unreadable } from './extracted-text.ts';

/** Decompresses gzip data of at most `maxBytes` once decompressed, which stops zip bombs. */
export function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array | Unreadable {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return {
      reason: tooLarge
        ? {
            en: `larger than ${maxBytes / 1024 / 1024} MiB when decompressed`,
            ar: `حجمه بعد فك الضغط أكبر من ${maxBytes / 1024 / 1024} MiB`,
          }
        : { en: 'damaged or truncated gzip data', ar: 'بيانات gzip تالفة أو مبتورة' },
    };
  }
}

/** Decompresses a gzip stream; errors are thrown to its reader. */
export const gunzipped = (chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(chunks), createGunzip(), () => {});
