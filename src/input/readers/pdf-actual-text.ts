import { inflateSync } from 'node:zlib';

/** The replacement texts (ISO 32000-1, 14.9.4) of content streams, in the order of their marked content, by signature. */
export type ActualTexts = ReadonlyMap<string, readonly (string | null)[]>;

const MAX_STREAM_BYTES = 16 * 1024 * 1024;
const MAX_BYTES = 64 * 1024 * 1024;
/** Each costs 0.1 ms, even if it is damaged; a document of 500 pages has fewer. */
const MAX_STREAMS = 10_000;
const STREAM = /(?<!end)stream\r?\n/g;

/**
 * Collects the tags of marked content (14.6), from which a content stream is recognised. Optional content
 * is left out: pdf.js adds marks for it.
 */
class Tags {
  private signature = '';
  private readonly open: boolean[] = [];
  readonly texts: (string | null)[] = [];

  begin(tag: string, text: string | null): void {
    const isCounted = tag !== 'OC';
    this.open.push(isCounted);
    if (!isCounted) return;
    this.signature += ` ${tag}`;
    this.texts.push(text);
  }

  end(): void {
    if (this.open.pop() !== false) this.signature += ']';
  }

  toString(): string {
    return this.signature;
  }
}

/**
 * Reads the replacement texts of a file, which pdf.js does not give. Chromium writes one for each letter
 * whose glyph has no Unicode value. Streams that are encrypted or not compressed with Flate are left out.
 */
export function actualTextsOf(bytes: Uint8Array): ActualTexts {
  const found = new Map<string, readonly (string | null)[]>();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let left = MAX_BYTES;
  let streams = 0;
  for (const match of file.matchAll(STREAM)) {
    streams += 1;
    if (left <= 0 || streams > MAX_STREAMS) break;
    const content = contentAt(bytes, match.index + match[0].length, Math.min(left, MAX_STREAM_BYTES));
    if (content === null) continue;
    left -= content.length;
    if (!content.includes('/ActualText')) continue;
    const tags = tagsIn(content.toString('latin1'));
    found.set(tags.toString(), tags.texts);
  }
  return found;
}

/** The decompressed stream at an offset; null if it is not one. */
function contentAt(bytes: Uint8Array, start: number, maxBytes: number): Buffer | null {
  // The header of zlib data (RFC 1950): method 8, and a checksum. Its end is found by zlib itself.
  const [first = 0, second = 0] = bytes.subarray(start, start + 2);
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return null;
  try {
    return inflateSync(bytes.subarray(start), { maxOutputLength: maxBytes });
  } catch {
    return null;
  }
}

// Strings, dictionaries, names and operators.
const TOKEN = /\((?:[^()\\]|\\[\s\S])*\)|<<|>>|<[\da-fA-F\s]*>|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;
const INLINE_IMAGE_END = /\sEI\s/g;
const MAX_OPERANDS = 16;

function tagsIn(content: string): Tags {
  const tags = new Tags();
  let operands: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(content); match !== null; match = TOKEN.exec(content)) {
    const [token] = match;
    if (token === 'EMC') tags.end();
    else if (token === 'BDC' || token === 'BMC') tags.begin(operands[0]?.slice(1) ?? '', actualTextOf(operands));
    else if (token === 'BI') {
      INLINE_IMAGE_END.lastIndex = TOKEN.lastIndex;
      if (INLINE_IMAGE_END.exec(content) === null) break;
      TOKEN.lastIndex = INLINE_IMAGE_END.lastIndex;
    }
    if (/^[A-Za-z'"]/.test(token)) operands = [];
    else if (operands.length < MAX_OPERANDS) operands.push(token);
  }
  return tags;
}

function actualTextOf(operands: readonly string[]): string | null {
  const key = operands.indexOf('/ActualText');
  const value = operands[key + 1];
  return key === -1 || value === undefined ? null : textOf(value);
}

/** A hexadecimal string in UTF-16 with a byte order mark; null for other strings. */
function textOf(string: string): string | null {
  if (!/^<FEFF/i.test(string)) return null;
  const bytes = Buffer.from(string.slice(5, -1).replace(/\s/g, ''), 'hex');
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/**
 * The replacement texts of the marked content of a page, by the index of the operator that begins it.
 * `names` are operators as pdf.js names them.
 */
export function actualTextsByOperator(
  names: readonly string[],
  args: readonly (readonly unknown[] | null)[],
  texts: ActualTexts,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const streams: { tags: Tags; starts: number[] }[] = [{ tags: new Tags(), starts: [] }];
  const finish = (): void => {
    const stream = streams.pop();
    const known = texts.get(String(stream?.tags));
    for (const [index, start] of (stream?.starts ?? []).entries()) {
      const text = known?.[index];
      if (text != null) found.set(start, text);
    }
  };
  for (const [index, name] of names.entries()) {
    const stream = streams.at(-1);
    if (name === 'paintFormXObjectBegin') streams.push({ tags: new Tags(), starts: [] });
    else if (name === 'paintFormXObjectEnd' && streams.length > 1) finish();
    else if (name === 'endMarkedContent') stream?.tags.end();
    else if (name === 'beginMarkedContent' || name === 'beginMarkedContentProps') {
      const tag = tagOf(args[index]?.[0]);
      stream?.tags.begin(tag, null);
      if (tag !== 'OC') stream?.starts.push(index);
    }
  }
  while (streams.length > 0) finish();
  return found;
}

const tagOf = (tag: unknown): string =>
  typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : String(tag);
