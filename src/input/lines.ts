const NEWLINE = 0x0a;

/** The maximum length of a line in bytes, the same as that of a text file. */
export const MAX_LINE_BYTES = 256 * 1024 * 1024;

/**
 * Splits a byte stream into lines without their line ends; null for a line that is too long. Works
 * on bytes, so that an invalid byte affects its own line only. Only a newline ends a line: a JSON
 * string may contain U+2028, at which Node's readline would split.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<Uint8Array | null> {
  let pending: Uint8Array[] = [];
  let size = 0;
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > maxBytes) pending = [];
    else pending.push(part);
  };
  const line = (): Uint8Array | null => {
    const whole = size > maxBytes ? null : Buffer.concat(pending);
    pending = [];
    size = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
