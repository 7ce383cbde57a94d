import { isUtf8 } from 'node:buffer';

/** Text, or the offset of the first byte that is not UTF-8. */
export type Decoded = { readonly text: string } | { readonly badByte: number };

const REPLACEMENT = '\ufffd';
const lossy = new TextDecoder('utf-8');

/** Decodes UTF-8 without its byte order mark, which offsets into the text do not count. */
export function decode(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { text: lossy.decode(bytes) };
  return { badByte: firstBadByte(bytes) };
}

/** Whether bytes begin with the byte order mark of UTF-8, which `decode` drops. */
export const hasMark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

/**
 * Finds the first replacement character of a lenient decoder. The text before it is valid, so its
 * length in bytes is the offset, unless the input itself contains a replacement character.
 */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf(REPLACEMENT, from);
    if (at === -1) return offset;
    offset += Buffer.byteLength(text.slice(from, at));
    const isInInput = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isInInput) return offset;
    offset += 3;
    from = at + 1;
  }
}

/** The 1-based line of a byte offset. */
export function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return line;
}
