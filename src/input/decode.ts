import { isUtf8 } from 'node:buffer';

/** Text, or the offset of the first byte that is not UTF-8. */
export type Decoded = { readonly text: string } | { readonly badByte: number };

const REPLACEMENT = '\ufffd';
const lossy = new TextDecoder('utf-8');

/** The text of UTF-8 bytes without a byte order mark: offsets into it do not count the mark. */
export function decode(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { text: lossy.decode(bytes) };
  return { badByte: firstBadByte(bytes) };
}

/** Whether bytes begin with a byte order mark, which `decode` leaves out. */
export const hasMark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

/**
 * A lenient decoder puts a replacement character for what it cannot read. All before the first one is sound,
 * so its length in bytes is the offset, unless the replacement character itself stands in the input.
 */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf(REPLACEMENT, from);
    if (at === -1) return offset;
    offset += Buffer.byteLength(text.slice(from, at));
    const genuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!genuine) return offset;
    offset += 3;
    from = at + 1;
  }
}

/** The 1-based line a byte lies in. */
export function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return line;
}
