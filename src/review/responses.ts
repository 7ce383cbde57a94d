import type { ServerResponse } from 'node:http';
import type { Wording } from '../wording.ts';

// No content of other origins, no inline scripts or styles, no frames, no caching, no referrer.
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The media types that the server sends. */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

/** A response of the server. */
export interface Reply {
  readonly status: number;
  readonly type?: (typeof TYPES)[keyof typeof TYPES];
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a reply; one to a request that was not read to its end closes the connection. */
export function send(response: ServerResponse, { status, type, body = '', headers = {} }: Reply, isRead = true): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...HEADERS,
    ...(type === undefined ? {} : { 'Content-Type': type }),
    'Content-Length': String(bytes.length),
    ...(isRead ? {} : { Connection: 'close' }),
    ...headers,
  });
  response.end(bytes);
}

/** A value as JSON. */
export const jsonReply = (status: number, value: unknown): Reply => ({
  ...{ status, type: TYPES.json, body: JSON.stringify(value) },
});

/** An error in the form of the protocol. */
export const errorReply = (status: number, error: Wording, headers: Reply['headers'] = {}): Reply => ({
  ...jsonReply(status, { error }),
  headers,
});
