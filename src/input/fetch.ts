import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Wording } from '../wording.ts';
import type { Unreadable } from './extracted-text.ts';

/** The response of a server. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The URL after redirects. */
  readonly url: string;
  /** The media type in lower case and the charset, from Content-Type; empty where it has none. */
  readonly type: string;
  readonly charset: string;
}

/** The limits of a fetch. */
export interface FetchLimits {
  /** Whether to allow a connection to an IP address. */
  readonly mayReach: (address: string) => boolean;
  /** For the whole fetch, redirects included. */
  readonly timeoutMs: number;
  /** For the body as sent, and after decompression. */
  readonly maxBytes: number;
  /** Resolves host names; by default that of the system. */
  readonly resolve?: typeof resolve;
}

const MAX_REDIRECTS = 5;
const MAX_URL_LENGTH = 4_000;
const SAVE_IT: Wording = { en: 'save the page and give the file', ar: 'احفظ الصفحة وأعطِ الملف' };

/** A fault with the advice to save the page. */
const advised = (en: string, ar: string): Wording => ({ en: `${en}; ${SAVE_IT.en}`, ar: `${ar}؛ ${SAVE_IT.ar}` });

/** Fetches a URL. `mayReach` is asked about every IP address connected to, after redirects as well. */
export async function fetchUrl(address: string, limits: FetchLimits): Promise<Fetched | Unreadable> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let url = urlOf(address);
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      if ('reason' in url) return url;
      const response = await respond(url, { ...limits, signal });
      const target = redirectOf(response);
      if (target === null) return await fetched(url, response, limits);
      response.destroy();
      url = urlOf(target, url);
    }
    return {
      reason: {
        en: `more than ${MAX_REDIRECTS} redirects; give the final URL`,
        ar: `التحويلات أكثر من ${MAX_REDIRECTS}؛ أعطِ العنوان الأخير`,
      },
    };
  } catch (error) {
    return {
      reason: signal.aborted
        ? advised(
            `timed out after ${limits.timeoutMs / 1000} seconds`,
            `انتهت المهلة (${limits.timeoutMs / 1000} ثانية) بلا جواب`,
          )
        : reasonOf(error),
    };
  }
}

function urlOf(address: string, base?: URL): URL | Unreadable {
  if (address.length > MAX_URL_LENGTH || !URL.canParse(address, base?.href))
    return { reason: { en: 'invalid URL', ar: 'العنوان غير صالح' } };
  const url = new URL(address, base);
  url.hash = '';
  if (!/^https?:$/.test(url.protocol)) {
    return {
      reason: {
        en: `unsupported scheme ${url.protocol} (only http and https)`,
        ar: `المخطّط ${url.protocol} غير مدعوم (المدعوم http وhttps)`,
      },
    };
  }
  // They would appear in reports and claim files.
  if (url.username !== '' || url.password !== '')
    return {
      reason: {
        en: 'contains a user name or password, which is not supported',
        ar: 'في العنوان اسم مستخدم أو كلمة مرور، وهذا غير مدعوم',
      },
    };
  return url;
}

const REFUSED = 'REFUSED';
const refused = (): Error => Object.assign(new Error(), { code: REFUSED });

function respond(url: URL, limits: FetchLimits & { signal: AbortSignal }): Promise<IncomingMessage> {
  const { mayReach, signal } = limits;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name is resolved once: the address that was checked is the one connected to (DNS rebinding).
  if (isIP(host) !== 0 && !mayReach(host)) return Promise.reject(refused());
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  const headers = {
    accept: 'text/html, application/xhtml+xml, */*;q=0.5',
    'accept-encoding': 'gzip',
    'user-agent': 'isnad',
  };
  return new Promise((done, fail) => {
    const options = { agent: false, headers, signal, lookup: checkedLookup(limits) } as const;
    request(url, options, done).on('error', fail).end();
  });
}

const checkedLookup =
  ({ mayReach, resolve: lookUp = resolve }: FetchLimits): LookupFunction =>
  (name, options, done) => {
    lookUp(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      if (!addresses.every(({ address }) => mayReach(address))) return done(refused(), []);
      const [first] = addresses;
      return options.all || first === undefined ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null;
}

async function fetched(url: URL, response: IncomingMessage, { maxBytes }: FetchLimits): Promise<Fetched | Unreadable> {
  const { statusCode = 0, statusMessage = '', headers } = response;
  const body = await bodyOf(response, statusCode === 200, maxBytes);
  if (statusCode !== 200) {
    const status = `${statusCode} ${statusMessage.slice(0, 80)}`.trimEnd();
    return { reason: { en: `HTTP status ${status}`, ar: `ردّ الخادم بحالة HTTP ${status}` } };
  }
  const size = `${maxBytes / 1024 / 1024} MiB`;
  const tooLarge = { reason: advised(`larger than ${size}`, `الصفحة أكبر من ${size}`) };
  if (body === null) return tooLarge;
  const bytes = decompress(body, headers['content-encoding'] ?? '', maxBytes);
  if (bytes === null) return tooLarge;
  if ('reason' in bytes) return bytes;
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = /\bcharset="?([\w.:-]+)/.exec(parameters.join(';'))?.[1] ?? '';
  return { bytes, url: url.href, type: type.trim(), charset };
}

/** The body of a response; null where it is too large or not wanted. */
async function bodyOf(response: IncomingMessage, isWanted: boolean, maxBytes: number): Promise<Uint8Array | null> {
  if (!isWanted || Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy();
    return null;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response) {
    size += part.length;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const DECOMPRESSORS: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync as typeof gunzipSync,
};

/** Undoes the Content-Encoding; null where the result is too large. */
function decompress(bytes: Uint8Array, encoding: string, maxBytes: number): Uint8Array | Unreadable | null {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  const decompressor = Object.hasOwn(DECOMPRESSORS, name) ? DECOMPRESSORS[name] : undefined;
  if (decompressor === undefined) {
    const named = `Content-Encoding: ${name.slice(0, 40)}`;
    return { reason: advised(`unsupported ${named}`, `ضغط غير مدعوم (${named})`) };
  }
  try {
    return decompressor(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    return error instanceof RangeError ? null : { reason: advised(`damaged ${name} data`, `بيانات ${name} تالفة`) };
  }
}

const checkNetwork = (en: string, ar: string): Wording => ({
  en: `${en}; check the network connection, or ${SAVE_IT.en}`,
  ar: `${ar}؛ تحقّق من الاتصال بالشبكة، أو ${SAVE_IT.ar}`,
});
const NOT_FOUND = checkNetwork('host not found', 'لم يُعثر على المضيف');
const UNREACHABLE = checkNetwork('host unreachable', 'تعذّر الوصول إلى المضيف');
const REASONS: Readonly<Record<string, Wording>> = {
  [REFUSED]: {
    en: 'an address of this machine or of a private network; allow it with --allow-local',
    ar: 'عنوان في هذا الجهاز أو في شبكة خاصة؛ اسمح به بالخيار --allow-local',
  },
  ENOTFOUND: NOT_FOUND,
  EAI_AGAIN: NOT_FOUND,
  ENETUNREACH: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ETIMEDOUT: checkNetwork('connection timed out', 'انتهت مهلة الاتصال'),
  ECONNREFUSED: { en: 'connection refused', ar: 'رُفض الاتصال' },
  ECONNRESET: {
    en: `connection reset; try again, or ${SAVE_IT.en}`,
    ar: `انقطع الاتصال؛ أعد المحاولة، أو ${SAVE_IT.ar}`,
  },
};
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH)|\bSSL\b|EPROTO/;

function reasonOf(error: unknown): Wording {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CERTIFICATE.test(code)) {
    return advised(`untrusted certificate (${code})`, `شهادة الخادم غير موثوقة (${code})`);
  }
  return (
    REASONS[code] ??
    advised(`cannot be fetched (${code || 'invalid response'})`, `تعذّر جلب الصفحة (${code || 'الجواب غير صالح'})`)
  );
}
