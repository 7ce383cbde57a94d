import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
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
const SAVE_IT = 'save the page and give the file';

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
    return { reason: `more than ${MAX_REDIRECTS} redirects; give the final URL` };
  } catch (error) {
    return {
      reason: signal.aborted ? `timed out after ${limits.timeoutMs / 1000} seconds; ${SAVE_IT}` : reasonOf(error),
    };
  }
}

function urlOf(address: string, base?: URL): URL | Unreadable {
  if (address.length > MAX_URL_LENGTH || !URL.canParse(address, base?.href)) return { reason: 'invalid URL' };
  const url = new URL(address, base);
  url.hash = '';
  if (!/^https?:$/.test(url.protocol)) return { reason: `unsupported scheme ${url.protocol} (only http and https)` };
  // They would appear in reports and claim files.
  if (url.username !== '' || url.password !== '')
    return { reason: 'contains a user name or password, which is not supported' };
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
  if (statusCode !== 200) return { reason: `HTTP status ${statusCode} ${statusMessage.slice(0, 80)}`.trimEnd() };
  const tooLarge = { reason: `larger than ${maxBytes / 1024 / 1024} MiB; ${SAVE_IT}` };
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
  if (decompressor === undefined) return { reason: `unsupported Content-Encoding: ${name.slice(0, 40)}; ${SAVE_IT}` };
  try {
    return decompressor(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    return error instanceof RangeError ? null : { reason: `damaged ${name} data; ${SAVE_IT}` };
  }
}

const CHECK_NETWORK = `check the network connection, or ${SAVE_IT}`;
const REASONS: Readonly<Record<string, string>> = {
  [REFUSED]: 'an address of this machine or of a private network; allow it with --allow-local',
  ENOTFOUND: `host not found; ${CHECK_NETWORK}`,
  EAI_AGAIN: `host not found; ${CHECK_NETWORK}`,
  ENETUNREACH: `host unreachable; ${CHECK_NETWORK}`,
  EHOSTUNREACH: `host unreachable; ${CHECK_NETWORK}`,
  ETIMEDOUT: `connection timed out; ${CHECK_NETWORK}`,
  ECONNREFUSED: 'connection refused',
  ECONNRESET: `connection reset; try again, or ${SAVE_IT}`,
};
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH)|\bSSL\b|EPROTO/;

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CERTIFICATE.test(code)) return `untrusted certificate (${code}); ${SAVE_IT}`;
  return REASONS[code] ?? `cannot be fetched (${code || 'invalid response'}); ${SAVE_IT}`;
}
