import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, ask, openPage, type Page, project, type Reviewing, startReview } from './reviewing.ts';

const SCRIPT = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
const { folder, remove } = project();
const article = join(folder, 'claims/articles/attack.txt');
writeFileSync(
  article,
  `Council meets\n\nThe mayor said the bridge ${SCRIPT} is closed.\nA clerk claimed that it is safe.\n`,
);

let review: Reviewing;
let page: Page;
beforeAll(async () => {
  review = await startReview([article], folder);
  page = await openPage(review);
});
afterAll(() => {
  review.child.kill('SIGKILL');
  remove();
});

const own = () => `127.0.0.1:${review.port}`;
/** The headers of the page's own requests, with changes. */
const with_ = (changes: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      Host: own(),
      Cookie: page.cookie,
      Origin: `http://${own()}`,
      'Content-Type': 'application/json',
      ...changes,
    }).filter((entry): entry is [string, string] => entry[1] !== null),
  );
const NOTE = JSON.stringify({ revision: 1, edit: { kind: 'set-note', claim: 'none', note: 'x' } });
const post = (changes: Readonly<Record<string, string | null>>, more: Asked = {}): Asked => ({
  ...{ method: 'POST', path: '/api/edit', body: NOTE, headers: with_(changes) },
  ...more,
});

const ATTACKS: Readonly<Record<string, readonly [asked: () => Asked, status: number]>> = {
  'a name bound to this machine (DNS rebinding)': [
    () => ({ path: '/api/state', headers: with_({ Host: `evil.example:${review.port}` }) }),
    403,
  ],
  'a name bound to this machine, for the page': [() => ({ headers: with_({ Host: 'evil.example' }) }), 403],
  'a name that begins like the own one': [
    () => ({ headers: with_({ Host: `127.0.0.1:${review.port}.evil.example` }) }),
    403,
  ],
  'another port as the host': [() => ({ headers: with_({ Host: '127.0.0.1:1' }) }), 403],
  'a token for another host': [() => ({ path: `/?token=${review.token}`, headers: { Host: 'evil.example' } }), 403],
  'no cookie': [() => ({ path: '/api/state', headers: with_({ Cookie: null }) }), 403],
  'no cookie, for the page': [() => ({ headers: with_({ Cookie: null }) }), 403],
  'no cookie, for the script': [() => ({ path: '/page.js', headers: with_({ Cookie: null }) }), 403],
  'a wrong cookie': [
    () => ({ path: '/api/state', headers: with_({ Cookie: `isnad-review-${review.port}=${'A'.repeat(43)}` }) }),
    403,
  ],
  'the cookie of another port': [
    () => ({ path: '/api/state', headers: with_({ Cookie: page.cookie.replace(/\d+=/, '1=') }) }),
    403,
  ],
  'an empty token': [() => ({ path: '/?token=', headers: { Host: own() } }), 403],
  'a wrong token': [() => ({ path: `/?token=${'A'.repeat(43)}`, headers: { Host: own() } }), 403],
  'a token that was used': [() => ({ path: `/?token=${review.token}`, headers: { Host: own() } }), 403],
  'a token in a POST': [() => ({ method: 'POST', path: `/?token=${review.token}`, headers: { Host: own() } }), 403],
  'a form of another site (CSRF)': [() => post({ Origin: 'https://evil.example' }), 403],
  'a request of a sandboxed frame': [() => post({ Origin: 'null' }), 403],
  'a POST without an origin': [() => post({ Origin: null }), 403],
  'an origin with another port': [() => post({ Origin: 'http://127.0.0.1:1' }), 403],
  'the other name of this machine as the origin': [() => post({ Origin: `http://localhost:${review.port}` }), 403],
  'a GET with a foreign origin': [
    () => ({ path: '/api/state', headers: with_({ Origin: 'https://evil.example' }) }),
    403,
  ],
  'a form’s content type': [() => post({ 'Content-Type': 'text/plain' }), 415],
  'JSON in a form’s content type': [() => post({ 'Content-Type': 'text/plain; application/json' }), 415],
  'no content type': [() => post({ 'Content-Type': null }), 415],
  'a compressed body': [() => post({ 'Content-Encoding': 'gzip' }), 415],
  'a body that is not JSON': [() => post({}, { body: '{' }), 400],
  'a body that is not UTF-8': [() => post({}, { body: new Uint8Array([0x22, 0xff, 0x22]) }), 400],
  'a value that is no request': [() => post({}, { body: '[]' }), 400],
  'an unknown kind of edit': [() => post({}, { body: '{"revision":1,"edit":{"kind":"run"}}' }), 400],
  'an edit of the prototype': [
    () => post({}, { body: '{"revision":1,"edit":{"kind":"set-note","claim":"c","note":"x","__proto__":{"a":1}}}' }),
    400,
  ],
  'a key that edits do not have': [
    () => post({}, { body: '{"revision":1,"edit":{"kind":"set-note","claim":"c","note":"x","path":"/etc/passwd"}}' }),
    400,
  ],
  'a body of more than 1 MiB': [() => post({}, { body: ' '.repeat(1024 * 1024 + 1) }), 413],
  'a body of more than 1 MiB of unknown length': [
    () => post({ 'Transfer-Encoding': 'chunked' }, { body: ' '.repeat(1024 * 1024 + 1) }),
    413,
  ],
  'a GET of an action': [() => ({ path: '/api/save', headers: with_({}) }), 405],
  'a POST of the state': [() => post({}, { path: '/api/state' }), 405],
  'another method': [() => ({ method: 'DELETE', path: '/api/edit', headers: with_({}) }), 405],
  'another method for the page': [() => ({ method: 'OPTIONS', headers: with_({}) }), 405],
  'a path outside': [() => ({ path: '/../../etc/passwd', headers: with_({}) }), 404],
  'an encoded path outside': [() => ({ path: '/%2e%2e/%2e%2e/etc/passwd', headers: with_({}) }), 404],
  'a path of the package': [() => ({ path: '/cli.cjs', headers: with_({}) }), 404],
  'the article’s own path': [() => ({ path: '/claims/articles/attack.txt', headers: with_({}) }), 404],
  'a whole address': [() => ({ path: 'http://evil.example/api/state', headers: with_({}) }), 404],
  'a name of every object': [() => ({ path: '/constructor', headers: with_({}) }), 404],
  'a query on a known path': [() => ({ path: '/api/state?callback=x', headers: with_({}) }), 404],
};

describe('refused', () => {
  test.each(Object.keys(ATTACKS))('%s', async (name) => {
    const [asked, status] = ATTACKS[name] as (typeof ATTACKS)[string];
    const before = await page.state();
    const response = await ask(review.port, asked());
    expect(response.status).toBe(status);
    expect(JSON.parse(response.body)).toEqual({ error: { en: expect.any(String), ar: expect.any(String) } });
    expect(response.body).not.toContain('The mayor');
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(await page.state()).toEqual(before);
  });
});

const PATHS = ['/', '/page.js', '/page.css', '/api/state', '/nowhere'];

test.each(PATHS)('the headers of %s', async (path) => {
  const { headers } = await ask(review.port, { path, headers: with_({}) });
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('the cookie is for this server and no script', async () => {
  const other = await startReview([article], folder);
  const { headers } = await ask(other.port, {
    path: `/?token=${other.token}`,
    headers: { Host: `localhost:${other.port}` },
  });
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(new RegExp(`^isnad-review-${other.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
  ]);
  expect(headers.location).toBe('/');
  other.child.kill('SIGKILL');
});

test('a browser that comes from a file is led on by a page, which has the cookie', async () => {
  const other = await startReview([article], folder);
  const headers = { Host: `127.0.0.1:${other.port}`, 'Sec-Fetch-Site': 'cross-site' };
  const response = await ask(other.port, { path: `/?token=${other.token}`, headers });
  expect([response.status, response.body]).toEqual([200, expect.stringContaining('content="0;url=/"')]);
  expect(response.headers['set-cookie']).toHaveLength(1);
  other.child.kill('SIGKILL');
});

test('a page that has the cookie may open the address again', async () => {
  const { status, headers } = await ask(review.port, {
    path: `/?token=${review.token}`,
    headers: with_({ Origin: null }),
  });
  expect([status, headers.location]).toEqual([303, '/']);
});

test('markup in the article, in names and in notes comes back as data', async () => {
  const { claims, revision } = await page.state();
  const [claim] = claims.filter(({ cue }) => cue === 'said');
  await page.edit(revision, { kind: 'set-note', claim: claim?.id ?? '', note: SCRIPT });
  await page.edit(revision + 1, { kind: 'new-source', claim: null, source: { name: SCRIPT, transparency: 'role' } });
  const state = await ask(review.port, { path: '/api/state', headers: with_({}) });
  expect(state.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(state.body).toContain('alert(1)');
  for (const path of ['/', '/page.js', '/page.css']) {
    const { body } = await ask(review.port, { path, headers: with_({}) });
    expect(body).not.toContain('alert(1)');
  }
});

test('a body that does not end is given up', { timeout: 40_000 }, async () => {
  const socket = connect(review.port, '127.0.0.1');
  const lines = Object.entries(with_({ 'Content-Length': '1000' })).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST /api/edit HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n{`);
  const received = await new Promise<string>((done) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('error', () => {});
    socket.on('close', () => done(text));
  });
  expect(received).toMatch(/^(?:HTTP\/1\.1 408|$)/);
  expect((await page.state()).claims.length).toBeGreaterThan(0);
});

test('no other address of this machine is served', async () => {
  const others = Object.values(networkInterfaces()).flatMap((all = []) =>
    all.filter(({ internal, family }) => !internal && family === 'IPv4'),
  );
  for (const { address } of others) {
    const refused = await new Promise((done) => {
      connect(review.port, address)
        .on('error', () => done(true))
        .on('connect', () => done(false));
    });
    expect(refused).toBe(true);
  }
});

test('nothing of it is written into the claim file', () => {
  expect(() => readFileSync(join(folder, 'claims/attack.yaml'))).toThrow('ENOENT');
});
