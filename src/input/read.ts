import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Problem } from '../problem.ts';
import type { Item } from './article.ts';
import type { Encodings } from './encoding.ts';
import { formatOfName, type InputFormat, isAddress } from './formats.ts';
import { readJsonl } from './jsonl.ts';
import { type Origin, readBytes } from './open.ts';
import { unpacked } from './unpack.ts';

/** How inputs are read; `stdin` is injected so that tests need no process. */
export interface ReadOptions {
  readonly inputFormat: InputFormat | null;
  /** What the user says that the encoding is; null to find out. */
  readonly encoding: Encodings['asked'];
  readonly language: string;
  readonly languages: readonly string[];
  /** Whether addresses of this machine and of private networks are read. */
  readonly allowLocal: boolean;
  /** What the standard input is called, as if it were a file; null for `stdin`. */
  readonly stdinFilename: string | null;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told of bytes of the inputs as they are read. */
  readonly onRead?: (bytes: number) => void;
}

/** A named input: a path, or `-` for the standard input. */
const STDIN = '-';

/** The format an input is read in: as told, else by its name's extension; null where its bytes have to tell. */
export function formatOf(
  input: string,
  { inputFormat, stdinFilename }: Pick<ReadOptions, 'inputFormat' | 'stdinFilename'>,
): InputFormat | null {
  if (inputFormat !== null) return inputFormat;
  return isAddress(input) ? null : formatOfName(input === STDIN ? (stdinFilename ?? '') : input);
}

/** Reads inputs in their order; what cannot be read is a problem in its place and the rest goes on. */
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
  const said = { language, languages, encoding, asked: options.inputFormat };
  const origin: Origin = { path, name: path ?? '<stdin>', ...said };
  if (isAddress(input)) {
    const { readAddress } = await import('./address.ts');
    yield await readAddress(input, origin, options.allowLocal);
  } else if (formatOf(input, options) === 'jsonl') {
    const chunks = counted(input === STDIN ? stdin : createReadStream(input), options);
    yield* readJsonl(unpacked(chunks), origin);
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

/** The most bytes that are read at once; a string of V8 may have twice as many characters. */
const LARGEST = 256 * 1024 * 1024;
const TOO_LARGE = 'TOO_LARGE';
const tooLarge = (): Error => Object.assign(new Error(), { code: TOO_LARGE });

function readFile(path: string): Uint8Array {
  if (statSync(path).size > LARGEST) throw tooLarge();
  return readFileSync(path);
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge();
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a directory; name the articles in it',
  ENOTDIR: 'no such file (a part of the path is a file)',
  ENAMETOOLONG: 'name too long',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  Z_DATA_ERROR: 'its gzip is damaged',
  Z_BUF_ERROR: 'its gzip is not whole',
  [TOO_LARGE]: `is larger than ${LARGEST / 1024 / 1024} MiB; part it, or give its articles as JSON lines`,
};

/** Why a file could not be read, in words; an error that is none of the file's is thrown again. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  return REASONS[code] ?? `cannot be read (${code})`;
}

/** `reasonOf` without what to do about it, for a sentence that goes on. */
export const shortReasonOf = (error: unknown): string => reasonOf(error).replace(/;.*/, '');

function unreadable(input: string, error: unknown): Problem {
  const path = input === STDIN ? null : input;
  const message = `${path ?? '<stdin>'}: ${reasonOf(error)}`;
  return { rule: 'input-unreadable', severity: 'error', message, path };
}
