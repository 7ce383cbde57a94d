import type { Problem, Severity } from '../problem.ts';
import type { Article, Item } from './article.ts';
import { charsetOf } from './charset.ts';
import { lineOfByte } from './decode.ts';
import { type Decoded, decodeText } from './encoding.ts';
import { type DocumentFormat, formatOfName, type InputFormat, idOf } from './formats.ts';
import type { Reading } from './reading.ts';
import { formatOfBytes } from './sniff.ts';
import { isGzip } from './unpack.ts';

type Text = Extract<Decoded, { text: string }>;

/** Where bytes come from, and what the user says of them. */
export interface Origin {
  readonly path: string | null;
  /** What messages call the input. */
  readonly name: string;
  readonly language: string;
  readonly languages: readonly string[];
  readonly encoding: string | null;
  /** The encoding and the format that whoever sent it says; the user knows better. */
  readonly charset?: string;
  readonly served?: InputFormat | null;
  /** The format that the user says; null to find out. */
  readonly asked: InputFormat | null;
}

/** The most that an input may unpack to. */
const LARGEST = 256 * 1024 * 1024;

/** Reads the bytes of one article, whatever its format. */
export async function readBytes(bytes: Uint8Array, origin: Origin): Promise<Item> {
  if (!isGzip(bytes)) return readUnpacked(bytes, origin);
  const { gunzip } = await import('./gunzip.ts');
  const unpacked = gunzip(bytes, LARGEST);
  if ('fault' in unpacked) return bad(origin, 'input-unreadable', `${origin.name}: ${unpacked.fault}`);
  const item = await readUnpacked(unpacked, origin);
  return 'article' in item ? { article: { about: { format: 'text' }, ...item.article } } : item;
}

async function readUnpacked(bytes: Uint8Array, origin: Origin): Promise<Item> {
  const format = origin.asked ?? formatOfBytes(bytes) ?? origin.served ?? formatOfName(origin.path ?? '') ?? 'text';
  if (typeof format !== 'string') return bad(origin, 'input-unreadable', `${origin.name}: ${format.fault}`);
  if (format === 'text' || format === 'jsonl') return readText(bytes, origin);
  return readAs(format, bytes, origin);
}

/** The formats that say themselves how their text is encoded. */
const OWN_ENCODING: ReadonlySet<DocumentFormat> = new Set(['docx', 'pdf', 'eml']);

async function readAs(format: DocumentFormat, bytes: Uint8Array, origin: Origin): Promise<Item> {
  const decoded = OWN_ENCODING.has(format)
    ? { text: '', encoding: 'utf-8', guessed: false }
    : decodeText(bytes, { asked: origin.encoding, declared: origin.charset ?? charsetOf(bytes) });
  if (!('text' in decoded)) return undecodable(decoded, bytes, origin);
  const { readDocument } = await import('./documents.ts');
  const reading = await readDocument({ format, content: OWN_ENCODING.has(format) ? bytes : decoded.text });
  if ('fault' in reading) return bad(origin, 'input-unreadable', `${origin.name}: ${reading.fault}`);
  return { article: articleFrom(reading, decoded, { ...origin, format }) };
}

function articleFrom(
  reading: Reading,
  { encoding, guessed }: Text,
  origin: Origin & { format: DocumentFormat },
): Article {
  const { path, format, language } = origin;
  const about = { format, ...(encoding === 'utf-8' ? {} : { encoding }), ...reading.details };
  const notes = [...(guessed ? [guessNote(encoding, origin)] : []), ...languageNotes(reading, origin)];
  const told = reading.notes.map((message) => note('input-text', 'warning', message, origin));
  return { id: idOf(path), path, text: reading.text, language, about, notes: [...notes, ...told] };
}

/** Among the languages that are known, letters tell better than what a page says, which often is that of its template. */
function languageNotes({ language }: Reading, origin: Origin): Problem[] {
  const said = /^[a-z]{2,3}(?![a-z])/i.exec(language ?? '')?.[0].toLowerCase();
  const known = origin.languages.filter((name) => name !== 'auto');
  if (said === undefined || known.includes(said) || origin.language !== 'auto') return [];
  const message = `says that it is in another language (${said}) than those that are known (${known.join(', ')})`;
  return [note('input-language', 'warning', message, origin)];
}

function readText(bytes: Uint8Array, origin: Origin): Item {
  const { path, language } = origin;
  const decoded = decodeText(bytes, { asked: origin.encoding, declared: origin.charset ?? null });
  if (!('text' in decoded)) return undecodable(decoded, bytes, origin);
  const article: Article = { id: idOf(path), path, text: decoded.text, language };
  const { encoding, guessed } = decoded;
  if (encoding === 'utf-8') return { article };
  const notes = guessed ? [guessNote(encoding, origin)] : [];
  return { article: { ...article, about: { format: 'text', encoding }, notes } };
}

/** What messages call encodings. */
const CALLED: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

const guessNote = (encoding: string, origin: Origin): Problem =>
  note('input-encoding', 'info', `read as ${encoding}, which it looks like; --encoding says if it is another`, origin);

function note(rule: string, severity: Severity, message: string, { name, path }: Origin): Problem {
  return { rule, severity, message: `${name}: ${message}`, path };
}

function undecodable(decoded: Exclude<Decoded, Text>, bytes: Uint8Array, origin: Origin): Item {
  const { name } = origin;
  if ('notIn' in decoded) {
    const called = CALLED[decoded.notIn] ?? decoded.notIn;
    return bad(origin, 'input-encoding', `${name}: not ${called}; --encoding says what else it is`);
  }
  const line = lineOfByte(bytes, decoded.badByte);
  const what = `not UTF-8 (byte offset ${decoded.badByte}); --encoding says what it is, such as windows-1256`;
  return bad(origin, 'input-encoding', `${name}:${line}: ${what}`, line);
}

function bad({ path }: Origin, rule: string, message: string, line?: number): { problem: Problem } {
  return { problem: { rule, severity: 'error', message, path, ...(line === undefined ? {} : { line }) } };
}
