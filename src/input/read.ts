import { createReadStream, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Item } from './article.ts';
import { decode, lineOfByte } from './decode.ts';
import { readJsonl } from './jsonl.ts';

export type InputFormat = 'text' | 'jsonl';

/** The input formats by the extensions they are known by; any other extension is text. */
const EXTENSIONS: Readonly<Record<string, InputFormat>> = { '.jsonl': 'jsonl', '.ndjson': 'jsonl' };

/** How inputs are read; `stdin` is injected so that tests need no process. */
export interface ReadOptions {
  readonly inputFormat: InputFormat | null;
  readonly language: string;
  readonly languages: readonly string[];
  /** What the standard input is called, as if it were a file; null for `stdin`. */
  readonly stdinFilename: string | null;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** A named input: a path, or `-` for the standard input. */
const STDIN = '-';

/** The format an input is read in: as told, else by its name's extension. */
export function formatOf(
  input: string,
  { inputFormat, stdinFilename }: Pick<ReadOptions, 'inputFormat' | 'stdinFilename'>,
): InputFormat {
  const name = input === STDIN ? (stdinFilename ?? '') : input;
  return inputFormat ?? EXTENSIONS[extname(name).toLowerCase()] ?? 'text';
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
  const name = path ?? '<stdin>';
  const { language, languages, stdin } = options;
  if (formatOf(input, options) === 'jsonl') {
    yield* readJsonl(input === STDIN ? stdin : createReadStream(input), { path, name, language, languages });
  } else {
    yield readText(input === STDIN ? await collect(stdin) : readFileSync(input), { path, name, language });
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

interface TextOrigin {
  readonly path: string | null;
  readonly name: string;
  readonly language: string;
}

function readText(bytes: Uint8Array, { path, name, language }: TextOrigin): Item {
  const decoded = decode(bytes);
  if ('text' in decoded) return { article: { id: idOf(path), path, text: decoded.text, language } };
  const { badByte } = decoded;
  const line = lineOfByte(bytes, badByte);
  const message = `${name}:${line}: not UTF-8 (byte offset ${badByte}); convert the file, for instance with iconv`;
  return { problem: { rule: 'input-encoding', severity: 'error', message, path, line } };
}

/** A document's id: the file's base name without its extension. */
const idOf = (path: string | null): string => (path === null ? 'stdin' : basename(path, extname(path)));

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a directory; name the articles in it',
  ENOTDIR: 'no such file (a part of the path is a file)',
  ENAMETOOLONG: 'name too long',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
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
