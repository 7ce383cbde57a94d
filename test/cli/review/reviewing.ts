import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Edit, ReviewState, StatePatch } from '../../../src/review/protocol.ts';
import { start } from '../run.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A folder with the seed article and its claim file, as in this repository. */
export function project(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-review-'));
  for (const path of ['claims/seed.yaml', 'claims/articles/seed.txt'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A response, read to its end. */
export interface Response {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a request asks for; any header can be set, Host too. */
export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends a request as it is. */
export function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Response> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** A running `isnad review`, and a page that uses it. */
export interface Reviewing {
  readonly child: ChildProcess;
  readonly port: number;
  readonly token: string;
  /** What it wrote to stderr so far. */
  readonly stderr: () => string;
  /** Resolves to the exit code or the signal. */
  readonly exit: Promise<number | string | null>;
}

/** Starts `isnad review` and waits for its address. */
export async function startReview(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Reviewing> {
  const child = start(['review', ...args], { cwd, env });
  let [out, err] = ['', ''];
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const exit = new Promise<number | string | null>((done) => child.on('close', (code, signal) => done(code ?? signal)));
  const address = new Promise<string>((done, fail) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      if (out.includes('\n')) done(out.trim());
    });
    child.on('close', () => fail(new Error(err)));
  });
  const url = new URL(await address);
  return { child, port: Number(url.port), token: url.searchParams.get('token') ?? '', stderr: () => err, exit };
}

/** A page with the cookie of the server. */
export interface Page {
  readonly cookie: string;
  readonly state: () => Promise<ReviewState>;
  /** Posts a value as the page does. */
  readonly post: <Body>(path: string, value: object) => Promise<{ readonly status: number; readonly body: Body }>;
  readonly edit: (revision: number, edit: Edit) => Promise<StatePatch>;
}

/** Opens the page: exchanges the token for a cookie. */
export async function openPage({ port, token }: Pick<Reviewing, 'port' | 'token'>): Promise<Page> {
  const host = `127.0.0.1:${port}`;
  const first = await ask(port, { path: `/?token=${token}`, headers: { Host: host } });
  const cookie = (first.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  const post: Page['post'] = async (path, value) => {
    const headers = { Host: host, Cookie: cookie, Origin: `http://${host}`, 'Content-Type': 'application/json' };
    const { status, body } = await ask(port, { method: 'POST', path, headers, body: JSON.stringify(value) });
    return { status, body: JSON.parse(body) };
  };
  return {
    cookie,
    post,
    state: async () =>
      JSON.parse((await ask(port, { path: '/api/state', headers: { Host: host, Cookie: cookie } })).body),
    edit: async (revision, edit) => (await post<StatePatch>('/api/edit', { revision, edit })).body,
  };
}
