import { readFileSync, statSync } from 'node:fs';

/**
 * Reads a file, or the standard input for `-`; null where it is larger than `limit` bytes, in which
 * case it is not read to its end. Throws the errors of the file system.
 */
export async function readAtMost(input: string, limit: number): Promise<Uint8Array | null> {
  if (input !== '-') return statSync(input).size > limit ? null : readFileSync(input);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) return null;
  }
  return Buffer.concat(chunks);
}
