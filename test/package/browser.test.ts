import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isnad, PROGRAM, SEED } from '../cli/run.ts';
import { blocks, topic } from '../docs/pages.ts';
import { CHROMIUM, launch } from '../render/html/browser.ts';
import { ROOT } from '../structure/sources.ts';

const library = join(resolve(dirname(PROGRAM), '..'), 'dist');
const INSTALLED = '/node_modules/isnad/dist/';
const [snippet = ''] = blocks(topic('library'), 'html');

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const reportOf = async (path: string): Promise<unknown> => JSON.parse((await isnad(['--format', 'json', path])).stdout);

/** What an element of a page holds as text. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.skipIf(CHROMIUM === null)('in a browser', () => {
  let browser: Browser;
  let server: Server;
  let bundle = '';

  beforeAll(async () => {
    browser = await launch();
    server = createServer(({ url = '' }, response) => {
      const isPage = url === '/';
      response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8');
      if (isPage) response.end(`<article>${escaped(textOf(SEED))}</article><output></output>${snippet}`);
      else if (url.startsWith(INSTALLED)) response.end(readFileSync(join(library, url.slice(INSTALLED.length))));
      else response.writeHead(204).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { outputFiles } = await build({
      stdin: {
        contents: `import { analyze } from '${library}/index.js'; globalThis.analyze = analyze;`,
        resolveDir: ROOT,
      },
      bundle: true,
      write: false,
      charset: 'utf8',
      logLevel: 'silent',
    });
    bundle = outputFiles[0]?.text ?? '';
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens the page of the topic library, with whatever it says and asks for. */
  async function open(): Promise<{ page: Page; messages: string[]; requests: string[] }> {
    const page = await browser.newPage();
    const [messages, requests]: [string[], string[]] = [[], []];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return { page, messages, requests };
  }

  test('the page of the topic library shows the claims, and loads one language', async () => {
    const { page, messages, requests } = await open();
    await page.waitForFunction(`document.querySelector('output').textContent !== ''`);
    const { claims } = (await reportOf(SEED)) as { claims: unknown[] };
    expect(await page.textContent('output')).toBe(`${claims.length} claims`);
    expect(messages).toEqual([]);
    expect(requests.filter((path) => path !== '/' && path !== '/favicon.ico' && !path.startsWith(INSTALLED))).toEqual(
      [],
    );
    expect(requests.filter((path) => /\/pack-/.test(path))).toHaveLength(1);
    await page.close();
  });

  test.each([SEED, 'claims/articles/wikinews-korea.txt'])('the report on %s is that of Node', async (path) => {
    const { page, messages } = await open();
    const id = path.replace(/^.*\/|\.txt$/g, '');
    const input = JSON.stringify([textOf(path), { id, path }]);
    const byModule = `import('${INSTALLED}index.js').then(({ analyze }) => analyze(...${input}))`;
    const expected = await reportOf(path);
    expect(await page.evaluate(byModule)).toEqual(expected);
    await page.addScriptTag({ content: bundle });
    expect(await page.evaluate(`analyze(...${input})`)).toEqual(expected);
    expect(messages).toEqual([]);
    await page.close();
  });
});
