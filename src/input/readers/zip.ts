import { inflateRawSync } from 'node:zlib';

/** A zip archive; entries are decompressed on demand. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Reads an entry. Throws where it is damaged, or where all entries read exceed the limit. */
  readonly read: (name: string) => Uint8Array;
}

// Sections of PKWARE's APPNOTE: 4.3.16 end of central directory, 4.3.12 central directory header,
// 4.3.7 local file header.
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 10_000;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * Opens an archive by its central directory; null if there is none. `maxBytes` limits what is
 * decompressed in all, whatever sizes the archive claims (zip bombs).
 */
export function openZip(bytes: Uint8Array, maxBytes: number): Archive | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(data);
  if (entries === null) return null;
  let left = maxBytes;
  const read = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (entry === undefined) throw new Error(`no entry ${name}`);
    const unpacked = unpackedEntry(data, entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  return { names: new Set(entries.keys()), read };
}

function entriesOf(data: Buffer): Map<string, Entry> | null {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > data.length || end < data.length - 22 - MAX_COMMENT) return null;
  if (data.readUInt32LE(end) !== END) return null;
  const entries = new Map<string, Entry>();
  let at = data.readUInt32LE(end + 16);
  const count = Math.min(data.readUInt16LE(end + 10), MAX_ENTRIES);
  for (let index = 0; index < count; index++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => data.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.set(data.toString('utf8', at + 46, at + 46 + name), {
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      offset: data.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unpackedEntry(data: Buffer, { method, packed, offset }: Entry, maxBytes: number): Uint8Array {
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL) throw new Error('damaged zip archive');
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const content = data.subarray(start, start + packed);
  if (method === STORED && content.length <= maxBytes) return content;
  if (method === DEFLATED && maxBytes > 0) {
    try {
      return inflateRawSync(content, { maxOutputLength: maxBytes });
    } catch (error) {
      throw new Error(error instanceof RangeError ? 'zip archive too large when decompressed' : 'damaged zip archive');
    }
  }
  throw new Error(maxBytes > 0 ? 'unsupported compression method' : 'zip archive too large when decompressed');
}
