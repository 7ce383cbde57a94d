import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may use the server: whoever opens the printed address first. */
export interface Access {
  /** The token in the address, in base64url. */
  readonly token: string;
  /** The Set-Cookie header for a token; null for a wrong or spent one. The first right one spends it. */
  readonly cookieFor: (token: string) => string | null;
  readonly hasCookie: (request: IncomingMessage) => boolean;
}

const BYTES = 32;

/**
 * Opens the access to a server at a port. The name of the cookie has the port: browsers send cookies
 * to all ports of a host.
 */
export function openAccess(port: number): Access {
  const [token, secret] = [randomBytes(BYTES).toString('base64url'), randomBytes(BYTES).toString('base64url')];
  const name = `isnad-review-${port}`;
  let isSpent = false;
  return {
    token,
    cookieFor: (given) => {
      if (isSpent || !isSecret(given, token)) return null;
      isSpent = true;
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    hasCookie: ({ headers: { cookie = '' } }) =>
      cookie.split(';').some((pair) => {
        const at = pair.indexOf('=');
        return pair.slice(0, at).trim() === name && isSecret(pair.slice(at + 1).trim(), secret);
      }),
  };
}

/** Compares in constant time. Digests have one length, which timingSafeEqual requires. */
function isSecret(given: string, secret: string): boolean {
  const [one, other] = [given, secret].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(one, other);
}

/**
 * Whether a request names this server as its host. Another name that resolves to this machine is an
 * attack (DNS rebinding).
 */
export const isOwnHost = ({ headers: { host } }: IncomingMessage, port: number): boolean =>
  host === `127.0.0.1:${port}` || host === `localhost:${port}`;

/** Whether a request comes from a page of this server. */
export const isOwnOrigin = ({ headers: { host, origin } }: IncomingMessage): boolean => origin === `http://${host}`;
