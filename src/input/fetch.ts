import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Fault } from './reading.ts';

/** What a server gave. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where it was in the end, after the redirects. */
  readonly url: string;
  /** The media type in lower case, and the encoding, as the server says; empty where it does not. */
  readonly type: string;
  readonly charset: string;
}

/** What a fetch may do. */
export interface FetchLimits {
  /** Whether a connection to an IP address may be made. */
  readonly mayReach: (address: string) => boolean;
  /** All of it together, in milliseconds. */
  readonly longest: number;
  /** In bytes, as sent and as unpacked. */
  readonly largest: number;
  /** How names become addresses: the system's way but in tests. */
  readonly resolve?: typeof resolve;
}

const MOST_REDIRECTS = 5;
const LONGEST_ADDRESS = 4_000;
const SAVE_IT = 'save the page and name the file';

/** Fetches an address. Whether it may be reached is asked of each address connected to, behind each redirect as well. */
export async function fetchAddress(address: string, limits: FetchLimits): Promise<Fetched | Fault> {
  const signal = AbortSignal.timeout(limits.longest);
  let url = urlOf(address);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if ('fault' in url) return url;
      const response = await respond(url, { ...limits, signal });
      const target = redirectOf(response);
      if (target === null) return await fetched(url, response, limits);
      response.destroy();
      url = urlOf(target, url);
    }
    return { fault: `is redirected more than ${MOST_REDIRECTS} times; name the address that it leads to` };
  } catch (error) {
    return {
      fault: signal.aborted ? `takes longer than ${limits.longest / 1000} seconds; ${SAVE_IT}` : reasonOf(error),
    };
  }
}

function urlOf(address: string, base?: URL): URL | Fault {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address, base?.href)) return { fault: 'is no address' };
  const url = new URL(address, base);
  url.hash = '';
  if (!/^https?:$/.test(url.protocol))
    return { fault: `leads to ${url.protocol}, which is not read; only http and https are` };
  // It would stand in reports and claim files.
  if (url.username !== '' || url.password !== '') return { fault: 'has a name or a password in it, which is not sent' };
  return url;
}

const REFUSED = 'REFUSED';
const refused = (): Error => Object.assign(new Error(), { code: REFUSED });

function respond(url: URL, limits: FetchLimits & { signal: AbortSignal }): Promise<IncomingMessage> {
  const { mayReach, signal } = limits;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A number is connected to as it is; a name is looked up once, and what was checked is what is connected to.
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
  ({ mayReach, resolve: look = resolve }: FetchLimits): LookupFunction =>
  (name, options, done) => {
    look(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      if (!addresses.every(({ address }) => mayReach(address))) return done(refused(), []);
      const [first] = addresses;
      return options.all || first === undefined ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null;
}

async function fetched(url: URL, response: IncomingMessage, { largest }: FetchLimits): Promise<Fetched | Fault> {
  const { statusCode = 0, statusMessage = '', headers } = response;
  const answer = await bodyOf(response, statusCode === 200, largest);
  if (statusCode !== 200) return { fault: `the server answers ${statusCode} ${statusMessage.slice(0, 80)}`.trimEnd() };
  const tooLarge = { fault: `is larger than ${largest / 1024 / 1024} MiB; ${SAVE_IT}` };
  if (answer === null) return tooLarge;
  const bytes = unpacked(answer, headers['content-encoding'] ?? '', largest);
  if (bytes === null) return tooLarge;
  if ('fault' in bytes) return bytes;
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = /\bcharset="?([\w.:-]+)/.exec(parameters.join(';'))?.[1] ?? '';
  return { bytes, url: url.href, type: type.trim(), charset };
}

/** The bytes of an answer; null where there are too many. */
async function bodyOf(response: IncomingMessage, wanted: boolean, largest: number): Promise<Uint8Array | null> {
  if (!wanted || Number(response.headers['content-length'] ?? 0) > largest) {
    response.destroy();
    return null;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response) {
    size += part.length;
    if (size > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const UNPACKERS: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync as typeof gunzipSync,
};

/** What was packed for the way; null where it is too much. */
function unpacked(bytes: Uint8Array, encoding: string, largest: number): Uint8Array | Fault | null {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  const unpack = Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined;
  if (unpack === undefined)
    return { fault: `is packed in a way that was not asked for (${name.slice(0, 40)}); ${SAVE_IT}` };
  try {
    return unpack(bytes, { maxOutputLength: largest });
  } catch (error) {
    return error instanceof RangeError ? null : { fault: `is packed as ${name}, but damaged; ${SAVE_IT}` };
  }
}

const OFFLINE = `is this machine online? Or ${SAVE_IT}`;
const REASONS: Readonly<Record<string, string>> = {
  [REFUSED]: 'is on this machine or in a private network, which is not read; --allow-local allows it',
  ENOTFOUND: `the host is not found; ${OFFLINE}`,
  EAI_AGAIN: `the host is not found; ${OFFLINE}`,
  ENETUNREACH: `there is no way to the host; ${OFFLINE}`,
  EHOSTUNREACH: `there is no way to the host; ${OFFLINE}`,
  ETIMEDOUT: `the host does not answer; ${OFFLINE}`,
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: `the connection broke off; try again, or ${SAVE_IT}`,
};
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH)|\bSSL\b|EPROTO/;

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CERTIFICATE.test(code)) return `its certificate cannot be trusted (${code}); ${SAVE_IT}`;
  return REASONS[code] ?? `cannot be fetched (${code || 'a broken answer'}); ${SAVE_IT}`;
}
