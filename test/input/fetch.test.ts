import type { lookup } from 'node:dns';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FetchLimits, fetchUrl } from '../../src/input/fetch.ts';
import { isPublic } from '../../src/input/public-addresses.ts';
import { type LocalServer, serve } from './server.ts';

let server: LocalServer;
const redirects: Record<string, string> = {};

beforeAll(async () => {
  server = await serve(({ url = '' }, response) => {
    const target = redirects[url];
    const send = (headers: Record<string, string>, body: string | Uint8Array): void => {
      response.writeHead(200, headers).end(body);
    };
    if (target !== undefined) response.writeHead(302, { location: target }).end();
    else if (url === '/page') send({ 'content-type': 'Text/HTML; Charset="windows-1256"' }, 'page');
    else if (url === '/bare') response.end('bare');
    else if (url === '/gzip') send({ 'content-encoding': 'gzip' }, gzipSync('packed'));
    else if (url === '/br') send({ 'content-encoding': 'br' }, brotliCompressSync('packed'));
    else if (url === '/deflate') send({ 'content-encoding': 'deflate' }, deflateSync('packed'));
    else if (url === '/damaged') send({ 'content-encoding': 'gzip' }, 'no gzip');
    else if (url === '/odd') send({ 'content-encoding': 'constructor' }, 'x');
    else if (url === '/bomb') send({ 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(100_000)));
    else if (url === '/long') send({ 'content-length': '5000' }, 'a'.repeat(5000));
    else if (url === '/endless') {
      response.on('error', () => {});
      const more = (): void => void (response.destroyed || response.write('a'.repeat(900), () => setImmediate(more)));
      more();
    } else if (url === '/silent') response.writeHead(200).write('a');
    else if (url === '/broken') response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc');
    else if (url === '/nonsense') response.socket?.end('what?');
    else response.writeHead(404).end('nothing');
  });
  const loop = (count: number): string => `/loop${count}`;
  for (let count = 0; count < 7; count++) redirects[loop(count)] = loop(count + 1);
  redirects['/moved'] = '/page#top';
  redirects['/five'] = loop(4);
  redirects[loop(7)] = '/page';
  Object.assign(redirects, {
    '/to-other': `http://127.0.0.2:${server.port}/page`,
    '/to-mapped': `http://[::ffff:127.0.0.2]:${server.port}/page`,
    '/to-decimal': `http://2130706434:${server.port}/page`,
    '/to-name': `http://inside.test:${server.port}/page`,
    '/to-file': 'file:///etc/passwd',
    '/to-user': `http://a:b@127.0.0.1:${server.port}/page`,
    '/to-nothing': 'http://[',
  });
});
afterAll(() => server.close());

const LIMITS: FetchLimits = { mayReach: (address) => address === '127.0.0.1', timeoutMs: 10_000, maxBytes: 4_000 };

async function got(path: string, limits: Partial<FetchLimits> = {}): Promise<string> {
  const address = path.startsWith('/') ? server.url(path) : path;
  const result = await fetchUrl(address, { ...LIMITS, ...limits });
  return 'reason' in result ? result.reason.en : Buffer.from(result.bytes).toString();
}

/** A way to look names up that answers with these addresses, one list a time. */
function answers(...lists: readonly (readonly string[])[]): { resolve: typeof lookup; asked: string[] } {
  const asked: string[] = [];
  const resolve = ((name: string, _: object, done: (...args: unknown[]) => void) => {
    const list = lists[asked.length] ?? [];
    asked.push(name);
    done(
      null,
      list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as typeof lookup;
  return { resolve, asked };
}

const REFUSED = 'an address of this machine or of a private network; allow it with --allow-local';

describe('an address', () => {
  test('gives the body and headers of the response', async () => {
    expect(await fetchUrl(server.url('/page#part'), LIMITS)).toEqual({
      ...{ bytes: Buffer.from('page'), url: server.url('/page'), type: 'text/html', charset: 'windows-1256' },
    });
    expect(await fetchUrl(server.url('/bare'), LIMITS)).toMatchObject({ type: '', charset: '' });
  });

  test('that redirects gives the final address', async () => {
    expect(await fetchUrl(server.url('/moved'), LIMITS)).toMatchObject({ url: server.url('/page') });
  });

  test.each([
    ['five redirects are followed', '/five', 'page'],
    ['six are not', '/loop2', 'more than 5 redirects; give the final URL'],
    ['what was packed for the way is unpacked', '/gzip', 'packed'],
    ['by brotli as well', '/br', 'packed'],
    ['and by deflate', '/deflate', 'packed'],
    ['but not what is damaged', '/damaged', 'damaged gzip data; save the page and give the file'],
    ['nor in another way', '/odd', 'unsupported Content-Encoding: constructor; save the page and give the file'],
    ['what is not there', '/none', 'HTTP status 404 Not Found'],
    ['no address', 'http://', 'invalid URL'],
    [
      'a password is not sent, nor written to reports',
      'http://a:b@127.0.0.1/',
      'contains a user name or password, which is not supported',
    ],
    ['nor behind a redirect', '/to-user', 'contains a user name or password, which is not supported'],
    ['a redirect to a file', '/to-file', 'unsupported scheme file: (only http and https)'],
    ['a redirect to nowhere', '/to-nothing', 'invalid URL'],
    ['an answer that breaks off', '/broken', 'connection reset; try again, or save the page and give the file'],
    [
      'an answer that is none',
      '/nonsense',
      'cannot be fetched (HPE_INVALID_CONSTANT); save the page and give the file',
    ],
  ])('%s', async (_, path, expected) => {
    expect(await got(path)).toBe(expected);
  });
});

describe('the limits of a fetch', () => {
  const tooLarge = 'larger than 0.003814697265625 MiB; save the page and give the file';
  test.each([
    ['it says itself how large it is', '/long'],
    ['it does not end', '/endless'],
    ['it is a bomb', '/bomb'],
  ])('is bounded in size: %s', async (_, path) => {
    expect(await got(path)).toBe(tooLarge);
  });

  test('is bounded in time', async () => {
    expect(await got('/silent', { timeoutMs: 300 })).toBe(
      'timed out after 0.3 seconds; save the page and give the file',
    );
  });
});

describe('the hosts that a fetch may reach', () => {
  test.each([
    ['another address of this machine', '/to-other'],
    ['the same inside IPv6', '/to-mapped'],
    ['the same as one number', '/to-decimal'],
  ])('is checked behind a redirect: %s', async (_, path) => {
    expect(await got(path)).toBe(REFUSED);
  });

  test('is checked behind a redirect to a name', async () => {
    expect(await got('/to-name', answers(['127.0.0.2']))).toBe(REFUSED);
    expect(await got('/to-name', answers(['127.0.0.1']))).toBe('page');
  });

  test.each([
    ['a name that leads where it may', [['127.0.0.1']], 'page'],
    ['one that leads where it may not', [['10.0.0.1']], REFUSED],
    ['one that leads to both', [['127.0.0.1', '10.0.0.1']], REFUSED],
    ['one that leads inside IPv6', [['::ffff:127.0.0.1']], REFUSED],
  ])('is checked for what a name stands for: %s', async (_, lists, expected) => {
    expect(await got(`http://name.test:${server.port}/page`, answers(...lists))).toBe(expected);
  });

  test('is connected to the checked IP address: a name is resolved once', async () => {
    const rebinding = answers(['127.0.0.1'], ['127.0.0.2']);
    expect(await got(`http://rebind.test:${server.port}/page`, rebinding)).toBe('page');
    expect(rebinding.asked).toEqual(['rebind.test']);
  });

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://１２７.０.０.１/',
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
  ])('is never this machine or a private network by default: %s', async (address) => {
    const port = address.startsWith('https') ? '' : `:${server.port}`;
    const asked = server.asked.length;
    expect(await got(address.replace(/\/(?=$|latest)/, `${port}/`), { mayReach: isPublic })).toBe(REFUSED);
    expect(server.asked).toHaveLength(asked);
  });
});

test('offline, the message says what to do', async () => {
  const offline = ((_: string, __: object, done: (error: Error) => void) =>
    done(Object.assign(new Error(), { code: 'EAI_AGAIN' }))) as unknown as typeof lookup;
  expect(await got('https://example.org/', { resolve: offline })).toBe(
    'host not found; check the network connection, or save the page and give the file',
  );
});

test('a closed port refuses the connection', async () => {
  const closed = await serve(() => {});
  closed.close();
  expect(await got(closed.url('/'))).toBe('connection refused');
});
