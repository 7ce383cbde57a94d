import type { Problem } from '../problem.ts';
import type { Article, Item } from './article.ts';
import { lineOfByte } from './decode.ts';
import { type Decoded, decodeText } from './encoding.ts';
import { type InputFormat, idOf } from './formats.ts';

/** Where bytes come from, and what the user says of them. */
export interface Origin {
  readonly path: string | null;
  /** What messages call the input. */
  readonly name: string;
  readonly language: string;
  readonly encoding: string | null;
  /** The format that the user says; null to find out. */
  readonly asked: InputFormat | null;
}

/** The most that an input may unpack to. */
const LARGEST = 256 * 1024 * 1024;

/** Reads the bytes of one article, whatever its format. */
export async function readBytes(bytes: Uint8Array, origin: Origin): Promise<Item> {
  const { isGzip, gunzip } = await import('./gunzip.ts');
  if (!isGzip(bytes)) return readText(bytes, origin);
  const unpacked = gunzip(bytes, LARGEST);
  if ('fault' in unpacked) return bad(origin, 'input-unreadable', `${origin.name}: ${unpacked.fault}`);
  const item = readText(unpacked, origin);
  return 'article' in item ? { article: { about: { format: 'text' }, ...item.article } } : item;
}

function readText(bytes: Uint8Array, origin: Origin): Item {
  const { path, language } = origin;
  const decoded = decodeText(bytes, { asked: origin.encoding, declared: null });
  if (!('text' in decoded)) return undecodable(decoded, bytes, origin);
  const article: Article = { id: idOf(path), path, text: decoded.text, language };
  const { encoding, guessed } = decoded;
  if (encoding === 'utf-8') return { article };
  const notes = guessed ? [guessNote(encoding, origin)] : [];
  return { article: { ...article, about: { format: 'text', encoding }, notes } };
}

/** What messages call encodings. */
const CALLED: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

const guessNote = (encoding: string, { name, path }: Origin): Problem => ({
  rule: 'input-encoding',
  severity: 'info',
  message: `${name}: read as ${encoding}, which it looks like; --encoding says if it is another`,
  path,
});

function undecodable(decoded: Exclude<Decoded, { text: string }>, bytes: Uint8Array, origin: Origin): Item {
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
