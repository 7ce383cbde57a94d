import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { type LocalServer, serve } from '../input/server.ts';
import { isnad } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-address-'));
const page = readFileSync(resolve(import.meta.dirname, '../input/samples/page-ar.html'));
let server: LocalServer;

beforeAll(async () => {
  server = await serve(({ url = '' }, response) => {
    const path = decodeURIComponent(url);
    if (path === '/أخبار/القطار.html') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else if (path === '/moved') response.writeHead(301, { location: encodeURI('/أخبار/القطار.html') }).end();
    else if (path === '/story')
      response.writeHead(200, { 'content-type': 'text/plain' }).end('قال الوزير إن الأمر انتهى.');
    else if (path === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    else response.writeHead(404).end();
  });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('an article at an address', () => {
  test('is reported with its final address', async () => {
    const address = server.url('/moved');
    const { stdout, stderr, exit } = await isnad(['--format', 'json', '--allow-local', address]);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    const { document, claims } = reportSchema.parse(JSON.parse(stdout));
    expect(document).toMatchObject({
      ...{ id: 'القطار', path: address, format: 'html', url: encodeURI(server.url('/أخبار/القطار.html')) },
      ...{ outlet: 'صحيفة المرفأ', language: 'ar' },
    });
    expect(claims.length).toBeGreaterThan(4);
  });

  test('may be plain text', async () => {
    const { stdout } = await isnad(['--format', 'ndjson', '--allow-local', server.url('/story')]);
    expect(JSON.parse(stdout)).toMatchObject({
      document: { format: 'text', id: 'story' },
      claims: [{ cue: { text: 'قال' } }],
    });
  });

  test('is drafted with its address, from a saved text', async () => {
    const [text, claims] = [join(folder, 'a.txt'), join(folder, 'a.yaml')];
    const args = ['draft', '--allow-local', server.url('/moved'), '-o', claims];
    expect((await isnad(args)).stderr).toContain('save the text with --save-text FILE');
    expect(await isnad([...args, '--save-text', text])).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(readFileSync(claims, 'utf8')).toContain(`  url: ${encodeURI(server.url('/أخبار/القطار.html'))}\n`);
    expect((await isnad(['validate', claims], { cwd: folder })).exit).toBe(0);
  });

  test('is accepted by the other commands too', async () => {
    const address = server.url('/story');
    const same = join(folder, 'same.txt');
    const [explained, heard, shown] = await Promise.all([
      isnad(['explain', '--allow-local', address]),
      isnad(['sources', '--allow-local', address]),
      isnad(['--format', 'html', '--allow-local', '--save-text', same, server.url('/moved')]),
    ]);
    expect(explained.stdout).toContain('ar/qala');
    expect(heard.stdout).toContain('الوزير');
    expect(shown.stdout).toContain('<bdi>صحيفة المرفأ</bdi>');
    expect((await isnad(['diff', '--allow-local', server.url('/moved'), same])).exit).toBe(0);
  });

  test.each([
    ['this machine', '/story', [], 'an address of this machine or of a private network; allow it with --allow-local'],
    ['nothing there', '/none', ['--allow-local'], 'HTTP status 404 Not Found'],
    [
      'no article',
      '/picture',
      ['--allow-local'],
      'unsupported media type image/png; set the format with --input-format',
    ],
  ])('that cannot be read is a problem, and the others are done: %s', async (_, path, args, fault) => {
    const address = server.url(path);
    const { stdout, stderr, exit } = await isnad(['--format', 'ndjson', ...args, address, 'claims/articles/seed.txt']);
    const [problem, report, ...more] = stdout.split('\n').filter(Boolean);
    expect(JSON.parse(problem ?? '')).toMatchObject({ schema: 'isnad-problem/1', message: `${address}: ${fault}` });
    expect(JSON.parse(report ?? '').document.id).toBe('seed');
    expect(more).toEqual([]);
    expect({ lines: stderr.split('\n'), exit }).toEqual({
      lines: [`isnad: ${address}: ${fault}`, 'isnad: 1 of 2 articles failed; 1 done', ''],
      exit: 2,
    });
  });

  test('of an unknown host gives a hint', async () => {
    const { stderr, exit } = await isnad(['https://nowhere.invalid/']);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^isnad: https:\/\/nowhere\.invalid\/: .*save the page and give the file\n$/);
  });
});
