import { basename, extname } from 'node:path';

/** How an input can be read. */
export const INPUT_FORMATS = ['text', 'jsonl', 'html', 'markdown', 'docx', 'pdf', 'srt', 'vtt', 'eml'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** The formats that a reader of their own takes the text from. */
export type DocumentFormat = Exclude<InputFormat, 'text' | 'jsonl'>;

/** The input formats by the extensions they are known by. */
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
  '.pdf': 'pdf',
  '.srt': 'srt',
  '.vtt': 'vtt',
  '.eml': 'eml',
};

const COMPRESSED = /\.gz$/i;

/** Whether an input is an address of the web, and no file. */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

/** The format that a name's extension says; null where it says none. What is compressed has the extension before. */
export const formatOfName = (name: string): InputFormat | null =>
  EXTENSIONS[extname(name.replace(COMPRESSED, '')).toLowerCase()] ?? null;

/** A document's id: the file's base name without its extension. */
export function idOf(path: string | null): string {
  if (path === null) return 'stdin';
  const name = path.replace(COMPRESSED, '');
  return basename(name, extname(name));
}
