import { basename, extname } from 'node:path';

/** The formats of inputs. */
export const INPUT_FORMATS = [
  'text',
  'jsonl',
  'html',
  'markdown',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'srt',
  'vtt',
  'eml',
] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** The formats whose text is extracted by a reader (readers/). */
export type DocumentFormat = Exclude<InputFormat, 'text' | 'jsonl'>;

/** The input formats by file extension. */
const EXTENSIONS: Readonly<Record<string, InputFormat>> = {
  '.txt': 'text',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.docx': 'docx',
  '.odt': 'odt',
  '.rtf': 'rtf',
  '.pdf': 'pdf',
  '.srt': 'srt',
  '.vtt': 'vtt',
  '.eml': 'eml',
};

const COMPRESSED = /\.gz$/i;

/** Whether an input is a URL and not a file. */
export const isUrl = (input: string): boolean => /^https?:\/\//i.test(input);

/** The format of a file name by its extension, before `.gz` if there is one; null if unknown. */
export const formatOfName = (name: string): InputFormat | null =>
  EXTENSIONS[extname(name.replace(COMPRESSED, '')).toLowerCase()] ?? null;

/** The id of a document: the file name without its extension, `stdin` for null. */
export function idOf(path: string | null): string {
  if (path === null) return 'stdin';
  const name = path.replace(COMPRESSED, '');
  return basename(name, extname(name));
}
