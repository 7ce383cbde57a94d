import { type Problem, type Severity, worded } from '../problem.ts';
import { isWrapped } from '../text/wrapped-lines.ts';
import { type Wording, wording } from '../wording.ts';
import type { Article, Item } from './article.ts';
import { charsetOf } from './declared-charset.ts';
import { lineOfByte } from './decode.ts';
import { type Decoded, decodeText } from './encoding.ts';
import type { ExtractedText } from './extracted-text.ts';
import { type DocumentFormat, formatOfName, type InputFormat, idOf } from './formats.ts';
import { isGzip } from './gzip-stream.ts';
import { mojibakeIn } from './mojibake.ts';
import { formatOfBytes } from './signatures.ts';

type Text = Extract<Decoded, { text: string }>;

/** The source of bytes, and what is known about them. */
export interface Origin {
  readonly path: string | null;
  /** The name of the input in messages. */
  readonly name: string;
  readonly language: string;
  readonly languages: readonly string[];
  readonly encoding: string | null;
  /** The encoding and format according to the server; those given by the user take precedence. */
  readonly charset?: string;
  readonly servedFormat?: InputFormat | null;
  /** The format given by the user; null to detect it. */
  readonly givenFormat: InputFormat | null;
}

// After decompression.
const MAX_BYTES = 256 * 1024 * 1024;

/** Reads the bytes of one article in any format but JSON Lines; gzip data is decompressed. */
export async function readBytes(bytes: Uint8Array, origin: Origin): Promise<Item> {
  if (!isGzip(bytes)) return readDecompressed(bytes, origin);
  const { gunzip } = await import('./gunzip.ts');
  const content = gunzip(bytes, MAX_BYTES);
  if ('reason' in content) return problemItem(origin, 'input-unreadable', content.reason);
  const item = await readDecompressed(content, origin);
  return 'article' in item ? { article: { about: { format: 'text' }, ...item.article } } : item;
}

async function readDecompressed(bytes: Uint8Array, origin: Origin): Promise<Item> {
  const format =
    origin.givenFormat ?? formatOfBytes(bytes) ?? origin.servedFormat ?? formatOfName(origin.path ?? '') ?? 'text';
  if (typeof format !== 'string') return problemItem(origin, 'input-unreadable', format.reason);
  if (format === 'text' || format === 'jsonl') return readText(bytes, origin);
  return readAs(format, bytes, origin);
}

/** The formats that define the encoding of their text. */
const OWN_ENCODING: ReadonlySet<DocumentFormat> = new Set(['docx', 'odt', 'rtf', 'pdf', 'eml']);

async function readAs(format: DocumentFormat, bytes: Uint8Array, origin: Origin): Promise<Item> {
  const decoded = OWN_ENCODING.has(format)
    ? { text: '', encoding: 'utf-8', guessed: false }
    : decodeText(bytes, { given: origin.encoding, declared: origin.charset ?? charsetOf(bytes) });
  if (!('text' in decoded)) return undecodable(decoded, bytes, origin);
  const { readDocument } = await import('./read-document.ts');
  const extracted = await readDocument({ format, content: OWN_ENCODING.has(format) ? bytes : decoded.text });
  if ('reason' in extracted) return problemItem(origin, 'input-unreadable', extracted.reason);
  return { article: articleFrom(extracted, decoded, { ...origin, format }) };
}

function articleFrom(
  extracted: ExtractedText,
  { encoding, guessed }: Text,
  origin: Origin & { format: DocumentFormat },
): Article {
  const { path, format, language } = origin;
  const about = { format, ...(encoding === 'utf-8' ? {} : { encoding }), ...extracted.details };
  const notes = [...(guessed ? [guessNote(encoding, origin)] : []), ...languageNotes(extracted, origin)];
  const textNotes = extracted.notes.map((message) => note('input-text', 'warning', message, origin));
  const allNotes = [...notes, ...textNotes, ...mojibakeNotes(extracted.text, origin)];
  return { id: idOf(path), path, text: extracted.text, language, about, notes: allNotes };
}

/**
 * A warning on a page that declares an unsupported language. Between supported ones its text decides:
 * pages often declare the language of their template.
 */
function languageNotes({ language }: ExtractedText, origin: Origin): Problem[] {
  const declared = /^[a-z]{2,3}(?![a-z])/i.exec(language ?? '')?.[0].toLowerCase();
  const known = origin.languages.filter((name) => name !== 'auto');
  if (declared === undefined || known.includes(declared) || origin.language !== 'auto') return [];
  const message = {
    en: `declares an unsupported language (${declared}); supported are ${known.join(', ')}`,
    ar: `تعلن الصفحة لغة غير مدعومة (${declared})؛ اللغات المدعومة: ${known.join('، ')}`,
  };
  return [note('input-language', 'warning', message, origin)];
}

function readText(bytes: Uint8Array, origin: Origin): Item {
  const { path, language } = origin;
  const decoded = decodeText(bytes, { given: origin.encoding, declared: origin.charset ?? null });
  if (!('text' in decoded)) return undecodable(decoded, bytes, origin);
  const article: Article = { id: idOf(path), path, text: decoded.text, language };
  const { encoding, guessed } = decoded;
  const textNotes = [...mojibakeNotes(decoded.text, origin), ...wrappedNotes(decoded.text, origin)];
  if (encoding === 'utf-8') return { article: textNotes.length === 0 ? article : { ...article, notes: textNotes } };
  const notes = [...(guessed ? [guessNote(encoding, origin)] : []), ...textNotes];
  return { article: { ...article, about: { format: 'text', encoding }, notes } };
}

/** A warning on text that was already damaged when it was saved. */
function mojibakeNotes(text: string, origin: Origin): Problem[] {
  const piece = mojibakeIn(text);
  if (piece === null) return [];
  const message = {
    en: `its text was decoded in a wrong encoding before it was saved (“${piece}”); get the original`,
    ar: `فُكّ ترميز نصه على غير وجهه قبل حفظه («${piece}»)؛ احصل على الأصل`,
  };
  return [note('input-encoding', 'warning', message, origin)];
}

const wrappedNotes = (text: string, origin: Origin): Problem[] =>
  isWrapped(text) ? [note('input-text', 'info', WRAPPED, origin)] : [];
const WRAPPED: Wording = {
  en: 'its lines are wrapped at a fixed width; they are joined to paragraphs',
  ar: 'أسطره مقطوعة عند عرض ثابت، فوُصل بعضها ببعض في فقرات',
};

/** The names of encodings in messages. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

const guessNote = (encoding: string, origin: Origin): Problem =>
  note(
    'input-encoding',
    'info',
    {
      en: `encoding guessed as ${encoding}; set another with --encoding`,
      ar: `خُمّن أن الترميز ${encoding}؛ عيّن غيره بالخيار --encoding`,
    },
    origin,
  );

function note(rule: string, severity: Severity, message: Wording, { name, path }: Origin): Problem {
  return { rule, severity, ...worded(wording`${name}: ${message}`), path };
}

function undecodable(decoded: Exclude<Decoded, Text>, bytes: Uint8Array, origin: Origin): Item {
  if ('invalidIn' in decoded) {
    const called = ENCODING_NAMES[decoded.invalidIn] ?? decoded.invalidIn;
    return problemItem(origin, 'input-encoding', {
      en: `not ${called}; set another encoding with --encoding`,
      ar: `ترميزه ليس ${called}؛ عيّن غيره بالخيار --encoding`,
    });
  }
  const line = lineOfByte(bytes, decoded.badByte);
  const what = {
    en: `not UTF-8 (byte offset ${decoded.badByte}); set its encoding with --encoding, such as windows-1256`,
    ar: `ترميزه ليس UTF-8 (موضع البايت ${decoded.badByte})؛ عيّن ترميزه بالخيار --encoding، مثل windows-1256`,
  };
  return problemItem(origin, 'input-encoding', what, line);
}

function problemItem(
  { name, path }: Origin,
  rule: string,
  reason: Wording,
  line: number | null = null,
): { problem: Problem } {
  const message = line === null ? wording`${name}: ${reason}` : wording`${name}:${line}: ${reason}`;
  return { problem: { rule, severity: 'error', ...worded(message), path, ...(line === null ? {} : { line }) } };
}
