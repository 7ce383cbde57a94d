import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine; `close` ends it with all its connections. */
export interface LocalServer {
  readonly port: number;
  readonly url: (path: string) => string;
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Starts a server on the loopback address that answers by `answer`, and keeps what it was asked. */
export async function serve(answer: RequestListener): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { port, url: (path) => `http://127.0.0.1:${port}${path}`, asked, close };
}
