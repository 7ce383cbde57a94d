import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { start } from '../../cli/run.ts';
import { ROOT } from '../../structure/sources.ts';

/** A running `isnad review`. */
export interface Server {
  /** The address with its token. */
  readonly address: string;
  readonly port: number;
  /** Ends it and waits until it is gone. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** A folder with a copy of an article of this repository, with its claim file or without. */
export interface ArticleCopy {
  readonly folder: string;
  /** The path of the claim file, which need not exist. */
  readonly claims: string;
  readonly article: string;
  readonly read: () => string;
  readonly remove: () => void;
}

/** Copies an article of this repository into a folder of its own. */
export function copyArticle(name: string, { withClaims }: { readonly withClaims: boolean }): ArticleCopy {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-review-'));
  mkdirSync(join(folder, 'articles'));
  const [article, claims] = [join(folder, `articles/${name}.txt`), join(folder, `${name}.yaml`)];
  cpSync(join(ROOT, `claims/articles/${name}.txt`), article);
  if (withClaims) cpSync(join(ROOT, `claims/${name}.yaml`), claims);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  return { folder, article, claims, read: () => readFileSync(claims, 'utf8'), remove };
}

/** Starts `isnad review` with these arguments. */
export async function serve(...args: readonly string[]): Promise<Server> {
  const child = start(['review', ...args]);
  const address = await firstLine(child);
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    address,
    port: Number(new URL(address).port),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return gone;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  let [out, err] = ['', ''];
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      if (out.includes('\n')) resolve(out.split('\n', 1)[0] ?? '');
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => reject(new Error(`isnad review ended with ${code}: ${err}`)));
  });
}

/** The page of a review in a browser context of its own, with what it wrote to the console. */
export interface OpenedReview {
  readonly page: Page;
  readonly messages: readonly string[];
  /** The hosts that the page asked for anything. */
  readonly hosts: () => readonly string[];
}

/** Opens the page of a review, and waits until it shows the article. */
export async function openReview(
  browser: Browser,
  { address }: Pick<Server, 'address'>,
  options: BrowserContextOptions = {},
): Promise<OpenedReview> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const messages: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(address);
  await page.locator('#article p').first().waitFor();
  return { page, messages, hosts: () => [...hosts] };
}

/** Whether an element has the focus. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element: { readonly matches: (selector: string) => boolean }) => element.matches(':focus'));

/** Waits until the server has answered everything. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('header[data-waiting="0"]').waitFor();
};

/** Drags the mouse over words of the article, which stand once in it. */
export async function selectWithMouse(page: Page, words: string): Promise<void> {
  const [from, to] = (await page.evaluate(`(${boxesOf})(${JSON.stringify(words)})`)) as [Point, Point];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

// Runs in the page: the points where the words begin and end in the window, in the direction of the article.
const boxesOf = `(words) => {
  const article = document.getElementById('article');
  const paragraph = [...article.querySelectorAll('p')].find((each) => textOf(each).includes(words));
  function textOf(p) { return [...p.querySelectorAll('[data-at]')].map((each) => each.textContent).join(''); }
  paragraph.scrollIntoView({ block: 'center' });
  const segments = [...paragraph.querySelectorAll('[data-at]')];
  const first = textOf(paragraph).indexOf(words);
  const pointAt = (offset, edge) => {
    for (const { firstChild } of segments) {
      if (offset >= firstChild.length) { offset -= firstChild.length; continue; }
      const range = document.createRange();
      range.setStart(firstChild, offset);
      range.setEnd(firstChild, offset + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const before = (article.dir === 'rtl') === (edge === 'start');
      return { x: before ? right - 0.5 : left + 0.5, y: (top + bottom) / 2 };
    }
  };
  return [pointAt(first, 'start'), pointAt(first + words.length - 1, 'end')];
}`;
