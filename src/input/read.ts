import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Problem } from '../problem.ts';
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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a directory; give the files in it',
  ENOTDIR: 'no such file (a part of the path is a file)',
  ENAMETOOLONG: 'name too long',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  Z_DATA_ERROR: 'damaged gzip data',
  Z_BUF_ERROR: 'truncated gzip data',
  [TOO_LARGE]: `is larger than ${MAX_BYTES / 1024 / 1024} MiB; split it, or give its articles as JSON Lines`,
};

/** Why a file could not be read and what to do; rethrows errors that are not of the file system. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  return REASONS[code] ?? `cannot be read (${code})`;
}

/** `reasonOf` without the advice, to be embedded in a message. */
export const shortReasonOf = (error: unknown): string => reasonOf(error).replace(/;.*/, '');

function unreadable(input: string, error: unknown): Problem {
  const path = input === STDIN ? null : input;
  const message = `${path ?? '<stdin>'}: ${reasonOf(error)}`;
  return { rule: 'input-unreadable', severity: 'error', message, path };
}
