import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openAccess } from './access.ts';
import { errorReply, send } from './responses.ts';
import { type Endpoint, replyTo, type Served } from './routes.ts';

// The page sends small requests without delay. A client that sends slowly would hold a connection (slowloris).
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
};
const MOST_CONNECTIONS = 100;

/** A running server. */
export interface ReviewServer {
  /** The address to open, with its token. */
  readonly address: string;
  /** Stops it and closes open connections. */
  readonly close: () => Promise<void>;
}

/** Serves a review on 127.0.0.1; a port of 0 stands for any free one. Rejects where the port is taken. */
export async function openServer(
  served: Served,
  { port, onError }: { readonly port: number; readonly onError: (error: unknown) => void },
): Promise<ReviewServer> {
  const server = createServer(LIMITS);
  server.maxConnections = MOST_CONNECTIONS;
  const own = await listen(server, port);
  const endpoint: Endpoint = { port: own, access: openAccess(own) };
  server.on('request', (request, response) => {
    answer(request, response, { endpoint, served }).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return; // it ended in the middle of its body
      onError(error);
      if (!response.headersSent) send(response, errorReply(500, FAILED), false);
      else response.destroy();
    });
  });
  return { address: `http://127.0.0.1:${own}/?token=${endpoint.access.token}`, close: () => closed(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { endpoint, served }: { readonly endpoint: Endpoint; readonly served: Served },
): Promise<void> {
  request.on('error', () => {}); // the other side is gone, and nobody waits for an answer
  const reply = await replyTo(request, endpoint, served);
  if (!response.destroyed) send(response, reply, request.complete);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const FAILED = { en: 'an internal error; see the terminal', ar: 'خطأ داخلي؛ راجع الطرفية' };
