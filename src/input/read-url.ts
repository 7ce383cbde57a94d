import { basename } from 'node:path';
import { worded } from '../problem.ts';
import { type Wording, wording } from '../wording.ts';
import type { Article, Item } from './article.ts';
import { type Fetched, fetchUrl } from './fetch.ts';
import type { InputFormat } from './formats.ts';
import { isPublic } from './public-addresses.ts';
import { type Origin, readBytes } from './read-bytes.ts';

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 32 * 1024 * 1024;

/** The input formats of media types; null where the bytes decide. */
const FORMAT_OF_TYPE: Readonly<Record<string, InputFormat | null>> = {
  '': null,
  'application/octet-stream': null,
  'binary/octet-stream': null,
  'application/gzip': null,
  'application/x-gzip': null,
  'text/plain': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/vtt': 'vtt',
  'application/x-subrip': 'srt',
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/zip': null,
};

/** Fetches the article at a URL. URLs of this machine and of private networks need `allowLocal`. */
export async function readUrl(url: string, origin: Origin, allowLocal: boolean): Promise<Item> {
  const mayReach = allowLocal ? () => true : isPublic;
  const fetched = await fetchUrl(url, { mayReach, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
  if ('reason' in fetched) return problemItem(origin, fetched.reason);
  const { type } = fetched;
  if (origin.givenFormat === null && !Object.hasOwn(FORMAT_OF_TYPE, type)) {
    return problemItem(origin, {
      en: `unsupported media type ${type.slice(0, 80)}; set the format with --input-format`,
      ar: `نوع المحتوى ${type.slice(0, 80)} غير مدعوم؛ عيّن الصيغة بالخيار --input-format`,
    });
  }
  const servedFormat = FORMAT_OF_TYPE[type] ?? null;
  const { charset } = fetched;
  const item = await readBytes(fetched.bytes, { ...origin, servedFormat, ...(charset === '' ? {} : { charset }) });
  return 'article' in item ? { article: fetchedArticle(item.article, fetched) } : item;
}

function fetchedArticle(article: Article, { url }: Fetched): Article {
  return { ...article, id: idOf(url), about: { format: 'text', ...article.about, url } };
}

/** An id from a URL: the last part of its path without extension, percent-decoded, else its host. */
function idOf(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = basename(pathname).replace(/\.[a-z]{2,5}$/i, '');
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last || hostname;
  }
}

const problemItem = ({ name, path }: Origin, reason: Wording): Item => ({
  problem: { rule: 'input-address', severity: 'error', ...worded(wording`${name}: ${reason}`), path },
});
