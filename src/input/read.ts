import { createReadStream, readFileSync, statSync } from 'node:fs';
import { type Problem, worded } from '../problem.ts';
import { type Wording, wording } from '../wording.ts';
import type { Item } from './article.ts';
import type { Encodings } from './encoding.ts';
import { formatOfName, type InputFormat, isUrl } from './formats.ts';
import { decompressed } from './gzip-stream.ts';
import { readJsonl } from './jsonl.ts';
import { type Origin, readBytes } from './read-bytes.ts';

/** How to read inputs; `stdin` is a parameter so that tests need no process. */
export interface ReadOptions {
  readonly inputFormat: InputFormat | null;
  /** The encoding that the user names; null to detect it. */
  readonly encoding: Encodings['given'];
  readonly language: string;
  readonly languages: readonly string[];
  /** Whether URLs of this machine and of private networks are allowed. */
  readonly allowLocal: boolean;
  /** A file name for the standard input; null for `stdin`. */
  readonly stdinFilename: string | null;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Receives the number of bytes of each chunk read. */
  readonly onRead?: (bytes: number) => void;
}

/** The standard input among paths and URLs. */
const STDIN = '-';

/** The format of an input: as the options say, else by its extension; null where its bytes decide. */
export function formatOf(
  input: string,
  { inputFormat, stdinFilename }: Pick<ReadOptions, 'inputFormat' | 'stdinFilename'>,
): InputFormat | null {
  if (inputFormat !== null) return inputFormat;
  return isUrl(input) ? null : formatOfName(input === STDIN ? (stdinFilename ?? '') : input);
}

/** Reads inputs in their order. An unreadable input becomes a problem; the rest are still read. */
export async function* readInputs(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Item> {
  for (const input of inputs) {
    try {
      yield* readInput(input, options);
    } catch (error) {
      yield { problem: unreadable(input, error) };
    }
  }
}

async function* readInput(input: string, options: ReadOptions): AsyncGenerator<Item> {
  const path = input === STDIN ? options.stdinFilename : input;
  const { language, languages, stdin, encoding } = options;
  const given = { language, languages, encoding, givenFormat: options.inputFormat };
  const origin: Origin = { path, name: path ?? '<stdin>', ...given };
  if (isUrl(input)) {
    const { readUrl } = await import('./read-url.ts');
    yield await readUrl(input, origin, options.allowLocal);
  } else if (formatOf(input, options) === 'jsonl') {
    const chunks = counted(input === STDIN ? stdin : createReadStream(input), options);
    yield* readJsonl(decompressed(chunks), origin);
  } else {
    const bytes = input === STDIN ? await collect(stdin) : readFile(input);
    options.onRead?.(bytes.length);
    yield await readBytes(bytes, origin);
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, { onRead }: ReadOptions): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onRead?.(chunk.length);
    yield chunk;
  }
}

// V8 allows strings of twice as many characters.
const MAX_BYTES = 256 * 1024 * 1024;
const TOO_LARGE = 'TOO_LARGE';
const tooLarge = (): Error => Object.assign(new Error(), { code: TOO_LARGE });

function readFile(path: string): Uint8Array {
  if (statSync(path).size > MAX_BYTES) throw tooLarge();
  return readFileSync(path);
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge();
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

const REASONS: Readonly<Record<string, Wording>> = {
  ENOENT: { en: 'no such file', ar: 'الملف غير موجود' },
  EACCES: { en: 'permission denied', ar: 'لا إذن بقراءته' },
  EPERM: { en: 'not permitted', ar: 'العملية غير مسموح بها' },
  EISDIR: { en: 'is a directory; give the files in it', ar: 'هذا مجلّد؛ اذكر الملفات التي فيه' },
  ENOTDIR: { en: 'no such file (a part of the path is a file)', ar: 'الملف غير موجود (في المسار ملف مكان مجلّد)' },
  ENAMETOOLONG: { en: 'name too long', ar: 'الاسم أطول مما ينبغي' },
  ELOOP: { en: 'too many symbolic links', ar: 'الروابط الرمزية أكثر مما ينبغي' },
  EMFILE: { en: 'too many open files', ar: 'الملفات المفتوحة أكثر مما ينبغي' },
  Z_DATA_ERROR: { en: 'damaged gzip data', ar: 'بيانات gzip تالفة' },
  Z_BUF_ERROR: { en: 'truncated gzip data', ar: 'بيانات gzip مبتورة' },
  [TOO_LARGE]: {
    en: `is larger than ${MAX_BYTES / 1024 / 1024} MiB; split it, or give its articles as JSON Lines`,
    ar: `حجمه أكبر من ${MAX_BYTES / 1024 / 1024} MiB؛ قسّمه، أو أعطِ مقالاته بصيغة JSON Lines`,
  },
};

/** Why a file could not be read and what to do; rethrows errors that are not of the file system. */
export function reasonOf(error: unknown): Wording {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  return REASONS[code] ?? { en: `cannot be read (${code})`, ar: `تعذّرت قراءته (${code})` };
}

/** `reasonOf` without the advice, to be embedded in a message. */
export function shortReasonOf(error: unknown): Wording {
  const { en, ar } = reasonOf(error);
  return { en: en.replace(/;.*/, ''), ar: ar.replace(/؛.*/, '') };
}

function unreadable(input: string, error: unknown): Problem {
  const path = input === STDIN ? null : input;
  const message = worded(wording`${path ?? '<stdin>'}: ${reasonOf(error)}`);
  return { rule: 'input-unreadable', severity: 'error', ...message, path };
}
