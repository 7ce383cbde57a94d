import { inflateRawSync } from 'node:zlib';

/** What a zip archive holds, unpacked when it is asked for. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The bytes of an entry; throws where they are damaged, or where all that was asked for is more than the largest. */
  readonly read: (name: string) => Uint8Array;
}

// As PKWARE's APPNOTE lays them out: 4.3.16 end of central directory, 4.3.12 central directory header, 4.3.7 local header.
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** Opens an archive by its directory; null for what is none. What it says of sizes is not believed: `largest` bounds what is unpacked. */
export function openZip(bytes: Uint8Array, largest: number): Archive | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(data);
  if (entries === null) return null;
  let left = largest;
  const read = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (entry === undefined) throw new Error(`it has no ${name}`);
    const unpacked = unpackedEntry(data, entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  return { names: new Set(entries.keys()), read };
}

function entriesOf(data: Buffer): Map<string, Entry> | null {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > data.length || end < data.length - 22 - LONGEST_COMMENT) return null;
  if (data.readUInt32LE(end) !== END) return null;
  const entries = new Map<string, Entry>();
  let at = data.readUInt32LE(end + 16);
  const count = Math.min(data.readUInt16LE(end + 10), MOST_ENTRIES);
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

function unpackedEntry(data: Buffer, { method, packed, offset }: Entry, largest: number): Uint8Array {
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL) throw new Error('its zip is damaged');
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const content = data.subarray(start, start + packed);
  if (method === STORED && content.length <= largest) return content;
  if (method === DEFLATED && largest > 0) {
    try {
      return inflateRawSync(content, { maxOutputLength: largest });
    } catch (error) {
      throw new Error(error instanceof RangeError ? 'it unpacks to too much' : 'its zip is damaged');
    }
  }
  throw new Error(largest > 0 ? 'it is packed in an unknown way' : 'it unpacks to too much');
}
