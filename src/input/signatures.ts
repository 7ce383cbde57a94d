import type { Unreadable } from './extracted-text.ts';
import type { InputFormat } from './formats.ts';

/**
 * The format of bytes by their signature; a reason for known formats without a reader; null if
 * unknown. Signatures take precedence over file names.
 */
export function formatOfBytes(bytes: Uint8Array): InputFormat | Unreadable | null {
  const start = Buffer.from(bytes.subarray(0, SIGNATURE_BYTES)).toString('latin1');
  const found = SIGNATURES.find(([pattern]) => pattern.test(start));
  return found?.[1] ?? null;
}

const SIGNATURE_BYTES = 1024;
const OLD_WORD: Unreadable = {
  reason: {
    en: 'an old Word file (.doc) is not supported; save it as .docx or as plain text',
    ar: 'ملفات Word القديمة (.doc) غير مدعومة؛ احفظه بصيغة .docx أو نصًا صرفًا',
  },
};

const notText = (en: string, ar: string): Unreadable => ({
  reason: { en: `${en}, not a text; give the article itself`, ar: `هذا ${ar} لا نص؛ أعطِ المقال نفسه` },
});

// After a byte order mark, white space, an XML declaration and comments.
const BEFORE_HTML = String.raw`^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*){0,3}`;

const SIGNATURES: readonly (readonly [RegExp, InputFormat | Unreadable])[] = [
  [/^\{\\rtf/, 'rtf'],
  [/^\xd0\xcf\x11\xe0/, OLD_WORD],
  // The type of an OpenDocument file comes first in its archive.
  [/^PK\x03\x04[\s\S]{26}mimetypeapplication\/vnd\.oasis\.opendocument\./, 'odt'],
  [/^PK\x03\x04/, 'docx'],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM[\s\S]{4}\0{4}|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:avif|heic|mif1))/,
    notText('a picture', 'ملف صورة'),
  ],
  [/^(?:\0\x01\0\0|OTTO|wOF[F2]|ttcf)/, notText('a font', 'ملف خط')],
  [/^(?:7z\xbc\xaf|Rar!\x1a|\xfd7zXZ|BZh\d|\x28\xb5\x2f\xfd|[\s\S]{257}ustar)/, notText('an archive', 'أرشيف')],
  [/^(?:ID3|OggS|fLaC|RIFF[\s\S]{4}(?:WAVE|AVI )|[\s\S]{4}ftyp)/, notText('a sound or a film', 'ملف صوت أو مرئيات')],
  [/^%PDF-/, 'pdf'],
  [/^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/, 'vtt'],
  [new RegExp(`${BEFORE_HTML}<(?:!doctype\\s+html|html|head|body)[\\s>]`, 'i'), 'html'],
];
