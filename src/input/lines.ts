const NEWLINE = 0x0a;

/** The most bytes a line may have: as many as a file of text. */
export const LONGEST_LINE = 256 * 1024 * 1024;

/**
 * The lines of a byte stream, one at a time, without their line ends; null for one that is too long. Bytes and not text,
 * so that a wrong byte costs its own line only; only a newline ends a line (a JSON string may hold U+2028, at which
 * node's readline would cut).
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Uint8Array | null> {
  let pending: Uint8Array[] = [];
  let size = 0;
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) pending = [];
    else pending.push(part);
  };
  const line = (): Uint8Array | null => {
    const whole = size > longest ? null : Buffer.concat(pending);
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
