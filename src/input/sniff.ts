import type { InputFormat } from './formats.ts';

/** What bytes are by how they begin, whatever they are called; a fault for what no reader takes; null where it is not plain. */
export function formatOfBytes(bytes: Uint8Array): InputFormat | { readonly fault: string } | null {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  const found = SIGNATURES.find(([pattern]) => pattern.test(start));
  return found?.[1] ?? null;
}

const LOOKED_AT = 1024;
const saveAs = (what: string): { readonly fault: string } => ({
  fault: `${what} is not read; save it as .docx or as plain text`,
});

// Behind a byte order mark, blanks, an XML declaration and comments.
const BEFORE_HTML = String.raw`^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*){0,3}`;

const SIGNATURES: readonly (readonly [RegExp, InputFormat | { readonly fault: string }])[] = [
  [/^\{\\rtf/, saveAs('rich text (.rtf)')],
  [/^\xd0\xcf\x11\xe0/, saveAs('an old Word file (.doc)')],
  [/^PK\x03\x04/, 'docx'],
  [/^%PDF-/, 'pdf'],
  [/^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/, 'vtt'],
  [new RegExp(`${BEFORE_HTML}<(?:!doctype\\s+html|html|head|body)[\\s>]`, 'i'), 'html'],
];
