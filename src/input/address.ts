import { basename } from 'node:path';
import type { Article, Item } from './article.ts';
import { type Fetched, fetchAddress } from './fetch.ts';
import type { InputFormat } from './formats.ts';
import { isPublic } from './hosts.ts';
import { type Origin, readBytes } from './open.ts';

const LONGEST = 20_000;
const LARGEST = 32 * 1024 * 1024;

/** What media types are read as; null where the bytes have to tell. */
const TYPES: Readonly<Record<string, InputFormat | null>> = {
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
  'application/zip': null,
};

/** Fetches the article at an address and reads it. Addresses of this machine or a private network need `allowLocal`. */
export async function readAddress(address: string, origin: Origin, allowLocal: boolean): Promise<Item> {
  const mayReach = allowLocal ? () => true : isPublic;
  const fetched = await fetchAddress(address, { mayReach, longest: LONGEST, largest: LARGEST });
  if ('fault' in fetched) return bad(origin, fetched.fault);
  const { type } = fetched;
  if (origin.asked === null && !Object.hasOwn(TYPES, type)) {
    return bad(origin, `is ${type.slice(0, 80)}, in which no article is looked for; --input-format says what it is`);
  }
  const served = TYPES[type] ?? null;
  const { charset } = fetched;
  const item = await readBytes(fetched.bytes, { ...origin, served, ...(charset === '' ? {} : { charset }) });
  return 'article' in item ? { article: fetchedArticle(item.article, fetched) } : item;
}

function fetchedArticle(article: Article, { url }: Fetched): Article {
  return { ...article, id: idOf(url), about: { format: 'text', ...article.about, url } };
}

/** The last part of the path without its extension, as people read it; the host where there is none. */
function idOf(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = basename(pathname).replace(/\.[a-z]{2,5}$/i, '');
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last || hostname;
  }
}

const bad = ({ name, path }: Origin, fault: string): Item => ({
  problem: { rule: 'input-address', severity: 'error', message: `${name}: ${fault}`, path },
});
